"""Entities: what networks and timelines show, each with its facts, and each fact with its source.

Everything goes by number, so that a large page stays small:

    documents   title, place, year, hash
    tasks       document, row, words, year, start of the words, deadline
    names       each printed name once
    areas       each place once
    entity      id, label, class, area, other printed names, facts
    fact        task, role, name, start of the name; name -1 where the task's own words are the source
    notes       entity to notes: kind, value, status, year, document, words, start
    portfolios  entity to portfolios: name of the other, year, confidence, tasks
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from exports.network.model import Node, NodeClass
from exports.network.parties import Parties
from exports.network.rows import DocumentRow, TaskRow
from exports.page.sources import Sources
from ontology.records import Role

ROLES = (Role.LEAD, Role.SUPPORT, Role.SUPERVISE)
NAMED = len(ROLES)
"""The role of what the words of a task are about."""
THINGS = (NodeClass.TASK, NodeClass.PROJECT, NodeClass.PLACE)

Fact = tuple[int, int, int, int]


@dataclass(slots=True)
class Numbered:
    """Texts that are given once and referred to by number."""

    texts: dict[str, int] = field(default_factory=dict)

    def number(self, text: str) -> int:
        """The number of a text, a new one where it was not seen."""
        return self.texts.setdefault(text, len(self.texts))


def entities(
    nodes: Sequence[Node],
    tasks: Sequence[TaskRow],
    documents: Sequence[DocumentRow],
    parties: Parties,
    sources: Sources,
) -> dict[str, object]:
    """Nodes, tasks and documents as a page has them.

    Args:
        nodes: what is shown; `Node.tasks` counts in `tasks`.
        tasks: those that were selected.
        documents: those that the tasks stand in.
        parties: turns who is named into nodes.
        sources: the words.
    """
    names, areas = Numbered(), Numbered()
    facts = _facts(nodes, tasks, parties, sources, names)
    places = {document.id: number for number, document in enumerate(documents)}
    ids = [node.id for node in nodes]
    base = _common_start(ids)
    placed = [areas.number(node.place) for node in nodes]
    return {
        "documents": [[one.title, one.place, one.year, one.sha256] for one in documents],
        "tasks": [_task(task, places[task.document], sources) for task in tasks],
        "names": list(names.texts),
        "areas": list(areas.texts),
        "base": base,
        "entities": {
            "id": [one[len(base) :] for one in ids],
            "label": [node.label for node in nodes],
            "class": [node.node_class.value for node in nodes],
            "area": placed,
            "names": [[name for name in node.names if name != node.label] for node in nodes],
            "facts": facts,
            "notes": _notes(ids, places, sources),
            "portfolios": _portfolios(ids, tasks, sources),
        },
    }


def _notes(
    ids: Sequence[str], documents: Mapping[str, int], sources: Sources
) -> dict[str, list[list[object]]]:
    """Those that the documents on the page say, by the entity's number."""
    found: dict[str, list[list[object]]] = {}
    for number, one in enumerate(ids):
        for note in sources.notes.get(one, ()):
            if note.document in documents:
                place = documents[note.document]
                entry = [note.kind.value, note.value, note.status, note.year, place, note.words, note.start]
                found.setdefault(str(number), []).append([*entry])
    return found


def _portfolios(
    ids: Sequence[str], tasks: Sequence[TaskRow], sources: Sources
) -> dict[str, list[list[object]]]:
    """Those whose tasks are on the page, by the entity's number."""
    places = {task.id: number for number, task in enumerate(tasks)}
    found: dict[str, list[list[object]]] = {}
    for number, one in enumerate(ids):
        for held in sources.portfolios.get(one, ()):
            rests = sorted(places[task] for task in held.tasks if task in places)
            if rests:
                entry: list[object] = [held.label, held.year, held.confidence, rests]
                found.setdefault(str(number), []).append(entry)
    return found


def _task(task: TaskRow, document: int, sources: Sources) -> list[object]:
    source = sources.tasks.get(task.id)
    words, start = (task.text, -1) if source is None else (source.words, source.start)
    return [document, task.label, words, task.year, start, sources.deadlines.get(task.id)]


def _facts(
    nodes: Sequence[Node], tasks: Sequence[TaskRow], parties: Parties, sources: Sources, names: Numbered
) -> list[list[Fact]]:
    places = {node.id: number for number, node in enumerate(nodes)}
    found: list[list[Fact]] = [[] for _ in nodes]
    for number, task in enumerate(tasks):
        for fact, actor in _facts_of_task(number, task, parties, sources, names):
            place = places.get(actor)
            if place is not None:
                found[place].append(fact)
    for node, facts in zip(nodes, found, strict=True):
        if node.node_class in THINGS:
            facts.extend((number, NAMED, -1, -1) for number in node.tasks)
    return found


def _facts_of_task(
    number: int, task: TaskRow, parties: Parties, sources: Sources, names: Numbered
) -> Iterable[tuple[Fact, str]]:
    seen: set[tuple[str, Role]] = set()
    for source in sources.named.get(task.id, ()):
        for node in parties.nodes(source.actor):
            if (node, source.role) not in seen:
                seen.add((node, source.role))
                role = ROLES.index(source.role)
                yield (number, role, names.number(source.words), source.start), node


def _common_start(ids: Sequence[str]) -> str:
    """Up to and with the last slash that all ids begin with."""
    if not ids:
        return ""
    shared, last = min(ids), max(ids)
    while not (shared.endswith("/") and last.startswith(shared)) and shared:
        shared = shared[: shared[:-1].rfind("/") + 1]
    return shared
