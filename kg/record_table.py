"""Records as a table to look at: what kind, where, the words, and what was read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ontology.records import Entity, Quantity, Record, Report, Role, Section, Task
from ontology.records.quantity import plain_number

HEADINGS = {
    "en": ("type", "in", "words", "read as"),
    "zh": ("类型", "所在", "原文", "读作"),
}


def record_rows(records: Iterable[Record]) -> list[Sequence[str]]:
    """A row for each record."""
    return [row(record) for record in records]


def row(record: Record) -> Sequence[str]:
    """Type, place, words and reading of one record."""
    match record:
        case Report():
            return "report", str(record.n), record.title or "", facts(record)
        case Section():
            return "section", f"level {record.level}", record.title, f"{record.role} {record.status}"
        case Task():
            return "task", record.label or "", record.text, answerable(record)
        case Quantity():
            quote = record.evidence.words
            return "quantity", record.task or record.section or "", quote, figure(record)
        case Entity():
            return "entity", record.task or record.section or "", record.name, str(record.entity_class)


def facts(report: Report) -> str:
    """What a report says of itself."""
    fields = (
        str(report.kind),
        report.place,
        report.year,
        report.date,
        report.number,
        report.speaker,
        report.post,
        report.meeting,
    )
    return " · ".join(str(value) for value in fields if value is not None)


def answerable(task: Task) -> str:
    """Who answers for a task, by role."""
    named = ((role, task.named(role)) for role in Role)
    parts = [f"{role}: {'、'.join(names)}" for role, names in named if names]
    return " · ".join([*parts, *([f"deadline: {task.deadline}"] if task.deadline else [])])


def figure(quantity: Quantity) -> str:
    """An indicator with its figure."""
    value = plain_number(quantity.value)
    upper = plain_number(quantity.value_to)
    number = "" if value is None else str(value) if upper is None else f"{value}-{upper}"
    parts = (
        quantity.indicator,
        str(quantity.kind),
        f"{quantity.op} {number}{quantity.unit or ''}",
        str(quantity.status),
        quantity.year,
    )
    return " · ".join(str(part) for part in parts if part is not None)
