"""CSV: RFC 4180, UTF-8 without a mark, with line feeds."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from exports.tables.table import Cell, Table


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """A table, line by line.

    >>> "".join(csv_lines(["单位"], [['区财政局,甲']])).split()
    ['单位', '"区财政局,甲"']
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in chain([header], rows):
        writer.writerow([plain(cell) for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def table_csv(table: Table) -> Iterator[str]:
    """A table under the names of its columns."""
    return csv_lines([column.name for column in table.columns], table.rows)


def plain(cell: Cell) -> str:
    """A cell as text: numbers in the shortest form that reads back the same, nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return repr(cell) if isinstance(cell, float) else str(cell)
