"""What came of a run: an outcome for each document, and what they add up to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.infer.report import InferenceReport
from kg.notice import Notice
from ontology.issues import Issue, Severity

EXIT_DONE, EXIT_FINDINGS, EXIT_BAD_INPUT = 0, 1, 2


class Result(StrEnum):
    """What became of a document."""

    BUILT = "built"
    """Its graph is in the store now."""
    UNCHANGED = "unchanged"
    """The store held it already."""
    REFUSED = "refused"
    """Its graph violates a shape and was not stored."""
    UNREADABLE = "unreadable"
    """It could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one document."""

    paths: tuple[str, ...]
    """Where its bytes lie, sorted."""
    result: Result
    sha256: str | None = None
    """None where the bytes could not be had."""
    quads: int = 0
    """Stored for it by this run."""
    records: Mapping[str, int] = field(default_factory=dict)
    """How many of each type were read."""
    issues: tuple[Issue, ...] = ()
    reason: str | None = None
    """Why it could not be read."""

    def lines(self) -> Iterator[dict[str, object]]:
        """The outcome and its issues as JSON objects for the report of the run."""
        place: dict[str, object] = {"file": self.paths[0]}
        told: dict[str, object] = {"type": "document", **place, "result": str(self.result)}
        if self.sha256 is not None:
            told["sha256"] = self.sha256
        if len(self.paths) > 1:
            told["also"] = list(self.paths[1:])
        if self.reason is not None:
            told["reason"] = self.reason
        yield told | {"quads": self.quads, "records": dict(self.records)}
        for issue in self.issues:
            yield issue.to_json() | place


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What came of a run."""

    outcomes: tuple[Outcome, ...]
    """Sorted by path."""
    missing: tuple[str, ...] = ()
    """Paths and patterns that lead to no file."""
    inference: InferenceReport | None = None
    """What came of inference, None where it was left out."""

    def count(self, result: Result) -> int:
        """How many documents came to this."""
        return sum(outcome.result is result for outcome in self.outcomes)

    def records(self) -> Counter[str]:
        """Records of each type, read in this run."""
        total: Counter[str] = Counter()
        for outcome in self.outcomes:
            total.update(outcome.records)
        return total

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was noticed outside of documents."""
        return () if self.inference is None else self.inference.notices

    def issues(self) -> Iterator[tuple[str, Issue]]:
        """All issues, with the file or the jurisdiction that they were found in."""
        yield from ((outcome.paths[0], issue) for outcome in self.outcomes for issue in outcome.issues)
        yield from ((notice.place, notice.issue) for notice in self.notices)

    def exit_code(self) -> int:
        """0 all fine, 1 errors or documents refused, 2 something could not be read."""
        if self.missing or not self.outcomes or self.count(Result.UNREADABLE):
            return EXIT_BAD_INPUT
        errors = any(issue.severity is Severity.ERROR for _, issue in self.issues())
        return EXIT_FINDINGS if errors or self.count(Result.REFUSED) else EXIT_DONE

    def json_lines(self) -> Iterator[str]:
        """The report of the run, one JSON object a line."""
        for path in self.missing:
            yield json.dumps({"type": "missing", "path": path}, ensure_ascii=False)
        for outcome in self.outcomes:
            for line in outcome.lines():
                yield json.dumps(line, ensure_ascii=False)
        for notice in self.notices:
            yield json.dumps(notice.to_json(), ensure_ascii=False)
