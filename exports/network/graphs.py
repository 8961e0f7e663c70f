"""networkx graphs of a network. They are made from the model and from nothing else."""

from __future__ import annotations

from typing import Any

from exports.network.model import Network
from exports.network.options import TieKind
from ontology.errors import NetworkOptionsError


def as_networkx(network: Network) -> Any:
    """A graph whose nodes are places in `network.nodes`, directed where the ties are.

    Nodes have a label and a class, ties have a weight.

    Raises:
        NetworkOptionsError: the ties are between more than two nodes.
    """
    import networkx as nx

    if network.tie_kind is TieKind.HYPER:
        raise NetworkOptionsError("--ties hyper: a graph has ties between two nodes; take co-task")
    graph: Any = nx.DiGraph() if network.directed else nx.Graph()
    for number, node in enumerate(network.nodes):
        graph.add_node(number, label=node.label, node_class=node.node_class.value)
    for tie in network.ties:
        graph.add_edge(tie.source, tie.target, weight=tie.weight)
    return graph
