"""The stochastic degree sequence model (Neal, Social Networks 39, 2014).

Nodes take part in tasks by chance, so that on average each node has its number of tasks and each task its
number of nodes; the number of tasks that two nodes share is then Poisson-binomial. The chances are those of
the bipartite configuration model, as in Neal, Domagalski and Sagan (Scientific Reports 11, 2021), and the
tail is exact.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from exports.backbone.bicm import bicm_probabilities
from exports.backbone.participation import Participation, Side
from exports.backbone.poisson_binomial import poisson_binomial_tail


def sdsm_p_values(
    sources: NDArray[np.int64],
    targets: NDArray[np.int64],
    shared: NDArray[np.int64],
    taking_part: Participation,
) -> NDArray[np.float64]:
    """The chance of `shared` or more common tasks.

    Args:
        sources: one end of each tie.
        targets: the other.
        shared: tasks that the two have in common.
        taking_part: the tasks of nodes and the nodes of tasks.
    """
    one, other = taking_part.sources, taking_part.targets
    sizes = np.stack([one.nodes_of, other.nodes_of], axis=1)
    classes, trials = np.unique(sizes, axis=0, return_counts=True)
    first = _chances(one, classes[:, 0])
    second = _chances(other, classes[:, 1])
    found: dict[tuple[int, int, int], float] = {}
    values = np.empty(len(shared))
    numbers = zip(
        one.tasks_of[sources].tolist(), other.tasks_of[targets].tolist(), shared.tolist(), strict=True
    )
    for place, key in enumerate(numbers):
        if key not in found:
            chances = first[key[0]] * second[key[1]]
            found[key] = poisson_binomial_tail(key[2], chances, trials)
        values[place] = found[key]
    return values


def _chances(side: Side, sizes: NDArray[np.int64]) -> dict[int, NDArray[np.float64]]:
    """Number of tasks of a node, to its chance in a task of each of the sizes."""
    taking_part = side.tasks_of[side.tasks_of > 0]
    rows, columns, chances = bicm_probabilities(taking_part, side.nodes_of)
    places = np.searchsorted(columns, sizes)
    return {int(number): chances[row, places] for row, number in enumerate(rows)}
