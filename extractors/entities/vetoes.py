"""Stretches that hold no names: lists of lines of work (残联、气象等工作都取得了新成绩), masks (某某街道)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.clauses import Reading

CLOSING = re.compile("等(?:各项|方面|各方面|各)?(?:工作|事业)")
MASK = re.compile("某{1,2}(?!些|种|项)")
LONGEST_LIST = 160
FEWEST_COMMAS = 4
"""A shorter list can hold names."""


def find(reading: Reading) -> Iterator[tuple[int, int]]:
    """The vetoed stretches of a text."""
    masked = reading.masked
    for mask in MASK.finditer(masked):
        yield mask.span()
    for match in CLOSING.finditer(masked):
        reach = max(0, match.start() - LONGEST_LIST)
        start = max(reach, *(masked.rfind(mark, reach, match.start()) + 1 for mark in "，。；：\n"))
        if masked.count("、", start, match.start()) >= FEWEST_COMMAS:
            yield start, match.start()
