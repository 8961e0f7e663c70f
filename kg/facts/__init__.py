"""What the graphs of a jurisdiction say, as typed rows."""

from kg.facts.facts import (
    AgentFact,
    DocumentFact,
    EntityFact,
    Facts,
    ObservationFact,
    ResponsibilityFact,
    TaskFact,
)

__all__ = [
    "AgentFact",
    "DocumentFact",
    "EntityFact",
    "Facts",
    "ObservationFact",
    "ResponsibilityFact",
    "TaskFact",
]
