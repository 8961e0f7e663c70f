"""Computing the graphs of a jurisdiction, from what its documents say and from human decisions.

It is done in the process that writes the store: a reader in another process, under which the database
replaces files, cannot be relied on.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.decisions import Decisions
from kg.facts import Area, corrected, read_facts
from kg.infer.doubles import same_reports
from kg.infer.fingerprint import fingerprint_quad
from kg.infer.rule import InferenceRule
from kg.notice import Notice
from kg.quads.settings import QuadSettings
from kg.shape_issues import shape_issues
from kg.store.protocol import GraphText, Store
from ontology.issues import Severity


@dataclass(frozen=True, slots=True)
class Wanted:
    """A jurisdiction of which graphs have to be computed."""

    area: Area
    rules: tuple[tuple[InferenceRule, str], ...]
    """The rules to run, and the fingerprints of their graphs."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The graphs of a jurisdiction, and what was noticed; a graph that violates a shape is left out."""

    graphs: tuple[GraphText, ...]
    notices: tuple[Notice, ...]


def computed(store: Store, wanted: Wanted, decisions: Decisions, settings: QuadSettings) -> Computed:
    """Compute the graphs of one jurisdiction."""
    area = wanted.area
    facts, found = corrected(read_facts(store, area), decisions, settings=settings)
    noticed = (*found, *same_reports(facts))
    notices = [Notice(area.name or area.key, issue) for issue in noticed]
    graphs = []
    for rule, value in wanted.rules:
        graph = rule.graph(area.key)
        quads = rule.infer(facts, decisions, settings, graph)
        issues = shape_issues(quads)
        notices += (Notice(graph, issue) for issue in issues)
        if all(issue.severity is not Severity.ERROR for issue in issues):
            graphs.append(GraphText.of(graph, (*quads, fingerprint_quad(graph, value))))
    return Computed(tuple(graphs), tuple(notices))
