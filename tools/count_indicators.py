#!/usr/bin/env python3
"""Count in how many documents of a folder each indicator of the scheme is told with a figure.

    python tools/count_indicators.py FOLDER              print the table
    python tools/count_indicators.py FOLDER --missed 50  and the most frequent wordings that are no indicator
    python tools/count_indicators.py FOLDER --write      write ontology/vocabulary/indicator_counts.csv

A document counts once for an indicator, however often it tells it. Columns: id, label, documents, figures,
the most frequent units, the most frequent wordings. Documents are read in the order of their paths; the same
folder gives the same table.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractors.quantities import read_quantities
from extractors.readers import read_path
from extractors.structure import read_structure
from ontology.errors import ReadError
from ontology.indicators import find_indicator, scheme
from ontology.records import Quantity, QuantityKind

TARGET = Path(__file__).resolve().parent.parent / "ontology" / "vocabulary" / "indicator_counts.csv"
COLUMNS = ("id", "zh", "documents", "figures", "units", "wordings")
MOST_SHOWN = 5
HEADLINE_UNITS = frozenset(("%", "亿元"))
HEADLINE_KINDS = frozenset((QuantityKind.GROWTH, QuantityKind.LEVEL))
SHIPPED_COLUMNS = COLUMNS[:-1]
"""Wordings are printed only: some are of one document."""
HEADER = """\
# How often the indicators are told with a figure in {documents} government work reports.
# Purpose: shows that each indicator recurs. Source: the reports' text. Reader: tools/build_indicators.py.
# Written by tools/count_indicators.py FOLDER --write; do not edit by hand.
"""


@dataclass(slots=True)
class Tally:
    """What was counted of one indicator, or of one wording that is none."""

    documents: int = 0
    figures: int = 0
    units: Counter[str] = field(default_factory=Counter)
    wordings: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Count:
    """What was counted in a folder."""

    documents: int = 0
    figures: int = 0
    indicators: dict[str, Tally] = field(default_factory=dict)
    missed: dict[str, Tally] = field(default_factory=dict)
    headline: int = 0
    """Figures of growth or level in % or 亿元."""
    headline_found: int = 0
    """Those of them whose indicator is in the scheme."""


def quantities_of(path: Path) -> Iterator[Quantity]:
    """The quantities of the running text of one document."""
    return read_quantities(read_structure(read_path(path)).passages)


def count_folder(paths: Iterable[Path]) -> Count:
    """Count the documents, in the order of their paths."""
    count = Count()
    for path in sorted(paths):
        try:
            records = list(quantities_of(path))
        except ReadError as error:
            print(f"{path}: left out: {error}", file=sys.stderr)
            continue
        count.documents += 1
        count_document(count, records)
    return count


def count_document(count: Count, records: Iterable[Quantity]) -> None:
    """Add the quantities of one document."""
    met: set[tuple[bool, str]] = set()
    for record in records:
        match = find_indicator(record.indicator, unit=record.unit, kind=record.kind, action=record.action)
        name = record.indicator if match is None else match.id
        tally = (count.missed if match is None else count.indicators).setdefault(name, Tally())
        tally.documents += (match is None, name) not in met
        met.add((match is None, name))
        tally.figures += 1
        tally.units[record.unit or "-"] += 1
        tally.wordings[record.indicator] += 1
        count.figures += 1
        if record.kind in HEADLINE_KINDS and record.unit in HEADLINE_UNITS:
            count.headline += 1
            count.headline_found += match is not None


def rows(count: Count) -> Iterator[tuple[str, str, int, int, str, str]]:
    """The table, the most frequent first; indicators that were not met come last."""
    indicators = scheme().indicators
    documents = {name: count.indicators.get(name, Tally()).documents for name in indicators}
    for name, _ in sorted(documents.items(), key=_most_first):
        tally = count.indicators.get(name, Tally())
        units, wordings = shown(tally.units), shown(tally.wordings)
        yield name, indicators[name].zh, tally.documents, tally.figures, units, wordings


def shown(counter: Counter[str]) -> str:
    """The most frequent, with their counts; ties in the order of the words."""
    most = sorted(counter.items(), key=_most_first)[:MOST_SHOWN]
    return " ".join(f"{word}:{number}" for word, number in most)


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def most_missed(count: Count, number: int) -> list[tuple[int, str, str]]:
    """The wordings of most documents that are no indicator: documents, wording, units."""
    found = ((tally.documents, word, shown(tally.units)) for word, tally in count.missed.items())
    return sorted(found, key=_most_documents)[:number]


def _most_documents(row: tuple[int, str, str]) -> tuple[int, str]:
    return -row[0], row[1]


def summary(count: Count) -> str:
    """One line that says what was found."""
    found = sum(tally.figures for tally in count.indicators.values())
    share = 100 * count.headline_found / max(1, count.headline)
    several = sum(tally.documents >= 4 for tally in count.indicators.values())
    return (
        f"{count.documents} documents, {count.figures} figures, {found} of an indicator of the scheme; "
        f"of {count.headline} headline figures (growth or level in % or 亿元) {share:.1f} %; "
        f"{several} indicators in four documents or more"
    )


def write(count: Count) -> None:
    """Write the table that is shipped."""
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER.format(documents=count.documents))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(SHIPPED_COLUMNS)
        writer.writerows(row[: len(SHIPPED_COLUMNS)] for row in sorted(rows(count)))


def main() -> int:
    """Count the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--missed", type=int, default=0, metavar="N")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    count = count_folder(path for path in options.folder.rglob("*") if path.is_file())
    if not count.documents:
        print(f"{options.folder}: expected documents, found none", file=sys.stderr)
        return 2
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(count))
    for documents, word, units in most_missed(count, options.missed):
        print(f"-\t{word}\t{documents}\t{units}")
    print(summary(count), file=sys.stderr)
    if options.write:
        write(count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
