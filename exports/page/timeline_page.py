"""The page of tasks over the years: a line for each leader, unit, project or place, a cell for each year.

A cell holds the tasks of that year and opens into their words. With `units`, only tasks that one of them
leads or supports are taken.
"""

from __future__ import annotations

from exports.network import NetworkOptions, NetworkRows, TaskRow
from exports.network.nodes import make_nodes
from exports.network.parties import Parties
from exports.network.selection import select_tasks, unknown
from exports.page.entities import entities
from exports.page.shell import page_text
from exports.page.sources import Sources
from ontology.errors import EmptyNetworkError
from ontology.records import Role

PARAMETERS = ("years", "places", "units", "leaders", "groups")


def timeline_page(
    rows: NetworkRows, options: NetworkOptions, sources: Sources, *, program: str, language: str
) -> str:
    """The HTML file.

    Args:
        rows: all rows of a store.
        options: years, places, units, leaders and groups are taken from them.
        sources: the words behind the facts.
        program: name and version.
        language: "zh" or "en", the one that the page is first shown in.

    Raises:
        EmptyNetworkError: no task with a year is left by the selection.
        UnknownNodeError: a place, leader or unit is not among what was selected.
    """
    parties = Parties(rows, options.groups)
    tasks = tuple(task for task in select_tasks(rows, options) if task.year is not None)
    if options.units:
        tasks = _of_units(rows, tasks, parties, options.units)
    if not tasks:
        raise EmptyNetworkError("no task that has a year is left by the selection; ask for other documents")
    ids = {node for task in tasks for one in task.assignments for node in parties.nodes(one.actor)}
    ids |= {thing for task in tasks for thing in task.things}
    used = {task.document for task in tasks}
    documents = tuple(document for document in rows.documents if document.id in used)
    parameters = options.parameters()
    payload: dict[str, object] = {
        "view": "timeline",
        "language": language,
        "about": {"program": program, "parameters": {name: parameters[name] for name in PARAMETERS}},
        **entities(make_nodes(ids, rows, tasks, parties), tasks, documents, parties, sources),
    }
    return page_text(payload)


def _of_units(
    rows: NetworkRows, tasks: tuple[TaskRow, ...], parties: Parties, names: tuple[str, ...]
) -> tuple[TaskRow, ...]:
    taking_part = {node for task in tasks for node in _units(task, parties)}
    wanted: set[str] = set()
    for name in names:
        found = {one for one in taking_part if name in (rows.actors[one].name, *rows.actors[one].names)}
        if not found:
            raise unknown("--unit", "unit", name, (rows.actors[one].name for one in taking_part))
        wanted |= found
    return tuple(task for task in tasks if wanted & _units(task, parties))


def _units(task: TaskRow, parties: Parties) -> set[str]:
    return {
        node
        for one in task.assignments
        if one.role is not Role.SUPERVISE
        for node in parties.nodes(one.actor)
    }
