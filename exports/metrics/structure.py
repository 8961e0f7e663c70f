"""Figures of one network as a whole.

    density          ties over the ties that there could be
    centralisation   Freeman's, of degree: 1 for a star, 0 where all nodes have as many ties
    reciprocity      share of directed ties that are answered
    transitivity     share of pairs of neighbours that are tied
    assortativity    correlation of the degrees at both ends

Ties count without their weights. A figure that is not defined (a network without ties) is None, never 0.
"""

from __future__ import annotations

from math import isnan

import numpy as np

from exports.metrics.adjacency import Adjacency


def density(adjacency: Adjacency) -> float | None:
    """Ties over the ties that there could be."""
    count = adjacency.nodes
    return adjacency.ties / (count * (count - 1) / (1 if adjacency.directed else 2)) if count > 1 else None


def centralisation(adjacency: Adjacency) -> float | None:
    """Freeman's centralisation of degree, direction left aside (Freeman 1979)."""
    count = adjacency.nodes
    if count < 3:
        return None
    degrees = adjacency.degrees()
    return float((degrees.max() - degrees).sum() / ((count - 1) * (count - 2)))


def reciprocity(adjacency: Adjacency) -> float | None:
    """The share of ties that are answered; None for ties without direction."""
    if not adjacency.directed or adjacency.ties == 0:
        return None
    there = adjacency.sources * adjacency.nodes + adjacency.targets
    back = adjacency.targets * adjacency.nodes + adjacency.sources
    return float(np.isin(there, back).mean())


def transitivity(adjacency: Adjacency) -> float | None:
    """Triangles over pairs of ties that meet, direction left aside; None where no two ties meet."""
    from scipy import sparse

    sources, targets = adjacency.plain_ends()
    degrees = adjacency.degrees()
    meeting = int((degrees * (degrees - 1)).sum())
    if meeting == 0:
        return None
    shape = (adjacency.nodes, adjacency.nodes)
    half = sparse.csr_array((np.ones(len(sources), dtype=np.int64), (sources, targets)), shape=shape)
    both = half + half.T
    return float((both @ both).multiply(both).sum() / meeting)


def assortativity(adjacency: Adjacency) -> float | None:
    """Pearson's correlation of degrees over ties; None where all degrees are alike (Newman 2002)."""
    degrees = adjacency.degrees().astype(np.float64)
    sources, targets = adjacency.plain_ends()
    if len(sources) == 0:
        return None
    one = np.concatenate([degrees[sources], degrees[targets]])
    other = np.concatenate([degrees[targets], degrees[sources]])
    if one.std() == 0:
        return None
    found = float(np.corrcoef(one, other)[0, 1])
    return None if isnan(found) else found
