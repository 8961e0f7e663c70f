"""The rows of the data frames, read from the facts of each jurisdiction in turn."""

from __future__ import annotations

from decimal import Decimal

from exports.tables import Cell
from kg.facts import DocumentFact, EntityFact, Facts, ObservationFact, TaskFact, read_facts
from kg.facts.area import Area, jurisdictions
from kg.facts.rows import rows
from kg.network.canonical import CanonicalUnits, read_canonical_units
from kg.store.protocol import Store
from kg.tables.details import read_task_details
from kg.tables.evidence import EvidenceFact, read_evidence

HASHES = "SELECT ?hash WHERE { GRAPH $graph { $document gwr:contentSha256 ?hash } }"

FrameRow = tuple[Cell, ...]


class FrameReader:
    """Gathers the rows of all tables."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._units: CanonicalUnits = read_canonical_units(store)
        self._details = read_task_details(store)
        self._rows: dict[str, list[FrameRow]] = {
            name: []
            for name in ("documents", "tasks", "responsibilities", "quantities", "entities", "evidence")
        }

    def read(self) -> dict[str, list[FrameRow]]:
        """The rows of each table: by jurisdiction, document and place in it."""
        for area in jurisdictions(self._store):
            self._add(area, read_facts(self._store, area))
        return self._rows

    def _add(self, area: Area, facts: Facts) -> None:
        hashes = {
            document.node: min(row.text("hash") for row in rows(self._store, HASHES, document))
            for document in area.documents
        }
        self._rows["documents"] += [_document(one, facts, hashes[one.node]) for one in facts.documents]
        for task in facts.tasks:
            details = self._details.get(task.node)
            self._rows["tasks"].append(_task(task, None if details is None else details.deadline))
            self._rows["responsibilities"] += self._responsibilities(task)
        self._rows["quantities"] += [_quantity(one) for one in facts.observations]
        self._rows["entities"] += [_entity(one) for one in facts.entities]
        for document in area.documents:
            self._rows["evidence"] += [_evidence(one) for one in read_evidence(self._store, document)]

    def _responsibilities(self, task: TaskFact) -> list[FrameRow]:
        found: list[FrameRow] = []
        for one in task.responsibilities:
            agent = one.agent
            unit = self._units.by_name.get(agent.node)
            found.append(
                (
                    one.node,
                    task.node,
                    one.role.value,
                    one.position,
                    agent.node,
                    agent.name,
                    agent.kind.value,
                    None if unit is None else unit.unit,
                    None if unit is None else unit.label,
                )
            )
        return found


def read_frame_rows(store: Store) -> dict[str, list[FrameRow]]:
    """The rows of each table of a store."""
    return FrameReader(store).read()


def _document(one: DocumentFact, facts: Facts, sha256: str) -> FrameRow:
    names: FrameRow = (one.node, one.title, one.kind.value, facts.name or None, facts.key)
    return (*names, one.plan_year, one.review_year, one.issued, sha256)


def _task(one: TaskFact, deadline: str | None) -> FrameRow:
    return (one.node, one.document, one.year, one.label, one.section, one.text, deadline, one.start)


def _quantity(one: ObservationFact) -> FrameRow:
    return (
        one.node,
        one.document,
        one.task,
        one.status.value,
        one.indicator,
        one.wording,
        one.kind.value,
        one.op.value,
        _number(one.value),
        _number(one.value_to),
        one.unit,
        one.year,
        one.scope,
        one.commitment.value,
        one.action,
        one.quote,
        one.start,
    )


def _entity(one: EntityFact) -> FrameRow:
    status = None if one.status is None else one.status.value
    named: FrameRow = (one.node, one.entity_class.value, one.name, one.document, one.task)
    return (*named, status, one.year, one.quote, one.start)


def _evidence(one: EvidenceFact) -> FrameRow:
    return (one.mention, one.about, one.document, one.start, one.end, one.rule, one.quote)


def _number(value: Decimal | None) -> Cell:
    """A number for data frames, which have floating-point columns; whole ones stay whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
