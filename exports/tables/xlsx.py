"""XLSX: sheets with a frozen header row, filters and wrapped text; the same tables give the same bytes.

Every text is written as text: a cell that begins with `=`, `+`, `-` or `@` is never a formula, and is marked
so that a spreadsheet does not make it one when it is edited. openpyxl puts the time of day into the file; it
is taken out again.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from exports.tables.table import Cell, Table

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MOST_CHARACTERS = 32_767
"""That a cell can hold."""
NAME_LENGTH = 31
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
EPOCH = (1980, 1, 1, 0, 0, 0)
TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on a sheet of its own."""

    name: str
    table: Table
    links: tuple[str | None, ...] = ()
    """For each row the sheet that its first cell leads to."""


def xlsx_bytes(sheets: Sequence[Sheet], *, program: str) -> Iterator[bytes]:
    """The workbook.

    Args:
        sheets: with names that `sheet_names` made.
        program: who made it.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = program
    for sheet in sheets:
        _add_sheet(book, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    yield _timeless(buffer.getvalue())


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that sheets can have: no longer than 31 characters, without `[]:*?/\\`, all different.

    >>> sheet_names(["区发改局", "区发改局", "a/b"])
    ['区发改局', '区发改局 2', 'a_b']
    """
    taken: set[str] = set()
    found = []
    for name in wanted:
        base = NOT_IN_NAMES.sub("_", name).strip("'") or "_"
        tried, number = base[:NAME_LENGTH], 1
        while tried.casefold() in taken:
            number += 1
            end = f" {number}"
            tried = base[: NAME_LENGTH - len(end)] + end
        taken.add(tried.casefold())
        found.append(tried)
    return found


def safe_text(text: str) -> str:
    """A text as a cell can hold it."""
    found = ILLEGAL.sub("\ufffd", text)
    return found if len(found) <= MOST_CHARACTERS else found[: MOST_CHARACTERS - 1] + "…"


def _add_sheet(book: Any, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(sheet.name)
    page.freeze_panes = "A2"
    columns = sheet.table.columns
    for number, column in enumerate(columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(sheet.table.rows) + 1}"
    page.append([_header(page, column.title) for column in columns])
    links = sheet.links or (None,) * len(sheet.table.rows)
    for row, link in zip(sheet.table.rows, links, strict=True):
        cells = [_cell(page, cell) for cell in row]
        if link is not None:
            quoted = link.replace("'", "''")
            cells[0].hyperlink = f"#'{quoted}'!A1"
            cells[0].style = "Hyperlink"
        page.append(cells)


def _header(page: Any, title: str) -> Any:
    from openpyxl.styles import Font, PatternFill

    cell = _cell(page, title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="FFE7EEF5")
    return cell


def _cell(page: Any, value: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    cell = WriteOnlyCell(page)
    if isinstance(value, str):
        text = safe_text(value)
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(FORMULA_SIGNS)
    else:
        cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _timeless(content: bytes) -> bytes:
    """The same archive without the times at which it was made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = TIMES.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", data)
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return buffer.getvalue()
