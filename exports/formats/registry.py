"""The formats that a network can be written in: one explicit table.

Each format says which ties it can hold. A writer yields its file piece by piece; modules are imported when a
format is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import Any

from exports.network.model import Network
from exports.network.options import NetworkOptions, TieKind
from ontology.errors import NetworkOptionsError


class Shape(StrEnum):
    """What a writer yields."""

    TEXT = "text"
    BYTES = "bytes"
    FOLDER = "folder"
    """Several files, each with its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a network."""

    name: str
    writer: tuple[str, str]
    """Module and function."""
    shape: Shape = Shape.TEXT
    two_ended: bool = True
    """Can it hold ties between two nodes?"""
    hyper: bool = False
    """Can it hold ties between more?"""

    def write(self, network: Network, **settings: Any) -> Iterator[Any]:
        """The file or files of a network."""
        module, function = self.writer
        write: Callable[..., Iterator[Any]] = getattr(import_module(module), function)
        return write(network, **settings)


FORMATS: tuple[Format, ...] = (
    Format(name="gexf", writer=("exports.formats.gexf", "gexf_lines")),
    Format(name="graphml", writer=("exports.formats.graphml", "graphml_lines")),
    Format(name="gml", writer=("exports.formats.gml", "gml_lines")),
    Format(name="pajek", writer=("exports.formats.pajek", "pajek_lines")),
    Format(name="csv", writer=("exports.formats.csv_files", "csv_files"), shape=Shape.FOLDER, hyper=True),
    Format(name="cytoscape", writer=("exports.formats.cytoscape", "cytoscape_lines")),
    Format(name="node-link", writer=("exports.formats.node_link", "node_link_lines")),
    Format(name="hif", writer=("exports.formats.hif", "hif_lines"), two_ended=False, hyper=True),
    Format(name="dot", writer=("exports.formats.dot", "dot_lines")),
    Format(name="svg", writer=("exports.drawing.svg", "svg_lines")),
    Format(name="png", writer=("exports.drawing.png", "png_bytes"), shape=Shape.BYTES),
)
"""All formats, in the order in which help lists them."""


def network_format(name: str, options: NetworkOptions) -> Format:
    """The format of that name, if it can hold what is asked for.

    Raises:
        NetworkOptionsError: it cannot hold such ties.
    """
    found = next(one for one in FORMATS if one.name == name)
    hyper = options.tie_kind is TieKind.HYPER
    if hyper and not found.hyper:
        fitting = ", ".join(one.name for one in FORMATS if one.hyper)
        raise NetworkOptionsError(
            f"--format {name} has ties between two nodes, --ties hyper ties all who share a task; "
            f"take {fitting}, or --ties co-task"
        )
    if not hyper and not found.two_ended:
        raise NetworkOptionsError(f"--format {name} is for --ties hyper, not {options.tie_kind}")
    return found
