"""Names that are known beforehand (党中央, 河长制), matched with one automaton, the longest from the left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.masked import BRACKETED, QUOTED, TITLED
from extractors.entities.words import common_words
from ontology.lexicon import words

CLASSES = ("Organization", "Policy", "Campaign", "Place", "Event")
"""The lists of gazetteer_names.yaml."""
INSIDE = frozenset([QUOTED, TITLED, BRACKETED])


@cache
def known_names() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    """The automaton of known names, and the class of each."""
    entries = [(word, label) for label in CLASSES for word in words("gazetteer_names", label)]
    automaton = ahocorasick_rs.AhoCorasick(
        [word for word, _ in entries], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return automaton, tuple(label for _, label in entries)


@cache
def plain_names() -> frozenset[str]:
    """All known names, to tell that a quotation is one of them."""
    return frozenset(word for label in CLASSES for word in words("gazetteer_names", label))


def find(reading: Reading) -> Iterator[Candidate]:
    """The known names of a text, but for those inside a quotation or a title that says more."""
    automaton, labels = known_names()
    for index, start, end in automaton.find_matches_as_indexes(reading.text):
        if labels[index] in ("Place", "Organization") and _cuts_word(reading.masked, end):
            continue
        if _stands_free(reading.masked, start, end):
            yield Candidate(start, end, labels[index], "fixed.known")


def _cuts_word(masked: str, end: int) -> bool:
    """Does the name end inside a common word: 霁泰国|际机场, 财政部|门?"""
    return masked[end - 1 : end + 1] in common_words()


def _stands_free(masked: str, start: int, end: int) -> bool:
    if masked[start] not in INSIDE:
        return True
    return masked[start - 1] in "“《（" and masked[end : end + 1] in ("”", "》", "）")
