"""Pajek: vertices by number, arcs or edges with their weights, remarks as comments before them.

Pajek takes a file for UTF-8 when it begins with a byte order mark. Labels stand between quotation marks and
know no escape; Pajek shows numeric entities as characters, so these stand for what would end a label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from exports.network.about import about_text
from exports.network.model import Network

MARK = "\ufeff"
SPECIAL = re.compile("[\"&\\\\\x00-\x1f\x7f\x85\u2028\u2029']")


def pajek_lines(network: Network) -> Iterator[str]:
    """The file, piece by piece."""
    yield MARK
    for line in about_text(network).splitlines():
        yield f"% {line}\n"
    yield f"*Network {pajek_text(network.program)} {network.options.of} {network.tie_kind}\n"
    yield f"*Vertices {len(network.nodes)}\n"
    for number, node in enumerate(network.nodes, 1):
        yield f'{number} "{pajek_text(node.label)}"\n'
    yield "*Arcs\n" if network.directed else "*Edges\n"
    for tie in network.ties:
        yield f"{tie.source + 1} {tie.target + 1} {tie.weight!r}\n"


def pajek_text(text: str) -> str:
    """A label.

    >>> pajek_text('"八" & 九')
    '&#34;八&#34; &#38; 九'
    """
    return SPECIAL.sub(_entity, text)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"
