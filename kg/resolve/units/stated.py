"""Changes of name that a text states: 区文旅集团更名为区文投集团, 某中心并入某局."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.facts import Facts
from kg.resolve.units.names import UnitName
from kg.resolve.units.vocabulary import either, listed
from ontology.iri import IRI
from ontology.records import EntityClass

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class StatedChange:
    """One unit became, or went into, another, in so many words."""

    earlier: IRI
    later: IRI
    merger: bool
    year: int | None
    document: IRI
    quote: str


def stated_changes(facts: Facts, names: Iterable[UnitName]) -> tuple[StatedChange, ...]:
    """The changes that the documents of a jurisdiction state, each pair once, in the order of the facts."""
    nodes = {name.name: name.node for name in names if name.host_key is None}
    found: dict[tuple[IRI, IRI], StatedChange] = {}
    for entity in facts.entities:
        if entity.entity_class is EntityClass.ORGANIZATION:
            for earlier, later, merger in _stated(entity.quote, nodes):
                change = StatedChange(earlier, later, merger, entity.year, entity.document, entity.quote)
                found.setdefault((earlier, later), change)
    return tuple(found.values())


def _stated(quote: str, nodes: dict[str, IRI]) -> Iterator[tuple[IRI, IRI, bool]]:
    for word in _changing().finditer(quote):
        before = quote[max(0, word.start() - LONGEST_NAME) : word.start()]
        earlier = next((nodes[end] for end in _ends(before) if end in nodes), None)
        after = quote[word.end() : word.end() + LONGEST_NAME]
        later = next((nodes[start] for start in _beginnings(after) if start in nodes), None)
        if earlier is not None and later is not None and earlier != later:
            yield earlier, later, word["merged"] is not None


def _ends(text: str) -> Iterator[str]:
    """The ends of a text, longest first."""
    return (text[at:] for at in range(len(text)))


def _beginnings(text: str) -> Iterator[str]:
    """The beginnings of a text, longest first."""
    return (text[:at] for at in range(len(text), 0, -1))


@cache
def _changing() -> re.Pattern[str]:
    renamed, merged = either(listed("renaming_words")), either(listed("merging_words"))
    return re.compile(f"(?:正式|已|统一)?(?:(?P<merged>{merged})|{renamed})")
