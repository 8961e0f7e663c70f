"""The outline: which section a place in the text lies in.

Sections are laid out by where they begin. Each knows the section that it lies in; from the last one that
begins before a place the way up leads to the innermost one that has not ended yet. The way is no longer than
there are heading levels.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ontology.records import Section


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of one report, in the order of the text, and the parent of each."""

    sections: tuple[Section, ...]
    starts: tuple[int, ...]
    parents: tuple[int | None, ...]

    @classmethod
    def of(cls, sections: Iterable[Section]) -> Outline:
        """Lay out the sections of one report."""
        ordered = tuple(sorted(sections, key=_where))
        parents: list[int | None] = []
        open_ones: list[int] = []
        for number, section in enumerate(ordered):
            while open_ones and not _holds(ordered[open_ones[-1]], section):
                open_ones.pop()
            parents.append(open_ones[-1] if open_ones else None)
            open_ones.append(number)
        return cls(ordered, tuple(s.evidence.start for s in ordered), tuple(parents))

    def innermost(self, offset: int) -> Section | None:
        """The innermost section that this place lies in."""
        number: int | None = bisect_right(self.starts, offset) - 1
        if number == -1:
            return None
        while number is not None and self.sections[number].end <= offset:
            number = self.parents[number]
        return None if number is None else self.sections[number]

    def parent(self, number: int) -> Section | None:
        """The section that the section of this number lies in."""
        above = self.parents[number]
        return None if above is None else self.sections[above]


def _where(section: Section) -> tuple[int, int]:
    return section.evidence.start, section.level


def _holds(outer: Section, inner: Section) -> bool:
    return outer.level < inner.level and inner.evidence.start < outer.end
