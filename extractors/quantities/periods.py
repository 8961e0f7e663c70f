"""The year and the status that a figure holds for, where its clause says other than its passage.

Cues, the nearest before the figure in its sentence winning: an explicit year (2022年, 到2025年), a
relative one (去年, 明年), a stretch that begins with the plan's year (用5年时间, 未来三年), the end of a
five-year plan. A year that a change is measured from (比2020年增长) says nothing of the figure's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.quantities.numerals import parse_numeral
from extractors.quantities.vocabulary import bounds
from ontology.records import Commitment, Status

PLANS_FROM = 1955
"""The n-th five-year plan ends 5n years after it, from the third on: the 十五五 in 2030."""
YEARS = re.compile(
    r"""
      (?P<year>(?:19|20)\d{2})年(?!以来|来|前|初以来|[代度]?至)
    | (?P<stretch>(?:用|未来|今后|力争|通过)(?P<years>[2-9两三四五六七八九十])(?:年|至\d年)(?:时间|左右|内)?)
    | (?P<last>去年|上年(?!度?(?:增|提|下|减|降|末|同|底|水|的))|上一年)
    | (?P<next>明年)
    | (?P<this>今年)
    """,
    re.VERBOSE,
)
PLAN_END = re.compile("“?(?P<which>十[一二三四五六])五”?(?:规划)?(?:(?:时期|期间)?(?P<end>末)|时期|期间)")
"""What is planned for a five-year plan is to be reached by its end."""
PLAN_MARKS = ("末", "时期", "期间")
OPENING = frozenset({"year", "last"})
"""A year that qualifies a thing (2021年开工的项目) is not the figure's: it must open a phrase."""
TOLD_OF = re.compile(
    "[底末]?(?:全年|预计|预期|力争|可|要|将|应|已|约)*"
    "(?:达|增长|增至|为|完成|实现|突破|超|提高|上升|下降|降|新增|建成)(?!的|[^，。]{0,6}的)"
)
"""A year directly before a verb is the figure's: 财政收入2022年|达到."""
MARK = "，"
OPENED_BY = frozenset("，,。；;：:、()到至在于截止前—-“”\ue000")
MEASURED_FROM = frozenset("比较与和同由从自及是为于")


@dataclass(frozen=True, slots=True)
class Period:
    """What a figure's sentence says of its time."""

    status: Status
    year: int | None


def read_period(
    text: str, start: int, end: int, *, status: Status, year: int | None, printed: str = ""
) -> Period:
    """The period of a figure at `end` whose sentence begins at `start`.

    Args:
        text: the passage, masked.
        printed: the passage with what stands in quotes, for “十五五”末.

    >>> read_period("到2025年产值达到", 0, 10, status=Status.PLAN, year=2023).year
    2025
    >>> read_period("比2020年增长", 0, 7, status=Status.PLAN, year=2023).year
    2023
    """
    found = Period(status, year)
    if text.find("年", start, end) < 0 and not any(mark in printed[start:end] for mark in PLAN_MARKS):
        return found
    for match in YEARS.finditer(text, start, end):
        before = text[match.start() - 1] if match.start() > start else MARK
        if before in MEASURED_FROM:
            continue
        opens = before in OPENED_BY or TOLD_OF.match(text, match.end(), end)
        if match.lastgroup in OPENING and not opens:
            continue
        found = _judge(match, status, year) or found
    if "五" in printed[start:end] and (plan := PLAN_END.search(printed, start, end)):
        number = parse_numeral(plan["which"])
        last = PLANS_FROM + 5 * int(number) if number is not None else 0
        ahead = status is Status.PLAN and (year is None or last >= year)
        if last and (plan["end"] or ahead):
            found = Period(status, last)
    return found


def _judge(match: re.Match[str], status: Status, year: int | None) -> Period | None:
    kind = match.lastgroup
    if match["year"]:
        said = int(match["year"])
        if year is None:
            return Period(status, said)
        if status is Status.PLAN and said < year:
            return Period(Status.RESULT, said)
        if status is Status.RESULT and said > year:
            return Period(Status.PLAN, said)
        return Period(status, said)
    if year is None:
        return None
    if match["stretch"] and status is Status.PLAN:
        span = match["years"]
        length = int(span) if span.isdigit() else int(parse_numeral(span) or 1)
        return Period(status, year + length - 1)
    if kind == "last":
        return Period(Status.RESULT, year - 1) if status is Status.PLAN else Period(status, year)
    if kind == "next":
        return Period(Status.PLAN, year + 1) if status is Status.RESULT else Period(status, year)
    return Period(status, year) if kind == "this" else None


def read_commitment(text: str, start: int, end: int) -> Commitment:
    """How firmly the words before a figure promise it: the last of them counts."""
    found, at = Commitment.PLAIN, -1
    for word, commitment in bounds().commitment.items():
        place = text.rfind(word, start, end)
        if place > at:
            found, at = commitment, place
    return found
