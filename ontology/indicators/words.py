"""The words of `indicators.yaml`, and the roles they have at either end of a wording.

Words are looked up by their length, the longest first: no expression over hundreds of words is compiled, and
a look-up takes a time that is bounded by the longest word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ontology.indicators.match import Role
from ontology.lexicon import lexicon

YEAR = r"(?:19|20)\d\d年?(?:[—\-至到](?:19|20)?\d\d年?)?|\d{1,2}年(?:来|间)"
MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?"
"""Periods that are told by their form."""

AT_START = (
    (Role.PERIOD, ("periods",)),
    (Role.BASIS, ("bases",)),
    (Role.SCOPE, ("scopes", "provinces")),
    (Role.HEDGE, ("hedges",)),
    (Role.GRADE, ("grades",)),
    (Role.ACTION, ("actions",)),
    (Role.EXTENT, ("extents",)),
)
"""Which lists say what at the beginning of a wording. A word in two lists has the role of the first."""

AT_END = (
    (Role.RATE, ("rates",)),
    (Role.GOAL, ("goals",)),
    (Role.BASIS, ("bases",)),
)
"""The same at the end."""


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words with what they say."""

    roles: Mapping[str, Role]
    longest: int
    """Length of the longest word."""

    def at_start(self, text: str) -> str | None:
        """The longest of the words that the text begins with."""
        lengths = range(min(self.longest, len(text)), 0, -1)
        return next((text[:n] for n in lengths if text[:n] in self.roles), None)

    def at_end(self, text: str) -> str | None:
        """The longest of the words that the text ends with."""
        lengths = range(min(self.longest, len(text)), 0, -1)
        return next((text[-n:] for n in lengths if text[-n:] in self.roles), None)


def word_list(name: str) -> tuple[str, ...]:
    """A list of the vocabulary file."""
    return tuple(lexicon("indicators")[name])


@cache
def words_at_start() -> RoleWords:
    """The words that may be taken off at the beginning."""
    return _role_words(AT_START)


@cache
def words_at_end() -> RoleWords:
    """The words that may be taken off at the end."""
    return _role_words(AT_END)


@cache
def period_by_form() -> re.Pattern[str]:
    """A year, a span of years or a month."""
    return re.compile(f"{YEAR}|{MONTH}")


@cache
def equal_words() -> tuple[dict[str, str], re.Pattern[str]]:
    """What each word is read as, and the expression that finds them."""
    pairs = {word: plain for plain, words in lexicon("indicators")["equal"].items() for word in words}
    return pairs, re.compile(_alternatives(pairs))


@cache
def measured_ending() -> re.Pattern[str]:
    """The words at the end that say only that it is measured; two characters at least stand before them."""
    keeps = lexicon("indicators")["number_keeps"]
    return re.compile(f"(?<=..)(?:{_alternatives(word_list('measured'))}|(?<![{keeps}])数)$")


@cache
def place_endings() -> tuple[str, ...]:
    """What the name of a place may end in."""
    return word_list("place_endings")


@cache
def place_vetoes() -> tuple[str, ...]:
    """What ends like a place and is none."""
    return word_list("place_vetoes")


@cache
def rates() -> tuple[str, ...]:
    """Rates of change named as nouns."""
    return word_list("rates")


def _role_words(table: Iterable[tuple[Role, tuple[str, ...]]]) -> RoleWords:
    found: dict[str, Role] = {}
    for role, names in table:
        for name in names:
            for word in word_list(name):
                found.setdefault(word, role)
    return RoleWords(found, max(map(len, found)))


def _alternatives(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=_longest_first)))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
