"""The estimates of a store's documents as rows: the worst first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.quads.measurement import METRICS
from kg.quality.estimate import Estimate, estimate
from kg.quality.observing import DocumentQuality
from kg.quality.reliability import Reliability

FIELDS = (
    *("document", "file", "place", "year", "precision", "coverage", "records"),
    *("figures_read", "figures_vetoed", "figures_unread", "figures_unseen"),
    *("rows", "rows_missing", "tasks_faulty", "agreement", "names_compared"),
)
"""The columns, as CSV and JSON name them."""
PLACES = 3


@dataclass(frozen=True, slots=True)
class QualityRow:
    """A document with its estimate."""

    quality: DocumentQuality
    estimate: Estimate

    def to_json(self) -> dict[str, str | int | float | None]:
        """The values of FIELDS; None where something is not known."""
        document, seen = self.quality.document, self.quality.observed
        figures, agreement = seen.figures, seen.agreement
        told = (
            *(document.title, document.file, document.area.name or None, document.fact.plan_year),
            *(_rounded(self.estimate.precision), _rounded(self.estimate.coverage)),
            sum(seen.rules.values()),
            *(None if figures is None else getattr(figures, name) for name in METRICS),
            *(seen.rows, seen.missing_rows, seen.faulty_tasks),
            None if agreement is None else _rounded(agreement.share),
            None if agreement is None else agreement.both + agreement.only_second + agreement.only_first,
        )
        return dict(zip(FIELDS, told, strict=True))


def quality_rows(found: Iterable[DocumentQuality], reliability: Reliability) -> list[QualityRow]:
    """Documents with their estimates, the worst first, then by file and node."""
    made = [QualityRow(one, estimate(one.observed, reliability)) for one in found]
    return sorted(made, key=_worst_first)


def _worst_first(row: QualityRow) -> tuple[float, str, str]:
    return round(row.estimate.balance, 9), row.quality.document.file, row.quality.document.stored.node


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, PLACES)
