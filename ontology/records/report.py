"""The report record: what kind of document this is, of which place and year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ontology.evidence import Evidence


class ReportKind(StrEnum):
    """Two kinds of document carry targets."""

    TABLE = "table"
    """A responsibility table, or any document that assigns tasks to units."""
    NARRATIVE = "narrative"
    """A government work report that is read out."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day by which something is due for the whole table, such as a progress report."""

    date: str
    """ISO date (`2020-10-25`), or a month (`2020-10`) where no day is printed."""
    action: str
    """What is due, as printed."""
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report of a document. What the text does not say is None, never a guess."""

    n: int = 1
    """Number of the report inside its file, from 1."""
    kind: ReportKind
    title: str | None = None
    place: str | None = None
    """Shortest printed name with its level: 鲤城区."""
    inferred_place: str | None = None
    """A masked place, told from other evidence."""
    year: int | None = None
    """The year that the plan is for."""
    review_year: int | None = None
    """The year looked back on."""
    date: str | None = None
    """ISO date of the speech or of the document."""
    speaker: str | None = None
    post: str | None = None
    meeting: str | None = None
    number: str | None = None
    """Document number (文号)."""
    deadlines: tuple[Deadline, ...] = ()
    start: int = 0
    end: int = 0
    """Extent of the report in the document's text, code points."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """For each field above that was read from one stretch of text, that stretch."""

    def to_json(self) -> dict[str, object]:
        """The record as `kg extract` prints it."""
        return {
            "type": "report",
            "n": self.n,
            "kind": str(self.kind),
            "title": self.title,
            "place": self.place,
            "year": self.year,
            "review_year": self.review_year,
            "date": self.date,
            "speaker": self.speaker,
            "post": self.post,
            "meeting": self.meeting,
            "number": self.number,
            "inferred_place": self.inferred_place,
            "deadlines": [
                {"date": d.date, "action": d.action, "start": d.evidence.start, "end": d.evidence.end}
                for d in self.deadlines
            ],
            "start": self.start,
            "end": self.end,
            "evidence": {name: [e.start, e.end] for name, e in sorted(self.evidence.items())},
        }
