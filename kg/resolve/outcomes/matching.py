"""Which result is that of a target.

Of all results of the same thing in the order in which they were told, the best is the one that

    is comparable  ·  has the higher score  ·  is final, where another is 预计  ·  stands first

A report gives the figures of the whole year first and speaks of single fields after, so that the first of
equals is the one for the whole. Where the scheme and the words find nothing, wordings that are in no scheme
are tried once more by their likeness: they have to end alike, and must not differ in a word that tells them
apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.resolve.outcomes.comparison import Bar, Comparison, compare, in_contrast
from kg.resolve.outcomes.figure import Figure, Flow, Measurement
from kg.resolve.outcomes.likeness import likeness
from kg.resolve.outcomes.settings import Settings
from kg.resolve.outcomes.told import ToldFigure, ToldYear
from kg.resolve.outcomes.vocabulary import components
from ontology.iri import IRI

YEARS_OF_SUM = 3
"""How many times the target a figure in a long review has to be to be taken for a sum of years."""
HEAD = 2
"""Characters at the end of a noun phrase that say what kind of thing it is."""
Rejected = frozenset[tuple[IRI, IRI]]
"""Pairs of target and result that a person said do not belong together."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A result of the same thing as a target."""

    told: ToldFigure
    comparison: Comparison

    @property
    def figure(self) -> Figure:
        """The result."""
        return self.told.figure


def candidates(
    target: Figure, told: ToldYear, settings: Settings, rejected: Rejected = frozenset()
) -> tuple[Candidate, ...]:
    """All results of the same thing as a target, the best first.

    Args:
        target: the target.
        told: what was told of its year.
        settings: how like wordings must be.
        rejected: pairs that must not be formed.
    """
    found = list(_compared(target, told.of(target.identity.key), rejected))
    if not found and target.identity.concept is None:
        found = list(_alike(target, told, settings, rejected))
    return tuple(sorted(found, key=_best_first))


def parts(
    target: Figure, told: ToldYear, settings: Settings, rejected: Rejected = frozenset()
) -> tuple[Candidate, ...]:
    """The results of the parts of a whole, in order; empty unless all of them were told comparably."""
    concept = target.identity.concept
    if concept is None:
        return ()
    found = []
    for part in components().get(concept.id, ()):
        best = _best_part(target, told.of(f"scheme:{part}"), rejected)
        if best is None:
            return ()
        found.append(best)
    return tuple(found)


def _best_part(target: Figure, told: tuple[ToldFigure, ...], rejected: Rejected) -> Candidate | None:
    for one in told:
        same_kind = one.figure.measurement is target.measurement and one.figure.unit == target.unit
        plain = one.figure.scope is None and not one.figure.is_of_several_years
        if same_kind and plain and (target.node, one.figure.node) not in rejected:
            return Candidate(one, Comparison(one.figure.identity.score))
    return None


def _compared(target: Figure, told: Iterable[ToldFigure], rejected: Rejected) -> Iterator[Candidate]:
    for one in told:
        if (target.node, one.figure.node) in rejected:
            continue
        comparison = compare(target, one.figure)
        if comparison is not None and comparison.bar is None and may_be_sum(target, one):
            comparison = Comparison(comparison.score, Bar.PERIOD)
        if comparison is not None:
            yield Candidate(one, comparison)


def may_be_sum(target: Figure, told: ToldFigure) -> bool:
    """May an amount be what came in over several years, where the target is what is to come in one?

    A review of several years gives sums beside the figures of the last one, in the same words.
    """
    result = told.figure
    if not told.in_long_review or result.measurement is not Measurement.AMOUNT or Flow.STOCK is target.flow:
        return False
    asked = None if target.interval is None else target.interval.lower or target.interval.upper
    reached = None if result.interval is None else result.interval.lower
    return asked is not None and reached is not None and reached >= YEARS_OF_SUM * asked


def _alike(target: Figure, told: ToldYear, settings: Settings, rejected: Rejected) -> Iterator[Candidate]:
    """Results in other words that are in no scheme either, and comparable."""
    for key, figures in told.by_key.items():
        words = key.removeprefix("words:")
        if words == key:
            continue
        alike = likeness(target.identity.words, words)
        same_head = target.identity.words[-HEAD:] == words[-HEAD:]
        if alike < settings.like_words or not same_head or in_contrast(target.identity.words, words):
            continue
        for one in figures:
            comparison = compare(_in_words_of(target, one.figure), one.figure)
            fits = comparison is not None and comparison.bar is None
            if fits and comparison is not None and (target.node, one.figure.node) not in rejected:
                yield Candidate(one, Comparison(comparison.score * alike))


def _in_words_of(target: Figure, other: Figure) -> Figure:
    return replace(target, identity=replace(target.identity, words=other.identity.words))


def _best_first(candidate: Candidate) -> tuple[bool, int, Decimal, bool, int, IRI]:
    figure = candidate.figure
    return (
        candidate.comparison.bar is not None,
        candidate.told.rank if not figure.is_forecast else candidate.told.rank + 1,
        -candidate.comparison.score,
        figure.is_forecast,
        figure.fact.start,
        figure.node,
    )
