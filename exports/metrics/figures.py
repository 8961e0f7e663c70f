"""All figures of one network: of each node, and of the whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from exports.metrics.adjacency import Adjacency
from exports.metrics.betweenness import BOUND, betweenness
from exports.metrics.brokerage import constraints
from exports.metrics.communities import SEEDS, find_communities, weighted_plain
from exports.metrics.core import core_fit, core_nodes
from exports.metrics.libraries import check_libraries
from exports.metrics.null_model import Comparison, compare
from exports.metrics.structure import assortativity, centralisation, density, reciprocity, transitivity
from exports.network import Network, as_networkx


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricsOptions:
    """How the figures are computed."""

    draws: int = 200
    """From the null model; 0 leaves it out."""
    seeds: int = SEEDS
    """Of communities."""
    bound: int = BOUND
    """Most nodes that betweenness is exact for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeFigures:
    """The figures of one node."""

    led: int
    supported: int
    supervised: int
    out_strength: float
    in_strength: float
    rank: int
    """By weighted degree, in and out together; nodes of one degree share the best rank."""
    betweenness: float
    pagerank: float
    core: bool
    constraint: float | None
    community: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkFigures:
    """The figures of a network as a whole."""

    nodes: int
    ties: int
    density: float | None
    centralisation: float | None
    reciprocity: float | None
    transitivity: float | None
    assortativity: float | None
    communities: int
    modularity: float | None
    stability: float | None
    core_nodes: int
    core_fit: float | None
    betweenness_method: str
    draws: int
    null: dict[str, Comparison]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Both."""

    network: NetworkFigures
    nodes: tuple[NodeFigures, ...]
    """In the order of the network's nodes."""


def compute_figures(network: Network, options: MetricsOptions) -> Figures:
    """The figures of a network of nodes of one sort.

    Raises:
        MissingExtraError: rustworkx or scipy is not installed.
    """
    check_libraries()
    import networkx as nx

    adjacency = Adjacency.of(network)
    graph = as_networkx(network)
    out, incoming = adjacency.out_strengths(), adjacency.in_strengths()
    between, method = betweenness(network, graph, bound=options.bound)
    pagerank = nx.pagerank(graph, weight="weight")
    core = core_nodes(adjacency)
    constraint = constraints(adjacency)
    communities = find_communities(weighted_plain(graph), seeds=options.seeds)
    ranks = _ranks(out + incoming if network.directed else out)
    nodes = tuple(
        NodeFigures(
            led=node.led,
            supported=node.supported,
            supervised=node.supervised,
            out_strength=float(out[number]),
            in_strength=float(incoming[number]),
            rank=ranks[number],
            betweenness=between[number],
            pagerank=float(pagerank[number]),
            core=bool(core[number]),
            constraint=constraint[number],
            community=communities.of_node[number],
        )
        for number, node in enumerate(network.nodes)
    )
    whole = NetworkFigures(
        nodes=adjacency.nodes,
        ties=adjacency.ties,
        density=density(adjacency),
        centralisation=centralisation(adjacency),
        reciprocity=reciprocity(adjacency),
        transitivity=transitivity(adjacency),
        assortativity=assortativity(adjacency),
        communities=communities.count,
        modularity=communities.modularity,
        stability=communities.stability,
        core_nodes=int(core.sum()),
        core_fit=core_fit(adjacency, core),
        betweenness_method=method,
        draws=options.draws,
        null=compare(adjacency, draws=options.draws),
    )
    return Figures(network=whole, nodes=nodes)


def _ranks(values: np.ndarray) -> list[int]:
    """1 for the largest; equal ones share the best rank. Sums that differ by rounding are equal."""
    rounded = np.round(values, 9)
    ordered = np.sort(-rounded)
    return [int(np.searchsorted(ordered, -value, side="left")) + 1 for value in rounded]
