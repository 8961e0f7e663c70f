"""Quads of a store in N-Triples notation, as the writers of RDF files take them."""

from __future__ import annotations

from collections.abc import Iterator

from exports.rdf import EncodedQuad
from kg.quads.model import Quad
from kg.quads.nquads import object_text
from kg.store.protocol import Store


def encoded(quad: Quad) -> EncodedQuad:
    """One quad."""
    subject, predicate, value, graph = quad
    return f"<{subject}>", f"<{predicate}>", object_text(value), f"<{graph}>"


def all_encoded(store: Store) -> Iterator[EncodedQuad]:
    """All quads of a store, graph after graph."""
    return map(encoded, store.quads())


def encoded_graphs(store: Store) -> Iterator[tuple[str, list[EncodedQuad]]]:
    """The graphs of a store, sorted by name."""
    for name in store.graphs():
        yield f"<{name}>", [encoded(quad) for quad in store.graph(name)]
