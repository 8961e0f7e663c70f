"""Participation: who takes part in how many tasks, and how many take part in each.

This is what the models of chance keep fixed: a tie between two nodes is a surprise only beside how many
tasks each has, and beside how many actors the tasks have. A tie with a direction has two sides, who leads
and who supports; a tie without has one side twice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exports.network.model import Network
from exports.network.parties import Parties
from exports.network.rows import NetworkRows, TaskRow
from exports.network.tie_rules import LEAD, SUPPORT, actor_roles
from ontology.records import Role


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a table of nodes and tasks."""

    tasks_of: NDArray[np.int64]
    """For each node of the network, in how many tasks it takes part."""
    nodes_of: NDArray[np.int64]
    """For each task, how many nodes take part."""


@dataclass(frozen=True, slots=True)
class Participation:
    """Both sides; the same one twice for ties without direction."""

    sources: Side
    targets: Side
    directed: bool

    @property
    def tasks(self) -> int:
        """How many tasks there are."""
        return len(self.sources.nodes_of)

    @property
    def pairs(self) -> int:
        """How many pairs of different nodes could be tied."""
        sources = self.sources.tasks_of > 0
        if not self.directed:
            count = int(sources.sum())
            return count * (count - 1) // 2
        targets = self.targets.tasks_of > 0
        return int(sources.sum()) * int(targets.sum()) - int((sources & targets).sum())


def participation(network: Network, rows: NetworkRows) -> Participation:
    """Who takes part in the tasks of a network."""
    parties = Parties(rows, network.options.groups)
    by_id = {task.id: task for task in rows.tasks}
    tasks = [by_id[task.id] for task in network.tasks]
    if network.directed:
        sources = _side(network, tasks, parties, LEAD)
        targets = _side(network, tasks, parties, SUPPORT)
        return Participation(sources, targets, directed=True)
    side = _side(network, tasks, parties, actor_roles(network.options))
    return Participation(side, side, directed=False)


def _side(network: Network, tasks: list[TaskRow], parties: Parties, roles: frozenset[Role]) -> Side:
    counts: Counter[str] = Counter()
    sizes = []
    for task in tasks:
        nodes = {node for one in task.assignments if one.role in roles for node in parties.nodes(one.actor)}
        counts.update(nodes)
        sizes.append(len(nodes))
    return Side(
        np.array([counts[node.id] for node in network.nodes], dtype=np.int64),
        np.array(sizes, dtype=np.int64),
    )
