"""The graph `ref`: what the ontology says of its terms, so that queries can show their labels.

    ?responsibility gwr:role ?role . GRAPH <urn:gwr:ref> { ?role rdfs:label ?label }

It is the same in every store of one version of the program.
"""

from __future__ import annotations

from kg.quads.model import Quad
from kg.quads.nquads import canonical
from kg.store.protocol import Store
from kg.turtle import shipped
from ontology.iri import IRI

REFERENCE = IRI("urn:gwr:ref")
"""The name of the graph."""


def reference_quads() -> list[Quad]:
    """`ontology/report.ttl` as quads of the reference graph, in canonical order."""
    turtle = shipped("report.ttl")
    return canonical(
        Quad(subject, predicate, value, REFERENCE)
        for subject in turtle.subjects()
        for predicate, values in turtle.properties(subject).items()
        for value in values
    )


def refresh_reference(store: Store) -> bool:
    """See to it that a store holds the reference graph of this version.

    Returns:
        Was it changed?

    Raises:
        StoreWriteError: the store cannot be written.
    """
    quads = reference_quads()
    if list(store.graph(REFERENCE)) == quads:
        return False
    store.replace_graph(REFERENCE, quads)
    return True
