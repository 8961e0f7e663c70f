"""Notices: what was noticed outside of any document, such as in a decisions file or by inference."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.issues import Issue


@dataclass(frozen=True, slots=True)
class Notice:
    """An issue and the file, the line or the jurisdiction that it is about."""

    place: str
    issue: Issue

    def to_json(self) -> dict[str, object]:
        """The notice as one JSON object of the report of a run."""
        return self.issue.to_json() | {"file": self.place}
