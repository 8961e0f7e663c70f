"""Marks that may overlap, nested for a page: each lies inside another or beside it, none across.

A quantity's quote may hold names, and shared words may begin the quotes of several figures; such marks are
nested, the longer outside. Where two only cross, the later is cut at the end of the earlier; of its pieces
the last carries the label, so that a page shows each label as often as there are marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import NamedTuple


class Mark(NamedTuple):
    """A marked stretch."""

    start: int
    end: int
    label: str
    told: str = ""
    """What a reader sees who points at it."""
    whole: bool = True
    """Does the label stand at its end? Not where the mark goes on in another piece."""


def edges(marks: Iterable[Mark]) -> Iterator[tuple[Mark, bool]]:
    """Where marks open (True) and close, in the order of the text, as brackets that match.

    >>> name, figure = Mark(2, 5, "Place"), Mark(0, 9, "Quantity")
    >>> [(mark.label, opens) for mark, opens in edges([name, figure])]
    [('Quantity', True), ('Place', True), ('Place', False), ('Quantity', False)]
    >>> [(*mark[:3], mark.whole) for mark, opens in edges([Mark(0, 4, "a"), Mark(2, 6, "b")]) if opens]
    [(0, 4, 'a', True), (2, 4, 'b', False), (4, 6, 'b', True)]
    """
    waiting = [(mark.start, -mark.end, order, mark) for order, mark in enumerate(marks)]
    heapify(waiting)
    path: list[Mark] = []
    while waiting:
        start, _, order, mark = heappop(waiting)
        while path and path[-1].end <= start:
            yield path.pop(), False
        if path and path[-1].end < mark.end:
            cut = path[-1].end
            heappush(waiting, (cut, -mark.end, order, mark._replace(start=cut)))
            mark = mark._replace(end=cut, whole=False)
        yield mark, True
        path.append(mark)
    while path:
        yield path.pop(), False
