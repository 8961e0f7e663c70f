"""The record types that extractors produce: the contract of `kg extract`."""

from ontology.records.entity import Entity, EntityClass
from ontology.records.quantity import Bound, Commitment, Quantity, QuantityKind
from ontology.records.report import Deadline, Report, ReportKind
from ontology.records.section import Section, SectionRole, Status
from ontology.records.task import AgentKind, RawCell, Responsibility, Role, Task

Record = Report | Section | Task | Quantity | Entity

__all__ = [
    "AgentKind",
    "Bound",
    "Commitment",
    "Deadline",
    "Entity",
    "EntityClass",
    "Quantity",
    "QuantityKind",
    "RawCell",
    "Record",
    "Report",
    "ReportKind",
    "Responsibility",
    "Role",
    "Section",
    "SectionRole",
    "Status",
    "Task",
]
