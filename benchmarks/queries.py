"""How long the named queries take on a given store.

    python benchmarks/queries.py STORE [--times N] [--set NAME=VALUE ...] [--only QUERY ...] [--json]

The store is opened once, for reading; each query is asked N times (5) with the example of its header, and the
median of the time in milliseconds is printed with the number of rows: what a long-lived process answers in.
Starting a process and opening the store, which `kg query` adds, is told by itself in the first line. Two
columns of time: by the clock, and of the processor, which other work on the machine disturbs less.

Examples of the headers are about the samples. On a store of other documents they find nothing, which costs
less than an answer; `--set NAME=VALUE` gives a parameter another value in every query that has it, in
its place.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kg.named_query import NamedQuery
from kg.query_catalogue import catalogue
from kg.query_parameters import named_bindings, split_parameters
from kg.store import Selection, Store, open_for_reading

MILLISECONDS = 1000
BOUND = 50.0
"""Milliseconds that a median should stay below."""


def asked(store: Store, query: NamedQuery, values: dict[str, str]) -> tuple[float, float, int]:
    """Ask once: seconds by the clock, seconds of the processor, rows."""
    bindings = named_bindings(query, values)
    clock, processor = time.perf_counter(), time.process_time()
    answer = store.query(query.sparql, bindings=bindings)
    spent = time.perf_counter() - clock, time.process_time() - processor
    assert isinstance(answer, Selection)
    return *spent, len(answer.rows)


def measured(store: Store, query: NamedQuery, given: dict[str, str], times: int) -> dict[str, object]:
    """The figures of one query."""
    names = {parameter.name for parameter in query.parameters}
    values = query.examples() | {name: value for name, value in given.items() if name in names}
    found = [asked(store, query, values) for _ in range(times)]
    return {
        "query": query.name,
        "clock": statistics.median(clock for clock, _, _ in found) * MILLISECONDS,
        "processor": statistics.median(processor for _, processor, _ in found) * MILLISECONDS,
        "rows": found[0][2],
        "values": values,
    }


def line(found: dict[str, object]) -> str:
    """The figures of one query for people."""
    values = found["values"]
    assert isinstance(values, dict)
    told = " ".join(f"{name}={value}" for name, value in values.items())
    mark = "!" if isinstance(found["processor"], float) and found["processor"] > BOUND else " "
    name, clock, processor, rows = (found[key] for key in ("query", "clock", "processor", "rows"))
    return f"{name:20} {clock:8.1f} ms {processor:8.1f} ms of processor{mark} {rows:6} rows  {told}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=5, metavar="N")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="given")
    parser.add_argument("--only", nargs="+", default=[], metavar="QUERY")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args(arguments)
    given = split_parameters(chosen.given)
    started = time.perf_counter()
    _, store = open_for_reading(chosen.store)
    opened = (time.perf_counter() - started) * MILLISECONDS
    with store:
        found = [
            measured(store, query, given, chosen.times)
            for query in catalogue().values()
            if not chosen.only or query.name in chosen.only
        ]
    if chosen.json:
        print(json.dumps({"open": opened, "queries": found}, ensure_ascii=False, indent=1))
        return 0
    print(f"the store opens in {opened:.1f} ms")
    print("\n".join(map(line, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
