"""Targets and results: observations of an indicator, for an area and a period.

Two figures of one stretch of text are two observations: their ids hold the indicator and the kind of value,
and where even these agree the order of print.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.quads.entity import EntityIndex
from kg.quads.evidence import add_evidence
from kg.quads.indicator import add_indicator
from kg.quads.place import add_place
from kg.quads.quantity import add_quantity
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.task_index import TaskIndex
from kg.quads.within import within_section
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.records import Commitment, Quantity, QuantityKind, Status
from ontology.terms import DCT, GWR, QB, RDFS, SDMX_DIMENSION

YEARS = "http://reference.data.gov.uk/id/year/"
"""The identifiers of calendar years that statistical data commonly refer to."""
CLASSES = {Status.PLAN: GWR.Target, Status.RESULT: GWR.Result}
KINDS = {Status.PLAN: "target", Status.RESULT: "result", Status.NONE: "figure"}
LINKS = {Status.PLAN: GWR.hasTarget, Status.RESULT: GWR.hasResult, Status.NONE: GWR.mentions}
VALUE_TYPES = {
    QuantityKind.GROWTH: GWR.Growth,
    QuantityKind.DECLINE: GWR.Decline,
    QuantityKind.LEVEL: GWR.Level,
    QuantityKind.COUNT: GWR.Count,
}
COMMITMENTS = {
    Commitment.ENSURE: GWR.Ensure,
    Commitment.STRIVE: GWR.Strive,
    Commitment.AIM: GWR.Aim,
    Commitment.PLAIN: GWR.Plain,
}


def add_observations(
    statements: Statements, scope: Scope, records: Iterable[Quantity], tasks: TaskIndex, entities: EntityIndex
) -> None:
    """State the targets and results of one report."""
    seen: Counter[tuple[str, ...]] = Counter()
    for record in records:
        span = f"{record.evidence.start}-{record.evidence.end}"
        parts: tuple[str, ...] = (span, plain_name(record.indicator), record.kind)
        seen[parts] += 1
        if seen[parts] > 1:
            parts = (*parts, str(seen[parts]))
        _add_observation(statements, scope, record, parts, tasks, entities)


def _add_observation(
    statements: Statements,
    scope: Scope,
    record: Quantity,
    parts: tuple[str, ...],
    tasks: TaskIndex,
    entities: EntityIndex,
) -> None:
    node, quantity = scope.own(KINDS[record.status], *parts), scope.own("quantity", *parts)
    indicator = add_indicator(statements, scope, record.indicator, basis=record.basis)
    statements.typed(node, QB.Observation)
    if record.status in CLASSES:
        statements.typed(node, CLASSES[record.status])
    statements.name(node, RDFS.label, record.evidence.words)
    statements.link(node, GWR.indicator, indicator)
    statements.link(node, GWR.quantity, quantity)
    statements.link(node, GWR.valueType, VALUE_TYPES[record.kind])
    statements.link(node, GWR.commitment, COMMITMENTS[record.commitment])
    if record.action:
        statements.name(node, GWR.action, record.action)
    add_quantity(statements, scope, quantity, record)
    _add_dimensions(statements, scope, node, record)
    for member in record.members:
        statements.link(node, GWR.hasMember, entities.member(statements, member))
    entities.add_investment(statements, record, quantity)
    _place(statements, scope, node, record, tasks)


def _add_dimensions(statements: Statements, scope: Scope, node: IRI, record: Quantity) -> None:
    """State for which area and which year a figure holds."""
    if record.year is not None:
        statements.year(node, GWR.period, record.year)
        statements.link(node, SDMX_DIMENSION.refPeriod, IRI(f"{YEARS}{record.year:04d}"))
    area = scope.place
    if record.scope is not None and not _is_own_area(scope, record.scope):
        area = add_place(statements, scope, record.scope)
    if area is not None:
        statements.link(node, SDMX_DIMENSION.refArea, area)


def _is_own_area(scope: Scope, words: str) -> bool:
    """Do the words mean the whole area of the report: 全区 in the report of a district?"""
    name = scope.jurisdiction.name
    return name is not None and words in (name, f"全{name[-1]}", f"我{name[-1]}")


def _place(statements: Statements, scope: Scope, node: IRI, record: Quantity, tasks: TaskIndex) -> None:
    """State where an observation stands, and that its task or section holds it."""
    task = tasks.find(record.task, record.evidence)
    within = within_section(scope, record.evidence.start) if task is None else task.within
    holder = within.node if task is None else task.node
    statements.link(holder, LINKS[record.status], node)
    statements.link(node, GWR.statedIn, within.node)
    statements.link(node, DCT.source, scope.node)
    add_evidence(statements, scope, record.evidence, within, node)
