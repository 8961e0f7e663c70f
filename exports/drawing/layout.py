"""Layout: where nodes stand in a drawing, the same on every run.

The largest connected part is laid out by the forces of Fruchterman and Reingold, from a fixed beginning; the
other parts are small and stand in rows below it. Then boxes around nodes and their labels are pushed apart
until none lies over another, so that every label can be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from exports.network import Network, as_networkx

SEED = 7
ITERATIONS = 300
PUSHES = 400
GAP = 4.0
"""Least distance of two boxes, in points."""
AREA = 9_000.0
"""Square points that a node takes on the page."""

FAR = 0.6
"""Power of the distance from the middle."""

Coordinates = NDArray[np.float64]


def coordinates(network: Network, boxes: Coordinates) -> Coordinates:
    """Where each node stands, in points, x to the right and y down; the least is 0.

    Args:
        network: its ties attract.
        boxes: width and height that each node and its label need.

    Returns:
        An array of a row for each node, rounded to a tenth of a point.
    """
    parts = connected_parts(network)
    found = np.zeros((len(network.nodes), 2))
    main = parts[0] if len(parts[0]) > 1 else []
    if main:
        side = sqrt(AREA * len(main))
        found[main] = _forces(network, main) * np.array([0.75, 0.5]) * side
        found[main] = pushed_apart(found[main], boxes[main])
        found[main] -= found[main].min(axis=0)
    rest = [node for part in (parts[1:] if main else parts) for node in part]
    if rest:
        found[rest] = _rows(found[main], boxes[main], boxes[rest])
    rounded: Coordinates = np.round(found - found.min(axis=0), 1)
    return rounded


def connected_parts(network: Network) -> list[list[int]]:
    """The connected parts, the largest first, each with its nodes in order."""
    import networkx as nx

    graph = as_networkx(network).to_undirected()
    parts = [sorted(part) for part in nx.connected_components(graph)]
    return sorted(parts, key=_largest_first)


def pushed_apart(centres: Coordinates, boxes: Coordinates) -> Coordinates:
    """Centres moved as little as pushing pairs apart takes, until no two boxes overlap."""
    found = centres.copy()
    wanted = (boxes[:, None, :] + boxes[None, :, :]) / 2 + GAP
    upper = np.triu(np.ones((len(found), len(found)), dtype=bool), 1)
    for _ in range(PUSHES):
        apart = found[None, :, :] - found[:, None, :]
        overlap = wanted - np.abs(apart)
        meeting = upper & (overlap > 0).all(axis=2)
        if not meeting.any():
            break
        first, second = np.nonzero(meeting)
        depth = overlap[first, second]
        sideways = depth[:, 0] < depth[:, 1]
        direction = np.where(apart[first, second] < 0, -1.0, 1.0)
        push = np.zeros_like(depth)
        push[sideways, 0] = depth[sideways, 0]
        push[~sideways, 1] = depth[~sideways, 1]
        push *= direction * 0.5
        np.subtract.at(found, first, push)
        np.add.at(found, second, push)
    return found


def _forces(network: Network, nodes: list[int]) -> Coordinates:
    """Coordinates between -1 and 1 of one connected part."""
    import networkx as nx

    graph = as_networkx(network).to_undirected().subgraph(nodes)
    # a graph of its own: the order of a subgraph's nodes is that of a set
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    for one, other, data in sorted(graph.edges(data=True), key=_ends):
        ordered.add_edge(one, other, pull=sqrt(data["weight"]))
    start = dict(zip(nodes, _spiral(len(nodes)), strict=True))
    spread = 2.5 / sqrt(len(nodes))
    found = nx.spring_layout(ordered, pos=start, k=spread, iterations=ITERATIONS, weight="pull", seed=SEED)
    return _drawn_in(np.array([found[node] for node in nodes]))


def _drawn_in(positions: Coordinates) -> Coordinates:
    """Positions with the far ones nearer: forces throw out what hangs by one tie, and crowd the rest."""
    found = positions - np.median(positions, axis=0)
    distances = np.hypot(found[:, 0], found[:, 1])
    farthest = float(distances.max()) or 1.0
    factor = np.power(np.maximum(distances, 1e-9) / farthest, FAR - 1.0) / farthest
    scaled: Coordinates = found * factor[:, None]
    return scaled


def _spiral(count: int) -> Iterator[tuple[float, float]]:
    """Points at equal density in a disc: the sunflower's."""
    golden = np.pi * (3 - sqrt(5))
    for number in range(count):
        radius = sqrt((number + 0.5) / count)
        yield radius * float(np.cos(number * golden)), radius * float(np.sin(number * golden))


def _rows(main: Coordinates, main_boxes: Coordinates, boxes: Coordinates) -> Coordinates:
    """Places in rows below the main part, as wide as it is."""
    below = float((main[:, 1] + main_boxes[:, 1]).max()) if len(main) else 0.0
    width = max(float(np.ptp(main[:, 0])) if len(main) else 0.0, 600.0)
    found = np.zeros((len(boxes), 2))
    x, y = 0.0, below + 30.0
    height = float(boxes[:, 1].max()) + 2 * GAP
    for number, (wide, _) in enumerate(boxes):
        if x > 0 and x + wide > width:
            x, y = 0.0, y + height
        found[number] = x + wide / 2, y + height / 2
        x += wide + 2 * GAP
    return found


def _largest_first(part: list[int]) -> tuple[int, int]:
    return -len(part), part[0]


def _ends(edge: tuple[int, int, dict[str, float]]) -> tuple[int, int]:
    return min(edge[0], edge[1]), max(edge[0], edge[1])
