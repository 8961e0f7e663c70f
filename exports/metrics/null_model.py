"""The null model: networks of the same degrees, tied by chance (the configuration model, Newman 2010).

Each node keeps as many ends of ties as it has, out and in where ties have a direction; the ends are joined
at random, and loops and double ties are dropped. What the network has is set against the mean and the
standard deviation of the draws: z = (observed - mean) / deviation. The draws come from a fixed seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from exports.metrics.adjacency import Adjacency
from exports.metrics.structure import assortativity, reciprocity, transitivity

SEED = 20_000
MEASURES: tuple[tuple[str, Callable[[Adjacency], float | None]], ...] = (
    ("reciprocity", reciprocity),
    ("transitivity", transitivity),
    ("assortativity", assortativity),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure beside what chance gives."""

    mean: float | None
    deviation: float | None
    z: float | None
    """None where the figure is not defined, or chance always gives the same."""


def compare(adjacency: Adjacency, *, draws: int) -> dict[str, Comparison]:
    """The figures of a network beside those of draws from the null model."""
    found: dict[str, list[float]] = {name: [] for name, _ in MEASURES}
    for draw in drawn(adjacency, draws):
        for name, measure in MEASURES:
            value = measure(draw)
            if value is not None:
                found[name].append(value)
    return {name: _comparison(measure(adjacency), found[name]) for name, measure in MEASURES}


def drawn(adjacency: Adjacency, draws: int) -> Iterator[Adjacency]:
    """Networks of the same degrees."""
    generator = np.random.default_rng(SEED)
    for _ in range(draws):
        if adjacency.directed:
            sources, targets = adjacency.sources, generator.permutation(adjacency.targets)
        else:
            ends = generator.permutation(np.concatenate(adjacency.plain_ends()))
            sources, targets = ends[: len(ends) // 2], ends[len(ends) // 2 :]
            sources, targets = np.minimum(sources, targets), np.maximum(sources, targets)
        keys = np.unique((sources * adjacency.nodes + targets)[sources != targets])
        sources, targets = keys // max(adjacency.nodes, 1), keys % max(adjacency.nodes, 1)
        yield replace(adjacency, sources=sources, targets=targets, weights=np.ones(len(keys)))


def _comparison(observed: float | None, values: list[float]) -> Comparison:
    if observed is None or len(values) < 2:
        return Comparison(None, None, None)
    mean, deviation = float(np.mean(values)), float(np.std(values, ddof=1))
    return Comparison(mean, deviation, (observed - mean) / deviation if deviation > 0 else None)
