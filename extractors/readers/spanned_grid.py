"""The grid of an HTML table: which cell lies in which row and column.

A cell takes the next free column of its row, and with `rowspan` and `colspan` the places below and beside it
(HTML Living Standard, 4.9.12). A cell that spans is the same object in each place. Both spans are bounded,
so a table stays as large as its source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

CellT = TypeVar("CellT")

_MOST_COLUMNS = 100
_MOST_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class SpannedCell(Generic[CellT]):
    """A cell and how many rows and columns it takes."""

    cell: CellT
    rowspan: int = 1
    """0 means all rows that are left."""
    colspan: int = 1


def spanned_grid(
    rows: Iterable[Sequence[SpannedCell[CellT]]], empty: Callable[[], CellT]
) -> list[list[CellT]]:
    """The cells of each row, from left to right.

    Args:
        rows: The cells that each row itself holds.
        empty: Makes the cell for a place that none takes.

    >>> spanned_grid([[SpannedCell("甲", rowspan=2), SpannedCell("乙")], [SpannedCell("丙")]], str)
    [['甲', '乙'], ['甲', '丙']]
    """
    grid = []
    hanging: dict[int, tuple[CellT, int]] = {}
    for own in rows:
        places = {column: cell for column, (cell, _) in hanging.items()}
        hanging = {column: (cell, left - 1) for column, (cell, left) in hanging.items() if left > 1}
        column = 0
        for spanned in own:
            while column in places:
                column += 1
            last = min(column + max(1, spanned.colspan), _MOST_COLUMNS)
            for taken in range(column, last):
                places.setdefault(taken, spanned.cell)
                if spanned.rowspan != 1:
                    hanging[taken] = (spanned.cell, min(spanned.rowspan or _MOST_ROWS, _MOST_ROWS) - 1)
            column = max(column, last)
        width = max(places, default=-1) + 1
        grid.append([places[column] if column in places else empty() for column in range(width)])
    return grid
