"""Figures: observations in a form in which a target and a result can be held against each other.

    measurement   rate (a rise in per cent, a fall is negative), points (of change), share, amount
    unit          kind of unit; amounts are in the first unit of their kind
    flow          what came in a year, what there is in all, or not said
    step          of a work: prepared, signed, started, finished

A growth rate that the record calls a level (居民消费价格涨幅控制在3%) is a rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.facts import ObservationFact
from kg.resolve.indicators import Identity
from kg.resolve.outcomes.interval import Interval, interval_of
from kg.resolve.outcomes.vocabulary import longest_first, steps, unit_kind, word_set
from ontology.indicators import Measure, Role
from ontology.iri import IRI
from ontology.records import Bound, QuantityKind

CHANGES = frozenset((QuantityKind.GROWTH, QuantityKind.DECLINE))
PER_CENT, POINTS, TIMES = frozenset(("%", "％")), frozenset(("个百分点", "百分点")), frozenset(("倍",))
HUNDRED = Decimal(100)


class Measurement(StrEnum):
    """In what way an indicator is told."""

    RATE = "rate"
    POINTS = "points"
    SHARE = "share"
    AMOUNT = "amount"
    RELATIVE = "relative"
    """By another figure only."""
    WORDS = "words"
    """Without a figure."""


class Flow(StrEnum):
    """Is an amount what came in a year, or what there is?"""

    STOCK = "stock"
    FLOW = "flow"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An observation, read as a figure of an indicator."""

    fact: ObservationFact
    identity: Identity
    measurement: Measurement
    unit: str
    interval: Interval | None
    """None where there is no figure."""
    flow: Flow
    step: str | None

    @property
    def node(self) -> IRI:
        """The node of the observation."""
        return self.fact.node

    @property
    def scope(self) -> str | None:
        """The area that it is for, None for the whole; 农村 of 农村居民收入 belongs to the name."""
        scope = self.fact.scope
        if scope is None or scope in word_set("no_areas") or self.fact.wording.startswith(scope[-2:]):
            return None
        return scope

    @property
    def is_about(self) -> bool:
        """左右, 近, 余."""
        return self.fact.op is Bound.ABOUT

    @property
    def falls(self) -> bool:
        """Is it told as a fall?"""
        return self.fact.kind is QuantityKind.DECLINE

    @property
    def is_of_several_years(self) -> bool:
        """The mean or the sum of several years."""
        text = self.fact.quote + self.fact.wording
        for word in longest_first("one_year"):
            text = text.replace(word, "")
        return _has_any(text, "several_years")

    @property
    def is_of_another(self) -> bool:
        """Is it told of some place or firm that came to have it: 成为第三个…过万亿元的城市?"""
        before = self.fact.quote.partition(self.fact.wording)[0]
        return _has_any(before, "of_another")

    @property
    def is_forecast(self) -> bool:
        """预计: the final figure comes later."""
        return _has_any(self.fact.quote + self.fact.wording, "forecasts")


def figure_of(fact: ObservationFact, identity: Identity) -> Figure:
    """The figure that an observation is."""
    measurement = _measurement(fact, identity)
    unit, times = unit_kind(fact.unit)
    if measurement in (Measurement.RATE, Measurement.POINTS, Measurement.SHARE):
        unit, times = "%", HUNDRED if fact.unit in TIMES else Decimal(1)
    if fact.kind is QuantityKind.DECLINE and measurement is not Measurement.AMOUNT:
        times = -times
    interval = None if fact.value is None else interval_of(fact.op, fact.value, fact.value_to).scaled(times)
    return Figure(
        fact=fact,
        identity=identity,
        measurement=measurement,
        unit=unit,
        interval=interval,
        flow=_flow(fact, identity) if measurement is Measurement.AMOUNT else Flow.UNKNOWN,
        step=_step(fact, identity) if measurement is Measurement.AMOUNT else None,
    )


def _measurement(fact: ObservationFact, identity: Identity) -> Measurement:
    if fact.op is Bound.IN_STEP or (fact.reference is not None and _compares(fact)):
        return Measurement.RELATIVE
    if fact.value is None or fact.op is Bound.QUALITATIVE:
        return Measurement.WORDS
    if fact.unit in POINTS:
        return Measurement.POINTS
    if fact.unit in TIMES:
        return Measurement.RATE if fact.kind in CHANGES else Measurement.AMOUNT
    if fact.unit not in PER_CENT:
        return Measurement.AMOUNT
    if fact.kind in CHANGES or _names_a_rate(identity):
        return Measurement.RATE
    return Measurement.SHARE


def _compares(fact: ObservationFact) -> bool:
    """Is the figure how far it lies from the reference? A share of the reference is none."""
    sides = word_set("above") | word_set("below")
    return fact.action in sides and (fact.value is None or fact.unit in PER_CENT | POINTS)


def _names_a_rate(identity: Identity) -> bool:
    """Does a share of this indicator mean how much it rose?"""
    concept, match = identity.concept, identity.match
    if concept is None:
        return False
    if concept.id in word_set("rates") or (match is not None and match.texts(Role.RATE)):
        return True
    return Measure.RATIO not in concept.measures


def _flow(fact: ObservationFact, identity: Identity) -> Flow:
    action = fact.action or ""
    if fact.kind in CHANGES or action in word_set("flow_actions"):
        return Flow.FLOW
    if action in word_set("stock_actions") or _has_any(fact.quote, "stock_words"):
        return Flow.STOCK
    taken = () if identity.match is None else identity.match.texts(Role.ACTION)
    if any(word in word_set("flow_actions") for word in taken):
        return Flow.FLOW
    return Flow.UNKNOWN


def _step(fact: ObservationFact, identity: Identity) -> str | None:
    table = steps()
    if fact.action is not None and fact.action in table:
        return table[fact.action]
    taken = () if identity.match is None else identity.match.texts(Role.ACTION)
    return next((table[word] for word in taken if word in table), None)


def _has_any(text: str, words: str) -> bool:
    return any(word in text for word in longest_first(words))
