"""The words of `outcomes.yaml`, as tables that are asked fast."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from ontology.errors import VocabularyError
from ontology.lexicon import lexicon

NAME = "outcomes"
BARE = "bare"
"""The kind of a unit that says nothing but a scale."""


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of the vocabulary, to look words up in."""
    return frozenset(lexicon(NAME)[name])


@cache
def longest_first(name: str) -> tuple[str, ...]:
    """A list of the vocabulary, to look for in a text."""
    return tuple(sorted(lexicon(NAME)[name], key=_by_length))


@cache
def steps() -> Mapping[str, str]:
    """The step that each action is.

    Raises:
        VocabularyError: an action stands under two steps.
    """
    found: dict[str, str] = {}
    for step, actions in lexicon(NAME)["steps"].items():
        for action in actions:
            if found.setdefault(action, step) != step:
                raise VocabularyError(f"{NAME}.yaml: {action!r} is {found[action]} and {step}")
    return found


@lru_cache(maxsize=4096)
def unit_kind(unit: str | None) -> tuple[str, Decimal]:
    """What a unit measures, and how much of the first unit of its kind it is.

    A unit in no list is a kind of its own.

    >>> unit_kind("吨"), unit_kind("斤")[1], unit_kind("张"), unit_kind(None)[0]
    (('mass', Decimal('1000')), Decimal('0.5'), ('张', Decimal('1')), 'bare')
    """
    if unit is None or unit in word_set(BARE):
        return BARE, Decimal(1)
    return _units().get(unit, (unit, Decimal(1)))


@cache
def components() -> Mapping[str, tuple[str, ...]]:
    """The parts of each indicator that is the whole of others."""
    return {whole: tuple(parts) for whole, parts in lexicon(NAME)["components"].items()}


@lru_cache(maxsize=4096)
def reference_concept(words: str) -> str | None:
    """The id of the indicator that a relative target is measured by, where the words are in the list."""
    for concept, wordings in lexicon(NAME)["references"].items():
        if words in wordings:
            return str(concept)
    return None


@cache
def _units() -> dict[str, tuple[str, Decimal]]:
    found: dict[str, tuple[str, Decimal]] = {}
    for kind, units in lexicon(NAME)["units"].items():
        for unit, times in units.items():
            if unit in found:
                raise VocabularyError(f"{NAME}.yaml: the unit {unit!r} stands twice")
            found[unit] = kind, Decimal(times)
    return found


def _by_length(word: str) -> tuple[int, str]:
    return -len(word), word
