"""vis-network, by way of pyvis: nodes and ties as the library takes them, and the library itself.

pyvis checks nodes and ties and ships vis-network; its own page is not used, since it loads style sheets and
scripts from elsewhere. Physics are off: the places are ours.
"""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import Any

from exports.page.picture import Picture

LIBRARY = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
THINNEST, THICKEST = 0.6, 7.0


def vis_data(picture: Picture) -> dict[str, Any]:
    """Nodes, edges and options of a picture."""
    from pyvis.network import Network

    # undirected ones would be compared with all before them, for doubles that there are none of
    drawing = Network(directed=True)
    for number, (size, (x, y)) in enumerate(zip(picture.sizes, picture.places, strict=True)):
        drawing.add_node(number, label=" ", shape="dot", size=size, x=float(x), y=float(y))
    for tie, width in zip(picture.ties, tie_widths(picture), strict=True):
        arrows = "to" if picture.directed else ""
        drawing.add_edge(tie.source, tie.target, width=width, arrows=arrows)
    nodes, edges, *_ = drawing.get_network_data()
    return {"nodes": [_plain(node) for node in nodes], "edges": edges, "options": _options()}


def tie_widths(picture: Picture) -> list[float]:
    """Widths that grow with the root of the weight."""
    most = max((tie.weight for tie in picture.ties), default=1.0) or 1.0
    return [round(THINNEST + (THICKEST - THINNEST) * sqrt(tie.weight / most), 2) for tie in picture.ties]


def vis_script() -> str:
    """The library that pyvis ships."""
    import pyvis

    return Path(str(pyvis.__file__)).parent.joinpath(*LIBRARY).read_text("utf-8")


def _plain(node: dict[str, Any]) -> dict[str, Any]:
    """A node without what the page draws itself."""
    return {name: value for name, value in node.items() if name in ("id", "shape", "size", "x", "y")}


def _options() -> dict[str, Any]:
    return {
        "physics": {"enabled": False},
        "autoResize": False,
        "layout": {"improvedLayout": False},
        "interaction": {"hover": True, "hideEdgesOnDrag": False, "keyboard": False, "multiselect": False},
        "nodes": {"borderWidth": 1, "chosen": False},
        "edges": {
            "smooth": False,
            "chosen": False,
            "selectionWidth": 0,
            "hoverWidth": 0,
            "arrows": {"to": {"scaleFactor": 0.45}},
        },
    }
