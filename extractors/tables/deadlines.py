"""Reporting deadlines of a covering notice: `分别于6月20日、9月20日前将…书面报送…`.

They hold for the table as a whole. A date without a year is of the plan year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.passage import Passage
from ontology.records import Deadline

RULE = "notice.deadline"
DAY = r"(?:(?:20\d\d)年)?\d{1,2}月(?:\d{1,2}日|底)?"
REPORTING = re.compile(
    rf"""(?:分别)?[于在]?(?P<days>{DAY}(?:(?:[、，和及与]|以及){DAY}){{0,11}})
         (?:之前|以前|前|底前)?[，,]?
         (?P<action>(?:[^。；;]{{0,80}}?)(?:报送|上报|报告|反馈|报至|报[区县市省旗州]|报备|书面报)[^。；;，,]{{0,60}})""",
    re.VERBOSE,
)
ONE_DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?")


def read_deadlines(passages: Iterable[Passage], year: int | None) -> Iterator[Deadline]:
    """The deadlines by which units report on the whole table.

    Args:
        passages: The paragraphs of the covering notice.
        year: The plan year, for dates without a year; such dates are left out where it is not known.
    """
    for passage in passages:
        for found in REPORTING.finditer(passage.body.text):
            current = year
            for day in ONE_DAY.finditer(found["days"]):
                current = int(day["year"]) if day["year"] else current
                date = _iso(current, int(day["month"]), int(day["day"]) if day["day"] else None)
                if date is None:
                    continue
                start = found.start("days") + day.start()
                yield Deadline(
                    date=date,
                    action=found["action"],
                    evidence=passage.body.evidence(start, found.end("action"), rule=RULE),
                )


def _iso(year: int | None, month: int, day: int | None) -> str | None:
    if year is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return f"{year}-{month:02}" if day is None else f"{year}-{month:02}-{day:02}"
