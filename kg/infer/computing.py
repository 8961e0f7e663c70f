"""Computing the graphs of a jurisdiction, from what its documents say and from human decisions.

What documents say is gathered in the process that writes the store; then a pure function makes the graphs of
it, here or in another process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.decisions import Decisions
from kg.facts import Area, Packed, corrected, joined, packed, read_rows, unpacked
from kg.infer.circles import circular_renames
from kg.infer.doubles import same_reports
from kg.infer.fingerprint import fingerprint_quad
from kg.infer.rule import InferenceRule
from kg.notice import Notice
from kg.quads.settings import QuadSettings
from kg.shape_issues import shape_issues
from kg.store.protocol import GraphText, Store
from ontology.iri import IRI
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


@dataclass(frozen=True, slots=True)
class Work:
    """All that the graphs of one jurisdiction are computed from."""

    wanted: Wanted
    documents: tuple[Packed, ...]
    """What its documents say."""
    decisions: Decisions
    settings: QuadSettings


Compute = Callable[[Iterable[Work]], Iterator[Computed]]
"""Computes the graphs of many jurisdictions, and gives them in the same order."""


def compute_one_by_one(works: Iterable[Work]) -> Iterator[Computed]:
    """Compute in this process, each when it is asked for."""
    return map(computed, works)


def gathered(store: Store, area: Area, known: Mapping[IRI, Packed]) -> tuple[Packed, ...]:
    """What the documents of a jurisdiction say: as it is known already, else as the store tells it."""
    return tuple(
        known[one.node] if one.node in known else packed(read_rows(store, one, area.place))
        for one in area.documents
    )


def computed(work: Work) -> Computed:
    """Compute the graphs of one jurisdiction."""
    wanted, decisions, settings = work.wanted, work.decisions, work.settings
    area = wanted.area
    facts, found = corrected(joined(area, map(unpacked, work.documents)), decisions, settings=settings)
    noticed = (*found, *same_reports(facts), *circular_renames(facts, decisions))
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
