"""GEXF 1.3, dynamic: nodes and ties exist in the years of the documents that speak of them.

A year is the interval of its days; years that follow one another are one spell. Where no document says its
year the graph is static.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.formats.attributes import (
    NODE_COLUMNS,
    TIE_COLUMNS,
    Attributes,
    node_attributes,
    tie_attributes,
)
from exports.formats.xml_text import xml_attribute, xml_text
from exports.network.about import about_text
from exports.network.model import Network

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
"""
TYPES = {str: "string", int: "long", float: "double"}


def gexf_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield HEAD
    yield f"<meta>\n<creator>{xml_text(network.program)}</creator>\n"
    yield f"<description>{xml_text(about_text(network))}</description>\n</meta>\n"
    direction = "directed" if network.directed else "undirected"
    dynamic = bool(network.years)
    mode = 'mode="dynamic" timeformat="date" timerepresentation="interval"' if dynamic else 'mode="static"'
    yield f'<graph defaultedgetype="{direction}" idtype="string" {mode}>\n'
    yield from _columns("node", NODE_COLUMNS)
    yield from _columns("edge", TIE_COLUMNS)
    yield "<nodes>\n"
    for node in network.nodes:
        yield f'<node id="{xml_attribute(node.id)}" label="{xml_attribute(node.label)}">\n'
        yield from _values(node_attributes(node), NODE_COLUMNS)
        yield from _spells(node.years)
        yield "</node>\n"
    yield "</nodes>\n<edges>\n"
    ids = [xml_attribute(node.id) for node in network.nodes]
    for number, tie in enumerate(network.ties):
        ends = f'source="{ids[tie.source]}" target="{ids[tie.target]}"'
        yield f'<edge id="{number}" {ends} weight="{tie.weight!r}">\n'
        yield from _values(tie_attributes(network, tie), TIE_COLUMNS)
        yield from _spells(tie.years)
        yield "</edge>\n"
    yield "</edges>\n</graph>\n</gexf>\n"


def spells(years: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """First and last year of each unbroken run.

    >>> list(spells((2019, 2020, 2022)))
    [(2019, 2020), (2022, 2022)]
    """
    first = last = None
    for year in years:
        if last is not None and first is not None and year != last + 1:
            yield first, last
            first = year
        first = year if first is None else first
        last = year
    if first is not None and last is not None:
        yield first, last


def _spells(years: tuple[int, ...]) -> Iterator[str]:
    if years:
        yield "<spells>"
        for first, last in spells(years):
            yield f'<spell start="{first:04}-01-01" end="{last:04}-12-31"/>'
        yield "</spells>\n"


def _columns(owner: str, columns: tuple[tuple[str, type], ...]) -> Iterator[str]:
    yield f'<attributes class="{owner}" mode="static">\n'
    for number, (name, kind) in enumerate(columns):
        yield f'<attribute id="{number}" title="{name}" type="{TYPES[kind]}"/>\n'
    yield "</attributes>\n"


def _values(attributes: Attributes, columns: tuple[tuple[str, type], ...]) -> Iterator[str]:
    yield "<attvalues>\n"
    for number, (name, _) in enumerate(columns):
        if name in attributes:
            value = attributes[name]
            text = xml_attribute(value) if isinstance(value, str) else repr(value)
            yield f'<attvalue for="{number}" value="{text}"/>\n'
    yield "</attvalues>\n"
