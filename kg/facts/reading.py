"""Reading the facts of a jurisdiction from a store.

Each document's graph is asked a handful of questions; what they find is put in order. Nothing is read from
the graphs that inference writes, so that what was inferred never becomes a reason for itself.
"""

from __future__ import annotations

from kg.facts.area import Area, jurisdictions
from kg.facts.document_rows import joined, read_rows
from kg.facts.facts import Facts
from kg.store.protocol import Store
from ontology.iri import IRI


def read_facts(store: Store, area: Area) -> Facts:
    """All facts of a jurisdiction, as its documents state them.

    Args:
        store: holds the documents' graphs.
        area: one of `jurisdictions(store)`.
    """
    return joined(area, (read_rows(store, document, area.place) for document in area.documents))


def facts_of(store: Store, key: str) -> Facts:
    """The facts of the jurisdiction of this key; empty where the store has no document of it."""
    for area in jurisdictions(store):
        if area.key == key:
            return read_facts(store, area)
    return Facts(key=key, place=IRI(""), name="")
