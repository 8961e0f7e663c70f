"""Validation of all that a store holds: each graph against the shapes, each document's graph by its counts,
and the graphs against what the store says of itself.

    documents   shapes, counts; the ledger knows them, and they are there
    inferred    shapes; computed from documents that the store still holds, so that nothing stale is left
    curated     shapes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.decisions.curated import CURATED
from kg.facts import jurisdictions
from kg.infer.rule import GRAPHS
from kg.ledger import META, Ledger
from kg.reference_graph import REFERENCE
from kg.store.protocol import Store
from kg.validate.counts import count_findings
from kg.validate.finding import Finding, Severity
from kg.validate.shape import NodeShape
from kg.validate.validation import validate_graph
from ontology.ids import encoded
from ontology.iri import IRI

OWN = frozenset((META, REFERENCE))
"""Graphs that the program keeps for itself."""
MESSAGES = {
    "store.lost-graph": (
        "The ledger names a document whose graph is not there; build it again with --again",
        "台账所列文件的图不存在；请用 --again 重读",
    ),
    "store.unknown-graph": ("A graph that no document and no rule stands for", "没有文件或规则对应的图"),
    "store.stale-graph": (
        "A graph inferred for a jurisdiction that has no document any more; kg infer removes it",
        "推断图所属辖区已无文件；kg infer 会将其删除",
    ),
}


@dataclass(frozen=True, slots=True)
class GraphFinding:
    """A finding and the graph that it is in."""

    graph: IRI
    finding: Finding


def validate_store(store: Store, shapes: Sequence[NodeShape]) -> Iterator[GraphFinding]:
    """All findings of a store, graph after graph.

    Args:
        store: is only read.
        shapes: what graphs are held against.
    """
    documents = frozenset(entry.graph for entry in Ledger.read(store).entries())
    graphs = store.graphs()
    for graph in sorted(documents - set(graphs)):
        yield _stored("store.lost-graph", graph)
    keys = {encoded(area.key) for area in jurisdictions(store)}
    for graph in graphs:
        if graph in OWN:
            continue
        yield from _place(graph, documents, keys)
        quads = list(store.graph(graph))
        found = list(validate_graph(quads, shapes).findings)
        if graph in documents:
            found += count_findings(quads)
        for finding in found:
            yield GraphFinding(graph, finding)


def _place(graph: IRI, documents: frozenset[IRI], keys: set[str]) -> Iterator[GraphFinding]:
    """What is wrong with a graph's being there."""
    if graph in documents or graph == CURATED:
        return
    if not graph.startswith(GRAPHS):
        yield _stored("store.unknown-graph", graph)
    elif graph.removeprefix(GRAPHS).partition(":")[2] not in keys:
        yield _stored("store.stale-graph", graph)


def _stored(name: str, graph: IRI) -> GraphFinding:
    english, chinese = MESSAGES[name]
    finding = Finding(
        severity=Severity.VIOLATION,
        focus=graph,
        path=None,
        value=None,
        component="StoreAssertion",
        shape=name,
        messages=(("en", english), ("zh-hans", chinese)),
    )
    return GraphFinding(graph, finding)
