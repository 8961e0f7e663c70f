"""Correction for many tests: at which p-value a tie is kept.

Pairs that share nothing were tested as well, and their p-value is 1; they count, though no tie stands for
them. Bonferroni holds the chance of one false tie below alpha, Benjamini and Hochberg (1995) the share of
false ties among those kept.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from exports.network.options import Correction


def kept_ties(
    p_values: NDArray[np.float64], *, tests: int, alpha: float, correction: Correction
) -> NDArray[np.bool_]:
    """Which ties are kept.

    Args:
        p_values: of the ties.
        tests: how many pairs were tested, those without a tie included.
        alpha: level of significance.
        correction: for many tests.

    >>> kept_ties(np.array([0.001, 0.012, 0.04]), tests=4, alpha=0.05, correction=Correction.BH).tolist()
    [True, True, False]
    """
    if correction is Correction.NONE:
        return p_values <= alpha
    if correction is Correction.BONFERRONI:
        return p_values <= alpha / max(tests, 1)
    ordered = np.sort(p_values)
    passing = np.nonzero(ordered <= alpha * np.arange(1, len(ordered) + 1) / max(tests, 1))[0]
    if len(passing) == 0:
        return np.zeros(len(p_values), dtype=np.bool_)
    found: NDArray[np.bool_] = p_values <= ordered[passing[-1]]
    return found
