"""A value that was read from a text, with the stretch that says it."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it stands."""

    value: str
    evidence: Evidence
