"""The hypergeometric model (Tumminello et al., PLoS ONE 6, 2011): chance that two nodes share as many tasks.

Of N tasks one node has a and the other b, each drawn without regard to the other: the number shared is
hypergeometric. It keeps the nodes' numbers of tasks and lets the sizes of tasks vary.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def hypergeometric_p_values(
    shared: NDArray[np.int64], first: NDArray[np.int64], second: NDArray[np.int64], *, tasks: int
) -> NDArray[np.float64]:
    """The chance of `shared` or more common tasks.

    Args:
        shared: tasks that the two nodes of a tie have in common.
        first: tasks of the one.
        second: tasks of the other.
        tasks: how many there are.
    """
    from scipy.stats import hypergeom

    found: NDArray[np.float64] = np.asarray(hypergeom.sf(shared - 1, tasks, first, second), dtype=np.float64)
    return np.clip(found, 0.0, 1.0)
