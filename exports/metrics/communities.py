"""Communities by the method of Louvain (Blondel et al. 2008), and how far another seed would give others.

Direction is left aside, the weights of both directions are added. The communities reported are those of the
first seed; stability is the mean adjusted Rand index (Hubert and Arabie 1985) of its partition with those of
the other seeds: 1 where all agree, about 0 where they agree by chance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

SEEDS = 10


@dataclass(frozen=True, slots=True)
class Communities:
    """A partition of nodes."""

    of_node: tuple[int, ...]
    """For each node the number of its community, from 1, the largest first."""
    modularity: float | None
    stability: float | None

    @property
    def count(self) -> int:
        """How many there are."""
        return max(self.of_node, default=0)


def weighted_plain(network_graph: Any) -> Any:
    """A graph without directions, weights of both added, nodes and ties in order."""
    import networkx as nx

    found = nx.Graph()
    found.add_nodes_from(sorted(network_graph))
    weights: dict[tuple[int, int], float] = {}
    for one, other, weight in sorted(network_graph.edges(data="weight")):
        pair = (min(one, other), max(one, other))
        weights[pair] = weights.get(pair, 0.0) + weight
    found.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    return found


def find_communities(plain: Any, *, seeds: int = SEEDS) -> Communities:
    """The communities of a graph made by `weighted_plain`."""
    import networkx as nx

    if plain.number_of_edges() == 0:
        return Communities(tuple(range(1, len(plain) + 1)), None, None)
    partitions = [_partition(plain, seed) for seed in range(1, seeds + 1)]
    first = partitions[0]
    groups: dict[int, set[int]] = {}
    for node, community in enumerate(first):
        groups.setdefault(community, set()).add(node)
    agreement = [rand_index(first, other) for other in partitions[1:]]
    return Communities(
        first,
        float(nx.community.modularity(plain, groups.values(), weight="weight")),
        sum(agreement) / len(agreement) if agreement else None,
    )


def _partition(plain: Any, seed: int) -> tuple[int, ...]:
    import networkx as nx

    found = nx.community.louvain_communities(plain, weight="weight", seed=seed)
    ordered = sorted((sorted(community) for community in found), key=_largest_first)
    number_of = {node: number for number, community in enumerate(ordered, 1) for node in community}
    return tuple(number_of[node] for node in range(len(plain)))


def rand_index(one: Iterable[int], other: Iterable[int]) -> float:
    """The adjusted Rand index of two partitions.

    >>> rand_index([1, 1, 2, 2], [5, 5, 7, 7])
    1.0
    """
    pairs = list(zip(one, other, strict=True))
    both = sum(map(_pairs, Counter(pairs).values()))
    first = sum(map(_pairs, Counter(a for a, _ in pairs).values()))
    second = sum(map(_pairs, Counter(b for _, b in pairs).values()))
    everything = _pairs(len(pairs))
    expected = first * second / everything if everything else 0.0
    most = (first + second) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _largest_first(community: list[int]) -> tuple[int, int]:
    return -len(community), community[0]
