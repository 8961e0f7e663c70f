"""Facts of a graph that is not stored yet: the same as those that are read from a store."""

from __future__ import annotations

from kg.facts import joined, jurisdictions, packed, read_facts, read_rows, rows_of_graph, unpacked
from kg.store import GraphText, Store
from ontology.iri import IRI


def texts(store: Store) -> list[GraphText]:
    """The graphs of a store, written out."""
    return [GraphText.of(name, store.graph(name)) for name in store.graphs()]


def test_a_graph_by_itself_says_what_it_says_in_a_store(store: Store) -> None:
    """Asked in memory, by the process that read it, a document gives the same facts in the same order."""
    known: dict[IRI, bytes] = {}
    for text in texts(store):
        known |= rows_of_graph(text)
    for area in jurisdictions(store):
        fresh = joined(area, (unpacked(known[document.node]) for document in area.documents))
        assert fresh == read_facts(store, area)
        assert fresh.observations
        assert fresh.entities


def test_packing_keeps_rows(store: Store) -> None:
    """What is packed comes back equal, the types of ids and numbers included."""
    (area,) = jurisdictions(store)
    for document in area.documents:
        rows = read_rows(store, document, area.place)
        back = unpacked(packed(rows))
        assert back == rows
        assert isinstance(back.document.node, IRI)
