"""The page of a network.

Up to FEW_NODES nodes and FEW_TIES ties vis-network draws it, above that sigma.js, up to MOST_NODES.
"""

from __future__ import annotations

from exports.drawing.scene import COLOURS
from exports.network import Network, NetworkRows, NodeClass
from exports.network.about import about
from exports.network.parties import Parties
from exports.page.entities import entities
from exports.page.picture import Picture, make_picture
from exports.page.shell import asset, page_text
from exports.page.sources import Sources
from exports.page.vis import THICKEST, THINNEST, vis_data, vis_script
from ontology.errors import NetworkOptionsError

FEW_NODES, FEW_TIES = 2_000, 6_000
MOST_NODES = 50_000


def network_page(network: Network, rows: NetworkRows, sources: Sources, *, language: str) -> str:
    """The HTML file of a network.

    Args:
        network: what is shown.
        rows: those it was built from.
        sources: the words behind its facts.
        language: "zh" or "en", the one that the page is first shown in.

    Raises:
        NetworkOptionsError: there are more nodes than a browser can show.
    """
    if len(network.nodes) > MOST_NODES:
        raise NetworkOptionsError(
            f"a page of {len(network.nodes):,} nodes is too large, {MOST_NODES:,} can be shown; take --top, "
            "--backbone, --min-weight or --unit, or kg export network for Gephi"
        )
    by_id = {task.id: task for task in rows.tasks}
    tasks = tuple(by_id[task.id] for task in network.tasks)
    picture = make_picture(network, rows, tasks)
    payload: dict[str, object] = {
        "view": "network",
        "language": language,
        "of": network.options.of.value,
        "tieKind": network.tie_kind.value,
        "directed": picture.directed,
        "colours": {one.value: COLOURS[one] for one in NodeClass},
        "about": about(network),
        **entities(picture.nodes, tasks, network.documents, Parties(rows, network.options.groups), sources),
        "ties": _ties(picture),
    }
    if len(picture.nodes) <= FEW_NODES and len(picture.ties) <= FEW_TIES:
        payload |= {"renderer": "vis", "vis": vis_data(picture)}
        return page_text(payload, libraries=[("vis-network", vis_script())])
    payload |= {
        "renderer": "large",
        "places": [[int(x), int(y)] for x, y in picture.places],
        "sizes": list(picture.sizes),
        "widths": [THINNEST, THICKEST],
    }
    return page_text(payload, libraries=[("sigma", large_script())])


def large_script() -> str:
    """sigma.js and graphology, with their licences as they ask for."""
    return f"/*\n{asset('sigma-bundle.licences.txt')}*/\n{asset('sigma-bundle.js')}"


def _ties(picture: Picture) -> dict[str, object]:
    return {
        "source": [tie.source for tie in picture.ties],
        "target": [tie.target for tie in picture.ties],
        "weight": [float(f"{tie.weight:.6g}") for tie in picture.ties],
        "tasks": [list(tie.tasks) for tie in picture.ties],
        "roles": [list(tie.roles) for tie in picture.ties] if any(tie.roles for tie in picture.ties) else [],
    }
