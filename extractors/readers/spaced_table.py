"""Tables whose columns are parted by blanks.

    序号  任务              牵头单位
    1     新增学位600个     区教育局
    2     建成公园4处       区城管局

Two blanks or more, or a full-width blank, part columns; between two lone hanzi they do not, since names of
two characters are printed so (`林　安`). Running text has such blanks as well, so only what is clearly a
table is taken: a block of three lines or more, up to a blank line, of which each has the same number of
columns, three at least, and whose first line has short cells only. Tables with cells over several lines stay
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Cell, Layout, Row, Table
from extractors.readers.found_table import FoundTable
from extractors.readers.lines import Line, trimmed

_FIELD = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_LONGEST_HEAD = 12


def find_spaced_tables(text: str, lines: Sequence[Line]) -> Iterator[FoundTable]:
    """The tables parted by blanks among the lines."""
    first = 0
    while first < len(lines):
        last = first + 1
        while last < len(lines) and lines[last].gap == 0:
            last += 1
        start = _table_start(text, lines, first, last)
        if last - start >= _LEAST_ROWS:
            rows = tuple(spaced_row(text, line) for line in lines[start:last])
            yield FoundTable(start, last, Table(rows[0].start, rows[-1].end, Layout.GRID, rows))
        first = last


def spaced_row(text: str, line: Line) -> Row:
    """The fields of a line.

    >>> [cell.end - cell.start for cell in spaced_row("1  新增学位  林  安", Line(0, 14, 0)).cells]
    [1, 4, 4]
    """
    cells: list[Cell] = []
    for match in _FIELD.finditer(text, line.start, line.end):
        start, end = match.span()
        if cells and _is_lone_hanzi(text, cells[-1]) and _is_lone_hanzi(text, Cell(start, end)):
            cells[-1] = Cell(cells[-1].start, end)
        else:
            cells.append(Cell(start, end))
    return Row(*trimmed(text, line.start, line.end), tuple(cells))


def _table_start(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    """Where in the block `lines[first:last]` a table starts that ends it; `last` where none does."""
    if not _has_columns(text, lines[last - 1]):
        return last
    columns = len(spaced_row(text, lines[last - 1]).cells)
    start = last
    while start > first and len(spaced_row(text, lines[start - 1]).cells) == columns >= _LEAST_COLUMNS:
        start -= 1
    if start == last:
        return last
    header = spaced_row(text, lines[start])
    return start if all(cell.end - cell.start <= _LONGEST_HEAD for cell in header.cells) else last


def _has_columns(text: str, line: Line) -> bool:
    """Are there blanks in the line that may part columns? Most lines have none."""
    return text.find("  ", line.start, line.end) >= 0 or text.find("\u3000", line.start, line.end) >= 0


def _is_lone_hanzi(text: str, cell: Cell) -> bool:
    return cell.end - cell.start == 1 and _HANZI.match(text[cell.start]) is not None
