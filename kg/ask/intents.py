"""What each named query needs a question to speak of, and what it can explain: kg/ask/intents.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.ask.kind import SOURCES, Kind
from kg.ask.vocabulary import load_yaml, vocabulary
from kg.named_query import NamedQuery
from kg.query_catalogue import catalogue
from ontology.errors import VocabularyError

FILE = "intents.yaml"
FIELDS = frozenset(("needs", "also", "fills", "choices", "years"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """How questions for one query are known."""

    query: NamedQuery
    needs: tuple[tuple[str, ...], ...]
    """One of each has to be there: concepts, and kinds as @kind, the likeliest first."""
    explains: frozenset[str]
    """Concepts."""
    fills: Mapping[str, tuple[Kind, ...]]
    """For each parameter that a question can fill, the kinds that fill it."""
    choices: Mapping[str, Mapping[str, str]]
    """Parameter to concept to value."""
    last_year: bool
    """Of several years the last one is meant; else none of them."""


@cache
def intents() -> tuple[Intent, ...]:
    """One for each named query that can be asked for in words, in the order of the file.

    Raises:
        VocabularyError: an unknown query, concept, parameter or value.
    """
    return tuple(_intent(name, entry) for name, entry in load_yaml(FILE).items())


def _intent(name: str, entry: Mapping[str, Any]) -> Intent:
    where = f"{FILE}: {name}"
    query = catalogue().get(name)
    if query is None:
        raise VocabularyError(f"{where}: no such named query")
    if unknown := sorted(entry.keys() - FIELDS):
        raise VocabularyError(f"{where}: unknown field {unknown[0]!r}")
    needs = tuple(map(tuple, entry["needs"]))
    asked = frozenset().union(*needs)
    concepts = {word for word in asked if not word.startswith("@")}
    explains = concepts | set(entry.get("also", ()))
    choices: dict[str, dict[str, str]] = entry.get("choices", {})
    known = vocabulary().weights.keys()
    named = explains.union(*choices.values()) if choices else explains
    if strange := sorted(named - known):
        raise VocabularyError(f"{where}: unknown concept {strange[0]!r}")
    if strange := sorted({word for word in asked if word.startswith("@")} - set(Kind)):
        raise VocabularyError(f"{where}: unknown kind {strange[0]!r}")
    _check_choices(where, query, choices)
    return Intent(
        query=query,
        needs=needs,
        explains=frozenset(explains),
        fills=_fills(where, query, entry.get("fills", {})),
        choices=choices,
        last_year=entry.get("years") == "last",
    )


def _check_choices(where: str, query: NamedQuery, choices: Mapping[str, Mapping[str, str]]) -> None:
    allowed = {parameter.name: parameter.choices for parameter in query.parameters}
    for parameter, values in choices.items():
        if wrong := sorted(set(values.values()) - set(allowed.get(parameter, ()))):
            raise VocabularyError(f"{where}: {parameter} has no value {wrong[0]!r}")


def _fills(where: str, query: NamedQuery, given: Mapping[str, Any]) -> dict[str, tuple[Kind, ...]]:
    names = [parameter.name for parameter in query.parameters]
    if unknown := sorted(given.keys() - set(names)):
        raise VocabularyError(f"{where}: no parameter {unknown[0]!r}")
    filled = {name: SOURCES[name] for name in names if name in SOURCES}
    for name, kinds in given.items():
        filled[name] = tuple(map(Kind, [kinds] if isinstance(kinds, str) else kinds))
    return filled
