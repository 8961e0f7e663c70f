"""Places that a text names.

A name that the division table gives to one current division in full is that division, under its code: 福建省,
or a sub-district of the jurisdiction. Other names, and stems that may be a river as well as a city (晋江),
are places of the jurisdiction.
"""

from __future__ import annotations

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.divisions import Division, find
from ontology.divisions.tables import OFFICE, TOWNSHIP_ENDINGS
from ontology.ids import Jurisdiction, plain_name
from ontology.iri import IRI
from ontology.terms import DCT, RDFS, SKOS


def add_place(statements: Statements, scope: Scope, name: str) -> IRI:
    """State a named place.

    Returns:
        The node of the place; of the jurisdiction itself where the name is its own.
    """
    name = plain_name(name)
    if scope.place is not None and name == scope.jurisdiction.name:
        return scope.place
    division = division_named(name, scope.jurisdiction)
    if division is None:
        node = scope.named("place", name)
    else:
        node = scope.ids.make("place", division.code)
        statements.text(node, DCT.identifier, division.code)
    statements.typed(node, DCT.Location)
    statements.name(node, RDFS.label, name)
    statements.name(node, SKOS.prefLabel, name)
    return node


def division_named(name: str, jurisdiction: Jurisdiction) -> Division | None:
    """The one current division of this full name: within the jurisdiction, or in the country."""
    if jurisdiction.code is not None:
        inside = _current(find(name, within=jurisdiction.code), name)
        if inside:
            return inside[0] if len(inside) == 1 else None
    if name.endswith((*TOWNSHIP_ENDINGS, OFFICE)):
        return None
    anywhere = _current(find(name), name)
    return anywhere[0] if len(anywhere) == 1 else None


def _current(divisions: tuple[Division, ...], name: str) -> list[Division]:
    return [division for division in divisions if division.name == name and not division.abolished]
