"""What the graphs of a jurisdiction say, as typed rows."""

from kg.facts.area import Area, jurisdictions
from kg.facts.corrected import corrected
from kg.facts.document_rows import DocumentRows, Packed, joined, packed, read_rows, rows_of_graph, unpacked
from kg.facts.facts import (
    AgentFact,
    DocumentFact,
    EntityFact,
    Facts,
    ObservationFact,
    PostFact,
    ResponsibilityFact,
    TaskFact,
)
from kg.facts.reading import facts_of, read_facts

__all__ = [
    "AgentFact",
    "Area",
    "DocumentFact",
    "DocumentRows",
    "EntityFact",
    "Facts",
    "ObservationFact",
    "Packed",
    "PostFact",
    "ResponsibilityFact",
    "TaskFact",
    "corrected",
    "facts_of",
    "joined",
    "jurisdictions",
    "packed",
    "read_facts",
    "read_rows",
    "rows_of_graph",
    "unpacked",
]
