"""What each part of a report is for, and whether it tells of what was done or of what is to be done.

Level-1 headings say it by their words (rules of `section_roles.yaml`, the first that is found decides). A
heading that does not say it goes with the part above: once the plan has begun, nothing returns to the
review. Where no heading has said it yet, the text below is weighed: words of telling (`一年来`, `了`)
against words of intending (`将`, `力争`). Headings of level 2 and 3 go with their part; only self-building
inside a review or a plan keeps the part's status and names its own role.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.structure.wording import any_word
from ontology.lexicon import lexicon
from ontology.records import SectionRole, Status

WEIGHED = 3000
"""So many characters below a heading are enough to weigh."""
CLEARLY = 3
"""So many times more words of intending than of telling make a plan."""
PARAGRAPH_START = 90
"""A paragraph's role shows in its first characters."""


@dataclass(frozen=True, slots=True)
class Part:
    """Role and status of a heading and the text below it."""

    role: SectionRole
    status: Status


@dataclass(frozen=True, slots=True)
class _Rule:
    part: Part
    pattern: re.Pattern[str]


def _rules(key: str) -> tuple[_Rule, ...]:
    entries: list[dict[str, Any]] = lexicon("section_roles")[key]
    return tuple(
        _Rule(
            Part(SectionRole(entry["role"]), Status(entry.get("status", "none"))),
            re.compile(entry["pattern"]),
        )
        for entry in entries
    )


_HEADINGS = _rules("headings")
_NOTICE = _rules("notice")
_PARAGRAPHS = _rules("paragraphs")
_TOLD = re.compile(any_word("section_roles", "told"))
_INTENDED = re.compile(any_word("section_roles", "intended"))
_SELF_BUILDING = re.compile(r"自身建设|政府建设|政府系统")


def heading_part(title: str) -> Part | None:
    """What the words of a level-1 heading say, or None.

    >>> heading_part("二、2023年工作安排")
    Part(role=<SectionRole.PLAN: 'plan'>, status=<Status.PLAN: 'plan'>)
    """
    return next((rule.part for rule in _HEADINGS if rule.pattern.search(title)), None)


def notice_part(title: str) -> Part:
    """Role and status of a heading of a covering notice."""
    return next(rule.part for rule in _NOTICE if rule.pattern.search(title))


def paragraph_role(text: str) -> SectionRole | None:
    """The role that a paragraph without a title of its own shows at its start, or None."""
    for rule in _PARAGRAPHS:
        if rule.pattern.search(text, 0, PARAGRAPH_START):
            return rule.part.role
    return None


def weighed_part(text: str) -> Part:
    """Review or plan, whichever the words of a text speak for."""
    told, intended = _weights(text)
    if told >= intended:
        return Part(SectionRole.REVIEW, Status.RESULT)
    return Part(SectionRole.PLAN, Status.PLAN)


def _weights(text: str) -> tuple[int, int]:
    """How often the beginning of a text tells, and how often it intends."""
    return len(_TOLD.findall(text, 0, WEIGHED)), len(_INTENDED.findall(text, 0, WEIGHED))


def parts_of(titles: Sequence[tuple[int, str]], bodies: Sequence[str]) -> list[Part]:
    """Role and status of each heading of a narrative report.

    Args:
        titles: level and title of each heading, in order.
        bodies: the text below each heading, up to the next.
    """
    parts: list[Part] = []
    above: list[tuple[int, Part]] = []
    for (level, title), body in zip(titles, bodies, strict=True):
        while above and above[-1][0] >= level:
            above.pop()
        if above:
            part = _own_part(title, above[-1][1])
        else:
            part = _next_part(parts[-1] if parts and level == 1 else None, heading_part(title), title, body)
        above.append((level, part))
        parts.append(part)
    return parts


def _next_part(before: Part | None, said: Part | None, title: str, body: str) -> Part:
    """The part that an outermost heading opens, after the part before it."""
    if said is None and before is not None:
        return _going_on(before, body)
    if said is None:
        return weighed_part(body)
    if said.role is SectionRole.SELF_BUILDING and before is not None and before.role is SectionRole.REVIEW:
        return Part(said.role, weighed_part(body).status)
    return said


def _going_on(before: Part, body: str) -> Part:
    """A heading that does not say its role goes with the part before it, unless its text has clearly turned."""
    told, intended = _weights(body)
    if before.status is Status.RESULT and intended >= CLEARLY * (told + 1):
        return Part(SectionRole.PLAN, Status.PLAN)
    if before.role is SectionRole.SELF_BUILDING or before.status is Status.NONE:
        return weighed_part(body)
    return before


def _own_part(title: str, above: Part) -> Part:
    """The part of a heading inside a chapter."""
    if _SELF_BUILDING.search(title):
        return Part(SectionRole.SELF_BUILDING, above.status)
    return above
