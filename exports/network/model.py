"""The network model: a frozen view that pictures, files and figures are made from, and from nothing else.

Nodes and ties are in a fixed order and refer to one another by their places in it. What a tie rests on is a
list of tasks; a task says its document, its row and its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from exports.network.options import NetworkOptions, TieKind
from exports.network.rows import DocumentRow


class NodeClass(StrEnum):
    """What a node stands for."""

    UNIT = "unit"
    GROUP = "group"
    PERSON = "person"
    POST = "post"
    UNKNOWN = "unknown"
    """A name that neither grammar nor name list knows."""
    TASK = "task"
    PROJECT = "project"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEvidence:
    """A task that nodes and ties rest on."""

    id: str
    document: int
    """Place in `Network.documents`."""
    row: str | None
    """Number of the row, None for an item of running text."""
    quote: str
    """The task as printed, without white space."""
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node."""

    id: str
    """IRI in the store."""
    label: str
    """Its latest name; no two nodes have the same."""
    node_class: NodeClass
    unit_class: str | None = None
    place: str = ""
    names: tuple[str, ...] = ()
    """All names as printed."""
    years: tuple[int, ...] = ()
    led: int = 0
    supported: int = 0
    supervised: int = 0
    """Tasks in each role, among those selected."""
    tasks: tuple[int, ...] = ()
    """Places in `Network.tasks`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A tie between two nodes; where it has no direction, source stands before target in the order."""

    source: int
    """Place in `Network.nodes`."""
    target: int
    weight: float
    tasks: tuple[int, ...]
    """Places in `Network.tasks`: what it rests on."""
    years: tuple[int, ...]
    roles: tuple[str, ...] = ()
    """In a network of two sorts: in which roles the unit answers for the tasks."""
    p_value: float | None = None
    """How likely chance alone gives as much, before correction; None where nothing was tested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HyperTie:
    """All who answer for one task."""

    nodes: tuple[int, ...]
    """Places in `Network.nodes`, ascending."""
    task: int
    """Place in `Network.tasks`."""
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How the network came to be, in numbers."""

    tasks: int
    """Selected."""
    tasks_with_ties: int
    groups_kept: int
    """Group designators that are nodes."""
    groups_expanded: int
    """Group designators whose members take their place."""
    groups_open: int
    """Among those kept though expansion was asked for: their members cannot be listed."""
    ties_tested: int
    """Ties before the backbone; 0 where none was asked for."""
    ties_kept: int
    """Ties that the backbone keeps; lighter ones are cut later."""
    tests: int
    """Pairs that the correction counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A network and all that is needed to say how it was made."""

    options: NetworkOptions
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...] = ()
    hyper_ties: tuple[HyperTie, ...] = ()
    tasks: tuple[TaskEvidence, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    """Those that the selected tasks stand in."""
    counts: Counts
    program: str
    """Name and version of what made it."""

    @property
    def tie_kind(self) -> TieKind:
        """What ties the nodes."""
        return self.options.tie_kind

    @property
    def directed(self) -> bool:
        """Do the ties have a direction?"""
        return self.options.directed

    @property
    def years(self) -> tuple[int, ...]:
        """The years of its tasks, ascending."""
        return tuple(sorted({task.year for task in self.tasks if task.year is not None}))

    def evidence(self, tasks: tuple[int, ...]) -> Iterator[tuple[DocumentRow, TaskEvidence]]:
        """The documents and the words behind a node or tie."""
        for number in tasks:
            task = self.tasks[number]
            yield self.documents[task.document], task
