"""Stretches of a text that are taken already, put together so that asking is fast."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ontology.records import Task


@dataclass(frozen=True, slots=True)
class Taken:
    """Stretches in order and apart."""

    spans: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Taken:
        """The stretches, those that share characters put together.

        >>> Taken.of([(8, 9), (0, 4), (2, 6)]).spans
        ((0, 6), (8, 9))
        """
        apart: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if apart and start < apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        return cls(tuple(apart))

    def touches(self, start: int, end: int) -> bool:
        """Does a stretch share a character with one that is taken?

        >>> taken = Taken.of([(0, 6), (8, 9)])
        >>> taken.touches(5, 7), taken.touches(6, 8)
        (True, False)
        """
        after = bisect_left(self.spans, (start, end))
        return any(low < end and start < high for low, high in self.spans[max(0, after - 1) : after + 1])


def of_tasks(tasks: Iterable[Task]) -> Iterator[tuple[int, int]]:
    """Where tasks and the cells of their rows or statements stand."""
    for task in tasks:
        yield task.evidence.start, task.evidence.end
        yield from ((cell.evidence.start, cell.evidence.end) for cell in task.cells)
