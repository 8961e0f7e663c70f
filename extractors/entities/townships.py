"""The sub-districts and townships of the home.

By its full name (栎川镇) a township is a place wherever it stands. By its stem (栎川) it is one where the
stem stands by itself: in a list (栎川、霁川), after a preposition (在栎川, 栎川至霁川), before what is said
of a place (栎川入选…). A stem that is a word of reports is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.words import automaton_of, common_words
from ontology.divisions import Division, Level
from ontology.divisions.tables import township_table
from ontology.lexicon import words

TOWNSHIP = re.compile("街道|苏木|镇|乡")
LONGEST_TOWNSHIP = 10
BEFORE = re.compile("(?:[^\u4e00-\u9fff]|[在至到把将与和从往县区市]|支持|推动|推进|打造|位于|沿)$")
AFTER = re.compile(
    "[、，。；？—]|[和与至等在]|段(?!时)|入选|获|被|成为|列为|创成|创建|跻身|评为|荣获|晋升|申报|片区|镇街|两地|两镇|[两三四五]个"
)

Span = tuple[int, int, str]


def townships(masked: str, home: Division | None) -> Iterator[Span]:
    """The sub-districts and townships of the home that a text names."""
    if home is None or home.level is Level.PROVINCE:
        return
    inside = home.code[:4] if home.level is Level.CITY else home.code
    yield from _full_names(masked, inside)
    yield from _stems(masked, inside)


def _full_names(masked: str, inside: str) -> Iterator[Span]:
    codes_of = township_table().by_name
    for match in TOWNSHIP.finditer(masked):
        end = match.end()
        for start in range(max(0, end - LONGEST_TOWNSHIP), match.start() - 1):
            name = masked[start:end]
            if any(code.startswith(inside) for code in codes_of.get(name, ())):
                yield start, end, name
                break


def _stems(masked: str, inside: str) -> Iterator[Span]:
    automaton, listed = stems_below(inside)
    if automaton is None:
        return
    for index, start, end in automaton.find_matches_as_indexes(masked):
        if BEFORE.search(masked, max(0, start - 2), start) and AFTER.match(masked, end):
            yield start, end, listed[index]


@cache
def stems_below(inside: str) -> tuple[ahocorasick_rs.AhoCorasick | None, tuple[str, ...]]:
    """The automaton of the stems of all townships below a code; none where there are none."""
    table = township_table()
    codes = [
        code for county, below in table.codes_of_county.items() if county.startswith(inside) for code in below
    ]
    stems = {table.stems[code] for code in codes if code in table.stems}
    listed = tuple(sorted(stem for stem in stems - _vetoed() if len(stem) >= 2))
    return (automaton_of(listed), listed) if listed else (None, ())


@cache
def _vetoed() -> frozenset[str]:
    return common_words() | frozenset(words("gazetteer_place_vetoes", "townships"))
