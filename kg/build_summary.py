"""What came of a run, told to a person in a few lines: counts, then issues by kind with an example each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.build_report import BuildReport, Result
from kg.infer.report import InferenceReport
from kg.language import Language
from kg.messages import say
from kg.notice import Notice
from kg.sources import is_folder
from kg.terminal import harmless, shortened
from ontology.issues import Issue, Severity

MESSAGE_COLUMNS = 100

SEPARATORS = {"en": ", ", "zh": "，"}

SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def summary(report: BuildReport, language: Language) -> Iterator[str]:
    """The lines of the summary."""
    results = [say(language, f"build.result.{r}", count=n) for r in Result if (n := report.count(r))]
    count = sum(len(outcome.paths) for outcome in report.outcomes)
    yield say(language, "build.read", count=count, results=SEPARATORS[language].join(results))
    records = report.records()
    if records:
        counts = SEPARATORS[language].join(f"{name} {n}" for name, n in records.items())
        yield say(language, "build.records", counts=counts)
    if report.inference is not None:
        yield inference_line(report.inference, language)
    yield from issue_lines(report, language)


def inference_line(report: InferenceReport, language: Language) -> str:
    """How many jurisdictions were computed."""
    return say(language, "infer.done", computed=len(report.recomputed), unchanged=report.unchanged)


def issue_lines(report: BuildReport, language: Language) -> Iterator[str]:
    """The issues by severity and code: how many, and the first of them."""
    groups: dict[tuple[int, str], list[tuple[str, Issue]]] = {}
    for place, issue in report.issues():
        groups.setdefault((SEVERITIES.index(issue.severity), issue.code), []).append((place, issue))
    if not groups:
        yield say(language, "build.no-issues")
        return
    yield say(language, "build.issues")
    for (severity, code), found in sorted(groups.items(), key=group_order):
        example = shortened(harmless(placed(*found[0])), MESSAGE_COLUMNS)
        line = say(
            language,
            "build.issue",
            severity=SEVERITIES[severity],
            code=code,
            count=len(found),
            example=example,
        )
        yield "  " + line


def group_order(group: tuple[tuple[int, str], list[tuple[str, Issue]]]) -> tuple[int, str]:
    """Groups are told by severity, then by code."""
    return group[0]


def placed(place: str, issue: Issue) -> str:
    """An issue with the place where it is."""
    if issue.row is not None:
        place += f" row {issue.row}"
    if issue.line is not None:
        place += f" line {issue.line}"
    return f"{place}: {issue.message}"


def missing_lines(paths: Iterable[str], language: Language) -> Iterator[str]:
    """Paths and patterns that lead to no document, a line each."""
    for path in paths:
        reason = "build.empty" if is_folder(path) else "build.missing"
        yield harmless(say(language, reason, path=path))


def problems(report: BuildReport, language: Language) -> Iterator[str]:
    """What could not be read or was refused, a line each, for standard error."""
    yield from missing_lines(report.missing, language)
    for outcome in report.outcomes:
        if outcome.reason is not None:
            yield harmless(outcome.reason)
        elif outcome.result is Result.REFUSED:
            yield harmless(say(language, "build.refused", file=outcome.paths[0]))
    yield from notice_lines(report.notices)


def notice_lines(notices: Iterable[Notice]) -> Iterator[str]:
    """What was noticed outside of documents, a line each, without what is only worth knowing."""
    for notice in notices:
        if notice.issue.severity is not Severity.INFO:
            yield harmless(placed(notice.place, notice.issue))
