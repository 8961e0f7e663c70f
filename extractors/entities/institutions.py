"""Schools, hospitals and institutes by their short names: 市一院, 澄桥二中, 省农科院.

The level or the division that runs them stands before a number with 中, 小 or 院, or before a short name that
each level has one of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import automaton_of, is_division
from ontology.lexicon import words

LEVEL = re.compile("(?<![新山园小社城郊地景库])[省市区县州旗]$")
STEMS = (4, 3, 2)
DIGITS = "一二三四五六七八九十"
LONGEST_NUMBER = 4
NOT_BEFORE = frozenset("心央国级型职校等届华学间期年次外个")
"""Before one of these characters 中, 小 and 院 are part of another word: 五中|心."""
MASK = re.compile("[xX×*]{2}$")


def find(reading: Reading) -> Iterator[Candidate]:
    """The institutions of a level or a division that a text names for short."""
    masked = reading.masked
    automaton, listed = _short()
    for index, at, end in automaton.find_matches_as_indexes(masked):
        if listed[index] in _numbered():
            if masked[end : end + 1] in NOT_BEFORE:
                continue
            while at and masked[at - 1] in DIGITS and end - at < LONGEST_NUMBER:
                at -= 1
        start = _owner(masked, at)
        if start >= 0:
            yield Candidate(start, end, "Organization", "institutions.short")


def _owner(masked: str, at: int) -> int:
    """Where the level or division before a short name begins, -1 where there is none."""
    for size in STEMS:
        if at >= size and is_division(masked[at - size : at]):
            return at - size
    if MASK.search(masked, max(0, at - 2), at):
        return at - 2
    return at - 1 if at and LEVEL.search(masked, max(0, at - 2), at) else -1


@cache
def _numbered() -> frozenset[str]:
    return frozenset(digit + kind for digit in DIGITS for kind in "中小院")


@cache
def _short() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    listed = (*words("gazetteer_bodies", "institutions"), *sorted(_numbered()))
    return automaton_of(listed), listed
