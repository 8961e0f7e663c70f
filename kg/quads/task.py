"""Tasks, and who answers for them.

A responsibility is a node of its own, because it has a role, a place in the order of print, a deadline and
evidence. The direct links from task to agent are derived from these nodes and from nothing else:

    lead → gwr:leadUnit · support → gwr:supportUnit · supervise → gwr:supervisedBy

A task belongs to its document: row 5 of two tables of one place and year is two tasks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kg.quads.agent import add_agent
from kg.quads.deadline import add_deadline
from kg.quads.due_date import due_date
from kg.quads.evidence import add_evidence
from kg.quads.row import add_row
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.task_index import PlacedTask
from kg.quads.within import Within, within_section
from kg.quads.xsd_date import date_literal
from ontology.iri import IRI
from ontology.records import Responsibility, Role, Task
from ontology.terms import DCT, GWR, RDFS

ROLES = {Role.LEAD: GWR.Lead, Role.SUPPORT: GWR.Support, Role.SUPERVISE: GWR.Supervise}
SHORTCUTS = {
    Role.LEAD: GWR.leadUnit,
    Role.SUPPORT: GWR.supportUnit,
    Role.SUPERVISE: GWR.supervisedBy,
}


def task_labels(tasks: Iterable[Task]) -> list[tuple[Task, str]]:
    """The tasks of one report and what each is called in ids.

    A row is called by its number; where a number stands on several rows, the later ones, and items without a
    number, are told apart by where they begin.
    """
    seen: Counter[str] = Counter()
    labelled = []
    for task in tasks:
        where = f"at-{task.evidence.start}-{task.evidence.end}"
        label = task.label or where
        if seen[label]:
            label = f"{label}.{where}"
        seen[label] += 1
        if seen[label] > 1:  # the same number over the same words
            label = f"{label}.{seen[label]}"
        labelled.append((task, label))
    return labelled


def task_node(scope: Scope, label: str) -> IRI:
    """The node of a task."""
    return scope.own("task", label)


def task_within(statements: Statements, scope: Scope, task: Task, label: str) -> Within:
    """The row that a task stands in, or the section around an item of running text."""
    if task.no is not None or task.cells:
        row = add_row(statements, scope, task, label, task_node(scope, label))
        return Within(row, f"row-{label}")
    return Within(within_section(scope, task.evidence.start).node, f"item-{label}")


def add_tasks(statements: Statements, scope: Scope, tasks: Iterable[Task]) -> list[PlacedTask]:
    """State the tasks of one report, their responsibilities and deadlines.

    Returns:
        Each task's node, and the row or section that it stands in.
    """
    placed = []
    for task, label in task_labels(tasks):
        within = _add_task(statements, scope, task, label)
        placed.append(PlacedTask(task.label, task_node(scope, label), within, task.evidence))
    return placed


def _add_task(statements: Statements, scope: Scope, task: Task, label: str) -> Within:
    node = task_node(scope, label)
    within = task_within(statements, scope, task, label)
    statements.typed(node, GWR.Task)
    statements.name(node, RDFS.label, task.text)
    if task.label is not None:
        statements.text(node, GWR.sequenceLabel, task.label)
    if task.parent is not None:
        statements.name(node, DCT.description, task.parent)
    if scope.year is not None:
        statements.year(node, GWR.planYear, scope.year)
    if scope.place is not None:
        statements.link(node, GWR.jurisdiction, scope.place)
    statements.link(node, DCT.source, scope.node)
    statements.link(node, GWR.statedIn, within.node)
    statements.link(node, DCT.isPartOf, within_section(scope, task.evidence.start).node)
    add_evidence(statements, scope, task.evidence, within, node)
    deadline = _add_deadline(statements, scope, task, within)
    if deadline is not None:
        statements.link(node, GWR.deadline, deadline)
    for responsibility in task.responsibilities:
        _add_responsibility(statements, scope, responsibility, label, within, deadline)
    return within


def _add_deadline(statements: Statements, scope: Scope, task: Task, within: Within) -> IRI | None:
    if task.deadline is None or task.deadline_evidence is None:
        return None
    day = due_date(task.deadline, scope.year)
    due = None if day is None else date_literal(day)
    return add_deadline(statements, scope, task.deadline_evidence, within, due=due)


def _add_responsibility(
    statements: Statements,
    scope: Scope,
    responsibility: Responsibility,
    label: str,
    within: Within,
    deadline: IRI | None,
) -> None:
    task = task_node(scope, label)
    node = scope.own("resp", label, responsibility.role, str(responsibility.position), responsibility.name)
    agent = add_agent(statements, scope, responsibility)
    statements.typed(node, GWR.Responsibility)
    statements.link(node, GWR.forTask, task)
    statements.link(node, GWR.agent, agent)
    statements.link(node, GWR.role, ROLES[responsibility.role])
    statements.integer(node, GWR.position, responsibility.position)
    if deadline is not None:
        statements.link(node, GWR.deadline, deadline)
    statements.link(task, SHORTCUTS[responsibility.role], agent)
    add_evidence(statements, scope, responsibility.evidence, within, node)
