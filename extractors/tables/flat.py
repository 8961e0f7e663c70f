"""Rows of a flat table: a table whose separators were lost when its pages were turned into text.

The header is a line of header words parted by blanks, or a run of lines that hold one each. Below it a row
begins at the number that follows the row before. A row's pieces (parted by blanks and line ends) are given
to the columns by what they hold: the text of the task up to its last sentence, then units, dates, persons.
Where both lead and support stand in one run of units, the cell of the lead ends behind the first name that no
separator follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.document import Cell, Document, Paragraph, Row
from extractors.mapped_text import MappedText
from extractors.names import Name, segment_names
from extractors.tables.columns import RESPONSIBLE, Column, is_exact_header, read_header
from extractors.tables.content import HEADING, NUMBER, Content, is_person_like, read_content

SHORTEST_HEADER = 3
FEWEST_ROWS = 3
LONGEST_HEADER_LINE = 80
LONGEST_HEADER_WORD = 10
"""The most characters of a header word that is not known word for word."""
MOST_COLUMNS = 20
UNKNOWN_WORDS = 1
"""So many words of a header need not be known word for word."""
LONGEST_ROW = 3000
SKIPPED = 3
"""So many numbers may be missing before a number counts as a figure in a cell."""
SENTENCE_END = ("。", "。”", "；", "！")
SEPARATED = re.compile(r"[、，,；;]")
PIECE = re.compile(r"\S+")
LEADING_NUMBER = re.compile(r"(?P<no>\d{1,4})[.、．]?(?=[^\d.%．、])")
PAGE_MARK = re.compile(r"(?:#+\s*Page\s*\d+:?|[-—–]+\s*\d{1,4}\s*[-—–]+|第\s*\d+\s*页.{0,12})")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch without blanks."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Header:
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    last: int
    """Index of the header's last paragraph."""


def flat_rows(document: Document) -> tuple[Row, ...]:
    """The rows of the flat tables in a document's paragraphs, each with its header before it.

    A header counts only if at least three rows are numbered below it.
    """
    paragraphs = [p for p in document.paragraphs() if not PAGE_MARK.fullmatch(document.text[p.start : p.end])]
    rows: list[Row] = []
    at = 0
    while at < len(paragraphs):
        header = _header(document.text, paragraphs, at)
        if header is None:
            at += 1
            continue
        below, end = _below(document.text, paragraphs, header)
        body = list(_numbered(document.text, below))
        if len(body) >= FEWEST_ROWS:
            rows.append(Row(header.cells[0].start, header.cells[-1].end, header.cells))
            rows.extend(_row(document.text, pieces, header.columns) for pieces in body)
        at = end
    return tuple(rows)


def _below(text: str, paragraphs: Sequence[Paragraph], header: _Header) -> tuple[list[Paragraph], int]:
    """The paragraphs under a header, and where they end; the header repeated on a later page is left out."""
    below: list[Paragraph] = []
    at = header.last + 1
    while at < len(paragraphs):
        found = _header(text, paragraphs, at)
        if found is None:
            below.append(paragraphs[at])
            at += 1
        elif found.columns == header.columns and _goes_on(text, paragraphs, found.last + 1):
            at = found.last + 1
        else:
            break
    return below, at


def _goes_on(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Is what stands under a header no row number 1: the rows of the page before go on?"""
    pieces = _pieces(text, paragraphs[at]) if at < len(paragraphs) else []
    return not pieces or _number(pieces)[0] != 1


def _header(text: str, paragraphs: Sequence[Paragraph], at: int) -> _Header | None:
    """The header that begins at a paragraph: a line of header words, or a line for each."""
    first = paragraphs[at]
    if first.end - first.start > LONGEST_HEADER_LINE:
        return None
    pieces = _pieces(text, first)
    last = at
    if len(pieces) == 1:
        while last + 1 < min(len(paragraphs), at + MOST_COLUMNS) and _is_header_word(pieces[-1].text):
            following = _pieces(text, paragraphs[last + 1])
            if len(following) != 1 or not _is_header_word(following[0].text):
                break
            pieces += following
            last += 1
    columns = tuple(read_header(p.text) or Column.OTHER for p in pieces)
    exact = sum(is_exact_header(p.text) for p in pieces)
    good = exact >= SHORTEST_HEADER and Column.TASK in columns and RESPONSIBLE & set(columns)
    if not good or exact + UNKNOWN_WORDS < len(pieces) or not all(_is_header_word(p.text) for p in pieces):
        return None
    return _Header(columns, tuple(Cell(p.start, p.end) for p in pieces), last)


def _is_header_word(text: str) -> bool:
    """Is this a header word, known word for word or short enough to be told by a part of it?"""
    return is_exact_header(text) or (
        len(text) <= LONGEST_HEADER_WORD and not HEADING.match(text) and read_header(text) is not None
    )


def _pieces(text: str, paragraph: Paragraph) -> list[_Piece]:
    return [
        _Piece(found.start(), found.end(), found.group())
        for found in PIECE.finditer(text, paragraph.start, paragraph.end)
    ]


def _numbered(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[list[_Piece]]:
    """The pieces of each row; a heading is a row of its own."""
    row: list[_Piece] = []
    last = 0
    for paragraph in paragraphs:
        pieces = _pieces(text, paragraph)
        if not pieces:
            continue
        number, pieces = _number(pieces)
        if number is not None and 0 < number - last <= SKIPPED:
            if row:
                yield row
            row, last = pieces, number
        elif HEADING.match("".join(p.text for p in pieces)) and len(pieces) <= 2:
            if row:
                yield row
            yield pieces
            row = []
        elif row and row[-1].end - row[0].start < LONGEST_ROW:
            row += pieces
    if row:
        yield row


def _number(pieces: list[_Piece]) -> tuple[int | None, list[_Piece]]:
    """The number at the head of a line, cut off from what it is stuck to."""
    first = pieces[0]
    whole = NUMBER.fullmatch(first.text)
    if whole is not None and whole["sub"] is None:
        return int(whole["no"]), pieces
    stuck = LEADING_NUMBER.match(first.text)
    if stuck is None:
        return None, pieces
    cut = first.start + stuck.end()
    head = _Piece(first.start, first.start + len(stuck["no"]), stuck["no"])
    return int(stuck["no"]), [head, _Piece(cut, first.end, first.text[stuck.end() :]), *pieces[1:]]


def _row(text: str, pieces: Sequence[_Piece], columns: Sequence[Column]) -> Row:
    """A row's cells in the order of the header; a heading stands alone in the first."""
    cells: dict[Column, Cell] = {}
    if HEADING.match("".join(p.text for p in pieces)):
        cells[columns[0]] = Cell(pieces[0].start, pieces[-1].end)
    else:
        cells = _cells(text, pieces, columns)
    empty = Cell(pieces[-1].end, pieces[-1].end)
    return Row(pieces[0].start, pieces[-1].end, tuple(cells.get(column, empty) for column in columns))


def _cells(text: str, pieces: Sequence[_Piece], columns: Sequence[Column]) -> dict[Column, Cell]:
    begin = 1 if NUMBER.fullmatch(pieces[0].text) else 0
    cells = {Column.NUMBER: Cell(pieces[0].start, pieces[0].end)} if begin else {}
    last = _text_end(text, pieces, begin)
    if last > begin:
        cells[Column.TASK] = Cell(pieces[begin].start, pieces[last - 1].end)
    rest = pieces[last:]
    if not rest:
        return cells
    dates = [p for p in rest if _content(text, p) is Content.DATE]
    if dates and Column.DEADLINE in columns:
        cells[Column.DEADLINE] = Cell(dates[0].start, dates[-1].end)
        cells |= _name_cells(text, [p for p in rest if p.end <= dates[0].start], columns)
        return _name_cells(text, [p for p in rest if p.start >= dates[-1].end], columns) | cells
    return cells | _name_cells(text, rest, columns)


def _text_end(text: str, pieces: Sequence[_Piece], begin: int) -> int:
    """How many pieces number and task take: up to the last full stop, or, without one, to the last text."""
    stops = [i for i in range(begin, len(pieces)) if pieces[i].text.endswith(SENTENCE_END)]
    if stops:
        return stops[-1] + 1
    texts = [i for i in range(begin, len(pieces)) if _content(text, pieces[i]) is Content.TEXT]
    return texts[-1] + 1 if texts else begin


def _content(text: str, piece: _Piece) -> Content:
    return read_content(MappedText.squeezed(text, piece.start, piece.end))


def _name_cells(text: str, pieces: Sequence[_Piece], columns: Sequence[Column]) -> dict[Column, Cell]:
    """The cells of lead, support and leaders in a run of names."""
    if not pieces:
        return {}
    names = segment_names(MappedText.squeezed(text, pieces[0].start, pieces[-1].end))
    tail = len(names)
    while tail and Column.LEADERS in columns and is_person_like(names[tail - 1]):
        tail -= 1
    cells = {Column.LEADERS: _cell(names[tail:])} if tail < len(names) else {}
    units = names[:tail]
    wanted = [column for column in columns if column in (Column.LEAD, Column.SUPPORT)]
    if not units:
        return cells
    if len(wanted) < 2 or len(units) == 1:
        return cells | {wanted[0] if wanted else Column.LEAD: _cell(units)}
    cut = _cut(text, units)
    second = {wanted[1]: _cell(units[cut:])} if cut < len(units) else {}
    return cells | {wanted[0]: _cell(units[:cut])} | second


def _cut(text: str, units: Sequence[Name]) -> int:
    """How many names the first cell holds: up to the first name that no separator follows."""
    for i, (name, following) in enumerate(pairwise(units), start=1):
        if not SEPARATED.search(text, name.evidence.end, following.evidence.start):
            return i
    return len(units)


def _cell(names: Sequence[Name]) -> Cell:
    return Cell(names[0].evidence.start, names[-1].evidence.end)
