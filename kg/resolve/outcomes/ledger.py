"""The ledger: each target of a jurisdiction, what was told of it, and the verdict.

target ─▶ a person settled it                      that result
       ─▶ relative: against the reference's result
       ─▶ the best result of the same thing        verdict by intervals, or 口径不可比
       ─▶ all parts of a whole                     joint verdict
       ─▶ a kin indicator on another basis         口径不可比
       ─▶ nothing                                  未再提及, or 未公布 without the next report
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.curated import fact_node
from kg.facts import Facts
from kg.infer.link import Reason
from kg.quads.settings import DEFAULT as QUAD_DEFAULT
from kg.resolve.indicators import identities_of
from kg.resolve.outcomes import reasons
from kg.resolve.outcomes.acceptance import acceptance
from kg.resolve.outcomes.comparison import Bar
from kg.resolve.outcomes.figure import Figure, Measurement, figure_of
from kg.resolve.outcomes.kin import kin_result
from kg.resolve.outcomes.matching import Candidate, Rejected, candidates, parts
from kg.resolve.outcomes.outcome import Outcome
from kg.resolve.outcomes.relative import (
    as_rate,
    asked_by_reference,
    lies_beyond,
    reference_figure,
    told_by_reference,
)
from kg.resolve.outcomes.settings import DEFAULT, Settings
from kg.resolve.outcomes.targets import Target, says_no_target, targets
from kg.resolve.outcomes.told import ToldYear, ToldYears
from kg.resolve.outcomes.verdict import Verdict, joint, verdict
from ontology.ids import Ids
from ontology.iri import IRI

SURE = Decimal("0.95")
ABSENT = Decimal("0.8")
"""How sure it is that what was not found is not there, for an indicator of the scheme."""
ABSENT_WORDS = Decimal("0.6")
"""The same for an indicator that is known by its words only."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What decisions say of outcomes."""

    right: Mapping[IRI, Decision]
    """By the target: the decision that names its result."""
    rejected: Rejected
    nodes: Mapping[IRI, Figure]
    """Figures by their nodes."""
    base: str


def outcomes(
    facts: Facts, decisions: Decisions, *, settings: Settings = DEFAULT, base: str = QUAD_DEFAULT.base
) -> tuple[Outcome, ...]:
    """The ledger of a jurisdiction, in the order of documents and text.

    Args:
        facts: of the jurisdiction, corrected.
        decisions: what people decided.
        settings: what decides where the texts leave room.
        base: of ids, for decisions that name figures without it.
    """
    identities = identities_of(facts, decisions)
    figures = {fact.node: figure_of(fact, identities.of(fact)) for fact in facts.observations}
    years = ToldYears(facts, figures.values())
    judged = _judged(facts.key, decisions, figures, base)
    return tuple(
        _outcome(target, years.of(target.year), judged, settings) for target in targets(facts, identities)
    )


def _judged(key: str, decisions: Decisions, figures: Mapping[IRI, Figure], base: str) -> Judged:
    ids = Ids(base)
    right: dict[IRI, Decision] = {}
    for verb in (Verb.RIGHT, Verb.SAME):
        for decision in decisions.about(Subject.OUTCOME, verb, key):
            if decision.second:
                right.setdefault(fact_node(decision.first, ids), decision)
    rejected = frozenset(
        (fact_node(decision.first, ids), fact_node(decision.second, ids))
        for verb in (Verb.WRONG, Verb.DIFFERENT)
        for decision in decisions.about(Subject.OUTCOME, verb, key)
    )
    return Judged(right, rejected, figures, base)


def _outcome(target: Target, told: ToldYear, judged: Judged, settings: Settings) -> Outcome:
    figure = target.figure
    if says_no_target(figure):
        return _bare(target, Verdict.NO_TARGET, reasons.NO_TARGET, SURE, told)
    decision = judged.right.get(figure.node)
    if decision is not None:
        result = judged.nodes.get(fact_node(decision.second, Ids(judged.base)))
        if result is not None:
            return _decided(target, result, decision, told, settings)
    if figure.measurement is Measurement.RELATIVE:
        return _relative(target, told, judged.rejected, settings)
    every = candidates(figure, told, settings, judged.rejected)
    found = tuple(one for one in every if one.comparison.score >= settings.applied_from)
    outcome = _plain(target, found, told, judged.rejected, settings)
    return outcome if found else replace(outcome, doubtful=_doubtful(every, settings))


def _plain(
    target: Target, found: tuple[Candidate, ...], told: ToldYear, rejected: Rejected, settings: Settings
) -> Outcome:
    """A target with a figure of its own, by the results that are sure enough."""
    figure = target.figure
    bar = found[0].comparison.bar if found else None
    if found and bar is None:
        return _compared(target, found, told, settings)
    whole = parts(figure, told, settings, rejected)
    if whole:
        return _by_parts(target, whole, told, settings)
    if bar is not None:
        return _barred(target, found[0], bar, told)
    kin = kin_result(figure, told, rejected)
    if kin is not None:
        reason = reasons.of_kin(kin)
        return _with(target, kin, Verdict.NOT_COMPARABLE, reason, kin.identity.score * SURE, told)
    return _missing(target, told)


def _doubtful(found: tuple[Candidate, ...], settings: Settings) -> tuple[tuple[IRI, Decimal], ...]:
    """Comparable results that are not sure enough to be acted upon."""
    return tuple(
        (one.figure.node, one.comparison.score)
        for one in found[: settings.most_others]
        if one.comparison.bar is None
    )


def _compared(target: Target, found: tuple[Candidate, ...], told: ToldYear, settings: Settings) -> Outcome:
    best = found[0]
    others = tuple(
        one.figure.node
        for one in found[1 : settings.most_others + 1]
        if one.comparison.bar is None and one.comparison.score >= best.comparison.score * SURE
    )
    asked = acceptance(target.figure, settings)
    assert asked is not None
    said = verdict(asked, best.figure, settings)
    reason = reasons.of_comparison(target.figure, best.figure, asked, said)
    return _with(target, best.figure, said, reason, best.comparison.score, told, others=others)


def _by_parts(target: Target, found: tuple[Candidate, ...], told: ToldYear, settings: Settings) -> Outcome:
    asked = acceptance(target.figure, settings)
    assert asked is not None
    said = joint(tuple(verdict(asked, one.figure, settings) for one in found))
    score = min(one.comparison.score for one in found) * SURE
    reason = reasons.of_parts(tuple(one.figure for one in found), said)
    rest = tuple(one.figure.node for one in found[1:])
    return _with(target, found[0].figure, said, reason, score, told, others=rest)


def _barred(target: Target, found: Candidate, bar: Bar, told: ToldYear) -> Outcome:
    score = found.comparison.score * SURE
    return _with(target, found.figure, Verdict.NOT_COMPARABLE, reasons.of_bar(bar), score, told)


def _relative(target: Target, told: ToldYear, rejected: Rejected, settings: Settings) -> Outcome:
    figure = target.figure
    compared = told_by_reference(figure, told)
    if compared is not None and (figure.node, compared.node) not in rejected:
        said = Verdict.ACHIEVED if lies_beyond(figure, compared) else Verdict.MISSED
        reason = reasons.of_distance(figure, said)
        return _with(target, compared, said, reason, figure.identity.score * SURE, told)
    rate = as_rate(figure)
    found = candidates(rate, told, settings, rejected)
    results = (
        tuple(found[:1])
        if found and found[0].comparison.bar is None
        else parts(rate, told, settings, rejected)
    )
    if not results:
        if found and found[0].comparison.bar is not None:
            return _barred(target, found[0], found[0].comparison.bar, told)
        return _missing(target, told)
    reference = reference_figure(figure, told)
    asked = None if reference is None else asked_by_reference(figure, reference, settings)
    score = min(one.comparison.score for one in results) * SURE
    if reference is None or asked is None:
        reason = reasons.no_reference(figure)
        return _with(target, results[0].figure, Verdict.UNDECIDABLE, reason, score, told)
    said = joint(tuple(verdict(asked, one.figure, settings) for one in results))
    reason = reasons.of_reference(figure, reference, results[0].figure, said)
    others = (*(one.figure.node for one in results[1:]), reference.node)
    return _with(target, results[0].figure, said, reason, score, told, others=others)


def _decided(
    target: Target, result: Figure, decision: Decision, told: ToldYear, settings: Settings
) -> Outcome:
    """The result that a person named; only where it has no figure it cannot be judged by."""
    asked = acceptance(target.figure, settings)
    comparable = asked is not None and result.measurement is target.figure.measurement
    said = verdict(asked, result, settings) if comparable and asked is not None else Verdict.NOT_COMPARABLE
    if asked is not None and comparable:
        reason = reasons.of_comparison(target.figure, result, asked, said)
    else:
        reason = reasons.of_bar(Bar.MEASUREMENT)
    found = _with(target, result, said, reason, Decimal(1), told)
    return replace(found, decision=decision)


def _missing(target: Target, told: ToldYear) -> Outcome:
    if told.report is None:
        return _bare(target, Verdict.NOT_PUBLISHED, reasons.NOT_PUBLISHED, Decimal(1), told)
    sure = ABSENT_WORDS if target.figure.identity.concept is None else ABSENT
    return _bare(target, Verdict.NOT_MENTIONED_AGAIN, reasons.NOT_MENTIONED, sure, told)


def _bare(target: Target, said: Verdict, reason: Reason, confidence: Decimal, told: ToldYear) -> Outcome:
    return Outcome(
        target=target.figure,
        result=None,
        verdict=said,
        reason=reason,
        confidence=confidence,
        year=target.year,
        is_headline=target.is_headline,
        report=None if told.report is None else told.report.node,
    )


def _with(
    target: Target,
    result: Figure,
    said: Verdict,
    reason: Reason,
    confidence: Decimal,
    told: ToldYear,
    *,
    others: tuple[IRI, ...] = (),
) -> Outcome:
    return Outcome(
        target=target.figure,
        result=result,
        verdict=said,
        reason=reason,
        confidence=confidence,
        year=target.year,
        is_headline=target.is_headline,
        others=others,
        report=None if told.report is None else told.report.node,
    )
