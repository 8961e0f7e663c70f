"""Rows: what a network is made of, as plain values that say nothing of how they were stored.

Actors, things and documents are known by their ids; a task lists who answers for it and what its text names.
All tuples are in a fixed order, so that the same rows give the same network.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ontology.records import AgentKind, EntityClass, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A report or table that tasks stand in."""

    id: str
    title: str
    place: str
    """Name of its jurisdiction, empty where it is not known."""
    place_key: str
    """The jurisdiction's key in ids: a GB/T 2260 code, or a name."""
    year: int | None
    sha256: str
    """Of the bytes of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """A unit, a group of units, a person or a post."""

    id: str
    name: str
    kind: AgentKind
    place: str
    unit_class: str | None = None
    """What sort of unit it is, by the vocabulary of unit classes: GovernmentDepartment."""
    names: tuple[str, ...] = ()
    """All names that documents print, sorted."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """An actor's role in a task."""

    actor: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingRow:
    """A project or a place that the text of a task names."""

    id: str
    name: str
    entity_class: EntityClass


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A row of a table, or an item of running text that says who is responsible."""

    id: str
    document: str
    label: str | None
    """Number of the row."""
    text: str
    year: int | None
    assignments: tuple[Assignment, ...] = ()
    things: tuple[str, ...] = ()
    """Ids of the projects and places named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkRows:
    """All rows of a store."""

    documents: tuple[DocumentRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    """In the order of documents, and in each in the order of its text."""
    actors: Mapping[str, ActorRow] = field(default_factory=dict)
    things: Mapping[str, ThingRow] = field(default_factory=dict)
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Group to its members, for groups that can be listed."""
