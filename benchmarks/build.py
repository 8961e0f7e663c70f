"""What a build of a folder costs: time, memory, a second run that finds nothing new, and one more document.

    python benchmarks/build.py PATH... --store DIR [--added FILE] [--jobs N] [--json]

Four runs of `kg build`, each in a process of its own, on a store that must not be there yet:

- *full*: all documents of the paths but the added one, with validation and inference;
- *again*: the same command, nothing having changed;
- *added*: the same with one more document (`--added`; without it, the last file of the paths by name);
- *read*: how long `kg query` takes on the store, start-up included.

Told for each: seconds by the clock, seconds of processor of the run and its workers, and the largest sum of
resident memory of all its processes, looked at ten times a second (pages that processes share are counted for
each). Needs /proc. The clock says little on a machine that does other work; the processor's time says what
the work costs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PAUSE = 0.1
PAGE = os.sysconf("SC_PAGE_SIZE")
QUESTION = "SELECT (COUNT(DISTINCT ?d) AS ?n) { GRAPH ?g { ?d gwr:contentSha256 ?h } }"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    run: str
    clock: float
    """Seconds."""
    processor: float
    """Seconds, of all its processes."""
    memory: int
    """Bytes: the largest sum of resident memory."""
    code: int
    """Exit code."""
    told: str
    """The last line that it wrote."""


def processes(root: int) -> Iterator[int]:
    """A process and all below it."""
    yield root
    for children in Path(f"/proc/{root}/task").glob("*/children"):
        try:
            found = children.read_text("ascii").split()
        except OSError:
            continue
        for child in found:
            yield from processes(int(child))


def resident(process: int) -> int:
    """Bytes of memory that a process holds; 0 when it is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * PAGE
    except (OSError, IndexError):
        return 0


def cost(run: str, arguments: Sequence[str]) -> Cost:
    """Run `kg` and watch it."""
    before, started, memory = os.times(), time.perf_counter(), 0
    with subprocess.Popen(
        [sys.executable, "-m", "kg", *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        while child.poll() is None:
            memory = max(memory, sum(map(resident, set(processes(child.pid)))))
            time.sleep(PAUSE)
        assert child.stdout is not None
        told = child.stdout.read().strip().splitlines()
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(
        run, time.perf_counter() - started, processor, memory, child.returncode, told[-1] if told else ""
    )


def files_below(paths: Sequence[Path]) -> list[Path]:
    """All files of the paths."""
    below = (path.rglob("*") if path.is_dir() else (path,) for path in paths)
    return sorted({file for found in below for file in found if file.is_file()})


def measure(paths: Sequence[Path], store: Path, added: Path, jobs: int | None) -> list[Cost]:
    """All runs."""
    first = [str(file) for file in files_below(paths) if file != added]
    options = ["--store", str(store), *([] if jobs is None else ["--jobs", str(jobs)])]
    return [
        cost("full", ["build", *first, *options]),
        cost("again", ["build", *first, *options]),
        cost("added", ["build", *first, str(added), *options]),
        cost("read", ["query", "--sparql", QUESTION, "--format", "csv", "--store", str(store)]),
    ]


def line(found: Cost) -> str:
    """The figures of one run for people."""
    return (
        f"{found.run:6} {found.clock:7.1f} s  {found.processor:7.1f} s of processor  "
        f"{found.memory / 1e6:6.0f} MB  exit code {found.code}  {found.told}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--added", type=Path)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args(arguments)
    files = files_below(chosen.paths)
    if chosen.store.exists() or len(files) < 2:
        print(f"{chosen.store}: expected a new folder, and two files to build", file=sys.stderr)
        return 2
    found = measure(chosen.paths, chosen.store, chosen.added or files[-1], chosen.jobs)
    print(json.dumps(list(map(asdict, found)), indent=1) if chosen.json else "\n".join(map(line, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
