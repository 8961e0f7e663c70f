"""Findings: what a validation found, and the report of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.quads.model import Object
from kg.quads.nquads import object_text
from ontology.iri import IRI


class Severity(StrEnum):
    """Severities of SHACL."""

    VIOLATION = "Violation"
    """The graph must not be stored."""
    WARNING = "Warning"
    """Worth a look: the document may really be so."""
    INFO = "Info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a validation."""

    severity: Severity
    focus: Object
    """The node that is at fault."""
    path: IRI | None
    """The property, None where the node itself is at fault."""
    value: Object | None
    """The value that is wrong, None where it is their number."""
    component: str
    """Local name of the SHACL constraint component."""
    shape: str
    messages: tuple[tuple[str, str], ...]
    """What is wrong, by language; the tags in lower case."""

    def message(self, language: str) -> str:
        """What is wrong, in a language (`en`, `zh-hans`), else in the first there is.

        >>> _example().message("en"), _example().message("fr")
        ('A task has no lead unit', 'A task has no lead unit')
        """
        texts = dict(self.messages)
        return texts.get(language.lower()) or next(iter(texts.values()), self.component)

    @property
    def key(self) -> tuple[str, str, str, str, str, str]:
        """What orders findings, and tells whether two are the same."""
        value = "" if self.value is None else object_text(self.value)
        return (
            self.severity,
            self.shape,
            self.component,
            object_text(self.focus),
            self.path or "",
            value,
        )


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """All findings, in a stable order."""

    findings: tuple[Finding, ...]

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that keep a graph out of the store."""
        return tuple(f for f in self.findings if f.severity is Severity.VIOLATION)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The others."""
        return tuple(f for f in self.findings if f.severity is not Severity.VIOLATION)

    @property
    def conforms(self) -> bool:
        """May the graph be stored? Warnings do not forbid it."""
        return not self.violations


def _example() -> Finding:
    return Finding(
        severity=Severity.WARNING,
        focus=IRI("urn:task"),
        path=IRI("https://w3id.org/gwr/def#leadUnit"),
        value=None,
        component="MinCountConstraintComponent",
        shape="TaskShape-lead",
        messages=(("en", "A task has no lead unit"), ("zh-hans", "任务没有牵头单位")),
    )
