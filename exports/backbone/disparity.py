"""The disparity filter of Serrano, Boguñá and Vespignani (PNAS 106, 2009).

Were a node's strength s spread over its k ties at random, a tie of weight w or more would be seen with
probability (1 - w/s)^(k-1). A tie is judged from both ends and the smaller value counts; an end with one tie
says nothing. In a directed network the source is judged by what goes out of it, the target by what comes in.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def disparity_p_values(
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
    weights: NDArray[np.float64],
    *,
    nodes: int,
    directed: bool,
) -> NDArray[np.float64]:
    """The p-value of each tie.

    Args:
        sources: one end of each tie.
        targets: the other.
        weights: of each tie.
        nodes: how many there are.
        directed: do the ties have a direction?
    """
    if directed:
        return np.minimum(_of_ends(sources, weights, nodes), _of_ends(targets, weights, nodes))
    ends = np.concatenate([sources, targets])
    both = _of_ends(ends, np.concatenate([weights, weights]), nodes)
    return np.minimum(both[: len(sources)], both[len(sources) :])


def _of_ends(ends: NDArray[np.int64], weights: NDArray[np.float64], nodes: int) -> NDArray[np.float64]:
    strengths = np.bincount(ends, weights=weights, minlength=nodes)[ends]
    degrees = np.bincount(ends, minlength=nodes)[ends]
    found: NDArray[np.float64] = np.power(np.clip(1 - weights / strengths, 0, 1), degrees - 1.0)
    return np.where(degrees > 1, found, 1.0)
