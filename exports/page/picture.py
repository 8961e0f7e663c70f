"""The picture of a network: what is drawn and where, before a library draws it.

Ties between all who answer for a task cannot be drawn as lines, so there each task becomes a node that its
actors are tied to. Up to FEW nodes, places are those of the drawing for print, where labels are pushed apart;
above, those of the cloud.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import fsum, sqrt

import numpy as np

from exports.drawing.layout import Coordinates, coordinates
from exports.drawing.scene import FONT, LARGEST, MOST_NODES, SMALLEST, text_width
from exports.network import Network, Node, Tie
from exports.network.nodes import make_nodes
from exports.network.options import NetworkOptions, Of, TieKind
from exports.network.parties import Parties
from exports.network.rows import NetworkRows, TaskRow
from exports.page.cloud import cloud

FEW = MOST_NODES
LABEL = 12
"""Characters of a label for which there is room below a node; of a longer one the beginning is shown."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes with place and size, and ties by number of nodes."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    directed: bool
    places: Coordinates
    sizes: tuple[float, ...]


def make_picture(network: Network, rows: NetworkRows, tasks: tuple[TaskRow, ...]) -> Picture:
    """Lay out a network.

    Args:
        network: what is drawn.
        rows: those it was made from.
        tasks: those in `network.tasks`, in the same order.
    """
    drawn = network if network.tie_kind is not TieKind.HYPER else incidence(network, rows, tasks)
    sizes = _sizes(drawn)
    if len(drawn.nodes) <= FEW:
        boxes = np.array([_box(node.label, size) for node, size in zip(drawn.nodes, sizes, strict=True)])
        places = coordinates(drawn, boxes)
    else:
        sources = np.array([tie.source for tie in drawn.ties], dtype=np.int64)
        targets = np.array([tie.target for tie in drawn.ties], dtype=np.int64)
        places = cloud(len(drawn.nodes), sources, targets)
    return Picture(drawn.nodes, drawn.ties, drawn.directed, places, sizes)


def incidence(network: Network, rows: NetworkRows, tasks: tuple[TaskRow, ...]) -> Network:
    """The network of actors and tasks that says the same as ties between all who answer for a task."""
    wanted = sorted({tie.task for tie in network.hyper_ties})
    made = make_nodes(
        (tasks[number].id for number in wanted), rows, tasks, Parties(rows, network.options.groups)
    )
    first = len(network.nodes)
    places = {node.tasks[0]: first + number for number, node in enumerate(made)}
    ties = tuple(
        Tie(
            source=node,
            target=places[tie.task],
            weight=tie.weight,
            tasks=(tie.task,),
            years=() if (year := network.tasks[tie.task].year) is None else (year,),
        )
        for tie in network.hyper_ties
        for node in tie.nodes
    )
    options = NetworkOptions(of=Of.UNIT_TASK, groups=network.options.groups)
    return replace(network, options=options, nodes=(*network.nodes, *made), ties=ties, hyper_ties=())


def _sizes(network: Network) -> tuple[float, ...]:
    weights: list[list[float]] = [[] for _ in network.nodes]
    for tie in network.ties:
        weights[tie.source].append(tie.weight)
        weights[tie.target].append(tie.weight)
    degrees = [fsum(found) for found in weights]
    most = max(degrees, default=0.0) or 1.0
    return tuple(round(max(SMALLEST, LARGEST * sqrt(degree / most)), 1) for degree in degrees)


def _box(label: str, size: float) -> tuple[float, float]:
    return max(text_width(label[:LABEL], FONT), 2 * size), 2 * size + FONT * 1.3
