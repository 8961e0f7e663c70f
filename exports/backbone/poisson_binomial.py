"""The Poisson-binomial tail: the chance of so many successes or more in trials of different chances.

Trials of one chance are binomial together; the distributions of these classes are folded, only as far as the
number asked for. All terms are positive, so nothing cancels but in the last subtraction.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def poisson_binomial_tail(successes: int, chances: NDArray[np.float64], trials: NDArray[np.int64]) -> float:
    """The chance of `successes` or more.

    Args:
        successes: how many.
        chances: the chance of each class of trials.
        trials: how many trials each class has.

    >>> round(poisson_binomial_tail(1, np.array([0.5, 0.2]), np.array([1, 1])), 12)
    0.6
    """
    from scipy.stats import binom

    if successes <= 0:
        return 1.0
    if successes > int(trials.sum()):
        return 0.0
    counts = np.arange(successes)
    below = np.zeros(successes)
    below[0] = 1.0
    for chance, number in zip(chances, trials, strict=True):
        if chance > 0:
            below = np.convolve(below, binom.pmf(counts, number, chance))[:successes]
    return float(min(1.0, max(0.0, 1.0 - below.sum())))
