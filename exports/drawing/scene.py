"""The scene: what a drawing shows and where, before it is put on paper in one format or another.

Nodes are circles whose area is their weighted degree, each with its label below; ties are lines whose width
grows with the root of their weight, with an arrow where they have a direction. Colours are those of Okabe
and Ito, which people who see few colours tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, hypot, sqrt

import numpy as np

from exports.drawing.layout import coordinates
from exports.network import Network, NodeClass, Tie
from exports.network.options import TieKind
from ontology.errors import NetworkOptionsError

MOST_NODES = 400
"""A page of more cannot be read."""

FONT, SMALL, MARGIN = 11.0, 9.0, 40.0
SMALLEST, LARGEST = 4.0, 22.0
"""Radii of nodes, in points."""
THINNEST, THICKEST = 0.5, 6.0

COLOURS: dict[NodeClass, str] = {
    NodeClass.UNIT: "#0072B2",
    NodeClass.GROUP: "#E69F00",
    NodeClass.PERSON: "#009E73",
    NodeClass.POST: "#56B4E9",
    NodeClass.UNKNOWN: "#999999",
    NodeClass.TASK: "#CC79A7",
    NodeClass.PROJECT: "#D55E00",
    NodeClass.PLACE: "#F0E442",
}
CLASS_NAMES: dict[NodeClass, str] = {
    NodeClass.UNIT: "单位 unit",
    NodeClass.GROUP: "群体称谓 group",
    NodeClass.PERSON: "领导 leader",
    NodeClass.POST: "职务 post",
    NodeClass.UNKNOWN: "未识别 unknown",
    NodeClass.TASK: "任务 task",
    NodeClass.PROJECT: "项目 project",
    NodeClass.PLACE: "地点 place",
}


@dataclass(frozen=True, slots=True)
class Disc:
    """A node: its centre, radius, colour, and the label below it."""

    x: float
    y: float
    radius: float
    node_class: NodeClass
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A tie, from rim to rim."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    arrow: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A page, in points, y down."""

    width: float
    height: float
    discs: tuple[Disc, ...]
    lines: tuple[Line, ...]
    legend: tuple[NodeClass, ...]
    caption: str


def make_scene(network: Network) -> Scene:
    """Lay a network out on a page.

    Raises:
        NetworkOptionsError: it is too large to be read, or its ties join more than two nodes.
    """
    if network.tie_kind is TieKind.HYPER:
        raise NetworkOptionsError("--ties hyper: a drawing has ties between two nodes; take co-task")
    if len(network.nodes) > MOST_NODES:
        raise NetworkOptionsError(
            f"a drawing of {len(network.nodes)} nodes cannot be read, {MOST_NODES} can; take --top, "
            "--backbone, --min-weight, or another format"
        )
    radii = _radii(network)
    boxes = np.array(
        [
            (max(text_width(node.label, FONT), 2 * radius), 2 * radius + FONT * 1.3)
            for node, radius in zip(network.nodes, radii, strict=True)
        ]
    )
    centres = coordinates(network, boxes)
    left = float((boxes[:, 0] / 2 - centres[:, 0]).max()) + MARGIN
    top = float((boxes[:, 1] / 2 - centres[:, 1]).max()) + MARGIN
    discs = tuple(
        Disc(
            round(float(x) + left, 1),
            round(float(y) + top - FONT * 0.65, 1),
            radius,
            node.node_class,
            node.label,
        )
        for (x, y), radius, node in zip(centres, radii, network.nodes, strict=True)
    )
    width = round(left + float((centres[:, 0] + boxes[:, 0] / 2).max()) + MARGIN, 1)
    height = round(top + float((centres[:, 1] + boxes[:, 1] / 2).max()) + MARGIN + 3 * FONT, 1)
    classes = {node.node_class for node in network.nodes}
    return Scene(
        width=max(width, 640.0),
        height=height,
        discs=discs,
        lines=_lines(network, discs),
        legend=tuple(one for one in NodeClass if one in classes),
        caption=_caption(network),
    )


def text_width(text: str, size: float) -> float:
    """About how wide a text is, in points: wide characters are as wide as high."""
    return sum(size if ord(character) > 0x2E7F else size * 0.58 for character in text)


def _caption(network: Network) -> str:
    years = "、".join(map(str, network.years))
    ties = f"{len(network.nodes)} 个节点 nodes · {len(network.ties)} 条边 ties"
    return f"{ties} · {network.counts.tasks} 项任务 tasks · {years} · {network.program}"


def _radii(network: Network) -> list[float]:
    weights: list[list[float]] = [[] for _ in network.nodes]
    for tie in network.ties:
        weights[tie.source].append(tie.weight)
        weights[tie.target].append(tie.weight)
    degrees = [fsum(found) for found in weights]
    most = max(degrees, default=0.0) or 1.0
    return [round(max(SMALLEST, LARGEST * sqrt(degree / most)), 1) for degree in degrees]


def _lines(network: Network, discs: tuple[Disc, ...]) -> tuple[Line, ...]:
    most = max((tie.weight for tie in network.ties), default=1.0)
    found = []
    # light ties first, so that heavy ones lie above them
    for tie in sorted(network.ties, key=_by_weight):
        one, other = discs[tie.source], discs[tie.target]
        width = round(THINNEST + (THICKEST - THINNEST) * sqrt(tie.weight / most), 2)
        found.append(_line(one, other, width, network.directed))
    return tuple(found)


def _line(one: Disc, other: Disc, width: float, arrow: bool) -> Line:
    x, y = other.x - one.x, other.y - one.y
    length = hypot(x, y) or 1.0
    end = other.radius + (width if arrow else 0)
    return Line(
        round(one.x + x / length * one.radius, 1),
        round(one.y + y / length * one.radius, 1),
        round(other.x - x / length * end, 1),
        round(other.y - y / length * end, 1),
        width,
        arrow,
    )


def _by_weight(tie: Tie) -> tuple[float, int, int]:
    return tie.weight, tie.source, tie.target
