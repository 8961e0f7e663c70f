"""The rule `revisions`: how each target changed from one year's report to the next.

    revision   a gwr:RevisionLink: gwr:left (the earlier target), gwr:right (the later one), gwr:revision,
               gwr:period (the later year), gwr:isHeadline

Of a target that was dropped there is only the left node; one that was introduced is the left node itself, and
the kind of revision says so.
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
from kg.resolve.outcomes.revision import Revision, revisions
from ontology.iri import IRI
from ontology.terms import GWR


def infer_revisions(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the revisions of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    for revision in revisions(facts, decisions):
        _add_revision(statements, settings, facts.key, revision)
    return statements.quads()


def _add_revision(statements: Statements, settings: QuadSettings, key: str, revision: Revision) -> None:
    nodes = tuple(one.node for one in (revision.earlier, revision.later) if one is not None)
    link = Link(
        rule=f"revisions.{revision.change.value}",
        subject=Subject.OUTCOME,
        left=nodes[0],
        right=nodes[1] if len(nodes) > 1 else None,
        proposes=Verb.SAME,
        reason=revision.reason,
        confidence=revision.confidence,
        evidence=nodes,
        year=revision.year,
    )
    node = add_link(statements, settings, key, link, GWR.RevisionLink, kind="revision")
    statements.link(node, GWR.revision, GWR[revision.change.value])
    statements.boolean(node, GWR.isHeadline, revision.is_headline)


REVISIONS = InferenceRule("revisions", 1, infer_revisions)
"""The rule."""
