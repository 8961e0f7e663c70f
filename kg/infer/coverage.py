"""The rule `coverage`: which promises of a report the table of the same year allocates, and the reverse.

    coverage   a gwr:CoverageLink: gwr:left (the promise), gwr:right (the table's figure, or the task),
               gwr:coverage, gwr:period, gwr:isHeadline, gwr:lookedForIn

A figure that stands only in the table is the left node, and the kind of coverage says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.decisions import Decisions, Subject, Verb
from kg.facts import Facts
from kg.infer.link import Link, add_link
from kg.infer.rule import InferenceRule
from kg.quads.model import Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.outcomes.coverage import Coverage, coverage
from ontology.iri import IRI
from ontology.terms import GWR


def infer_coverage(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the coverage of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    for found in coverage(facts, decisions):
        _add_coverage(statements, settings, facts.key, found)
    return statements.quads()


def _add_coverage(statements: Statements, settings: QuadSettings, key: str, found: Coverage) -> None:
    link = Link(
        rule=f"coverage.{found.allocation.value}",
        subject=Subject.OUTCOME,
        left=found.left,
        right=found.right,
        proposes=Verb.SAME,
        reason=found.reason,
        confidence=found.confidence,
        evidence=tuple(filter(None, (found.left, found.right))),
        year=found.year,
    )
    node = add_link(statements, settings, key, link, GWR.CoverageLink, kind="coverage")
    statements.link(node, GWR.coverage, GWR[found.allocation.value])
    statements.link(node, GWR.lookedForIn, found.document)
    statements.boolean(node, GWR.isHeadline, found.is_headline)


COVERAGE = InferenceRule("coverage", 1, infer_coverage)
"""The rule."""
