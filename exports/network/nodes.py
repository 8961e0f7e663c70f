"""Nodes: what takes part in the selected tasks, with what it did in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from exports.network.model import Node, NodeClass
from exports.network.parties import Parties
from exports.network.rows import NetworkRows, TaskRow
from ontology.records import EntityClass, Role

LABEL_LENGTH = 40
"""Code points of a task's text in its label."""


@dataclass(slots=True)
class Part:
    """What one node has to do with the tasks so far."""

    led: int = 0
    supported: int = 0
    supervised: int = 0
    tasks: list[int] = field(default_factory=list)


def gather_parts(ids: Iterable[str], tasks: tuple[TaskRow, ...], parties: Parties) -> dict[str, Part]:
    """What each of some actors, tasks and things has to do with the tasks."""
    parts = {one: Part() for one in ids}
    for number, task in enumerate(tasks):
        seen: set[tuple[str, Role]] = set()
        for one in task.assignments:
            for node in parties.nodes(one.actor):
                if node in parts and (node, one.role) not in seen:
                    seen.add((node, one.role))
                    _count(parts[node], one.role, number)
        for node in (task.id, *task.things):
            if node in parts:
                parts[node].tasks.append(number)
    return parts


def _count(part: Part, role: Role, task: int) -> None:
    if role is Role.LEAD:
        part.led += 1
    elif role is Role.SUPPORT:
        part.supported += 1
    else:
        part.supervised += 1
    if not part.tasks or part.tasks[-1] != task:
        part.tasks.append(task)


def make_nodes(
    ids: Iterable[str], rows: NetworkRows, tasks: tuple[TaskRow, ...], parties: Parties
) -> tuple[Node, ...]:
    """The nodes of some ids, in the order of their ids, no two with one label."""
    parts = gather_parts(ids, tasks, parties)
    by_id = {task.id: task for task in tasks}
    places = {document.id: document.place for document in rows.documents}
    nodes = [_node(one, rows, by_id, places, tasks, parts[one]) for one in sorted(parts)]
    return _told_apart(nodes)


def _node(
    node_id: str,
    rows: NetworkRows,
    by_id: dict[str, TaskRow],
    places: dict[str, str],
    tasks: tuple[TaskRow, ...],
    part: Part,
) -> Node:
    label, node_class, unit_class, place, names = _named(node_id, rows, by_id, places)
    return Node(
        id=node_id,
        label=label,
        node_class=node_class,
        unit_class=unit_class,
        place=place,
        names=names,
        years=tuple(sorted({year for number in part.tasks if (year := tasks[number].year) is not None})),
        led=part.led,
        supported=part.supported,
        supervised=part.supervised,
        tasks=tuple(part.tasks),
    )


def _named(
    node_id: str, rows: NetworkRows, by_id: dict[str, TaskRow], places: dict[str, str]
) -> tuple[str, NodeClass, str | None, str, tuple[str, ...]]:
    actor = rows.actors.get(node_id)
    if actor is not None:
        return actor.name, NodeClass(actor.kind.value), actor.unit_class, actor.place, actor.names
    thing = rows.things.get(node_id)
    if thing is not None:
        named = NodeClass.PROJECT if thing.entity_class is EntityClass.PROJECT else NodeClass.PLACE
        return thing.name, named, None, "", (thing.name,)
    task = by_id[node_id]
    number = f"{task.label} " if task.label else ""
    words = task.text if len(task.text) <= LABEL_LENGTH else task.text[: LABEL_LENGTH - 1] + "…"
    return f"{number}{words}", NodeClass.TASK, None, places[task.document], (task.text,)


def _told_apart(nodes: list[Node]) -> tuple[Node, ...]:
    """Nodes of one label get their place behind it, and their number where that does not help."""
    labels = Counter(node.label for node in nodes)
    placed = [_placed(node) if labels[node.label] > 1 else node for node in nodes]
    labels = Counter(node.label for node in placed)
    taken = set(labels)
    seen: Counter[str] = Counter()
    found = []
    for node in placed:
        label = node.label
        if labels[label] > 1:
            seen[label] += 1
            while (numbered := f"{label}〔{seen[label]}〕") in taken:
                seen[label] += 1
            taken.add(numbered)
            label = numbered
        found.append(node if label == node.label else replace(node, label=label))
    return tuple(found)


def _placed(node: Node) -> Node:
    return replace(node, label=f"{node.label}（{node.place}）") if node.place else node
