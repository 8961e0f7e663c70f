"""Indicators as concepts of the document that names them.

Two documents' 地区生产总值 are two concepts here, each in its document's scheme; that they are one indicator
is inferred elsewhere and kept apart. Another basis of counting (口径) makes another concept.
"""

from __future__ import annotations

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.terms import GWR, SKOS


def add_indicator(statements: Statements, scope: Scope, name: str, *, basis: str | None) -> IRI:
    """State an indicator.

    Returns:
        The node of the concept.
    """
    name = plain_name(name)
    node = scope.own("indicator", name, *([basis] if basis else []))
    scheme = scope.own("indicators")
    statements.typed(node, GWR.Indicator, SKOS.Concept)
    statements.name(node, SKOS.prefLabel, name)
    statements.link(node, SKOS.inScheme, scheme)
    statements.typed(scheme, SKOS.ConceptScheme)
    if basis:
        statements.name(node, GWR.basis, basis)
    return node
