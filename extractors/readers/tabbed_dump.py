"""Tables dumped with one row a line, cells parted by tabs.

Lines with a tab inside form a table; blank lines between them do not end it (page breaks leave them), nor do
headings (一、…) before a numbered row; other lines do. The cells of a row are all that stands between its
tabs: empty cells at its end are kept, because they tell the columns. A line whose first tab follows a list
mark (`一、⇥标题`, `(1)⇥…`) and that has no other tab is a paragraph, unless it stands under a table row.
So is a single line with a single tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Cell, Layout, Row, Table
from extractors.readers.found_table import FoundTable
from extractors.readers.inner_headings import below_headings
from extractors.readers.lines import Line, trimmed

_MARKED = re.compile(
    r"""\s*
    (?: [(（] [0-9０-９〇一二三四五六七八九十百]{1,4} [)）]   # (一)
      | [0-9０-９〇一二三四五六七八九十百]{1,4} [、.．)）]     # 一、 1. 1)
      | [①-⑳●○■◆▪•·*+-]
    )\t""",
    re.VERBOSE,
)


def find_tabbed_tables(text: str, lines: Sequence[Line]) -> Iterator[FoundTable]:
    """The tabbed tables among the lines."""
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines):
            if _is_row(text, lines[last], under_row=last > first):
                last += 1
            elif last > first and (below := below_headings(text, lines, last)):
                last = below
            else:
                break
        if last - first > 1 or (last > first and _tabs(text, lines[first]) > 1):
            rows = tuple(tabbed_row(text, line) for line in lines[first:last] if not _is_blank(text, line))
            yield FoundTable(first, last, Table(rows[0].start, rows[-1].end, Layout.GRID, rows))
        first = max(last, first + 1)


def tabbed_row(text: str, line: Line) -> Row:
    """The cells between the tabs of a line, outer white space left out.

    >>> tabbed_row("5\\t新增学位 \\t", Line(0, 8, 0)).cells
    (Cell(start=0, end=1), Cell(start=2, end=6), Cell(start=8, end=8))
    """
    cells = []
    start = line.start
    for field in text[line.start : line.end].split("\t"):
        cells.append(Cell(*trimmed(text, start, start + len(field))))
        start += len(field) + 1
    return Row(line.start, line.end, tuple(cells))


def _is_row(text: str, line: Line, *, under_row: bool) -> bool:
    """Is the line a row of a table, given whether the line above is one?"""
    tabs = _tabs(text, line)
    if tabs != 1:
        return tabs > 1
    if text[line.start] == "\t":
        return under_row and line.gap == 0
    return under_row or _MARKED.match(text, line.start, line.end) is None


def _is_blank(text: str, line: Line) -> bool:
    return text[line.start : line.end].isspace()


def _tabs(text: str, line: Line) -> int:
    return text.count("\t", line.start, line.end)
