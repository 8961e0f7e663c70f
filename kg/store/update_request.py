"""A change as one SPARQL update request: one transaction, whatever is in it."""

from __future__ import annotations

from kg.quads.nquads import object_text
from kg.store.protocol import Change, checked
from ontology.iri import IRI


def update_text(change: Change) -> str:
    """A change as one SPARQL update request; the N-Quads writer escapes all terms."""
    parts = [f"DROP SILENT GRAPH <{name}>" for name in change.remove_graphs]
    for verb, quads in (("DELETE DATA", change.remove_quads), ("INSERT DATA", checked(change.add_quads))):
        by_graph: dict[IRI, list[str]] = {}
        for quad in quads:
            line = f"<{quad.subject}> <{quad.predicate}> {object_text(quad.object)} ."
            by_graph.setdefault(quad.graph, []).append(line)
        blocks = "\n".join(graph_block(name, "\n".join(lines)) for name, lines in by_graph.items())
        if blocks:
            parts.append(f"{verb} {{\n{blocks}\n}}")
    for graph in change.add_graphs:
        parts.append(f"INSERT DATA {{\n{graph_block(graph.name, graph.triples())}\n}}")
    return " ;\n".join(parts)


def graph_block(name: IRI, triples: str) -> str:
    """Triples of one graph, as they stand in an update request."""
    return f"GRAPH <{name}> {{\n{triples}\n}}"
