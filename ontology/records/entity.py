"""The entity record: a named thing that a task or a section speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.evidence import Evidence


class EntityClass(StrEnum):
    """The seven classes of named things."""

    ORGANIZATION = "Organization"
    PERSON = "Person"
    PLACE = "Place"
    PROJECT = "Project"
    POLICY = "Policy"
    CAMPAIGN = "Campaign"
    EVENT = "Event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One distinct name in one task or section."""

    n: int = 1
    task: str | None = None
    """Label of the table row that it stands in, None in running text."""
    section: str | None = None
    """Title of the nearest heading above, in running text."""
    entity_class: EntityClass
    name: str
    """As printed, white space removed; a head shared in a list may be completed."""
    quote: Evidence
    """The clause that the name stands in."""
    evidence: Evidence
    """The name itself; for a completed name, its own part."""
    mentions: tuple[Evidence, ...] = ()
    """Where the name stands again in that task or section."""

    def to_json(self) -> dict[str, object]:
        """The record as `kg extract` prints it."""
        return {
            "type": "entity",
            "n": self.n,
            "task": self.task,
            "section": self.section,
            "class": str(self.entity_class),
            "name": self.name,
            "quote": "".join(self.quote.surface.split()),
            "start": self.evidence.start,
            "end": self.evidence.end,
        }
