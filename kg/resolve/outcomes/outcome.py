"""An outcome: a target, what was told of it, and the verdict with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.decisions import Decision
from kg.infer.link import Reason
from kg.resolve.outcomes.figure import Figure
from kg.resolve.outcomes.verdict import Verdict
from ontology.iri import IRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a target."""

    target: Figure
    result: Figure | None
    """The result that it is judged by, or the one that cannot be compared with it."""
    verdict: Verdict
    reason: Reason
    confidence: Decimal
    year: int
    is_headline: bool
    others: tuple[IRI, ...] = ()
    """Further results: restatements, the other parts of a whole, what it is measured by."""
    report: IRI | None = None
    """The report in which the result was looked for."""
    decision: Decision | None = None
    doubtful: tuple[tuple[IRI, Decimal], ...] = ()
    """Results that may be of the same thing, with their scores: a person is asked about them."""
