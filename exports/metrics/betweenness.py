"""Betweenness (Freeman 1977): how many shortest paths lead by a node, as a share of all pairs.

Up to BOUND nodes it is exact, with rustworkx; above, it is estimated from the paths of PIVOTS nodes (Brandes
and Pich 2007), evenly spread over the order of nodes. Paths follow directions and count ties, not weights.
"""

from __future__ import annotations

from typing import Any

from exports.network import Network

BOUND = 5_000
PIVOTS = 200
ALONE = 1_000_000_000
"""Of parallel threads sums come out in another order each time: below this many nodes there is one."""


def betweenness(network: Network, graph: Any, *, bound: int = BOUND) -> tuple[list[float], str]:
    """The betweenness of each node, and `exact` or `sampled`.

    Args:
        network: its nodes and ties.
        graph: the same as networkx has it.
        bound: most nodes that it is computed exactly for.
    """
    count = len(network.nodes)
    if count > bound:
        return _sampled(graph, count), f"sampled:{min(PIVOTS, count)}"
    import rustworkx as rx

    ends = [(tie.source, tie.target, None) for tie in network.ties]
    made: Any = rx.PyDiGraph() if network.directed else rx.PyGraph()
    made.add_nodes_from(range(count))
    made.add_edges_from(ends)
    measure = rx.digraph_betweenness_centrality if network.directed else rx.graph_betweenness_centrality
    found = measure(made, normalized=True, endpoints=False, parallel_threshold=ALONE)
    return [float(found[number]) for number in range(count)], "exact"


def _sampled(graph: Any, count: int) -> list[float]:
    """The paths of some nodes, scaled up to all."""
    import networkx as nx

    pivots = sorted({number * count // PIVOTS for number in range(PIVOTS)})
    found = nx.betweenness_centrality_subset(graph, sources=pivots, targets=list(graph), normalized=False)
    pairs = (count - 1) * (count - 2)
    # of an undirected graph networkx halves the sums, since each pair is seen from both its ends
    scale = count / len(pivots) / pairs * (1 if graph.is_directed() else 2)
    return [float(found[number]) * scale for number in range(count)]
