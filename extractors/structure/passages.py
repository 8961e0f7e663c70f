"""Passages: every paragraph with the heading above it, its role, and the status and year of its figures.

A titled paragraph is its own section. An untitled one goes with the heading above, unless it closes the
chapter (`各位代表，…`, `这些成绩的取得…`): it and all that follow it then belong to the outermost heading.
One that only adds (`此外，…`) goes one level up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.passage import Passage
from extractors.structure.outline import PART_LEVEL, TITLE_LEVEL, Heading
from extractors.structure.roles import Part, paragraph_role
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word
from extractors.structure.years import Years
from ontology.records import SectionRole, Status

_CLOSING = re.compile(any_word("headings", "closing_starts"))
_ADDING = re.compile(any_word("headings", "adding_starts"))
_BEFORE = Part(SectionRole.PREAMBLE, Status.NONE)


def passages_of(
    stretches: Sequence[Stretch],
    headings: Sequence[Heading],
    parts: Sequence[Part],
    years: Years,
    *,
    n: int,
) -> tuple[Passage, ...]:
    """The paragraphs of one report as passages, front matter included.

    Args:
        stretches: the report's paragraphs.
        headings: its headings, in order.
        parts: role and status of each heading.
        years: the years of the report.
        n: its number.
    """
    ladder = _Ladder()
    by_index = {heading.index: (heading, part) for heading, part in zip(headings, parts, strict=True)}
    passages = []
    for index, stretch in enumerate(stretches):
        own = by_index.get(index)
        if own is not None:
            ladder.climb(own[0], own[1], stretch.text[: own[0].title.end])
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
                year=year_of(ladder.part, years),
            )
        )
    return tuple(passages)


def year_of(part: Part, years: Years) -> int | None:
    """The year that figures of a part hold for by default."""
    match part.status:
        case Status.RESULT:
            return years.review
        case Status.PLAN:
            return years.plan
        case _:
            return None


class _Ladder:
    """The headings above the current paragraph, outermost first."""

    __slots__ = ("_rungs",)

    def __init__(self) -> None:
        self._rungs: list[tuple[int, str, Part]] = []

    def climb(self, heading: Heading, part: Part, title: str) -> None:
        """A heading replaces those of its own level and below."""
        while self._rungs and self._rungs[-1][0] >= heading.level:
            self._rungs.pop()
        self._rungs.append((heading.level, title, part))

    def pass_by(self, text: str) -> None:
        """An untitled paragraph leaves the chapters that it closes."""
        if _CLOSING.match(text):
            while len(self._rungs) > 1 and self._rungs[-1][0] > PART_LEVEL:
                self._rungs.pop()
        elif _ADDING.match(text) and len(self._rungs) > 1 and self._rungs[-1][0] == TITLE_LEVEL:
            self._rungs.pop()

    @property
    def title(self) -> str | None:
        """The nearest heading."""
        return self._rungs[-1][1] if self._rungs else None

    @property
    def part(self) -> Part:
        """Role and status there."""
        return self._rungs[-1][2] if self._rungs else _BEFORE
