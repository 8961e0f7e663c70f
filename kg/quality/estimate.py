"""Estimated precision and coverage of a document, from what can be counted without gold.

    precision   of each record the reliability of the rule that read it; of a task that a count finds at
                fault, nothing; the mean over all records
    coverage    figures:  (read + vetoed by name) / (read + vetoed + unread + unseen)
                rows:     rows / (rows + numbers that are missing)
                names:    the share of names that is found in gold documents, moved by that of the names of a
                          second reading that the first has, where there is one
                the mean of these parts, each weighed by how much it counts

Both lie between 0 and 1, or are None where there is nothing to go by.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extractors.quantities.tally import FigureTally
from kg.quality.reliability import Reliability
from kg.quality.second_reading import Agreement

NAMES_PRIOR = 100
"""Names of the sample weigh as much as the gold documents where there are so many of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """What was counted of a document."""

    rules: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """Records by kind and rule."""
    figures: FigureTally | None = None
    """None where the document was read by a version that did not count them."""
    rows: int = 0
    missing_rows: int = 0
    """Numbers that no row has."""
    faulty_tasks: int = 0
    """Tasks of which a cell names somebody and nobody was read."""
    agreement: Agreement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How well a document was read, presumably."""

    precision: float | None
    coverage: float | None

    @property
    def balance(self) -> float:
        """Their harmonic mean, to put the worst first; what is not known counts as whole."""
        precision = 1.0 if self.precision is None else self.precision
        coverage = 1.0 if self.coverage is None else self.coverage
        return 2 * precision * coverage / (precision + coverage) if precision + coverage else 0.0


def estimate(observed: Observed, reliability: Reliability) -> Estimate:
    """The estimate for what was counted of a document."""
    return Estimate(precision=_precision(observed, reliability), coverage=_coverage(observed, reliability))


def _precision(observed: Observed, reliability: Reliability) -> float | None:
    records = sum(observed.rules.values())
    if not records:
        return None
    right = sum(count * reliability.of(*key) for key, count in sorted(observed.rules.items()))
    of_tasks = [reliability.of(*key) for key in observed.rules if key[0] == "task"]
    lost = observed.faulty_tasks * max(of_tasks, default=0.0)
    return max(0.0, right - lost) / records


def _coverage(observed: Observed, reliability: Reliability) -> float | None:
    parts: list[tuple[float, float]] = []
    figures = observed.figures
    if figures is not None:
        known = figures.read + figures.vetoed
        parts.append((known, figures.total))
    parts.append((observed.rows, observed.rows + observed.missing_rows))
    names = sum(count for (kind, _), count in observed.rules.items() if kind == "entity")
    parts.append((names * covered_names(observed.agreement, reliability), names))
    return share(parts)


def covered_names(agreement: Agreement | None, reliability: Reliability) -> float:
    """The share of names that is found: of gold documents, and of a sample of this one.

    The tagger marks names that gold does not ask for, and a sample has few: the mean of the gold documents
    counts for as many names as `NAMES_PRIOR`.
    """
    both, names = (0, 0) if agreement is None else (agreement.both, agreement.both + agreement.only_second)
    return (both + NAMES_PRIOR * reliability.found_names()) / (names + NAMES_PRIOR)


def share(parts: Iterable[tuple[float, float]]) -> float | None:
    """Parts of wholes as one share; None where all wholes are empty.

    >>> share([(9, 10), (0, 0)]), share([])
    (0.9, None)
    """
    found = list(parts)
    whole = sum(one for _, one in found)
    return sum(one for one, _ in found) / whole if whole else None
