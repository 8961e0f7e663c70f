"""Relative targets: judged against the result of what they are measured by.

    与经济增长同步     the growth of this place in the same year; a small gap is undecided, as with 左右
    高于经济增长       the same, to be passed
    高于全国           what the report says of how far the result lies above 全国

Where the reference is the figure of another place and no report of this one compares with it, the target
cannot be decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from kg.resolve.outcomes.acceptance import Acceptance, at_edge
from kg.resolve.outcomes.figure import Figure, Measurement
from kg.resolve.outcomes.likeness import share_within
from kg.resolve.outcomes.settings import Settings
from kg.resolve.outcomes.told import ToldYear
from kg.resolve.outcomes.vocabulary import reference_concept, word_set
from ontology.indicators import find_indicator
from ontology.records import Bound, QuantityKind

SAME_REFERENCE = Decimal("0.5")
"""How much of one wording of a reference has to stand in the other."""


def as_rate(target: Figure) -> Figure:
    """The target as the rate of growth that it asks for, without its own figure."""
    fact = replace(target.fact, kind=QuantityKind.GROWTH, reference=None)
    return replace(target, fact=fact, measurement=Measurement.RATE, unit="%", interval=None)


def reference_figure(target: Figure, told: ToldYear) -> Figure | None:
    """The result of this place that a relative target is measured by, as a rate."""
    words = target.fact.reference or ""
    concept = reference_concept(words)
    if concept is None:
        match = find_indicator(words, unit="%", kind="growth")
        concept = None if match is None or match.scope else match.id
    if concept is None:
        return None
    return next(_plain_rates(told, f"scheme:{concept}"), None)


def _plain_rates(told: ToldYear, key: str) -> Iterator[Figure]:
    for one in told.of(key):
        figure = one.figure
        of_all = figure.scope is None and figure.identity.area is None
        is_plain = figure.measurement is Measurement.RATE and figure.fact.reference is None
        if of_all and is_plain and not figure.is_of_several_years:
            yield figure


def asked_by_reference(target: Figure, reference: Figure, settings: Settings) -> Acceptance | None:
    """What a target asks for, given the result that it is measured by; None if that has no lower end."""
    edge = None if reference.interval is None else reference.interval.lower
    if edge is None:
        return None
    if target.fact.value is not None:
        edge += target.fact.value if target.fact.action in word_set("above") else -target.fact.value
    low = target.fact.action in word_set("below")
    found = at_edge(target, edge, settings, low=low, is_open=target.fact.action in word_set("above"))
    # In step is neither to be outdone nor a matter of tenths.
    slack = settings.about_points if target.fact.op is Bound.IN_STEP else found.slack
    return replace(found, is_ceiling=True, slack=slack)


def told_by_reference(target: Figure, told: ToldYear) -> Figure | None:
    """The result that tells how far the indicator lies from the same reference."""
    for one in told.of(target.identity.key):
        figure = one.figure
        if figure.measurement is Measurement.RELATIVE and _same_reference(target, figure):
            return figure
    return None


def lies_beyond(target: Figure, result: Figure) -> bool:
    """Does a result that is told by the reference lie on the side that is asked for, and as far?"""
    asked = target.fact.value or Decimal(0)
    distance = result.fact.value or Decimal(0)
    same_side = _side(target) == _side(result)
    return same_side and distance >= asked


def _side(figure: Figure) -> bool:
    return figure.fact.action in word_set("below")


def _same_reference(target: Figure, result: Figure) -> bool:
    one, other = target.fact.reference or "", result.fact.reference or ""
    return max(share_within(one, other), share_within(other, one)) >= SAME_REFERENCE
