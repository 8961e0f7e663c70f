"""Parties: who takes part in a task, after what is asked about groups.

A party is what the document names: a unit, or a group. Under `expand` a group gives way to its members as
if each were named, so a unit that is named and belongs to the group takes part once. Under
`expand-weighted` the group stays one party and its members share its part; members of one group are not tied
by it, since the document names one actor and not several.

A group whose members cannot be listed (区直有关单位) stays a node under both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exports.network.options import Groups
from exports.network.rows import ActorRow, NetworkRows, TaskRow
from ontology.records import AgentKind, Role

Party = tuple[str, ...]
"""The nodes that stand for one party; each has an equal share of it."""

Admits = Callable[[ActorRow], bool]


@dataclass(frozen=True, slots=True)
class Parties:
    """Turns the actors of tasks into parties."""

    rows: NetworkRows
    groups: Groups

    def of(self, task: TaskRow, roles: frozenset[Role], admits: Admits) -> list[Party]:
        """The parties of a task in some roles, in the order of print, each once.

        Args:
            task: the task.
            roles: which roles count.
            admits: which actors count.
        """
        found: dict[Party, None] = {}
        for one in task.assignments:
            if one.role in roles and admits(self.rows.actors[one.actor]):
                for party in self._parties(one.actor):
                    found[party] = None
        return list(found)

    def is_open(self, actor: str) -> bool:
        """Is this a group whose members cannot be listed?"""
        return self._is_group(actor) and not self.rows.members.get(actor)

    def is_expanded(self, actor: str) -> bool:
        """Is this a group whose members take its place?"""
        wanted = self.groups in (Groups.EXPAND, Groups.EXPAND_WEIGHTED)
        return wanted and self._is_group(actor) and bool(self.rows.members.get(actor))

    def nodes(self, actor: str) -> tuple[str, ...]:
        """The nodes that stand for an actor; none for a group that is dropped."""
        if self.groups is Groups.KEEP:
            return (actor,)
        if self.groups is Groups.DROP and self._is_group(actor):
            return ()
        return self.rows.members[actor] if self.is_expanded(actor) else (actor,)

    def _parties(self, actor: str) -> Iterable[Party]:
        nodes = self.nodes(actor)
        if self.groups is Groups.EXPAND:
            return [(node,) for node in nodes]
        return [nodes] if nodes else []

    def _is_group(self, actor: str) -> bool:
        return self.rows.actors[actor].kind is AgentKind.GROUP


def not_person(actor: ActorRow) -> bool:
    """Units, groups and what is not known: what can stand where units stand."""
    return actor.kind not in (AgentKind.PERSON, AgentKind.POST)


def not_unit(actor: ActorRow) -> bool:
    """Persons, posts, groups of them and what is not known: what can stand where leaders stand."""
    return actor.kind is not AgentKind.UNIT


def anyone(actor: ActorRow) -> bool:
    """Whoever is named in the role."""
    return True
