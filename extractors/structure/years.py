"""Which years a report is about: the plan's, and the one looked back on.

Evidence in the order of trust: a year in the heading of the plan; a year in the heading of the review; the
year of the session (one of November or December plans for the next year); the year in the document's title;
the year that the text calls 今年. Where review and plan are headed with the same year, one heading is
wrong, for a plan follows what it looks back on: web pages that gather reports alter such years. Facts with
a date of their own (`党的二十大召开之年`), the session and the title decide which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ontology.records import SectionRole

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_CHINESE_YEAR = re.compile(r"[二一][〇○零Ｏ0九八七六五四三二一]{3}年")
_CHINESE_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_THIS_YEAR = re.compile(
    r"今年(?:是|，)?[^。]{0,6}((?:19|20)[0-9]{2})年|((?:19|20)[0-9]{2})年，?是[^。]{0,30}之年"
)
_CONGRESS = re.compile(r"党的?(二十|十[一二三四五六七八九])大(?:的)?(?:胜利)?召开(?:之年|的一年)")
_CONGRESSES = {
    "十一": 1977, "十二": 1982, "十三": 1987, "十四": 1992, "十五": 1997,
    "十六": 2002, "十七": 2007, "十八": 2012, "十九": 2017, "二十": 2022,
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1949, 2100


@dataclass(frozen=True, slots=True)
class Years:
    """The two years of a report."""

    plan: int | None
    review: int | None


@dataclass(frozen=True, slots=True)
class HeadedPart:
    """A level-1 heading, its role and the text below it."""

    role: SectionRole
    title: str
    body: str


def years_in(text: str) -> list[int]:
    """The years that a text names, Chinese and full-width digits included.

    >>> years_in("二〇二三年工作回顾和２０２４年安排")
    [2023, 2024]
    """
    plain = _CHINESE_YEAR.sub(_to_digits, text).translate(_FULL_WIDTH)
    years = (int(found[1]) for found in _YEAR.finditer(plain))
    return [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]


def _to_digits(found: re.Match[str]) -> str:
    return found[0].translate(_CHINESE_DIGITS)


def read_years(parts: Sequence[HeadedPart], *, date: str | None, title: str | None) -> Years:
    """The years of a report, from its headings, its date and its title.

    Args:
        parts: its level-1 headings.
        date: ISO date of the session.
        title: the document's title.
    """
    reviewed = _headed(parts, (SectionRole.REVIEW,))
    planned = _headed(parts, (SectionRole.PLAN, SectionRole.TARGETS))
    session = _session_year(date)
    named = years_in(title or "")
    titled = named[0] if named else None
    if planned is not None and reviewed is not None and planned <= reviewed:
        # Only the year before the plan can be looked back on; see the module's docstring.
        dated = _dated_review(parts)
        meant = dated + 1 if dated is not None else session or titled or planned
        return Years(meant, meant - 1)
    if planned is not None:
        return Years(planned, reviewed if reviewed is not None else planned - 1)
    plan: int | None = session
    if plan is None and reviewed is not None:
        plan = reviewed + 1
    if plan is None:
        plan = titled
    if plan is None:
        plan = _this_year(parts)
    return Years(plan, reviewed if reviewed is not None else plan - 1 if plan is not None else None)


def _headed(parts: Sequence[HeadedPart], roles: tuple[SectionRole, ...]) -> int | None:
    """The last year before 2100 in the first heading of these roles that names one."""
    for part in parts:
        if part.role in roles:
            years = years_in(part.title)
            if years:
                return max(years) if roles == (SectionRole.REVIEW,) else min(years)
    return None


def _session_year(date: str | None) -> int | None:
    if date is None:
        return None
    year, month = int(date[:4]), int(date[5:7] or 1)
    return year + 1 if month >= 11 else year


def _dated_review(parts: Sequence[HeadedPart]) -> int | None:
    """The year of the review, told by a party congress that was held in it."""
    for part in parts:
        if part.role is SectionRole.REVIEW:
            found = _CONGRESS.search(part.body)
            if found is not None:
                return _CONGRESSES[found[1]]
    return None


def _this_year(parts: Sequence[HeadedPart]) -> int | None:
    for part in parts:
        found = _THIS_YEAR.search(part.body)
        if found is not None and part.role is not SectionRole.REVIEW:
            return int(found[1] or found[2])
    return None
