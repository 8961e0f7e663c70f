"""Names of units: something particular, closed by an ending of the unit grammar.

`区财政局` is one; `管委会` alone is a bare ending and none. A bracket at the end is a name plate hosted by
the unit before it: `区发改局(重点办)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ontology.lexicon import words

VOCABULARY = "unit_names"
LONGEST_ENDING = 8
COLLECTIVE = re.compile(r"各|有关|相关")
"""Words of collectives: a name that holds one is no single body."""
PLATE = re.compile(r"(?P<host>[^()（）]{2,})[(（](?P<plate>[^()（）]{2,40})[)）]")


@dataclass(frozen=True, slots=True)
class UnitReading:
    """How a name reads as a unit's."""

    ending: str
    strong: bool
    """Does the ending always close a name?"""
    inner_endings: int
    """Strong endings inside the name: signs that two names ran together."""
    continued_endings: int
    """Strong endings inside the name that what follows may continue: 公安局 + 交警支队."""
    inner_starts: int
    """Places inside the name where an ending is followed by the first character of a new name."""


def read_unit(name: str) -> UnitReading | None:
    """Read a name without white space and without a name plate as a unit's, or None.

    >>> read_unit("区行政服务中心管委会").ending, read_unit("高新区管委会区科技局").inner_starts
    ('管委会', 1)
    >>> read_unit("管委会") is None
    True
    """
    if len(name) < 2 or name in _bare() or COLLECTIVE.search(name):
        return None
    found = _ending().search(name)
    if found is None:
        return None
    ending = found.group()
    stem = name[: found.start()]
    inside = [_continues(name, m.end()) for m in _inner_strong().finditer(stem)]
    return UnitReading(
        ending=ending,
        strong=ending in _strong(),
        inner_endings=inside.count(False),
        continued_endings=inside.count(True),
        inner_starts=sum(1 for _ in _inner_start().finditer(name)),
    )


def inner_endings(text: str) -> int:
    """How many strong endings stand inside a text, before its last character.

    >>> inner_endings("县妇联县工商联"), inner_endings("区安委会")
    (1, 0)
    """
    return sum(1 for m in _inner_strong().finditer(text) if m.end() < len(text))


def inside_endings(text: str) -> frozenset[int]:
    """Offsets that lie inside an ending: no name can end between 管委 and 会.

    >>> sorted(inside_endings("区管委会"))
    [2, 3]
    """
    found = _any_ending().finditer(text)
    return frozenset(i for m in found for i in range(m.start(1) + 1, m.end(1)))


def begins_name(text: str) -> bool:
    """Does a text begin as names of units do: with 区, 市, 各, …?"""
    return text.startswith(words(VOCABULARY, "name_starts"))


def ends_name(text: str, at: int) -> bool:
    """Does an ending of the unit grammar stand just before `at`?"""
    return _ending().search(text[max(0, at - LONGEST_ENDING) : at]) is not None


def is_bare(text: str) -> bool:
    """Is this an ending without anything particular before it: 管委会?"""
    return text in _bare()


def split_plate(name: str) -> tuple[str, str | None]:
    """A name as (host, name plate).

    >>> split_plate("区发改局(重点办)")
    ('区发改局', '重点办')
    >>> split_plate("区财政局")
    ('区财政局', None)
    """
    found = PLATE.fullmatch(name)
    if found is None:
        return name, None
    return found["host"], found["plate"]


def _continues(name: str, at: int) -> bool:
    """Does what follows a strong ending belong to the same name: 公安局 + 交警支队?"""
    rest = name[at:]
    return any(rest.endswith(word) for word in words(VOCABULARY, "continuations"))


@cache
def _bare() -> frozenset[str]:
    return frozenset(words(VOCABULARY, "bare"))


@cache
def _strong() -> frozenset[str]:
    return frozenset(words(VOCABULARY, "strong_endings"))


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either('strong_endings', 'weak_endings')})$")


@cache
def _any_ending() -> re.Pattern[str]:
    return re.compile(rf"(?=({_either('strong_endings', 'weak_endings')}))")


@cache
def _inner_strong() -> re.Pattern[str]:
    return re.compile(rf"(?:^局|(?<=[^()（）])(?:{_either('strong_endings')}))(?![)）合业])")


@cache
def _inner_start() -> re.Pattern[str]:
    ending = _either("strong_endings", "weak_endings")
    start = rf"(?:{_either('name_starts')})[^()（）]{{2}}"
    # 社区, 院区, 站区, … are words of their own
    return re.compile(rf"(?:{ending})[)）]?(?={start})(?<=[^区市县]{{2}})(?<![社院站校库馆厂](?=区))")


def _either(*lists: str) -> str:
    entries = {word for key in lists for word in words(VOCABULARY, key)}
    return "|".join(sorted(entries, key=_longest_first))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
