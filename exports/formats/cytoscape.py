"""Cytoscape JSON, as Cytoscape and Cytoscape.js read it: elements with their data."""

from __future__ import annotations

from collections.abc import Iterator

from exports.formats.attributes import node_attributes, tie_attributes
from exports.formats.json_text import json_array, json_text
from exports.network.about import about
from exports.network.model import Network


def cytoscape_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield f'{{\n"data": {json_text(about(network))},\n'
    yield f'"directed": {json_text(network.directed)},\n"multigraph": false,\n"elements": {{\n"nodes": '
    yield from json_array(_nodes(network))
    yield ',\n"edges": '
    yield from json_array(_ties(network))
    yield "\n}\n}\n"


def _nodes(network: Network) -> Iterator[dict[str, object]]:
    for node in network.nodes:
        names = {"id": node.id, "value": node.id, "name": node.label, "label": node.label}
        yield {"data": names | node_attributes(node)}


def _ties(network: Network) -> Iterator[dict[str, object]]:
    for number, tie in enumerate(network.ties):
        ends = {"source": network.nodes[tie.source].id, "target": network.nodes[tie.target].id}
        fields = {"id": f"e{number}", **ends, "weight": tie.weight, **tie_attributes(network, tie)}
        yield {"data": fields}
