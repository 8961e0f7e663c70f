"""HTML tables inside a text file, as converters of PDFs leave them in Markdown.

    <table><tr><td rowspan="2">1</td><td>新增学位</td></tr><tr><td>新建公园</td></tr></table>

The tags are read where they stand, so every offset counts in the untouched text. A table runs from `<table`
to `</table>`; other text in its first and last line is cut off as lines of its own. A cell ends at its own
closing tag or where the next cell or row starts. Spanning cells are the same Cell in each place. Tags inside
a cell stay in it. A table that another one is nested in, and one without a closing tag, is left as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Cell, Layout, Row, Table
from extractors.readers.found_table import FoundTable
from extractors.readers.lines import Line, trimmed
from extractors.readers.spanned_grid import SpannedCell, spanned_grid

_TABLE = re.compile(r"<(/?)table\b[^<>]{0,400}>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(tr|td|th)\b([^<>]{0,400})>", re.IGNORECASE)
_SPAN = re.compile(r"\b(row|col)span\s{0,5}=\s{0,5}[\"']?([0-9]{1,5})", re.IGNORECASE)


def cut_at_tables(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, cut where a table starts or ends inside one, so that tables take whole lines."""
    if not lines or _TABLE.search(text, lines[0].start, lines[-1].end) is None:
        return list(lines)
    cut: list[Line] = []
    for line in lines:
        start, gap = line.start, line.gap
        for match in _TABLE.finditer(text, line.start, line.end):
            at = match.end() if match[1] else match.start()
            if text[start:at].strip():
                cut.append(Line(start, at, gap))
                start, gap = at, 0
        if text[start : line.end].strip() or start == line.start:
            cut.append(Line(start, line.end, gap))
    return cut


def find_tag_tables(text: str, lines: Sequence[Line]) -> Iterator[FoundTable]:
    """The tables in tags among the lines, which `cut_at_tables` has cut."""
    if not lines or _TABLE.search(text, lines[0].start, lines[-1].end) is None:
        return
    opened = None
    for index, line in enumerate(lines):
        tag = _TABLE.search(text, line.start, line.end)
        if tag is None:
            continue
        if not tag[1]:
            opened = index
        ending = tag if tag[1] else _TABLE.search(text, tag.end(), line.end)
        if opened is not None and ending is not None:
            start, end = trimmed(text, lines[opened].start, line.end)
            rows = _rows(text, start, end)
            if rows:
                yield FoundTable(opened, index + 1, Table(start, end, Layout.GRID, rows))
            opened = None


def _rows(text: str, start: int, end: int) -> tuple[Row, ...]:
    own, spans = _own_cells(text, start, end)
    grid = spanned_grid(own, _NoCell)
    rows = []
    for (row_start, row_end), cells in zip(spans, grid, strict=True):
        placed = tuple(cell if isinstance(cell, Cell) else Cell(row_end, row_end) for cell in cells)
        if placed:
            rows.append(Row(row_start, row_end, placed))
    return tuple(rows)


class _NoCell:
    """Stands for a place in the grid that no cell takes."""


def _own_cells(
    text: str, start: int, end: int
) -> tuple[list[list[SpannedCell[Cell | _NoCell]]], list[tuple[int, int]]]:
    """The cells that each row itself holds, and where each row stands."""
    rows: list[list[SpannedCell[Cell | _NoCell]]] = []
    spans: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for tag in _TAG.finditer(text, start, end):
        closing, name = bool(tag[1]), tag[2].lower()
        if opened is not None:
            rows[-1].append(_cell(text, opened, tag.start()))
            spans[-1] = (spans[-1][0], tag.start())
            opened = None
        if name == "tr" and not closing:
            rows.append([])
            spans.append((tag.end(), tag.end()))
        elif name != "tr" and not closing:
            if not rows:
                rows.append([])
                spans.append((tag.start(), tag.start()))
            opened = tag
    return rows, spans


def _cell(text: str, opened: re.Match[str], end: int) -> SpannedCell[Cell | _NoCell]:
    spans = {match[1].lower(): int(match[2]) for match in _SPAN.finditer(opened[3])}
    cell = Cell(*trimmed(text, opened.end(), end))
    return SpannedCell(cell, spans.get("row", 1), spans.get("col", 1))
