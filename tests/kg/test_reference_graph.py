"""The reference graph: the ontology in the store."""

from __future__ import annotations

from kg.quads.model import Literal, Quad
from kg.quads.nquads import canonical
from kg.reference_graph import REFERENCE, reference_quads, refresh_reference
from kg.store.opening import memory_store
from ontology.iri import IRI
from ontology.terms import GWR, RDFS


def test_the_labels_of_roles_can_be_asked_for() -> None:
    """Chinese and English names of the terms stand in the graph, with tags in lower case."""
    labels = {q.object for q in reference_quads() if (q.subject, q.predicate) == (GWR.Lead, RDFS.label)}
    assert labels == {Literal("lead", language="en"), Literal("牵头", language="zh-hans")}


def test_quads_are_canonical() -> None:
    """Sorted, each once, all of one graph."""
    quads = reference_quads()
    assert quads == canonical(quads)
    assert {quad.graph for quad in quads} == {REFERENCE}


def test_a_store_gets_it_once_and_loses_what_is_old() -> None:
    """A second time nothing changes; what another version said is replaced."""
    with memory_store() as store:
        assert refresh_reference(store)
        assert not refresh_reference(store)
        old = Quad(GWR.Lead, RDFS.label, Literal("old"), REFERENCE)
        other = Quad(IRI("urn:a"), RDFS.label, Literal("stays"), IRI("urn:g"))
        store.replace_graph(REFERENCE, [old])
        store.replace_graph(IRI("urn:g"), [other])
        assert refresh_reference(store)
        assert list(store.graph(REFERENCE)) == reference_quads()
        assert list(store.graph(IRI("urn:g"))) == [other]
