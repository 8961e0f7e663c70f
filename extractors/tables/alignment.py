"""Alignment of cells with the columns of a header, by what the cells contain.

Dumps shift columns: a merged task column of the header becomes two below it, a cell loses its separator.
The alignment gives each cell a column so that the sum of two costs is least: what the cell's content costs in
that column, and what it costs to stand somewhere else than the header says. Columns keep their order; one
column may take several cells or none. The search is a small dynamic programme over cells and columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.tables.columns import Column
from extractors.tables.content import Content

SHIFT = 0.3
"""Cost of each place that a cell is away from its header."""
SHARED = 0.8
"""Cost of a column that takes one more cell."""
SHARED_TASK = 0.2
"""A task column is often split in two: the task and its parts."""

_ANYTHING = dict.fromkeys(Content, 0.5)
MISMATCH: dict[Column, dict[Content, float]] = {
    Column.NUMBER: dict.fromkeys(Content, 2.0) | {Content.NUMBER: 0.0, Content.EMPTY: 0.2},
    Column.TASK: dict.fromkeys(Content, 2.0)
    | {Content.TEXT: 0.0, Content.HEADING: 0.0, Content.UNITS: 1.2, Content.DATE: 1.5, Content.EMPTY: 0.3},
    Column.LEAD: dict.fromkeys(Content, 2.0) | {Content.UNITS: 0.0, Content.TEXT: 1.2, Content.EMPTY: 0.5},
    Column.SUPPORT: dict.fromkeys(Content, 2.0) | {Content.UNITS: 0.0, Content.TEXT: 1.2, Content.EMPTY: 0.2},
    Column.LEADERS: dict.fromkeys(Content, 2.0)
    | {Content.PERSONS: 0.0, Content.UNITS: 1.5, Content.TEXT: 1.4, Content.EMPTY: 0.3},
    Column.PERSON: dict.fromkeys(Content, 2.0)
    | {Content.PERSONS: 0.0, Content.UNITS: 1.5, Content.TEXT: 1.0, Content.EMPTY: 0.3},
    Column.DEADLINE: dict.fromkeys(Content, 2.0) | {Content.DATE: 0.0, Content.TEXT: 0.9, Content.EMPTY: 0.3},
    Column.PART: _ANYTHING | {Content.TEXT: 0.2, Content.HEADING: 0.1, Content.EMPTY: 0.1},
    Column.OTHER: _ANYTHING | {Content.EMPTY: 0.1},
}


def align(
    contents: Sequence[Sequence[Content]], header: Sequence[tuple[int, Column]]
) -> tuple[tuple[int, ...], float]:
    """Give each place of a row the place of a column in the header.

    Args:
        contents: For each row, what its cells hold; rows may differ in length.
        header: The columns of the header, each with the place where it stands.

    Returns:
        For each place, the index into `header` of its column; and the whole cost, cells' costs being means
        over the rows.

    >>> row = [Content.NUMBER, Content.TEXT, Content.TEXT, Content.UNITS]
    >>> align([row], [(0, Column.NUMBER), (1, Column.TASK), (2, Column.LEAD)])[0]
    (0, 1, 1, 2)
    """
    width = max((len(row) for row in contents), default=0)
    if not width or not header:
        return (), 0.0
    costs = [_place_costs(contents, place, header) for place in range(width)]
    best = [costs[0]]
    back: list[list[int]] = []
    for place in range(1, width):
        current, origins = [], []
        for i, cost in enumerate(costs[place]):
            options = [best[-1][j] + (0.0 if j < i else _shared(header[i][1])) for j in range(i + 1)]
            j = min(range(i + 1), key=options.__getitem__)
            current.append(options[j] + cost)
            origins.append(j)
        best.append(current)
        back.append(origins)
    at = min(range(len(header)), key=best[-1].__getitem__)
    total = best[-1][at]
    path = [at]
    for origins in reversed(back):
        at = origins[at]
        path.append(at)
    return tuple(reversed(path)), total


def _shared(column: Column) -> float:
    return SHARED_TASK if column is Column.TASK else SHARED


def _place_costs(
    contents: Sequence[Sequence[Content]], place: int, header: Sequence[tuple[int, Column]]
) -> list[float]:
    """The mean cost of a place's cells in each column of the header."""
    held = [row[place] if place < len(row) else Content.EMPTY for row in contents]
    return [
        sum(MISMATCH[column][content] for content in held) / len(held) + SHIFT * abs(place - stands)
        for stands, column in header
    ]
