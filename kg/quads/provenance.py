"""Provenance: which program, in which version, read which bytes. There is no clock in it.

A run is one document read by one version of the extractor. Reading it again is the same run: same bytes, same
rules, same statements.
"""

from __future__ import annotations

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.iri import IRI
from ontology.terms import PROV, RDFS


def run_node(scope: Scope) -> IRI:
    """The node of the activity that read this report."""
    return scope.own("run", scope.settings.extractor)


def add_provenance(statements: Statements, scope: Scope, graph: IRI) -> None:
    """State how this report's statements, and the graph that holds them, came to be."""
    run, extractor = run_node(scope), scope.settings.extractor
    software = scope.ids.make("software", extractor)
    statements.typed(run, PROV.Activity)
    statements.link(run, PROV.used, scope.node)
    statements.link(run, PROV.wasAssociatedWith, software)
    statements.typed(software, PROV.SoftwareAgent)
    statements.text(software, RDFS.label, extractor)
    statements.link(graph, PROV.wasGeneratedBy, run)
