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
from extractors.entities.counts import COUNT
from extractors.entities.words import is_common

LEARNED_FROM = frozenset(
    f"{family}.{rule}"
    for family, rules in (
        ("lists", ("project", "site", "organization", "called", "built")),
        ("heads", ("site", "works", "house", "body", "area")),
        ("quotes", ("inside",)),
        ("told", ("place", "organization")),
    )
    for rule in rules
)
"""Rules that seldom err."""
SHORTEST = 4
ADDING = frozenset("新老各大小中")
"""A character before common words that makes no name of them: 老|小区改造."""
MEASURES = frozenset("个座所条家处片项批")


def learn(reading: Reading, candidates: Iterable[Candidate]) -> dict[str, str]:
    """The names to know, each with the class that it was given most often."""
    counts: dict[str, Counter[str]] = {}
    for candidate in candidates:
        if candidate.rule not in LEARNED_FROM or candidate.length < SHORTEST or candidate.name:
            continue
        text = reading.text[candidate.start : candidate.end]
        if not is_common(text) and not (text[0] in ADDING and is_common(text[1:])):
            counts.setdefault(text, Counter())[candidate.label] += 1
    return {text: _commonest(labels) for text, labels in counts.items()}


def _commonest(labels: Counter[str]) -> str:
    most = max(labels.values())
    return min(label for label, count in labels.items() if count == most)


def find(reading: Reading, names: dict[str, str]) -> Iterator[Candidate]:
    """Where the known names stand."""
    listed = sorted(names)
    if not listed:
        return
    automaton = ahocorasick_rs.AhoCorasick(listed, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    masked = reading.masked
    for index, start, end in automaton.find_matches_as_indexes(masked):
        counted = masked[start - 1] in MEASURES and masked[start - 2] != "首"
        if counted or COUNT.match(masked, end):
            continue  # what is counted is not named: 8个绿电园区, 管网717公里
        yield Candidate(start, end, names[listed[index]], "learned.name")
