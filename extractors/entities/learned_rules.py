"""Names learned from the whole document.

A name that a rule found once is known from then on: it is found again where no rule would see it (the same
project in the middle of a phrase). Only names that surely are names are learned: four characters or more, not
made of common words, from families that seldom err.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import is_common

LEARNED_FROM = ("lists.project", "lists.site", "lists.organization", "lists.called", "lists.built", "heads.site",
                "heads.works", "heads.house", "heads.body", "quotes.inside")
SHORTEST = 4


def learn(reading: Reading, candidates: Iterable[Candidate]) -> dict[str, str]:
    """The names to know, each with the class that it was given most often."""
    counts: dict[str, Counter[str]] = {}
    for candidate in candidates:
        text = reading.text[candidate.start : candidate.end]
        if candidate.rule in LEARNED_FROM and len(text) >= SHORTEST and not candidate.name and not is_common(text):
            counts.setdefault(text, Counter())[candidate.label] += 1
    return {text: min(labels, key=lambda label: (-labels[label], label)) for text, labels in counts.items()}


def find(reading: Reading, names: dict[str, str]) -> Iterator[Candidate]:
    """Where the known names stand."""
    listed = sorted(names)
    if not listed:
        return
    automaton = ahocorasick_rs.AhoCorasick(listed, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    for index, start, end in automaton.find_matches_as_indexes(reading.masked):
        yield Candidate(start, end, names[listed[index]], "learned.name")
