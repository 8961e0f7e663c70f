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
    told = len(_TOLD.findall(text, 0, WEIGHED))
    intended = len(_INTENDED.findall(text, 0, WEIGHED))
    if told >= intended:
        return Part(SectionRole.REVIEW, Status.RESULT)
    return Part(SectionRole.PLAN, Status.PLAN)


def parts_of(titles: Sequence[tuple[int, str]], bodies: Sequence[str]) -> list[Part]:
    """Role and status of each heading of a narrative report.

    Args:
        titles: level and title of each heading, in order.
        bodies: the text below each heading, up to the next.
    """
    parts: list[Part] = []
    current: Part | None = None
    for (level, title), body in zip(titles, bodies, strict=True):
        if level == 1 or current is None:
            current = _next_part(current, heading_part(title), body)
        parts.append(_own_part(level, title, current))
    return parts


def _next_part(current: Part | None, said: Part | None, body: str) -> Part:
    """The part that a level-1 heading opens, after the part above it."""
    if said is None:
        return current if current is not None else weighed_part(body)
    if said.role is SectionRole.SELF_BUILDING and current is None:
        return Part(SectionRole.SELF_BUILDING, weighed_part(body).status)
    if said.role is SectionRole.PROBLEMS:
        return said
    return said


def _own_part(level: int, title: str, current: Part) -> Part:
    if level > 1 and _SELF_BUILDING.search(title):
        return Part(SectionRole.SELF_BUILDING, current.status)
    return current
