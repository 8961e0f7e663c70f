"""HIF, the Hypergraph Interchange Format: each task an edge, each actor's part in it an incidence."""

from __future__ import annotations

from collections.abc import Iterator

from exports.formats.attributes import hyper_attributes, node_attributes
from exports.formats.json_text import json_array, json_text
from exports.network.about import about
from exports.network.model import Network


def hif_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield f'{{\n"network-type": "undirected",\n"metadata": {json_text(about(network))},\n"nodes": '
    yield from json_array(_nodes(network))
    yield ',\n"edges": '
    yield from json_array(_edges(network))
    yield ',\n"incidences": '
    yield from json_array(_incidences(network))
    yield "\n}\n"


def _nodes(network: Network) -> Iterator[dict[str, object]]:
    for node in network.nodes:
        yield {"node": node.id, "attrs": {"label": node.label, **node_attributes(node)}}


def _edges(network: Network) -> Iterator[dict[str, object]]:
    for tie in network.hyper_ties:
        attributes = hyper_attributes(network, tie)
        yield {"edge": network.tasks[tie.task].id, "weight": tie.weight, "attrs": attributes}


def _incidences(network: Network) -> Iterator[dict[str, object]]:
    for tie in network.hyper_ties:
        for node in tie.nodes:
            yield {"edge": network.tasks[tie.task].id, "node": network.nodes[node].id}
