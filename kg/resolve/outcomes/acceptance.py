"""What a target asks for: the interval that a result has to lie in, and on which side of it is better.

    floor     a plain figure, 以上, 左右: the result has to reach it
    ceiling   以内, 低于, and what should be low (a rate of unemployment, a rise of prices): not to pass it
    fall      下降3%: the fall has to reach it, so that the rate, which is negative, is a ceiling

A range is met from its nearer end on, and exceeded beyond its farther one. An act on things (整治60处隐患)
is a floor, whatever the indicator: more of it is more done.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.resolve.outcomes.figure import Figure, Flow, Measurement
from kg.resolve.outcomes.interval import Interval
from kg.resolve.outcomes.settings import Settings
from kg.resolve.outcomes.vocabulary import word_set
from ontology.indicators import Polarity
from ontology.records import Bound, QuantityKind

UPPER_BOUNDS = frozenset((Bound.AT_MOST, Bound.BELOW))
LOWER_BOUNDS = frozenset((Bound.AT_LEAST, Bound.ABOVE))
HELD = "控制"
"""What verbs begin with that hold a figure down."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a target asks for."""

    interval: Interval
    edge: Decimal
    """The end that has to be reached, or not to be passed."""
    far: Decimal
    """The end from which on it counts as exceeded; of a range, the farther one."""
    lower_is_better: bool
    is_ceiling: bool
    """Only to be kept, not to be outdone."""
    slack: Decimal
    """How far short of the edge 左右 leaves it undecided; nought without 左右."""


def acceptance(target: Figure, settings: Settings) -> Acceptance | None:
    """What a target with a figure asks for; None without a figure."""
    if target.interval is None or target.fact.value is None:
        return None
    low = lower_is_better(target)
    lower, upper = target.interval.lower, target.interval.upper
    edge, far = (upper, lower) if low else (lower, upper)
    if edge is None:  # 降幅不超过5%, 不低于 of what should be low: the bound that is there decides
        low, edge, far = not low, far, far
    assert edge is not None
    return at_edge(
        target,
        edge,
        settings,
        far=edge if far is None else far,
        low=low,
        is_open=target.interval.upper_open if low else target.interval.lower_open,
    )


def at_edge(
    target: Figure,
    edge: Decimal,
    settings: Settings,
    *,
    far: Decimal | None = None,
    low: bool = False,
    is_open: bool = False,
) -> Acceptance:
    """What a target asks for whose figure is known, or was found elsewhere."""
    interval = Interval(None, edge, upper_open=is_open) if low else Interval(edge, None, lower_open=is_open)
    return Acceptance(
        interval=interval,
        edge=edge,
        far=edge if far is None else far,
        lower_is_better=low,
        is_ceiling=low and is_kept(target),
        slack=_slack(target, edge, settings),
    )


def lower_is_better(target: Figure) -> bool:
    """Is the target met by less rather than by more?"""
    fact, concept = target.fact, target.identity.concept
    if target.measurement is Measurement.AMOUNT:
        if fact.op in UPPER_BOUNDS:
            return True
        if fact.op in LOWER_BOUNDS or fact.kind is not QuantityKind.LEVEL or target.flow is Flow.FLOW:
            return False
        acts = fact.action is not None and fact.action not in word_set("level_actions")
        return not acts and concept is not None and concept.polarity is Polarity.LOWER
    if target.falls:
        return fact.op not in UPPER_BOUNDS
    if fact.op in UPPER_BOUNDS:
        return True
    if fact.op in LOWER_BOUNDS:
        return False
    if concept is None:
        return False
    return concept.polarity is Polarity.LOWER or concept.id in word_set("ceilings")


def is_kept(target: Figure) -> bool:
    """Is the target a limit that is only to be kept: 以内, 控制在, 左右 of prices and unemployment?"""
    fact, concept = target.fact, target.identity.concept
    if target.falls:
        return False
    if fact.op in UPPER_BOUNDS or (fact.action or "").startswith(HELD):
        return True
    return concept is not None and concept.id in word_set("ceilings")


def _slack(target: Figure, edge: Decimal, settings: Settings) -> Decimal:
    if not target.is_about:
        return Decimal(0)
    if target.measurement is Measurement.AMOUNT:
        return abs(edge) * settings.about_share
    return settings.about_points
