"""Count assertions: what has to be complete in a document's graph, and in a store."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.facts.area import INFERRED
from kg.quads import Literal, Quad, document_quads
from kg.store import Change, memory_store
from kg.validate.counts import MESSAGES, count_findings
from kg.validate.shapes_reader import shapes
from kg.validate.stored import validate_store
from ontology.iri import IRI
from ontology.terms import CSVW, GWR, OA, RDF, XSD
from tests.quads.invented import full_extraction

GOOD = document_quads(full_extraction())
Change_ = Callable[[Quad], Quad | None]


def found(quads: list[Quad]) -> list[str]:
    """The names of what the counts find."""
    return sorted({finding.shape for finding in count_findings(quads)})


def test_a_complete_graph_has_no_finding() -> None:
    """Rows from 1, leads, evidence."""
    assert found(GOOD) == []


def without_lead(quad: Quad) -> Quad | None:
    """Lose the responsibilities of leads."""
    return None if quad.predicate == GWR.role and quad.object == GWR.Lead else quad


def without_supervision(quad: Quad) -> Quad | None:
    """Lose the responsibilities of leaders."""
    return None if quad.predicate == GWR.role and quad.object == GWR.Supervise else quad


def with_a_gap(quad: Quad) -> Quad | None:
    """Call row 2 row 4."""
    if quad.predicate == CSVW.rownum and quad.object == Literal("2", XSD.integer):
        return quad._replace(object=Literal("4", XSD.integer))
    return quad


def without_evidence(quad: Quad) -> Quad | None:
    """Lose what mentions are about."""
    return None if quad.predicate == OA.hasBody else quad


@pytest.mark.parametrize(
    ("damage", "names"),
    [
        (without_lead, ["count.lead", "count.no-lead"]),
        (without_supervision, ["count.cell"]),
        (with_a_gap, ["count.rows"]),
        (without_evidence, ["count.evidence"]),
    ],
)
def test_what_is_missing_is_found(damage: Change_, names: list[str]) -> None:
    """A row that names a lead is told from a document that names none."""
    assert found([kept for quad in GOOD if (kept := damage(quad)) is not None]) == names


def test_each_missing_number_is_a_finding() -> None:
    """Rows 1 and 4: 2 and 3 are missing."""
    quads = [kept for quad in GOOD if (kept := with_a_gap(quad)) is not None]
    values = [finding.value for finding in count_findings(quads) if finding.shape == "count.rows"]
    assert values == [Literal("2"), Literal("3")]


def test_every_count_speaks_both_languages() -> None:
    """English and Chinese."""
    for english, chinese in MESSAGES.values():
        assert english.isascii()
        assert not chinese.isascii()


def test_graphs_that_nothing_stands_for_are_found() -> None:
    """One that no document and one that no jurisdiction has."""
    memory = memory_store()
    node = IRI("urn:node")
    graphs = (IRI("urn:gwr:g:0000000000000000:rules"), IRI(f"{INFERRED}units:350502"))
    memory.apply(Change(add_quads=tuple(Quad(node, RDF.type, GWR.Plan, graph) for graph in graphs)))
    told = {(one.graph, one.finding.shape) for one in validate_store(memory, shapes())}
    assert told == {(graphs[0], "store.unknown-graph"), (graphs[1], "store.stale-graph")}
