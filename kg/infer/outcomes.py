"""The rule `outcomes`: what came of each target.

    outcome   a gwr:OutcomeLink: gwr:target, gwr:result, gwr:otherResult, gwr:verdict, gwr:period,
              gwr:isHeadline, gwr:lookedForIn (the report of the year after)
    place     dct:isPartOf all divisions above it, up to the nation, so that targets can be laid side by side

A result that may be of the same thing and is not sure enough is a link that asks: nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.curated import fact_node
from kg.facts import Facts
from kg.infer.link import Link, Reason, add_link, decided
from kg.infer.rule import InferenceRule
from kg.quads.model import Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.outcomes import Outcome, outcomes
from kg.resolve.outcomes.places_above import places_above
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.terms import DCT, GWR, RDFS

NONE = Decimal(0)
DOUBTFUL = Reason("it may be the result of this target", "可能是此目标的结果")
REJECTED = Reason("a person said that it is not the result", "人工认定不是此目标的结果")


def infer_outcomes(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the outcomes of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    for outcome in outcomes(facts, decisions, base=settings.base):
        _add_outcome(statements, settings, facts.key, outcome)
    for link in _rejected(facts, decisions, settings):
        add_link(statements, settings, facts.key, link)
    _add_places(statements, settings, facts)
    return statements.quads()


def _add_outcome(statements: Statements, settings: QuadSettings, key: str, outcome: Outcome) -> None:
    target, result = outcome.target.node, None if outcome.result is None else outcome.result.node
    link = Link(
        rule=f"outcomes.{outcome.verdict.value}",
        subject=Subject.OUTCOME,
        left=target,
        right=result,
        proposes=Verb.RIGHT,
        reason=outcome.reason,
        confidence=outcome.confidence,
        evidence=tuple(filter(None, (target, result, *outcome.others))),
        year=outcome.year,
        decision=outcome.decision,
    )
    node = add_link(statements, settings, key, link, GWR.OutcomeLink, kind="outcome")
    statements.link(node, GWR.target, target)
    statements.link(node, GWR.verdict, GWR[outcome.verdict.value])
    statements.boolean(node, GWR.isHeadline, outcome.is_headline)
    if result is not None:
        statements.link(node, GWR.result, result)
    for other in outcome.others:
        statements.link(node, GWR.otherResult, other)
    if outcome.report is not None:
        statements.link(node, GWR.lookedForIn, outcome.report)
    for other, score in outcome.doubtful:
        add_link(
            statements,
            settings,
            key,
            Link(
                rule="outcomes.doubtful",
                subject=Subject.OUTCOME,
                left=target,
                right=other,
                proposes=Verb.RIGHT,
                reason=DOUBTFUL,
                confidence=score,
                evidence=(target, other),
                applied=False,
                year=outcome.year,
            ),
        )


def _rejected(facts: Facts, decisions: Decisions, settings: QuadSettings) -> Iterator[Link]:
    """The pairs that people rejected, as links on which nothing rests."""
    ids, known = Ids(settings.base), {fact.node for fact in facts.observations}
    for verb in (Verb.WRONG, Verb.DIFFERENT):
        for decision in decisions.about(Subject.OUTCOME, verb, facts.key):
            target, result = _pair(decision, ids)
            if target in known and result in known:
                link = Link(
                    rule="outcomes.decided",
                    subject=Subject.OUTCOME,
                    left=target,
                    right=result,
                    proposes=Verb.RIGHT,
                    reason=REJECTED,
                    confidence=NONE,
                    evidence=(target, result),
                )
                yield decided(link, decision)


def _pair(decision: Decision, ids: Ids) -> tuple[IRI, IRI]:
    return fact_node(decision.first, ids), fact_node(decision.second, ids)


def _add_places(statements: Statements, settings: QuadSettings, facts: Facts) -> None:
    """State the divisions above the place, each with its name and code."""
    if not facts.name:
        return
    ids = Ids(settings.base)
    statements.name(facts.place, RDFS.label, facts.name)
    for above in places_above(facts.key):
        node = ids.make("place", above.key)
        statements.link(facts.place, DCT.isPartOf, node)
        statements.typed(node, GWR.Jurisdiction, DCT.Location)
        statements.name(node, RDFS.label, above.name or above.key)
        if above.code is not None:
            statements.text(node, DCT.identifier, above.code)


OUTCOMES = InferenceRule("outcomes", 1, infer_outcomes)
"""The rule."""
