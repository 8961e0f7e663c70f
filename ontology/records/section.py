"""The section record: a heading and what stands below it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.evidence import Evidence


class Status(StrEnum):
    """Does the text tell what was done, what is to be done, or neither?"""

    RESULT = "result"
    PLAN = "plan"
    NONE = "none"


class SectionRole(StrEnum):
    """What a part of a report is for."""

    PREAMBLE = "preamble"
    REVIEW = "review"
    TARGETS = "targets"
    PLAN = "plan"
    PROBLEMS = "problems"
    SELF_BUILDING = "self-building"
    THANKS = "thanks"
    NOTICE = "notice"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One heading. Level 1 is 一、, level 2 is （一）, level 3 a titled paragraph."""

    n: int = 1
    level: int
    title: str
    """As printed, white space removed, without a closing full stop."""
    status: Status = Status.NONE
    role: SectionRole = SectionRole.OTHER
    year: int | None = None
    """The year that the text below is about."""
    evidence: Evidence
    """The heading itself."""
    end: int
    """Where the text below ends: the next heading of the same or a higher level."""

    def to_json(self) -> dict[str, object]:
        """The record as `kg extract` prints it."""
        return {
            "type": "section",
            "n": self.n,
            "level": self.level,
            "title": self.title,
            "status": str(self.status),
            "role": str(self.role),
            "year": self.year,
            "start": self.evidence.start,
            "end": self.evidence.end,
            "body_end": self.end,
        }
