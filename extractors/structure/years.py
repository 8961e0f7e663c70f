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

from ontology.lexicon import lexicon
from ontology.records import SectionRole, Status

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})年?")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_CHINESE_YEAR = re.compile(r"[二一][〇○零Ｏ0九八七六五四三二一]{3}年")
_CHINESE_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_ORDINALS = {
    ordinal: number
    for number, ordinal in enumerate(
        ("六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七"), start=6
    )
}
_FIVE_YEARS = re.compile(
    r"[“\"]?(十[一二三四五六七]|[六七八九十])五[”\"]?(?=时期|规划|计划|期间|发展|工作|圆满|实现|和|及|经济|目标|开局|奋斗|\b)"
)
_PLAN_END = 1955
"""The plans of the calendar since the sixth (1981-1985) end in 1955 + 5n."""
_YEARS_TO_COME = re.compile(r"(?:今后|未来|下一个)五年")
_BRACKETED_DATE = re.compile(r"[（(][^（()）]{0,12}年[^（()）]{1,8}日[)）]|[〔\[（(][12][0-9]{3}[)）\]〕]")
_THIS_YEAR = re.compile(
    r"今年(?:是|，)?[^。]{0,6}((?:19|20)[0-9]{2})年|((?:19|20)[0-9]{2})年，?是[^。]{0,30}之年"
)
_CONGRESS = re.compile(r"党的?(二十|十[一二三四五六七八九])大(?:的)?(?:胜利)?召开(?:之年|的一年)")
_CONGRESSES: dict[str, int] = lexicon("dated_facts")["congresses"]
FIRST_YEAR, LAST_YEAR = 1949, 2100
LATE_MONTH = 11
"""A session of November or December plans for the next year."""
PLANNING = (SectionRole.PLAN, SectionRole.TARGETS)


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


def year_about(title: str, status: Status, years: Years) -> int | None:
    """The year that figures below an outermost heading hold for by default.

    A chapter on a five-year plan, or on the five years to come, sets what is to be reached in the last one.

    >>> year_about("二、“十四五”时期主要目标", Status.PLAN, Years(2021, 2020))
    2025
    """
    if status is Status.RESULT:
        return years.review
    if status is Status.NONE or years.plan is None or years.plan in years_in(title):
        return years.plan if status is Status.PLAN else None
    end = horizon(title)
    if end is None and _YEARS_TO_COME.search(title):
        end = years.plan + 4
    return end if end is not None and end > years.plan else years.plan


def years_in(text: str) -> list[int]:
    """The years that a text names, Chinese and full-width digits included.

    >>> years_in("二〇二三年工作回顾和２０２４年安排")
    [2023, 2024]
    """
    plain = _CHINESE_YEAR.sub(_to_digits, text).translate(_FULL_WIDTH)
    years = (int(found[1]) for found in _YEAR.finditer(plain))
    return [year for year in years if FIRST_YEAR <= year <= LAST_YEAR]


def horizon(text: str) -> int | None:
    """The last year of the five-year plan that a text names, from the sixth on; None where it names none.

    >>> horizon("“十四五”时期的目标任务"), horizon("2024年工作安排")
    (2025, None)
    """
    ends = [_PLAN_END + 5 * _ORDINALS[found[1]] for found in _FIVE_YEARS.finditer(text)]
    return max(ends) if ends else None


def _to_digits(found: re.Match[str]) -> str:
    return found[0].translate(_CHINESE_DIGITS)


def read_years(parts: Sequence[HeadedPart], *, date: str | None, title: str | None) -> Years:
    """The years of a report, from its headings, its date and its title.

    Args:
        parts: its level-1 headings.
        date: ISO date of the session.
        title: the document's title.
    """
    session = _Session.of(date)
    planned = session.plausible(_headed(parts, PLANNING, session))
    reviewed = _headed(parts, (SectionRole.REVIEW,), session)
    named = years_in(title or "")
    titled = session.plausible(named[0] if named else None)
    if planned is not None and reviewed is not None and planned <= reviewed:
        # Only the year before the plan can be looked back on; see the module's docstring.
        dated = _dated_review(parts)
        meant = dated + 1 if dated is not None else session.plan or titled or planned
        return Years(meant, meant - 1)
    plan = planned or session.plan or (reviewed + 1 if reviewed is not None else titled or _this_year(parts))
    if reviewed is not None and plan is not None and reviewed >= plan:
        reviewed = None
    return Years(plan, reviewed if reviewed is not None else plan - 1 if plan is not None else None)


def notice_year(headings: Sequence[str], *, date: str | None, title: str | None) -> int | None:
    """The year that a document which assigns tasks plans for.

    Args:
        headings: its level-1 headings.
        date: ISO date of signing; one late in a year may be of this year's plan or of the next one's.
        title: the document's title.

    >>> notice_year(["一、重点任务"], date="2024-02-06", title="关于下达年度任务的通知")
    2024
    """
    for text in (title or "", *headings):
        bare = _BRACKETED_DATE.sub("", text)
        named = years_in(bare)
        if named:
            return named[-1]
    if date is None or int(date[5:7]) >= LATE_MONTH:
        return None
    return int(date[:4])


def session_plan_year(date: str | None) -> int | None:
    """The year that a session of this date plans for."""
    return _Session.of(date).plan


@dataclass(frozen=True, slots=True)
class _Session:
    """The year and month of the session, where its date is known."""

    year: int | None = None
    month: int = 1

    @classmethod
    def of(cls, date: str | None) -> _Session:
        return cls() if date is None else cls(int(date[:4]), int(date[5:7]))

    @property
    def plan(self) -> int | None:
        """The year that a session of this date plans for."""
        if self.year is None:
            return None
        return self.year + 1 if self.month >= LATE_MONTH else self.year

    def plausible(self, year: int | None) -> int | None:
        """The year, if a session of this date can plan for it."""
        if year is None or self.year is None or year in (self.year, self.year + 1):
            return year
        return None


def _headed(parts: Sequence[HeadedPart], roles: tuple[SectionRole, ...], session: _Session) -> int | None:
    """The year in the first heading of these roles that names one.

    A plan names the next year before a horizon (`2021年工作和二〇三五年远景目标`), a review the last one.
    """
    for part in parts:
        if part.role not in roles:
            continue
        years = years_in(part.title)
        if roles == PLANNING:
            years = [year for year in years if session.plausible(year) is not None]
        if years:
            return min(years) if roles == PLANNING else max(years)
    return None


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
