"""Which observations are targets of the ledger, and of which year.

A target is of the year that it names, else of the year that its document plans. Of later years, only levels
are judged: what comes in over several years cannot be held against what came in one. What is said of the mean
of several years is no target of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.facts import DocumentFact, Facts
from kg.resolve.indicators import Identities, Identity
from kg.resolve.outcomes.figure import Figure, Flow, Measurement, figure_of
from kg.resolve.outcomes.vocabulary import longest_first
from ontology.indicators import find_indicator
from ontology.iri import IRI
from ontology.records import Bound, QuantityKind, SectionRole, Status

JOINTS = "、和与及"
"""What parts the indicators of a joint wording: 财政收入和城乡居民收入."""


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that is a target of a year."""

    figure: Figure
    year: int
    is_headline: bool
    """One of the main targets of its document: 地区生产总值增长6%左右."""


def targets(facts: Facts, identities: Identities) -> Iterator[Target]:
    """The targets of a jurisdiction, in the order of documents and text."""
    documents: Mapping[IRI, DocumentFact] = {document.node: document for document in facts.documents}
    for fact in facts.observations:
        if fact.status is not Status.PLAN:
            continue
        planned = documents[fact.document].plan_year
        year = planned if fact.year is None else fact.year
        if year is None:
            continue
        for identity in split_identity(fact.op, identities.of(fact)):
            figure = figure_of(fact, identity)
            if is_judged(figure, year, planned):
                yield Target(figure, year, is_headline(figure))


def is_judged(figure: Figure, year: int, planned: int | None) -> bool:
    """Is the figure a target that the result of one year can answer?"""
    if figure.measurement is Measurement.WORDS:
        return says_no_target(figure)
    if figure.is_of_several_years:
        return False
    if planned is None or year <= planned:
        return planned is None or year == planned
    return figure.measurement is Measurement.SHARE or figure.flow is Flow.STOCK


def says_no_target(figure: Figure) -> bool:
    """Does the text say that no target is set?"""
    return figure.fact.action is not None and figure.fact.action in longest_first("no_target")


def is_headline(figure: Figure) -> bool:
    """Is it a main indicator of the whole area, told as main targets are?"""
    fact, concept = figure.fact, figure.identity.concept
    if concept is None or not concept.main or figure.scope is not None or figure.identity.area is not None:
        return False
    if not figure.identity.is_exact:
        return False
    if fact.section_role is SectionRole.TARGETS or figure.measurement is Measurement.RELATIVE:
        return True
    return fact.kind is not QuantityKind.COUNT or concept.id == "new-jobs"


def split_identity(op: Bound, identity: Identity) -> tuple[Identity, ...]:
    """The identities of a wording that joins several indicators: 财政收入和城乡居民收入与经济增长同步."""
    if op is not Bound.IN_STEP or identity.concept is not None:
        return (identity,)
    pieces = identity.wording.translate(dict.fromkeys(map(ord, JOINTS), "、")).split("、")
    matches = [find_indicator(piece, unit="%", kind="growth") for piece in pieces if piece]
    found = tuple(
        replace(identity, match=match, concept=match.indicator) for match in matches if match is not None
    )
    return found if len(found) == len(matches) > 1 else (identity,)
