"""A project: all names of one undertaking, and its milestones over the years."""

from __future__ import annotations

from dataclasses import dataclass

from kg.resolve.projects.milestone import Milestone
from kg.resolve.projects.stages import Stage
from ontology.iri import IRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One undertaking of a jurisdiction."""

    key: str
    """Normal form of its name, the first of several."""
    label: str
    """The name that is printed most often."""
    names: tuple[tuple[IRI, str], ...]
    """Its name nodes with the names, sorted."""
    milestones: tuple[Milestone, ...]
    """By year, planned before reported, then by document and place."""

    @property
    def reached(self) -> Stage | None:
        """The farthest stage that was reported."""
        reported = [one.stage for one in self.milestones if one.is_reported]
        return max(reported, key=_rank, default=None)


def _rank(stage: Stage) -> int:
    return stage.rank
