"""Brokerage as Burt's constraint (1992, 2004): how far a node's neighbours are tied among themselves.

    p(i,j)        share of j in what passes between i and its neighbours, both directions together
    constraint(i) sum over neighbours j of (p(i,j) + sum over q of p(i,q) p(q,j))^2

A low constraint is a broker's. A node without ties has none.
"""

from __future__ import annotations

import numpy as np

from exports.metrics.adjacency import Adjacency


def constraints(adjacency: Adjacency) -> list[float | None]:
    """The constraint of each node; None without ties."""
    from scipy import sparse

    count = adjacency.nodes
    one_way = sparse.csr_array(
        (adjacency.weights, (adjacency.sources, adjacency.targets)), shape=(count, count)
    )
    both = (one_way + one_way.T).tocsr()
    strengths = np.asarray(both.sum(axis=1)).ravel()
    shares = sparse.diags_array(np.divide(1.0, strengths, out=np.zeros(count), where=strengths > 0)) @ both
    neighbours = both.copy()
    neighbours.data = np.ones(len(neighbours.data))
    invested = shares + (shares @ shares).multiply(neighbours)
    found = np.asarray(invested.multiply(invested).sum(axis=1)).ravel()
    return [float(value) if strength > 0 else None for value, strength in zip(found, strengths, strict=True)]
