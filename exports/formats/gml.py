"""GML: integers as ids, 7-bit text with characters beyond it as numeric entities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exports.formats.attributes import Attributes, node_attributes, tie_attributes
from exports.network.about import about_text
from exports.network.model import Network

SPECIAL = re.compile(r'[^ !#-%\'-~]|["&]')
"""Line ends too: readers join the lines of a text with spaces."""


def gml_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield f'Creator "{gml_text(network.program)}"\ngraph [\n'
    yield f'  comment "{gml_text(about_text(network))}"\n  directed {int(network.directed)}\n'
    for number, node in enumerate(network.nodes):
        yield f'  node [\n    id {number}\n    label "{gml_text(node.label)}"\n'
        yield f'    iri "{gml_text(node.id)}"\n'
        yield from _fields(node_attributes(node))
        yield "  ]\n"
    for tie in network.ties:
        yield f"  edge [\n    source {tie.source}\n    target {tie.target}\n"
        yield f"    weight {gml_number(tie.weight)}\n"
        yield from _fields(tie_attributes(network, tie))
        yield "  ]\n"
    yield "]\n"


def gml_text(text: str) -> str:
    """Text between quotation marks.

    >>> gml_text('区 & "B"')
    '&#21306; &#38; &#34;B&#34;'
    """
    return SPECIAL.sub(_entity, text)


def gml_number(value: float) -> str:
    """A real: a mantissa with a point, as the grammar wants it.

    >>> gml_number(1e-09), gml_number(2.0)
    ('1.0E-09', '2.0')
    """
    mantissa, exponent, power = repr(value).upper().partition("E")
    return f"{mantissa if '.' in mantissa else mantissa + '.0'}{exponent}{power}"


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _fields(attributes: Attributes) -> Iterator[str]:
    for name, value in attributes.items():
        if isinstance(value, str):
            yield f'    {name} "{gml_text(value)}"\n'
        else:
            yield f"    {name} {gml_number(value) if isinstance(value, float) else value}\n"
