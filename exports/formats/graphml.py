"""GraphML 1.0: nodes under their ids, attributes declared with their types, remarks as data of the graph."""

from __future__ import annotations

import json
from collections.abc import Iterator

from exports.formats.attributes import (
    NODE_COLUMNS,
    TIE_COLUMNS,
    Attributes,
    node_attributes,
    tie_attributes,
)
from exports.formats.xml_text import xml_attribute, xml_text
from exports.network.about import about
from exports.network.model import Network

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation=\
"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
TYPES = {str: "string", int: "long", float: "double"}
REMARKS = ("program", "parameters", "counts", "documents", "methods_zh", "methods_en")


def graphml_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield HEAD
    yield from _keys()
    direction = "directed" if network.directed else "undirected"
    yield f'<graph id="network" edgedefault="{direction}">\n'
    yield from _remarks(network)
    for node in network.nodes:
        yield f'<node id="{xml_attribute(node.id)}">\n<data key="n_label">{xml_text(node.label)}</data>\n'
        yield from _data("n", node_attributes(node))
        yield "</node>\n"
    ids = [xml_attribute(node.id) for node in network.nodes]
    for number, tie in enumerate(network.ties):
        yield f'<edge id="e{number}" source="{ids[tie.source]}" target="{ids[tie.target]}">\n'
        yield f'<data key="e_weight">{tie.weight!r}</data>\n'
        yield from _data("e", tie_attributes(network, tie))
        yield "</edge>\n"
    yield "</graph>\n</graphml>\n"


def _keys() -> Iterator[str]:
    for name in REMARKS:
        yield f'<key id="g_{name}" for="graph" attr.name="{name}" attr.type="string"/>\n'
    for name, kind in (("label", str), *NODE_COLUMNS):
        yield f'<key id="n_{name}" for="node" attr.name="{name}" attr.type="{TYPES[kind]}"/>\n'
    for name, kind in (("weight", float), *TIE_COLUMNS):
        yield f'<key id="e_{name}" for="edge" attr.name="{name}" attr.type="{TYPES[kind]}"/>\n'


def _remarks(network: Network) -> Iterator[str]:
    facts = about(network)
    methods = facts.pop("methods")
    assert isinstance(methods, dict)
    texts = {name: _plain(value) for name, value in facts.items()}
    texts |= {f"methods_{language}": text for language, text in methods.items()}
    for name in REMARKS:
        yield f'<data key="g_{name}">{xml_text(texts[name])}</data>\n'


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _data(prefix: str, attributes: Attributes) -> Iterator[str]:
    for name, value in attributes.items():
        text = xml_text(value) if isinstance(value, str) else repr(value)
        yield f'<data key="{prefix}_{name}">{text}</data>\n'
