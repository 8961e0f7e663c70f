"""What inference says of the actors in a store: which names are one unit, and what groups consist of.

A name that no rule has put to a unit stands for itself. Nothing is inferred here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.facts.rows import Row, selected
from kg.quads.settings import INFERRED
from kg.store.protocol import Store
from ontology.iri import IRI

UNITS = """
SELECT ?name ?unit ?label ?class
WHERE {
  GRAPH ?graph {
    ?name gwr:canonicalUnit ?unit .
    ?unit skos:prefLabel ?label .
    OPTIONAL { ?unit org:classification ?class }
  }
}
"""
MEMBERS = """
SELECT ?graph ?group ?unit ?label ?class
WHERE {
  GRAPH ?graph {
    ?group gwr:expandsTo ?unit .
    ?unit skos:prefLabel ?label .
    OPTIONAL { ?unit org:classification ?class }
  }
}
"""


@dataclass(frozen=True, slots=True)
class CanonicalName:
    """The unit that a name stands for."""

    unit: IRI
    label: str
    unit_class: str | None


@dataclass(frozen=True, slots=True)
class CanonicalUnits:
    """All units of a store."""

    by_name: dict[IRI, CanonicalName]
    members: dict[IRI, tuple[CanonicalName, ...]]
    """Of groups that can be listed, in the order of their ids."""


def read_canonical_units(store: Store) -> CanonicalUnits:
    """What the inferred graphs of a store say of units and groups."""
    by_name = {row.node("name"): _named(row) for row in selected(store, UNITS)}
    members: dict[IRI, dict[IRI, CanonicalName]] = defaultdict(dict)
    for row in selected(store, MEMBERS):
        if row.node("graph").startswith(INFERRED):
            member = _named(row)
            members[row.node("group")][member.unit] = member
    return CanonicalUnits(
        by_name, {group: tuple(found[unit] for unit in sorted(found)) for group, found in members.items()}
    )


def _named(row: Row) -> CanonicalName:
    return CanonicalName(row.node("unit"), row.text("label"), _class(row.node_or_none("class")))


def _class(concept: IRI | None) -> str | None:
    return None if concept is None else concept.rpartition("#")[2]
