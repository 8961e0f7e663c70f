"""Core and periphery: the core is the set of nodes nearest to the ideal of Borgatti and Everett (2000).

In the ideal all core nodes are tied and no two of the periphery are. The core that breaks it least is found
exactly by Lip (2011): nodes by degree, the best number of them taken. The fit is the correlation of the ties
with the ideal, ties between core and periphery left aside.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from exports.metrics.adjacency import Adjacency


def core_nodes(adjacency: Adjacency) -> NDArray[np.bool_]:
    """Which nodes are in the core, direction left aside."""
    degrees = adjacency.degrees()
    order = np.lexsort((np.arange(adjacency.nodes), -degrees))
    sizes = np.arange(adjacency.nodes + 1)
    broken = sizes * (sizes - 1) // 2 - np.concatenate([[0], np.cumsum(degrees[order])])
    found = np.zeros(adjacency.nodes, dtype=np.bool_)
    found[order[: int(broken.argmin())]] = True
    return found


def core_fit(adjacency: Adjacency, core: NDArray[np.bool_]) -> float | None:
    """The correlation with the ideal; None where there is no periphery, or nothing to tell apart."""
    sources, targets = adjacency.plain_ends()
    inside = int((core[sources] & core[targets]).sum())
    outside = int((~core[sources] & ~core[targets]).sum())
    members = int(core.sum())
    others = adjacency.nodes - members
    core_pairs, other_pairs = members * (members - 1) // 2, others * (others - 1) // 2
    ties, pairs = inside + outside, core_pairs + other_pairs
    spread = ties * (pairs - ties) * core_pairs * other_pairs
    if spread <= 0:
        return None
    return (inside * pairs - ties * core_pairs) / sqrt(spread)
