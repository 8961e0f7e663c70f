"""Adjacency: the ties of a network as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from exports.network import Network

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Adjacency:
    """Sources, targets and weights."""

    nodes: int
    directed: bool
    sources: Integers
    targets: Integers
    weights: Floats

    @classmethod
    def of(cls, network: Network) -> Adjacency:
        """The ties of a network."""
        return cls(
            len(network.nodes),
            network.directed,
            np.array([tie.source for tie in network.ties], dtype=np.int64),
            np.array([tie.target for tie in network.ties], dtype=np.int64),
            np.array([tie.weight for tie in network.ties], dtype=np.float64),
        )

    @property
    def ties(self) -> int:
        """How many there are."""
        return len(self.sources)

    def plain_ends(self) -> tuple[Integers, Integers]:
        """The ends of ties without direction, each pair once."""
        low, high = np.minimum(self.sources, self.targets), np.maximum(self.sources, self.targets)
        keys = np.unique(low * self.nodes + high)
        return keys // max(self.nodes, 1), keys % max(self.nodes, 1)

    def degrees(self) -> Integers:
        """Neighbours of each node, direction left aside."""
        sources, targets = self.plain_ends()
        return np.bincount(np.concatenate([sources, targets]), minlength=self.nodes)

    def out_strengths(self) -> Floats:
        """The weight that goes out of each node; all of it where ties have no direction."""
        out = self._summed(self.sources)
        return out if self.directed else out + self._summed(self.targets)

    def in_strengths(self) -> Floats:
        """The weight that comes in."""
        incoming = self._summed(self.targets)
        return incoming if self.directed else incoming + self._summed(self.sources)

    def _summed(self, ends: Integers) -> Floats:
        return np.bincount(ends, weights=self.weights, minlength=self.nodes).astype(np.float64)
