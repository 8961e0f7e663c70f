"""A milestone: what one place of a document says of how far a project came, or is to come."""

from __future__ import annotations

from dataclasses import dataclass

from kg.facts import EntityFact
from kg.resolve.projects.stages import Stage
from ontology.records import Status


@dataclass(frozen=True, slots=True)
class Milestone:
    """A stage of a project in a year, planned or reported."""

    fact: EntityFact
    stage: Stage

    @property
    def year(self) -> int | None:
        """The year that it is told for."""
        return self.fact.year

    @property
    def is_reported(self) -> bool:
        """Was it reached, not only planned?"""
        return self.fact.status is Status.RESULT
