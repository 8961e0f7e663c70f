"""Named facilities in the middle of a phrase: 澄桥机场|新开通航线4条, 霁川大道|沿线.

What begins with the name of a division and goes on with a word for a facility (机场, 大道, 景区) is one
place, wherever it stands; the division is none by itself there. What is built is for the rules that read
verbs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.words import automaton_of, common_words, is_division
from ontology.lexicon import words

STEMS = (4, 3, 2)
FACILITIES = words("gazetteer_names", "facilities")
SHORT = words("gazetteer_names", "short_facilities")
NOT_BEFORE = frozenset("区块")
"""Before one of these characters a facility is part of another word: 新区|块."""
NOT_AFTER_SHORT = frozenset("口区县市域体水地南北东西道流庄村寨城珠澳")

Span = tuple[int, int]


def facilities(masked: str) -> Iterator[Span]:
    """The facilities named after a division."""
    automaton, listed = _facilities()
    for index, at, end in automaton.find_matches_as_indexes(masked):
        if masked[end : end + 1] in (NOT_AFTER_SHORT if listed[index] in SHORT else NOT_BEFORE):
            continue
        for size in STEMS:
            if at >= size and _is_owner(masked[at - size : at]):
                yield at - size, end
                break


def _is_owner(stem: str) -> bool:
    return stem not in no_owners() and (is_division(stem) or is_division(stem + "区"))


@cache
def _facilities() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    listed = (*FACILITIES, *SHORT)
    return automaton_of(listed), listed


@cache
def no_owners() -> frozenset[str]:
    """Names of divisions that are words of reports."""
    return common_words() | frozenset(words("gazetteer_place_vetoes", "names"))
