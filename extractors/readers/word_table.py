"""The grid of a Word table: which cell lies in which row and column.

A cell spans columns by `w:gridSpan` and rows by `w:vMerge`: the cells that continue a merged one are that
same cell. Rows and cells that were deleted under change tracking are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from extractors.readers.text_writer import CellText
from extractors.readers.word_names import child_of, integer, is_on, value_of, w

_MOST_COLUMNS = 63
"""Word's own limit."""
_WRAPPERS = (w("sdt"), w("sdtContent"), w("customXml"), w("ins"), w("moveTo"))


def unwrapped(parent: Any) -> Iterator[Any]:
    """The children of an element, those inside content controls and insertions included."""
    for child in parent.iterchildren():
        if child.tag in _WRAPPERS:
            yield from unwrapped(child)
        else:
            yield child


def table_grid(table: Any, cell_text: Callable[[Any], str]) -> list[list[CellText]]:
    """The rows of a table; a merged cell is the same object in each place that it spans.

    Args:
        table: The `w:tbl` element.
        cell_text: Gives the text of a `w:tc` element; called once for each cell, in order.
    """
    rows: list[list[CellText]] = []
    for row in unwrapped(table):
        if row.tag == w("tr") and not is_on(row, "trPr", "del") and not is_on(row, "trPr", "hidden"):
            rows.append(_row(row, rows[-1] if rows else [], cell_text))
    return rows


def _row(row: Any, above: list[CellText], cell_text: Callable[[Any], str]) -> list[CellText]:
    cells = [CellText() for _ in range(_count(value_of(row, "trPr", "gridBefore"), least=0))]
    for element in unwrapped(row):
        if element.tag != w("tc") or child_of(element, "tcPr", "cellDel") is not None:
            continue
        span = _count(value_of(element, "tcPr", "gridSpan"), least=1)
        column = len(cells)
        if _continues(element, "hMerge") and cells:
            cell = cells[-1]
        elif _continues(element, "vMerge") and column < len(above):
            cell = above[column]
        else:
            cell = CellText(cell_text(element))
        cells += [cell] * span
        del cells[_MOST_COLUMNS:]
    return cells


def _continues(element: Any, merge: str) -> bool:
    """Does the cell continue a merged one? Without a value the mark means just that."""
    mark = child_of(element, "tcPr", merge)
    return mark is not None and mark.get(w("val"), "continue") == "continue"


def _count(value: str | None, *, least: int) -> int:
    number = integer(value)
    return min(max(least, number if number is not None else least), _MOST_COLUMNS)
