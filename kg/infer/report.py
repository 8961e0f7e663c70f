"""What came of a run of the rules of inference."""

from __future__ import annotations

from dataclasses import dataclass

from kg.notice import Notice
from ontology.iri import IRI


@dataclass(frozen=True, slots=True)
class InferenceReport:
    """Which jurisdictions were computed, and what was noticed."""

    recomputed: tuple[str, ...] = ()
    """Keys of the jurisdictions that were computed."""
    unchanged: int = 0
    """How many were not."""
    removed: tuple[IRI, ...] = ()
    """Graphs that nothing stands for any more."""
    notices: tuple[Notice, ...] = ()
    """Of decisions files, and of graphs that violate a shape."""
