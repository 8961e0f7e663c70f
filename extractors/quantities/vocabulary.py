"""The word lists of quantities in the form that the rules read: tables, and one automaton over all words.

Loaded once, on first use. The automaton finds the longest of the words at each place; where two lists
share a word, the order of `ROLES` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import ahocorasick_rs

from ontology.lexicon import lexicon, words
from ontology.records import Bound, Commitment


class Role(StrEnum):
    """What a word does in a phrase with a figure."""

    GROW = "grow"
    DECLINE = "decline"
    REACH = "reach"
    SHARE = "share"
    HAVE = "have"
    COMPLETE = "complete"
    ACT = "act"
    WORK = "work"
    NOUN = "nouns"
    BOUND = "bound"
    ADVERB = "adverbs"


VERB_LISTS = (Role.GROW, Role.DECLINE, Role.REACH, Role.SHARE, Role.HAVE, Role.COMPLETE, Role.ACT, Role.WORK)
REACHED = ("到", "至", "为", "到了", "至了")
"""A change with one of these behind it says the level that it came to."""
CHANGE = frozenset({Role.GROW, Role.DECLINE})
PREDICATES = frozenset({Role.GROW, Role.DECLINE, Role.REACH, Role.SHARE})
STRONG = frozenset({Role.COMPLETE, Role.ACT, Role.HAVE})
VERBS = frozenset(VERB_LISTS)


class UnitKind(StrEnum):
    """What a unit tells of its figure."""

    PERCENT = "percent"
    PLACE = "place"
    MONEY = "money"
    AMOUNT = "amount"
    TIME = "time"
    AGE = "age"
    COUNT = "count"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Units:
    """Units by their text, and what must not follow a classifier."""

    kinds: Mapping[str, UnitKind]
    not_before: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    """Lengths of the units that begin with a character, the longest first."""


@dataclass(frozen=True, slots=True)
class Words:
    """The automaton over the words of phrases, with the word and role of each of its patterns."""

    automaton: ahocorasick_rs.AhoCorasick
    words: tuple[str, ...]
    roles: tuple[Role, ...]
    work_tails: frozenset[str]
    """A work verb directly before one of these characters is part of a noun."""
    act_tails: frozenset[str]
    doing: tuple[str, ...]
    openings: frozenset[str]
    cutting: frozenset[str]
    causatives: frozenset[str]
    chained: frozenset[str]
    takes_act: frozenset[str]
    nounlike: frozenset[str]
    closers: frozenset[str]
    action_adverbs: tuple[str, ...]
    """Left out of the action of a quantity, in this order."""
    after_level: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heads:
    """Ends of indicator names that mean something to the rules."""

    bare: frozenset[str]
    longest_bare: int
    growth: tuple[str, ...]
    decline: tuple[str, ...]
    qualifiers: tuple[str, ...]
    after_act: tuple[str, ...]
    """A verb before one of these is part of a name."""
    doing_heads: tuple[str, ...]
    people: tuple[str, ...]
    totals: tuple[str, ...]
    flows: tuple[str, ...]
    """Names that end so have no level in percent: 技改投资 7% is growth behind growth."""
    owner_tails: tuple[str, ...]
    of_money: tuple[str, ...]
    owned: tuple[str, ...]
    """Ends of bare heads whose owner may be said in the clause before."""
    opened: tuple[str, ...]
    """A work verb before one of these is part of the name."""
    capacity_before: tuple[str, ...]
    capacity_things: tuple[str, ...]
    pairs: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words of bounds and of commitment."""

    before: Mapping[str, Bound]
    after_first: frozenset[str]
    """First characters of the words behind a figure."""
    after: tuple[tuple[str, Bound], ...]
    commitment: Mapping[str, Commitment]


@cache
def units() -> Units:
    """The units of measure and classifiers."""
    kinds: dict[str, UnitKind] = {}
    for kind in UnitKind:
        if kind is not UnitKind.NONE:
            kinds |= dict.fromkeys(words("measures", str(kind)), kind)
    lengths: dict[str, set[int]] = {}
    for unit in kinds:
        lengths.setdefault(unit[0], set()).add(len(unit))
    by_first = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
    return Units(kinds, lexicon("measures")["not_before"], by_first)


@cache
def phrase_words() -> Words:
    """The verbs, nouns, bounds and adverbs of phrases with figures."""
    roles: dict[str, Role] = {}
    for role in VERB_LISTS:
        for word in words("quantity_actions", str(role)):
            roles.setdefault(word, role)
    for stem in words("quantity_actions", "reach_stems"):
        for tail in REACHED:
            roles.setdefault(stem + tail, Role.REACH)
    for word in bounds().before:
        roles.setdefault(word, Role.BOUND)
    for role in (Role.NOUN, Role.ADVERB):
        for word in words("quantity_actions", str(role)):
            roles.setdefault(word, role)
    for word in words("quantity_actions", "openings"):
        roles.setdefault(word, Role.ADVERB)
    automaton = ahocorasick_rs.AhoCorasick(
        list(roles), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
    )
    content = lexicon("quantity_actions")
    return Words(
        automaton=automaton,
        words=tuple(roles),
        roles=tuple(roles.values()),
        work_tails=frozenset(content["work_tails"]),
        act_tails=frozenset(content["act_tails"]),
        doing=words("quantity_actions", "doing"),
        openings=frozenset(content["openings"]),
        cutting=frozenset(content["cutting"]),
        causatives=frozenset(content["causatives"]),
        chained=frozenset(content["chained"]),
        takes_act=frozenset(content["takes_act"]),
        nounlike=frozenset(content["nounlike"]),
        closers=frozenset(content["closers"]),
        action_adverbs=words("quantity_actions", "action_adverbs"),
        after_level=words("quantity_actions", "after_level"),
    )


@cache
def heads() -> Heads:
    """Heads of indicators."""
    content = lexicon("heads")
    bare = frozenset(content["bare"])
    return Heads(
        bare=bare,
        longest_bare=max(map(len, bare)),
        growth=words("heads", "growth"),
        decline=words("heads", "decline"),
        qualifiers=words("heads", "qualifiers"),
        after_act=words("heads", "after_act"),
        doing_heads=words("heads", "doing_heads"),
        people=words("heads", "people"),
        totals=words("heads", "totals"),
        flows=words("heads", "flows"),
        owner_tails=words("heads", "owner_tails"),
        owned=words("heads", "owned"),
        of_money=words("heads", "of_money"),
        opened=words("heads", "opened"),
        capacity_before=words("heads", "capacity_before"),
        capacity_things=words("heads", "capacity_things"),
        pairs={key: tuple(value) for key, value in content["pairs"].items()},
    )


@cache
def bounds() -> Bounds:
    """Words of bounds."""
    content = lexicon("bounds")
    after = [(word, Bound(op)) for op, listed in content["after"].items() for word in listed]
    return Bounds(
        before={word: Bound(op) for op, listed in content["before"].items() for word in listed},
        after_first=frozenset(word[0] for word, _ in after),
        after=tuple(sorted(after, key=_by_length)),
        commitment={
            word: Commitment(name) for name, listed in content["commitment"].items() for word in listed
        },
    )


def _by_length(entry: tuple[str, Bound]) -> int:
    return -len(entry[0])
