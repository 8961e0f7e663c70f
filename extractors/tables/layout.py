"""Layout of a document's tables: headers, heading rows and data rows, each cell given its column.

Rows come from grid tables as they are, from stream tables by their numbers. A header holds for the rows below
it until the next; pages of a dump repeat it, and where they do not, it goes on to hold. The rows between two
headers are aligned together, and a row that fits badly is aligned by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.document import Cell, Document, Layout, Row
from extractors.mapped_text import MappedText
from extractors.structure.ink import ink_of
from extractors.tables.alignment import MISMATCH, align
from extractors.tables.columns import RESPONSIBLE, Column, is_header, read_header
from extractors.tables.content import Content, read_content
from extractors.tables.flat import flat_rows
from extractors.tables.stream import stream_rows

OWN_ALIGNMENT_GAIN = 1.0
"""By how much a row's contents must fit its own alignment better than its page's."""

STUCK_NUMBER = re.compile(
    r"(?P<no>\d{1,3})(?:[.、．][ \u3000]{0,8}|[ \u3000]{1,8})(?=[^\W\d_年月日个家项万亿]{2})"
)
"""A row's number and the blank or full stop that parts it from the text in the same cell."""


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A cell of a header."""

    place: int
    column: Column
    text: str


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with its column."""

    column: Column
    header: str | None
    body: MappedText
    span: tuple[int, int]
    """Offsets of the whole cell in the document's text; a merged cell has the same in each of its rows."""
    content: Content


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row of a responsibility table."""

    start: int
    end: int
    cells: tuple[PlacedCell, ...]
    """The cells that are not empty."""
    width: int
    """How many cells the row has, empty ones included."""

    def of(self, column: Column) -> tuple[PlacedCell, ...]:
        """The row's cells of one column, from left to right."""
        return tuple(cell for cell in self.cells if cell.column is column)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A row that holds a heading and nothing else."""

    body: MappedText


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The row that says what the columns hold."""

    start: int
    end: int
    cells: tuple[HeaderCell, ...]


LaidOutRow = HeaderRow | HeadingRow | DataRow


def lay_out(document: Document) -> Iterator[LaidOutRow]:
    """The rows of all responsibility tables of a document, in the order of the text.

    Rows of a table whose header names no responsible column are left out.
    """
    header: HeaderRow | None = None
    for rows in _runs(document):
        page: list[Row] = []
        for row in rows:
            found = _header_row(document, row)
            if found is None:
                page.append(row)
                continue
            if header is not None:
                yield from _page(document, page, header)
            page = []
            header = _merged_header(header, found)
            if header is not None:
                yield header
        if header is not None:
            yield from _page(document, page, header)


def _runs(document: Document) -> Iterator[Sequence[Row]]:
    """The rows of each table; where no table is marked, of the tables whose separators were lost."""
    marked = False
    for table in document.tables():
        marked = True
        yield stream_rows(document.text, table) if table.layout is Layout.STREAM else table.rows
    if not marked:
        yield flat_rows(document)


def _header_row(document: Document, row: Row) -> HeaderRow | None:
    texts = [_squeezed(document, cell) for cell in row.cells]
    if not is_header(texts):
        return None
    cells = tuple(
        HeaderCell(place, read_header(text) or Column.OTHER, text) for place, text in enumerate(texts) if text
    )
    return HeaderRow(row.start, row.end, cells)


def _merged_header(previous: HeaderRow | None, found: HeaderRow) -> HeaderRow | None:
    """The header that holds from here on: None for a table that assigns nothing to anybody.

    The second row of a header (单位 parted into 牵头单位 and 配合单位) completes the first.
    """
    columns = {cell.column for cell in found.cells}
    if columns & RESPONSIBLE and Column.TASK in columns:
        return _with_default_lead(found)
    if previous is not None and previous.end + 2 >= found.start:
        taken = {cell.place for cell in found.cells}
        kept = tuple(cell for cell in previous.cells if cell.place not in taken)
        cells = tuple(sorted((*kept, *found.cells), key=_place))
        return _with_default_lead(HeaderRow(previous.start, found.end, cells))
    if Column.TASK in columns and Column.NUMBER in columns:
        return HeaderRow(found.start, found.end, found.cells)
    return None


def _with_default_lead(header: HeaderRow) -> HeaderRow:
    """Where only 责任单位 is named, those are in the lead."""
    columns = {cell.column for cell in header.cells}
    if Column.LEAD in columns or Column.SUPPORT not in columns:
        return header
    cells = tuple(
        HeaderCell(c.place, Column.LEAD, c.text) if c.column is Column.SUPPORT else c for c in header.cells
    )
    return HeaderRow(header.start, header.end, cells)


def _place(cell: HeaderCell) -> int:
    return cell.place


def _squeezed(document: Document, cell: Cell) -> str:
    return "".join(document.text[cell.start : cell.end].split())


def _page(document: Document, rows: Sequence[Row], header: HeaderRow) -> Iterator[LaidOutRow]:
    """The rows between two headers."""
    if not {cell.column for cell in header.cells} & RESPONSIBLE:
        return
    rows = [_with_number(document.text, row, header) for row in rows]
    header = _with_margin(header, rows)
    columns = [(cell.place, cell.column) for cell in header.cells]
    bodies = [_bodies(document, row) for row in rows]
    contents = [[read_content(body) for body in row] for row in bodies]
    data = [held for held in contents if not _is_heading(held)]
    common, _cost = align(data, columns)
    for row, cells, held in zip(rows, bodies, contents, strict=True):
        if all(content is Content.EMPTY for content in held):
            continue
        if _is_heading(held):
            yield HeadingRow(_heading_body(document, cells, held))
            continue
        yield _data_row(row, cells, held, _best_path(held, columns, common), header)


def _with_number(text: str, row: Row, header: HeaderRow) -> Row:
    """The row with its number cut off from the task, where the separator between the two was lost."""
    columns = [cell.column for cell in header.cells[:2]]
    is_short = 1 < len(row.cells) <= header.cells[-1].place
    if columns != [Column.NUMBER, Column.TASK] or not is_short:
        return row
    first = row.cells[0]
    found = STUCK_NUMBER.match(text, first.start, first.end)
    if found is None:
        return row
    parts = Cell(first.start, found.end("no")), Cell(found.end(), first.end)
    return Row(row.start, row.end, (*parts, *row.cells[1:]))


def _with_margin(header: HeaderRow, rows: Sequence[Row]) -> HeaderRow:
    """The header with a column for cells to the right of all that it names."""
    right = header.cells[-1].place + 1
    if all(len(row.cells) <= right for row in rows):
        return header
    return HeaderRow(header.start, header.end, (*header.cells, HeaderCell(right, Column.OTHER, "")))


def _bodies(document: Document, row: Row) -> list[MappedText]:
    """Each cell's text without white space; of a cell merged over several places, the first place's."""
    seen: set[Cell] = set()
    bodies = []
    for cell in row.cells:
        repeated = cell in seen and cell.start < cell.end
        seen.add(cell)
        end = cell.start if repeated else cell.end
        bodies.append(ink_of(document.text, [(cell.start, end)]).body)
    return bodies


def _is_heading(held: Sequence[Content]) -> bool:
    """Does a row hold a heading and nothing else?"""
    filled = [content for content in held if content is not Content.EMPTY]
    return filled == [Content.HEADING]


def _heading_body(document: Document, cells: Sequence[MappedText], held: Sequence[Content]) -> MappedText:
    return next(cell for cell, content in zip(cells, held, strict=True) if content is Content.HEADING)


def _best_path(
    held: Sequence[Content], columns: Sequence[tuple[int, Column]], common: Sequence[int]
) -> Sequence[int]:
    """The page's alignment, or the row's own where that fits much better."""
    own, _cost = align([held], columns)
    if len(held) > len(common):
        return own
    gain = _path_cost(held, columns, common) - _path_cost(held, columns, own)
    return own if gain >= OWN_ALIGNMENT_GAIN else common


def _path_cost(held: Sequence[Content], columns: Sequence[tuple[int, Column]], path: Sequence[int]) -> float:
    """What a row's contents cost in an alignment."""
    return sum(MISMATCH[columns[path[place]][1]][content] for place, content in enumerate(held))


def _data_row(
    row: Row, cells: Sequence[MappedText], held: Sequence[Content], path: Sequence[int], header: HeaderRow
) -> DataRow:
    placed = tuple(
        PlacedCell(
            column=header.cells[path[place]].column,
            header=header.cells[path[place]].text or None,
            body=body,
            span=(row.cells[place].start, row.cells[place].end),
            content=content,
        )
        for place, (body, content) in enumerate(zip(cells, held, strict=True))
        if content is not Content.EMPTY
    )
    return DataRow(row.start, row.end, placed, len(row.cells))
