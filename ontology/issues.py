"""Issues: what a reader or an extractor noticed and could not settle.

An issue never stops a run. It says what is wrong, in which file and where in it, so that a person can look.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that was noticed in a document."""

    code: str
    """Stable name, such as `table.row-cells`; documented in docs/issues.md."""
    message: str
    """What was expected and what was found, in English."""
    severity: Severity = Severity.WARNING
    start: int | None = None
    """Code point where it is, or None where it concerns the whole document."""
    end: int | None = None
    row: str | None = None
    """Number of the table row, where it lies in one."""
    line: int | None = None
    """Line of the text, counted from 1."""

    def to_json(self) -> dict[str, object]:
        """The issue as one JSON object, without what is not known."""
        fields = {
            "type": "issue",
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message,
            "start": self.start,
            "end": self.end,
            "row": self.row,
            "line": self.line,
        }
        return {name: value for name, value in fields.items() if value is not None}
