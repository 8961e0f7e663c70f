"""Passages: every paragraph with the heading above it, its role, and the status and year of its figures.

A titled paragraph is its own section. An untitled one goes with the heading above, unless it closes the
chapter (`各位代表，…`, `这些成绩的取得…`) or looks back on the year behind titled ones (`一年来，我们…`): it
and all that follow it then belong to the outermost heading, which is the part without a mark where chapters
with numerals stand in one. One that only adds (`此外，…`) goes one level up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.passage import Passage
from extractors.structure.outline import CLOSING, PART_LEVEL, TITLE_LEVEL, Heading
from extractors.structure.roles import Part, paragraph_role
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word
from ontology.records import SectionRole, Status

_ADDING = re.compile(any_word("headings", "adding_starts"))
_RETURNING = re.compile(any_word("headings", "returning_starts"))
_BEFORE = Part(SectionRole.PREAMBLE, Status.NONE)


def passages_of(
    stretches: Sequence[Stretch],
    headings: Sequence[Heading],
    parts: Sequence[Part],
    years: Sequence[int | None],
    *,
    n: int,
) -> tuple[Passage, ...]:
    """The paragraphs of one report as passages, front matter included.

    Args:
        stretches: the report's paragraphs.
        headings: its headings, in order.
        parts: role and status of each heading.
        years: the year that each heading is about.
        n: its number.
    """
    ladder = _Ladder()
    told = zip(headings, parts, years, strict=True)
    by_index = {
        heading.index: _Rung(heading, part, year, _rank(stretches, heading)) for heading, part, year in told
    }
    passages = []
    for index, stretch in enumerate(stretches):
        own = by_index.get(index)
        if own is not None:
            ladder.climb(own, stretch.text[own.heading.title.start : own.heading.title.end])
        else:
            ladder.pass_by(stretch.text)
        role = ladder.part.role if own is not None else paragraph_role(stretch.text) or ladder.part.role
        passages.append(
            Passage(
                body=stretch.body,
                n=n,
                section=ladder.title,
                role=role,
                status=ladder.part.status,
                year=ladder.year,
            )
        )
    return tuple(passages)


@dataclass(frozen=True, slots=True)
class _Rung:
    heading: Heading
    part: Part
    year: int | None
    rank: int
    """Its level, but 0 for a part without a mark: chapters with numerals stand inside it."""


def _rank(stretches: Sequence[Stretch], heading: Heading) -> int:
    unmarked = heading.level == PART_LEVEL and stretches[heading.index].mark is None
    return 0 if unmarked else heading.level


class _Ladder:
    """The headings above the current paragraph, outermost first."""

    __slots__ = ("_rungs",)

    def __init__(self) -> None:
        self._rungs: list[tuple[_Rung, str]] = []

    def climb(self, rung: _Rung, title: str) -> None:
        """A heading replaces those of its own level and below."""
        while self._rungs and self._rank >= rung.rank:
            self._rungs.pop()
        self._rungs.append((rung, title))

    def pass_by(self, text: str) -> None:
        """An untitled paragraph leaves the chapters that it closes."""
        if CLOSING.match(text) or (self._titled and _RETURNING.match(text)):
            del self._rungs[1:]
        elif _ADDING.match(text) and len(self._rungs) > 1 and self._titled:
            self._rungs.pop()

    @property
    def _rank(self) -> int:
        return self._rungs[-1][0].rank

    @property
    def _titled(self) -> bool:
        return bool(self._rungs) and self._rank == TITLE_LEVEL

    @property
    def title(self) -> str | None:
        """The nearest heading."""
        return self._rungs[-1][1] if self._rungs else None

    @property
    def part(self) -> Part:
        """Role and status there."""
        return self._rungs[-1][0].part if self._rungs else _BEFORE

    @property
    def year(self) -> int | None:
        """The year that it is about."""
        return self._rungs[-1][0].year if self._rungs else None
