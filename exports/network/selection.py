"""Selection: which tasks a network is made of.

A name or a year that the documents do not have is an error that says what they do have, so that a slip of
the keyboard is not taken for an empty answer.
"""

from __future__ import annotations

from collections.abc import Iterable

from exports.network.nearest import nearest_names
from exports.network.options import NetworkOptions
from exports.network.rows import NetworkRows, TaskRow
from ontology.errors import EmptyNetworkError, NetworkOptionsError, UnknownNodeError
from ontology.records import Role


def select_tasks(rows: NetworkRows, options: NetworkOptions) -> tuple[TaskRow, ...]:
    """The tasks of the places, years and leaders that are asked for.

    Raises:
        UnknownNodeError: a place or leader is not in the documents.
        NetworkOptionsError: no document is of one of the years.
        EmptyNetworkError: no task is left.
    """
    documents = _documents(rows, options.places)
    tasks = [task for task in rows.tasks if task.document in documents]
    _check_years(rows, tasks, documents, options.years)
    if options.years:
        tasks = [task for task in tasks if task.year in options.years]
    if options.leaders:
        leaders = _leaders(rows, options.leaders)
        tasks = [task for task in tasks if leaders & _in_role(task, Role.SUPERVISE)]
    if not tasks:
        raise EmptyNetworkError(
            f"no task is left by the selection: {len(rows.tasks)} tasks in {len(rows.documents)} documents; "
            "ask for other years, places or leaders"
        )
    return tuple(tasks)


def _documents(rows: NetworkRows, places: tuple[str, ...]) -> frozenset[str]:
    if not places:
        return frozenset(document.id for document in rows.documents)
    for place in places:
        if not any(place in (document.place, document.place_key) for document in rows.documents):
            raise unknown("--place", "place", place, (document.place for document in rows.documents))
    return frozenset(
        document.id for document in rows.documents if {document.place, document.place_key} & set(places)
    )


def _check_years(
    rows: NetworkRows, tasks: list[TaskRow], documents: frozenset[str], years: tuple[int, ...]
) -> None:
    known = {task.year for task in tasks} | {one.year for one in rows.documents if one.id in documents}
    for year in years:
        if year not in known:
            there = ", ".join(str(one) for one in sorted(one for one in known if one is not None))
            raise NetworkOptionsError(f"--year {year}: no document is of that year; known: {there or 'none'}")


def _leaders(rows: NetworkRows, names: tuple[str, ...]) -> frozenset[str]:
    supervising = {actor for task in rows.tasks for actor in _in_role(task, Role.SUPERVISE)}
    found: set[str] = set()
    for name in names:
        ids = {actor for actor in supervising if name in (rows.actors[actor].name, *rows.actors[actor].names)}
        if not ids:
            raise unknown("--leader", "leader", name, (rows.actors[actor].name for actor in supervising))
        found |= ids
    return frozenset(found)


def _in_role(task: TaskRow, role: Role) -> set[str]:
    return {one.actor for one in task.assignments if one.role is role}


def unknown(option: str, what: str, name: str, names: Iterable[str]) -> UnknownNodeError:
    """The error for a name that is not there, with those that are near."""
    near = nearest_names(name, (one for one in names if one))
    hint = f"; near it: {', '.join(near)}" if near else "; no name is like it"
    return UnknownNodeError(f"{option} {name}: no {what} of that name among what was selected{hint}")
