"""Rows of a stream table: one cell a paragraph, rows not marked.

The header is a run of header words. Below it a row begins at the number that follows the row before, at a
heading, or, in a table without numbers, after as many cells as the header has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.document import Cell, Row, Table
from extractors.tables.columns import Column, is_exact_header, read_header
from extractors.tables.content import HEADING, NUMBER

SHORTEST_HEADER = 3
LONGEST_HEADING = 80
SKIPPED = 3
"""So many numbers may be missing before a number counts as a figure in a cell."""


def stream_rows(text: str, table: Table) -> tuple[Row, ...]:
    """The rows of a stream table, headers first.

    Args:
        text: The document's text.
        table: A table of layout STREAM.
    """
    cells = [cell for row in table.rows for cell in row.cells]
    texts = ["".join(text[cell.start : cell.end].split()) for cell in cells]
    rows: list[Row] = []
    at = 0
    header: Sequence[str] = ()
    while at < len(cells):
        run = _header_run(texts, at)
        if run:
            header = texts[at : at + run]
            rows.append(_row(cells[at : at + run]))
            at += run
            continue
        end = next((i for i in range(at + 1, len(cells)) if _header_run(texts, i)), len(cells))
        rows.extend(_row(cells[a:b]) for a, b in _parts(texts, at, end, header))
        at = end
    return tuple(rows)


def _header_run(texts: Sequence[str], at: int) -> int:
    """How many cells from `at` on are a header: 0, or at least three with three different columns."""
    end = at
    while end < len(texts) and is_exact_header(texts[end]):
        end += 1
    columns = {read_header(text) for text in texts[at:end]}
    return end - at if len(columns) >= SHORTEST_HEADER else 0


def _parts(texts: Sequence[str], start: int, end: int, header: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The rows between two headers, as places of their first and last cells."""
    numbered = Column.NUMBER in [read_header(text) for text in header]
    width = len(header) or 1
    last: int | None = None
    begin = start
    for i in range(start, end):
        is_start = False
        if _is_heading(texts, i, end):
            if begin < i:
                yield begin, i
            yield i, i + 1
            begin = i + 1
            continue
        if numbered:
            number = _number(texts[i])
            is_start = number is not None and (
                last is None or 0 < number - last <= SKIPPED or (number == last and i - begin >= width)
            )
            last = number if is_start else last
        else:
            is_start = i - begin >= width
        if is_start and begin < i:
            yield begin, i
            begin = i
    if begin < end:
        yield begin, end


def _is_heading(texts: Sequence[str], i: int, end: int) -> bool:
    """A heading stands before a number or another heading, or at the end."""
    text = texts[i]
    if len(text) > LONGEST_HEADING or not HEADING.match(text) or text.endswith("。"):
        return False
    following = next((t for t in texts[i + 1 : end] if t), "")
    return not following or _number(following) is not None or HEADING.match(following) is not None


def _number(text: str) -> int | None:
    found = NUMBER.fullmatch(text)
    return int(found["no"]) if found else None


def _row(cells: Sequence[Cell]) -> Row:
    return Row(cells[0].start, max(cell.end for cell in cells), tuple(cells))
