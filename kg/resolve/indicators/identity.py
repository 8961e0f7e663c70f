"""The identity of an indicator: what two figures have to share to be figures of one thing.

concept   id of the scheme's concept, or none
words     the plain words of the wording
grade     who recognised or leads it, where the wording says so: another grade is another count
basis     口径, where it is said
area      an area in the wording that is not that of the document: 全国 in the report of a city
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.decisions import Decision
from ontology.indicators import Indicator, IndicatorMatch, Method, Role

SCORES = {
    Method.PREFERRED: Decimal("1"),
    Method.ALTERNATIVE: Decimal("0.98"),
    Method.NORMALISED: Decimal("0.95"),
    Method.PATTERN: Decimal("0.9"),
}
"""How sure each way of recognising an indicator is."""
WIDER = frozenset((Role.ACTION, Role.GRADE, Role.EXTENT, Role.BASIS))
"""Roles of words that make a wording narrower than the concept that is left without them."""
WIDER_SCORE = Decimal("0.85")
DECIDED = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Which indicator a figure is of."""

    wording: str
    """As printed."""
    words: str
    """Plain words; those of another wording where a person said that it is one."""
    match: IndicatorMatch | None = None
    concept: Indicator | None = None
    """The concept of the scheme."""
    decision: Decision | None = None
    """The decision that settled the concept."""
    basis: str | None = None
    area: str | None = None

    @property
    def key(self) -> str:
        """The scheme's id or the plain words, with a mark that keeps them apart."""
        return f"words:{self.words}" if self.concept is None else f"scheme:{self.concept.id}"

    @property
    def grade(self) -> str | None:
        """The grade that was taken off the wording."""
        return None if self.match is None else self.match.grade

    @property
    def is_exact(self) -> bool:
        """Is the wording the concept itself, not a narrower one?"""
        if self.decision is not None or self.match is None:
            return True
        pieces = {piece.role for piece in self.match.stripped}
        return self.match.method is not Method.PATTERN and WIDER.isdisjoint(pieces)

    @property
    def score(self) -> Decimal:
        """How sure it is that the wording means the concept."""
        if self.decision is not None or self.match is None:
            return DECIDED
        return SCORES[self.match.method] if self.is_exact else WIDER_SCORE
