"""Findings of a validation as issues of the run: a violation is an error, all else a warning."""

from __future__ import annotations

from collections.abc import Sequence

from kg.prefixes import compact
from kg.quads.model import Object, Quad
from kg.quads.nquads import object_text
from kg.validate import Finding, Severity, validate_graph
from ontology import issues
from ontology.iri import IRI

LEVELS = {
    Severity.VIOLATION: issues.Severity.ERROR,
    Severity.WARNING: issues.Severity.WARNING,
    Severity.INFO: issues.Severity.INFO,
}


def shape_issues(quads: Sequence[Quad]) -> tuple[issues.Issue, ...]:
    """What the shapes find in the graph of one document."""
    return tuple(map(issue_of, validate_graph(quads).findings))


def issue_of(finding: Finding) -> issues.Issue:
    """A finding as an issue, with the node, the property and the value that it is about."""
    about = [shown(finding.focus)]
    if finding.path is not None:
        about.append(compact(finding.path))
    if finding.value is not None:
        about.append(shown(finding.value))
    return issues.Issue(
        code=f"shape.{compact(finding.shape).removeprefix('gwr:')}",
        message=f"{finding.message('en')} ({' '.join(about)})",
        severity=LEVELS[finding.severity],
    )


def shown(term: Object) -> str:
    """A node or a value, briefly."""
    return compact(term) if isinstance(term, IRI) else object_text(term)
