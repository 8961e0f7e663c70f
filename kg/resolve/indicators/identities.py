"""The identities of all figures of a jurisdiction.

Human decisions go first, then the scheme, then the words. A figure's unit and kind count: 工业增加值 in per
cent of growth is the indicator, 工业增加值 in households is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.decisions import Decisions
from kg.facts import Facts, ObservationFact
from kg.resolve.indicators.decided import DecidedWordings, named_concept
from kg.resolve.indicators.identity import Identity
from kg.resolve.indicators.own_area import own_area_words
from kg.resolve.indicators.plain_words import plain_words
from ontology.indicators import IndicatorMatch, find_indicator
from ontology.iri import IRI

Asked = tuple[str, str | None, str, str | None, str | None]
"""What an identity depends on: wording, unit, kind, action, basis."""


@dataclass(frozen=True, slots=True)
class Identities:
    """The identity of each figure, by its node."""

    by_node: Mapping[IRI, Identity]

    def of(self, fact: ObservationFact) -> Identity:
        """The identity of a figure."""
        return self.by_node[fact.node]


def identities_of(facts: Facts, decisions: Decisions) -> Identities:
    """The identities of the figures of a jurisdiction."""
    decided = DecidedWordings.of(decisions, facts.key)
    own = own_area_words(facts.name)
    known: dict[Asked, Identity] = {}
    by_node: dict[IRI, Identity] = {}
    for fact in facts.observations:
        asked = (fact.wording, fact.unit, str(fact.kind), fact.action, fact.basis)
        if asked not in known:
            known[asked] = _identity(fact, decided, own)
        by_node[fact.node] = known[asked]
    return Identities(by_node)


def _identity(fact: ObservationFact, decided: DecidedWordings, own: frozenset[str]) -> Identity:
    goal = decided.goal(fact.wording)
    if goal is not None:
        name, decision = goal
        return Identity(
            wording=fact.wording,
            words=plain_words(name),
            concept=named_concept(name),
            decision=decision,
            basis=fact.basis,
        )
    match = find_indicator(fact.wording, unit=fact.unit, kind=str(fact.kind), action=fact.action)
    if match is not None:
        parting = decided.parting(fact.wording, match.indicator)
        if parting is not None:
            return Identity(
                wording=fact.wording, words=plain_words(fact.wording), decision=parting, basis=fact.basis
            )
    return Identity(
        wording=fact.wording,
        words=plain_words(fact.wording),
        match=match,
        concept=None if match is None else match.indicator,
        basis=fact.basis or (None if match is None else match.basis),
        area=_foreign_area(match, own),
    )


def _foreign_area(match: IndicatorMatch | None, own: frozenset[str]) -> str | None:
    """The area that the wording names, where it is not that of the report."""
    area = None if match is None else match.scope
    return None if area is None or area in own else area
