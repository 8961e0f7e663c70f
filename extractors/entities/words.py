"""The words of the entity rules, arranged for look-up at a position of the text.

Words that open a phrase are kept by their first character, words that close one by their last; the longest
comes first, so that the first that fits is the right one. What a verb does to its object is a set of flags.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import Final

import ahocorasick_rs

from ontology.divisions import Level, names
from ontology.lexicon import words


class Act:
    """What a verb does to what stands beside it: bits of an int, for an enum would cost a call a test."""

    NONE: Final = 0
    BUILD: Final = 1
    DRIVE: Final = 2
    ISSUE: Final = 4
    HOLD: Final = 8
    FOUND: Final = 16
    LOCATE: Final = 32
    INNER: Final = 64
    """It can be the first word of a name: 促进 in 促进就业办法."""
    MAKE: Final = 128
    """It surely builds."""
    CARRY: Final = 256
    """It carries out what a quotation names."""


LONGEST_HEAD = 8
"""Characters of a head at most."""
NO_OPENING = frozenset("业型性者")
"""Before one of these a verb is part of a noun: 服务|业, 创新|型."""
BOUND = {
    "以": "(?![上下内外来后前]|旧换新|工代赈|奖代补)",
    "在": "(?![线建校岗册编职])",
    "增长": "(?<!零增长)",
    "突破": "(?!发展|性|[三五]年)",
    "签约": "(?!服务)",
}
"""Breaks that are none in front of some characters: 二级以|上, 三年以|来, 消费品以|旧换新."""
PARTS = {"持续": "可"}
"""Breaks that are none behind a character: 可|持续发展规划."""
VERB_LISTS = {
    "build": Act.BUILD,
    "drive": Act.DRIVE,
    "issue": Act.ISSUE,
    "hold": Act.HOLD,
    "found": Act.FOUND,
    "locate": Act.LOCATE,
    "inner": Act.INNER,
    "make": Act.MAKE,
    "carry": Act.CARRY,
    "neutral": Act.NONE,
    "breaks": Act.NONE,
    "adverbs": Act.NONE,
}
HEAD_KINDS = ("firm", "scheme", "site", "works", "house", "body", "campaign", "policy", "event", "area")
LIST_KINDS = ("project", "site", "place", "organization", "event", "campaign", "policy", "activity", "common")

NOUN = -1
"""Stands for the acts of a noun that begins like a verb: 开发区."""

Entry = tuple[str, int, int]
"""A word, its length, and what it does."""
ByFirst = Mapping[str, tuple[Entry, ...]]
ByLast = Mapping[str, tuple[tuple[str, int, tuple[str, str]], ...]]


@cache
def openers() -> ByFirst:
    """Verbs and adverbs by first character, longest first, with what they do; and nouns that begin like them.

    A compound verb does what its last verb does as well: 深入开展 what 开展 does.
    """
    verbs: dict[str, int] = {}
    for key, act in VERB_LISTS.items():
        for word in words("entity_verbs", key):
            verbs[word] = verbs.get(word, Act.NONE) | act
    flags = dict(verbs)
    for word in verbs:
        for cut in range(1, len(word) - 1):
            flags[word] |= verbs.get(word[cut:], Act.NONE) & ~Act.INNER
    flags |= dict.fromkeys(words("entity_verbs", "nouns"), NOUN)
    table: dict[str, list[Entry]] = {}
    for word in sorted(flags, key=_longest_first):
        table.setdefault(word[0], []).append((word, len(word), flags[word]))
    return {first: tuple(entries) for first, entries in table.items()}


@cache
def heads_by_word() -> Mapping[str, str]:
    """Words that close a name, with their kind."""
    return {word: kind for kind in HEAD_KINDS for word in words("entity_heads", kind)}


@cache
def heads() -> ByLast:
    """Words that close a name, by last character, longest first, with their kind."""
    return _by_last(heads_by_word())


@cache
def closing_heads() -> frozenset[str]:
    """The heads that make what stands before 和 complete: all but those of firms, also common nouns."""
    return frozenset(word for word, kind in heads_by_word().items() if kind != "firm")


@cache
def tails() -> ByLast:
    """Words that may follow a name, by last character; their kind is `build` or empty."""
    build = set(words("entity_heads", "build_tails"))
    every = dict.fromkeys((*words("entity_heads", "tails"), *traffic()), "")
    return _by_last(every | dict.fromkeys(build, "build"))


@cache
def traffic() -> frozenset[str]:
    """What is counted at a thing that is there, also by the year: 旅客吞吐量, 年旅客吞吐量."""
    counted = words("entity_heads", "traffic")
    return frozenset((*counted, *(f"年{word}" for word in counted)))


@cache
def list_nouns() -> Mapping[str, str]:
    """Nouns that close an enumeration, with the class that they give or `common`."""
    return {word: kind for kind in reversed(LIST_KINDS) for word in words("entity_lists", kind)}


@cache
def common_words() -> frozenset[str]:
    """Words that say nothing of one thing only."""
    return frozenset(words("entity_common_words", "words"))


@cache
def vetoed(key: str) -> frozenset[str]:
    """A list of names that are none, from entity_vetoes.yaml."""
    return frozenset(words("entity_vetoes", key))


@cache
def alternation(name: str, key: str) -> str:
    """The words of a list as a regular expression, longest first."""
    return "|".join(re.escape(word) for word in words(name, key))


def _by_last(kinds: Mapping[str, str]) -> ByLast:
    table: dict[str, list[tuple[str, int, tuple[str, str]]]] = {}
    for word in sorted(kinds, key=_longest_first):
        table.setdefault(word[-1], []).append((word, len(word), (word, kinds[word])))
    return {last: tuple(entries) for last, entries in table.items()}


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def ending(text: str, start: int, end: int, table: ByLast) -> tuple[str, str] | None:
    """The longest word of `table` that closes `text[start:end]` without filling it, with its kind."""
    if end <= start:
        return None
    for word, size, entry in table.get(text[end - 1], ()):
        if end - size > start and text.startswith(word, end - size):
            return entry
    return None


def is_common(phrase: str) -> bool:
    """Is a phrase made of common words only? Longest words first, from the left.

    >>> is_common("综合交通"), is_common("栎川")
    (True, False)
    """
    known = common_words()
    at, end = 0, len(phrase)
    while at < end:
        for size in (4, 3, 2):
            if phrase[at : at + size] in known and at + size <= end:
                at += size
                break
        else:
            return False
    return True


def holds_common(name: str) -> bool:
    """Does a name hold a common word?

    >>> holds_common("栎川示范"), holds_common("栎川霁")
    (True, False)
    """
    known = common_words()
    return any(name[at : at + size] in known for size in (2, 3, 4) for at in range(len(name) - size + 1))


def automaton_of(listed: Iterable[str]) -> ahocorasick_rs.AhoCorasick:
    """An automaton that finds the longest words from the left, in one walk over a text."""
    return ahocorasick_rs.AhoCorasick(list(listed), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@cache
def _divisions() -> frozenset[str]:
    return frozenset(names((Level.PROVINCE, Level.CITY, Level.COUNTY), stems=True))


def is_division(name: str) -> bool:
    """Is this the name of a division above townships, in full or not?"""
    return name in _divisions()


def begins_with_division(name: str) -> bool:
    """Does a name begin with that of a division above townships, in full or not?

    >>> begins_with_division("海南自由贸易港"), begins_with_division("现代农业园区")
    (True, False)
    """
    return any(is_division(name[:size]) for size in (2, 3, 4, 5))


def closes(text: str, start: int, end: int, closing: Container[str]) -> bool:
    """Does a word of `closing` close `text[start:end]`, or fill it?"""
    return any(text[at:end] in closing for at in range(max(start, end - LONGEST_HEAD), end))
