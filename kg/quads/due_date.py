"""The day by which a printed deadline is due.

    [year 年] month 月 [day 日 | 上旬 | 中旬 | 底 | 末] [前]      [year 年] (上半年 | 第N季度 | 年底)

A deadline without a year is due in the plan's year. A month, a quarter or a half means its last day. What is
no point in time (长期坚持, 全年) has no day: it is kept as printed and nothing is guessed. Of several
days (6月底前完成…，12月底前完成…) the last one is when all is due.
"""

from __future__ import annotations

import re
from calendar import monthrange

RULE = re.compile(
    r"""(?:(?P<year>(?:19|20)\d{2})年度?)?
        (?: (?<!\d)(?P<month>1[0-2]|0?[1-9])月(?:份)?
            (?: (?P<day>3[01]|[12]\d|0?[1-9])[日号] | (?P<third>[上中])旬 )?
          | 第?(?P<quarter>[一二三四1-4])季度
          | (?P<half>上半年)
          | (?P<end>年底|年末|年内|下半年)
        )""",
    re.VERBOSE | re.ASCII,
)
YEAR_END = re.compile(r"(?P<year>(?:19|20)\d{2})年?(?:底|末|内|(?<=年)(?:度?前?$))", re.ASCII)
"""2031年底; or nothing but a year: 2031年."""
DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)", re.ASCII
)
"""2031.6.30"""
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
LONGEST = 200
"""A deadline cell holds a few words; what is longer is no deadline."""


def due_date(printed: str, year: int | None) -> str | None:
    """The ISO date by which all that a deadline says is due, or None.

    Args:
        printed: the deadline as printed.
        year: the year of the plan, for deadlines that do not say theirs.

    >>> due_date("2023年6月底前", 2022), due_date("11月15日前", 2023), due_date("第三季度", 2023)
    ('2023-06-30', '2023-11-15', '2023-09-30')
    >>> due_date("2023年底", None), due_date("长期坚持", 2023)
    ('2023-12-31', None)
    """
    text = "".join(printed.split())
    if len(text) > LONGEST:
        return None
    days = [f"{found['year']}-12-31" for found in YEAR_END.finditer(text)]
    days += [day for found in DAY.finditer(text) if (day := _calendar_day(found)) is not None]
    for found in RULE.finditer(text):
        own_year = int(found["year"]) if found["year"] else year
        if own_year is not None:
            days.append(_last_day(found, own_year))
    return max(days, default=None)


def _calendar_day(found: re.Match[str]) -> str | None:
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year}-{month:02d}-{day:02d}"


def _last_day(found: re.Match[str], year: int) -> str:
    if found["end"]:
        return f"{year}-12-31"
    if found["half"]:
        return f"{year}-06-30"
    month = 3 * QUARTERS[found["quarter"]] if found["quarter"] else int(found["month"])
    last = monthrange(year, month)[1]
    if found["third"]:
        last = 10 if found["third"] == "上" else 20
    elif found["day"]:
        last = min(int(found["day"]), last)
    return f"{year}-{month:02d}-{last:02d}"
