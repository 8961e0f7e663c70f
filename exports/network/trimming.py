"""Trimming: what of a network is shown.

In this order: ties lighter than asked for go; then nodes farther than `depth` ties from the units asked for;
then all but the nodes of the highest weighted degree. Units asked for stay in any case. Nodes that lose all
their ties stay: that they have none left is a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from math import fsum

from exports.network.model import HyperTie, Network, Node, NodeClass, Tie
from exports.network.options import NetworkOptions
from exports.network.selection import unknown
from ontology.errors import EmptyNetworkError


def cut_network(network: Network) -> Network:
    """The part of a network that its options ask for.

    Raises:
        UnknownNodeError: a unit is not in it.
        EmptyNetworkError: nothing is left.
    """
    options = network.options
    network = _without_light_ties(network, options)
    centre = _centre(network, options)
    kept = set(range(len(network.nodes)))
    if centre:
        kept = _around(network, centre, options.depth)
    if options.top is not None and len(kept) > options.top:
        kept = _top(network, kept, options.top) | centre
    if len(kept) == len(network.nodes):
        return network
    return keep_nodes(network, kept)


def keep_nodes(network: Network, kept: Iterable[int]) -> Network:
    """The network of some of the nodes, numbered anew; ties need both their ends."""
    order = sorted(kept)
    places = {old: new for new, old in enumerate(order)}
    ties = tuple(
        replace(tie, source=places[tie.source], target=places[tie.target])
        for tie in network.ties
        if tie.source in places and tie.target in places
    )
    hyper_ties = tuple(
        HyperTie(nodes=tuple(places[node] for node in tie.nodes), task=tie.task, weight=tie.weight)
        for tie in network.hyper_ties
        if all(node in places for node in tie.nodes)
    )
    nodes = tuple(network.nodes[old] for old in order)
    counts = replace(network.counts, groups_kept=sum(node.node_class is NodeClass.GROUP for node in nodes))
    return replace(network, nodes=nodes, ties=ties, hyper_ties=hyper_ties, counts=counts)


def _without_light_ties(network: Network, options: NetworkOptions) -> Network:
    if options.min_weight == 0:
        return network
    ties = tuple(tie for tie in network.ties if tie.weight >= options.min_weight)
    hyper_ties = tuple(tie for tie in network.hyper_ties if tie.weight >= options.min_weight)
    if not ties and not hyper_ties:
        weights = [tie.weight for tie in network.ties] + [tie.weight for tie in network.hyper_ties]
        heaviest = max(weights, default=0)
        raise EmptyNetworkError(
            f"no tie weighs {options.min_weight:g} or more, the heaviest weighs {heaviest:g}; "
            "ask for a lower --min-weight"
        )
    return replace(network, ties=ties, hyper_ties=hyper_ties)


def _centre(network: Network, options: NetworkOptions) -> set[int]:
    found: set[int] = set()
    for name in options.units:
        places = {number for number, node in enumerate(network.nodes) if _is_called(node, name)}
        if not places:
            raise unknown("--unit", "unit", name, _names(network.nodes))
        found |= places
    return found


def _is_called(node: Node, name: str) -> bool:
    return name == node.label or name in node.names


def _names(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        yield from (node.label, *node.names)


def _around(network: Network, centre: set[int], depth: int) -> set[int]:
    neighbours: dict[int, set[int]] = defaultdict(set)
    for one, other in _links(network.ties, network.hyper_ties):
        neighbours[one].add(other)
        neighbours[other].add(one)
    found, edge = set(centre), set(centre)
    for _ in range(depth):
        edge = {other for one in edge for other in neighbours[one]} - found
        if not edge:
            break
        found |= edge
    return found


def _links(ties: Iterable[Tie], hyper_ties: Iterable[HyperTie]) -> Iterable[tuple[int, int]]:
    for tie in ties:
        yield tie.source, tie.target
    for hyper_tie in hyper_ties:
        # neighbours by way of the first node would be a tie too far away
        for one in hyper_tie.nodes:
            for other in hyper_tie.nodes:
                if one < other:
                    yield one, other


def _top(network: Network, kept: set[int], top: int) -> set[int]:
    degrees: dict[int, list[float]] = defaultdict(list)
    for tie in network.ties:
        if tie.source in kept and tie.target in kept:
            degrees[tie.source].append(tie.weight)
            degrees[tie.target].append(tie.weight)
    for hyper_tie in network.hyper_ties:
        for node in hyper_tie.nodes:
            degrees[node].append(hyper_tie.weight)
    ranked = sorted((-fsum(degrees[node]), node) for node in kept)
    return {node for _, node in ranked[:top]}
