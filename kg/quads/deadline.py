"""Deadlines: the printed words, the day that they mean, and where they stand."""

from __future__ import annotations

from kg.quads.evidence import add_evidence
from kg.quads.model import Literal
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.within import Within
from ontology.evidence import Evidence
from ontology.iri import IRI
from ontology.terms import GWR


def add_deadline(
    statements: Statements, scope: Scope, evidence: Evidence, within: Within, *, due: Literal | None
) -> IRI:
    """State a deadline; the same words in the same place are one deadline of all that they apply to.

    Returns:
        The node of the deadline.
    """
    parts = (f"{evidence.start}-{evidence.end}", *([due.value] if due else []))
    node = scope.own("deadline", *parts)
    statements.typed(node, GWR.Deadline)
    statements.text(node, GWR.surface, evidence.surface)
    if due is not None:
        statements.link(node, GWR.dueBy, due)
    add_evidence(statements, scope, evidence, within, node)
    return node
