"""Node-link JSON, as networkx and D3 read it: `nodes`, `edges`, and remarks under `graph`.

The tasks behind nodes and ties are given once, under `graph.tasks`; nodes and ties refer to them by place.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.formats.attributes import node_attributes, tie_attributes
from exports.formats.json_text import json_array, json_text
from exports.network.about import about
from exports.network.model import Network, Node, Tie


def node_link_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield f'{{\n"directed": {json_text(network.directed)},\n"multigraph": false,\n"graph": {{\n'
    for name, value in about(network).items():
        yield f"{json_text(name)}: {json_text(value)},\n"
    yield '"tasks": '
    yield from json_array(tasks(network))
    yield '\n},\n"nodes": '
    yield from json_array(_node(node) for node in network.nodes)
    yield ',\n"edges": '
    yield from json_array(_tie(network, tie) for tie in network.ties)
    yield "\n}\n"


def tasks(network: Network) -> Iterator[dict[str, object]]:
    """The tasks with their documents, rows and words."""
    for task in network.tasks:
        document = network.documents[task.document].id
        yield {"id": task.id, "document": document, "row": task.row, "year": task.year, "quote": task.quote}


def _node(node: Node) -> dict[str, object]:
    return {"id": node.id, "label": node.label, **node_attributes(node), "task_places": list(node.tasks)}


def _tie(network: Network, tie: Tie) -> dict[str, object]:
    ends = {"source": network.nodes[tie.source].id, "target": network.nodes[tie.target].id}
    places = {"task_places": list(tie.tasks)}
    return {**ends, "weight": tie.weight, **tie_attributes(network, tie), **places}
