"""Tables dumped as a stream of cells: every cell a paragraph that starts with a tab.

    ⇥5
    ⇥新增标准厂房5万平方米。
    ⇥区工信局

    区财政局
    ⇥各街道办事处

Word processors save a table as text this way. A line that starts with its only tab opens a cell; the lines
below it that have no tab continue it. Rows are not marked, so the table is handed on as one row.

Where does it end? A line without a tab belongs to the cell above it, unless more than one blank line parts
them, or it is a Markdown heading. Behind the last cell nothing else can tell the end, so there a line is
taken only while it looks like what continues cells in this table: not longer than the longest line that
continued a cell before, and not closed like a sentence.

Paragraphs that are merely indented by a tab are no table: a table has at least six cells, half of them short,
and in every run of fifteen cells about one that is empty or a bare number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median_low

from extractors.document import Cell, Layout, Row, Table
from extractors.readers.found_table import FoundTable
from extractors.readers.lines import Line, trimmed

_LEAST_CELLS = 6
_SHORT = 24
"""Half of the cells are at most this long; the paragraphs of a report are longer."""
_CELLS_PER_NUMBER = 15
_WIDEST_GAP = 1
"""Blank lines inside a cell."""
_NUMBER = re.compile(r"[0-9０-９]{1,4}(?:[.-][0-9]{1,3})?")
_SENTENCE_END = "。！？：；!?:;"


def find_stream_tables(text: str, lines: Sequence[Line]) -> Iterator[FoundTable]:
    """The stream tables among the lines."""
    first = 0
    while first < len(lines):
        if not _opens_cell(text, lines[first]):
            first += 1
            continue
        last = _run_end(text, lines, first)
        cells = _cells(text, lines, first, last)
        if _is_table(text, cells):
            taken = _tail_end(text, lines, first, last)
            cells = _cells(text, lines, first, taken)
            row = Row(cells[0].start, cells[-1].end, cells)
            yield FoundTable(first, taken, Table(row.start, row.end, Layout.STREAM, (row,)))
            first = taken
        else:
            first = last


def _opens_cell(text: str, line: Line) -> bool:
    """Does the line start with its only tab?"""
    return text[line.start] == "\t" and text.find("\t", line.start + 1, line.end) < 0


def _continues_cell(text: str, line: Line) -> bool:
    """May the line continue the cell above it, as far as the line itself tells?"""
    return line.gap <= _WIDEST_GAP and text[line.start] != "#" and text.find("\t", line.start, line.end) < 0


def _run_end(text: str, lines: Sequence[Line], first: int) -> int:
    """Index behind the last line of the run of cells and continuations that starts at `first`."""
    last = first + 1
    while last < len(lines) and (_opens_cell(text, lines[last]) or _continues_cell(text, lines[last])):
        last += 1
    return last


def _tail_end(text: str, lines: Sequence[Line], first: int, last: int) -> int:
    """Index behind the last line that belongs to the last cell of the run `lines[first:last]`."""
    opening = last - 1
    while not _opens_cell(text, lines[opening]):
        opening -= 1
    inner = [line for line in lines[first:opening] if not _opens_cell(text, line)]
    longest = max((line.end - line.start for line in inner), default=0)
    taken = opening + 1
    while taken < last:
        line = lines[taken]
        if line.end - line.start > longest or text[line.start : line.end].rstrip()[-1] in _SENTENCE_END:
            break
        taken += 1
    return taken


def _cells(text: str, lines: Sequence[Line], first: int, last: int) -> tuple[Cell, ...]:
    """The cells of the run `lines[first:last]`, tabs and outer white space left out."""
    openings = [i for i in range(first, last) if _opens_cell(text, lines[i])]
    cells = []
    for opening, following in zip(openings, [*openings[1:], last], strict=True):
        cells.append(Cell(*trimmed(text, lines[opening].start + 1, lines[following - 1].end)))
    return tuple(cells)


def _is_table(text: str, cells: Sequence[Cell]) -> bool:
    """Are these the cells of a table, rather than indented paragraphs?"""
    if len(cells) < _LEAST_CELLS:
        return False
    if median_low(cell.end - cell.start for cell in cells) > _SHORT:
        return False
    marks = sum(cell.start == cell.end or _is_number(text, cell) for cell in cells)
    return marks * _CELLS_PER_NUMBER >= len(cells)


def _is_number(text: str, cell: Cell) -> bool:
    return _NUMBER.fullmatch(text, cell.start, cell.end) is not None
