"""What each part of a report is for, and whether it tells of what was done or of what is to be done.

The outermost headings are judged one after another, each by votes: the words of the heading
(`section_roles.yaml`), the years in it against the year that is planned for, whether the review has already
closed with its problems, and the words of the text below (`了`, `取得` against `力争`, `打造`). Once the
plan has begun, only a heading that says so returns to results. Headings of level 2 and 3 go with their
part; self-building inside a part names its own role, and a part whose heading names a review and targets
turns to the targets with the first inner heading whose text intends more than it tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors.structure.wording import any_word
from extractors.structure.years import horizon, years_in
from ontology.lexicon import lexicon
from ontology.records import SectionRole, Status

WEIGHED = 6000
"""So many characters below a heading are enough to weigh."""
SURE = 3
"""So many votes of a heading's own words need no other evidence."""
YEAR_VOTES = 2
BODY_VOTES = 2
PROBLEM_VOTES = 2
STAY_VOTES = 1
"""A report begins with results, and goes on with them until it names its problems."""
CLEARLY = 2
"""So many times more words of one kind than of the other speak for it."""
PARAGRAPH_START = 90
"""A paragraph's role shows in its first characters."""


@dataclass(frozen=True, slots=True)
class Part:
    """Role and status of a heading and the text below it."""

    role: SectionRole
    status: Status


TURNED = Part(SectionRole.TARGETS, Status.PLAN)
"""What follows in a part that looked back first and then sets targets."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading as it is judged."""

    level: int
    title: str
    body: str
    """The text below it, up to the next heading of its own or a higher level."""
    after_problems: bool = False
    """Did the text above it, since the last heading, close a review?"""


@dataclass(frozen=True, slots=True)
class _Rule:
    role: SectionRole
    status: Status
    votes: int
    pattern: re.Pattern[str]


def _rules(key: str) -> tuple[_Rule, ...]:
    entries: list[dict[str, Any]] = lexicon("section_roles")[key]
    return tuple(
        _Rule(
            SectionRole(entry["role"]),
            Status(entry.get("status", "none")),
            entry.get("votes", 0),
            re.compile(entry["pattern"]),
        )
        for entry in entries
    )


_HEADINGS = _rules("headings")
_NOTICE = _rules("notice")
_PARAGRAPHS = _rules("paragraphs")
_TOLD = re.compile(any_word("section_roles", "told"))
_INTENDED = re.compile(any_word("section_roles", "intended"))
_MIXED = re.compile(lexicon("section_roles")["mixed"])
_SELF_BUILDING = re.compile(r"自身建设|政府建设|政府系统")


def heading_part(title: str) -> Part | None:
    """What the words of a heading alone say, or None.

    >>> heading_part("二、2023年工作安排")
    Part(role=<SectionRole.PLAN: 'plan'>, status=<Status.PLAN: 'plan'>)
    """
    rule = _rule_of(title)
    if rule is None:
        return None
    if rule.votes == 0:
        return Part(rule.role, Status.NONE)
    return Part(rule.role, Status.RESULT if rule.votes > 0 else Status.PLAN)


def notice_part(title: str) -> Part:
    """Role and status of a heading of a covering notice."""
    return next(Part(rule.role, rule.status) for rule in _NOTICE if rule.pattern.search(title))


def paragraph_role(text: str) -> SectionRole | None:
    """The role that a paragraph without a title of its own shows at its start, or None."""
    for rule in _PARAGRAPHS:
        if rule.pattern.search(text, 0, PARAGRAPH_START):
            return rule.role
    return None


def parts_of(chapters: Sequence[Chapter], *, plan_year: int | None) -> list[Part]:
    """Role and status of each heading of a narrative report.

    Args:
        chapters: its headings, in order.
        plan_year: the year that it plans for, where its date tells.
    """
    parts: list[Part] = []
    above: list[tuple[int, Part]] = []
    before: Part | None = None
    mixed = turned = False
    for chapter in chapters:
        while above and above[-1][0] >= chapter.level:
            above.pop()
        if above:
            turned = turned or (mixed and _intends(chapter.body))
            part = TURNED if turned else _inner_part(chapter.title, above[-1][1])
        else:
            part = before = _outer_part(chapter, before, plan_year)
            mixed, turned = part.status is Status.RESULT and _MIXED.search(chapter.title) is not None, False
        above.append((chapter.level, part))
        parts.append(part)
    return parts


def _inner_part(title: str, above: Part) -> Part:
    """The part of a heading inside a chapter."""
    if _SELF_BUILDING.search(title):
        return Part(SectionRole.SELF_BUILDING, above.status)
    return above


def _outer_part(chapter: Chapter, before: Part | None, plan_year: int | None) -> Part:
    """The part that an outermost heading opens, after the part before it."""
    rule = _rule_of(chapter.title)
    if rule is not None and rule.role is SectionRole.PROBLEMS:
        return Part(rule.role, Status.NONE)
    status = _status(chapter, rule, before, plan_year)
    if rule is not None and (
        rule.role is SectionRole.SELF_BUILDING or (rule.votes > 0) is (status is Status.RESULT)
    ):
        return Part(rule.role, status)
    if rule is None and before is not None and before.status is status and before.role in _GOING_ON:
        return Part(before.role, status)
    return Part(SectionRole.REVIEW if status is Status.RESULT else SectionRole.PLAN, status)


_GOING_ON = (SectionRole.REVIEW, SectionRole.PLAN, SectionRole.TARGETS)


def _status(chapter: Chapter, rule: _Rule | None, before: Part | None, plan_year: int | None) -> Status:
    said = rule.votes if rule is not None else 0
    planning = before is not None and before.status is Status.PLAN
    if abs(said) >= SURE and (said < 0 or not planning or _names_results(chapter.title)):
        return Status.RESULT if said > 0 else Status.PLAN
    if planning:
        return Status.PLAN
    votes = said + _year_votes(chapter.title, plan_year) + _body_votes(chapter.body)
    votes -= PROBLEM_VOTES if chapter.after_problems else 0
    if before is None or (before.status is Status.RESULT and not chapter.after_problems):
        votes += STAY_VOTES
    if votes == 0:
        return before.status if before is not None and before.status is not Status.NONE else Status.RESULT
    return Status.RESULT if votes > 0 else Status.PLAN


def _names_results(title: str) -> bool:
    """Behind the plan, only an account of what was fulfilled returns to results."""
    return _HEADINGS[0].pattern.search(title) is not None or "回顾" in title


def _rule_of(title: str) -> _Rule | None:
    return next((rule for rule in _HEADINGS if rule.pattern.search(title)), None)


def _year_votes(title: str, plan_year: int | None) -> int:
    """A heading of years gone by is a review; one of the year to come, or of a horizon behind it, a plan."""
    named = years_in(title)
    end = horizon(title)
    if end is not None:
        named.append(end)
    if plan_year is None or not named:
        return 0
    return YEAR_VOTES if max(named) < plan_year else -YEAR_VOTES


def _intends(body: str) -> bool:
    """Do words of plans prevail in a text?"""
    return len(_INTENDED.findall(body, 0, WEIGHED)) > len(_TOLD.findall(body, 0, WEIGHED))


def _body_votes(body: str) -> int:
    told = len(_TOLD.findall(body, 0, WEIGHED))
    intended = len(_INTENDED.findall(body, 0, WEIGHED))
    if told >= CLEARLY * (intended + 1):
        return BODY_VOTES
    if intended >= CLEARLY * (told + 1):
        return -BODY_VOTES
    return 0
