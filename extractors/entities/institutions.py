"""Schools, hospitals and institutes by their short names: 市一院, 澄桥二中, 省农科院.

The level or the division that runs them stands before a number with 中, 小 or 院, or before a short name that
each level has one of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import alternation, is_division

LEVEL = re.compile("(?<![新山园小社城郊地景库])[省市区县州旗]$")
STEMS = (4, 3, 2)
MASK = re.compile("[xX×*]{2}$")


def find(reading: Reading) -> Iterator[Candidate]:
    """The institutions of a level or a division that a text names for short."""
    masked = reading.masked
    for match in _short().finditer(masked):
        start = _owner(masked, match.start())
        if start >= 0:
            yield Candidate(start, match.end(), "Organization", "institutions.short")


def _owner(masked: str, at: int) -> int:
    """Where the level or division before a short name begins, -1 where there is none."""
    for size in STEMS:
        if at >= size and is_division(masked[at - size : at]):
            return at - size
    if MASK.search(masked, max(0, at - 2), at):
        return at - 2
    return at - 1 if at and LEVEL.search(masked, max(0, at - 2), at) else -1


@cache
def _short() -> re.Pattern[str]:
    names = alternation("gazetteer_bodies", "institutions")
    numbered = "[一二三四五六七八九十]{1,3}(?:中|小|院)(?![心央国级型职校等届华学间期年次外型个])"
    return re.compile(f"{numbered}|(?:{names})")
