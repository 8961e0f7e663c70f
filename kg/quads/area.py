"""The area of a report as a node: its name, and its code where that is known."""

from __future__ import annotations

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.terms import DCT, GWR, RDFS, SKOS


def add_area(statements: Statements, scope: Scope) -> None:
    """State what is known of the area that a report is of."""
    place, jurisdiction = scope.place, scope.jurisdiction
    if place is None or jurisdiction.name is None:
        return
    statements.typed(place, GWR.Jurisdiction, DCT.Location)
    statements.name(place, RDFS.label, jurisdiction.name)
    statements.name(place, SKOS.prefLabel, jurisdiction.name)
    if jurisdiction.code is not None:
        statements.text(place, DCT.identifier, jurisdiction.code)
