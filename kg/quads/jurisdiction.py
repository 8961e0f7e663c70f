"""Jurisdictions: the areas whose governments speak."""

from __future__ import annotations

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.ids import Jurisdiction, named_jurisdiction
from ontology.records import Report
from ontology.terms import DCT, GWR, RDFS, SKOS


def jurisdiction_of(report: Report) -> Jurisdiction | None:
    """The area that a report is of, None where it does not say."""
    name = report.place or report.inferred_place
    return None if name is None else named_jurisdiction(name)


def add_jurisdiction(statements: Statements, scope: Scope) -> None:
    """State what is known of the area that a report is of."""
    place, jurisdiction = scope.place, scope.jurisdiction
    if place is None or jurisdiction.name is None:
        return
    statements.typed(place, GWR.Jurisdiction, DCT.Location)
    statements.name(place, RDFS.label, jurisdiction.name)
    statements.name(place, SKOS.prefLabel, jurisdiction.name)
    if jurisdiction.code is not None:
        statements.text(place, DCT.identifier, jurisdiction.code)
