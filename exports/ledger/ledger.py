"""The ledger of supervision (督办台账): for each unit or leader its tasks, to be ticked off one by one.

A unit's sheet has the tasks that it leads and supports, a leader's those that he or she supervises. Sheets
are in the order of how much there is to do; the first sheet lists them, the last says what the ledger was
made from. A task stands on the sheet of everyone who answers for it, under the name that is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from exports.ledger.titles import Language, title
from exports.network.options import NetworkOptions
from exports.network.parties import Parties
from exports.network.rows import NetworkRows, TaskRow
from exports.network.selection import select_tasks, unknown
from exports.tables import Cell, Column, Sheet, Table, sheet_names
from ontology.errors import EmptyNetworkError
from ontology.records import Role

By = Literal["unit", "leader"]
ROLES: dict[By, frozenset[Role]] = {
    "unit": frozenset({Role.LEAD, Role.SUPPORT}),
    "leader": frozenset({Role.SUPERVISE}),
}
SEPARATOR = "、"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDetails:
    """What a ledger shows of a task and networks do not need."""

    quote: str
    """As it stands in the document, white space and all."""
    targets: tuple[str, ...] = ()
    """The figures to be reached, as printed."""
    deadline: str | None = None
    named: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    """Who is named in each role, in the order of print."""


@dataclass(slots=True)
class Entry:
    """One unit or leader."""

    tasks: dict[int, set[Role]] = field(default_factory=dict)

    def count(self, role: Role) -> int:
        """Tasks in a role."""
        return sum(role in roles for roles in self.tasks.values())


def ledger_sheets(
    rows: NetworkRows,
    details: Mapping[str, TaskDetails],
    options: NetworkOptions,
    *,
    by: By,
    language: Language,
    program: str,
) -> list[Sheet]:
    """The sheets of the workbook.

    Args:
        rows: all tasks of a store.
        details: by id of the task.
        options: years, places, units, leaders and groups are taken from them.
        by: a sheet for each unit, or for each leader.
        language: of headers.
        program: name and version.

    Raises:
        EmptyNetworkError: nobody answers for a selected task.
        UnknownNodeError: a unit is not among what was selected.
    """
    tasks = select_tasks(rows, options)
    entries = _entries(rows, tasks, options, ROLES[by])
    if options.units and by == "unit":
        entries = _only(rows, entries, options.units)
    if not entries:
        raise EmptyNetworkError(f"no {by} answers for any of {len(tasks)} tasks")
    order = [one for _, one in sorted((-len(entry.tasks), one) for one, entry in entries.items())]
    index, about = title("index", language), title("about", language)
    names = sheet_names([index, *(rows.actors[one].name for one in order), about])
    titles = {document.id: document.title for document in rows.documents}
    sheets = [Sheet(names[0], _index(rows, entries, order, by, language), tuple(names[1:-1]))]
    for one, name in zip(order, names[1:-1], strict=True):
        sheets.append(Sheet(name, _sheet(details, tasks, entries[one], titles, language, name)))
    sheets.append(Sheet(names[-1], _about(rows, tasks, language, program)))
    return sheets


def _entries(
    rows: NetworkRows, tasks: tuple[TaskRow, ...], options: NetworkOptions, roles: frozenset[Role]
) -> dict[str, Entry]:
    parties = Parties(rows, options.groups)
    found: dict[str, Entry] = defaultdict(Entry)
    for number, task in enumerate(tasks):
        for one in task.assignments:
            if one.role in roles:
                for node in parties.nodes(one.actor):
                    found[node].tasks.setdefault(number, set()).add(one.role)
    return dict(found)


def _only(rows: NetworkRows, entries: dict[str, Entry], units: tuple[str, ...]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for name in units:
        wanted = {one for one in entries if name in (rows.actors[one].name, *rows.actors[one].names)}
        if not wanted:
            raise unknown("--unit", "unit", name, (rows.actors[one].name for one in entries))
        found |= {one: entries[one] for one in wanted}
    return found


def _columns(language: Language, *columns: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(name=name, title=title(name, language), width=width) for name, width in columns)


def _index(
    rows: NetworkRows, entries: dict[str, Entry], order: list[str], by: By, language: Language
) -> Table:
    columns = _columns(language, (by, 34), ("place", 14), ("led", 10), ("supported", 10), ("supervised", 10))
    found: list[tuple[Cell, ...]] = []
    for one in order:
        entry, actor = entries[one], rows.actors[one]
        counts = [entry.count(role) for role in (Role.LEAD, Role.SUPPORT, Role.SUPERVISE)]
        found.append((actor.name, actor.place, *counts))
    return Table(name="index", title=title("index", language), columns=columns, rows=tuple(found))


def _sheet(
    details: Mapping[str, TaskDetails],
    tasks: tuple[TaskRow, ...],
    entry: Entry,
    titles: Mapping[str, str],
    language: Language,
    name: str,
) -> Table:
    columns = _columns(
        language,
        ("number", 8),
        ("year", 8),
        ("role", 10),
        ("task", 50),
        ("targets", 30),
        ("lead", 22),
        ("support", 30),
        ("leader", 14),
        ("deadline", 14),
        ("quote", 50),
        ("document", 34),
    )
    found: list[tuple[Cell, ...]] = []
    for number in sorted(entry.tasks):
        task = tasks[number]
        more = details[task.id]
        found.append(
            (
                task.label,
                task.year,
                SEPARATOR.join(title(f"role.{role}", language) for role in sorted(entry.tasks[number])),
                task.text,
                "\n".join(more.targets),
                *(
                    SEPARATOR.join(more.named.get(role, ()))
                    for role in (Role.LEAD, Role.SUPPORT, Role.SUPERVISE)
                ),
                more.deadline,
                more.quote,
                titles[task.document],
            )
        )
    return Table(name=name, title=name, columns=columns, rows=tuple(found))


def _about(rows: NetworkRows, tasks: tuple[TaskRow, ...], language: Language, program: str) -> Table:
    used = {task.document for task in tasks}
    columns = _columns(
        language, ("document", 50), ("place", 14), ("year", 8), ("sha256", 70), ("program", 24)
    )
    found = tuple(
        (one.title, one.place, one.year, one.sha256, program) for one in rows.documents if one.id in used
    )
    return Table(name="about", title=title("about", language), columns=columns, rows=found)
