"""DOT, the language of Graphviz: nodes under their ids, with their labels; remarks as a comment attribute."""

from __future__ import annotations

from collections.abc import Iterator

from exports.formats.attributes import Attributes, node_attributes, tie_attributes
from exports.network.about import about_text
from exports.network.model import Network


def dot_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    kind, arrow = ("digraph", "->") if network.directed else ("graph", "--")
    yield f'strict {kind} network {{\ncharset="UTF-8";\ncomment={dot_text(about_text(network))};\n'
    ids = [dot_text(node.id) for node in network.nodes]
    for number, node in enumerate(network.nodes):
        yield f"{ids[number]} [label={dot_text(node.label)}{_fields(node_attributes(node))}];\n"
    for tie in network.ties:
        fields = _fields(tie_attributes(network, tie))
        yield f"{ids[tie.source]} {arrow} {ids[tie.target]} [weight={tie.weight!r}{fields}];\n"
    yield "}\n"


def dot_text(text: str) -> str:
    r"""A quoted id. Backslashes begin escapes in labels, so they are doubled; line breaks become blanks.

    >>> dot_text('区"局"\\')
    '"区\\"局\\"\\\\"'
    """
    plain = " ".join(text.splitlines())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _fields(attributes: Attributes) -> str:
    found = []
    for name, value in attributes.items():
        text = value if isinstance(value, str) else repr(value)
        found.append(f", {name}={dot_text(text)}")
    return "".join(found)
