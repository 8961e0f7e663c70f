"""Dates as reports and notices print them, in Arabic, full-width and Chinese figures.

>>> found_date("二〇二四年一月二十四日在会上").iso
'2024-01-24'
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATE = re.compile(
    r"""
      (?P<year>  [12１２][0-9０-９]{3} | [二一][〇○零Ｏ0九八七六五四三二一]{3} ) \s{0,3} 年 \s{0,3}
      (?P<month> [0-9０-９]{1,2} | [一二三四五六七八九十]{1,2} ) \s{0,3} 月 \s{0,3}
      (?P<day>   [0-9０-９]{1,2} | [一二三四五六七八九十]{1,3} ) \s{0,3} 日
    """,
    re.VERBOSE,
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９〇○零Ｏ", "01234567890000")
_UNITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and its place in the text that was searched."""

    iso: str
    start: int
    end: int


def found_date(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """The first full date of a text, or None."""
    for match in _DATE.finditer(text, start, len(text) if end is None else end):
        year = _digits(match["year"])
        month, day = _number(match["month"]), _number(match["day"])
        if 1 <= month <= 12 and 1 <= day <= 31:
            return FoundDate(f"{year}-{month:02d}-{day:02d}", match.start(), match.end())
    return None


def _digits(figures: str) -> str:
    plain = figures.translate(_FULL_WIDTH)
    return "".join(str(_UNITS.get(figure, figure)) for figure in plain)


def _number(figures: str) -> int:
    """A number below one hundred.

    >>> _number("二十四"), _number("十"), _number("１２")
    (24, 10, 12)
    """
    plain = figures.translate(_FULL_WIDTH)
    if plain.isdigit():
        return int(plain)
    tens, ten, ones = plain.rpartition("十")
    if not ten:
        return _UNITS[ones]
    return 10 * (_UNITS[tens] if tens else 1) + (_UNITS[ones] if ones else 0)
