"""The bipartite configuration model: the chance that a node takes part in a task.

Among all tables of nodes and tasks whose rows and columns have the given sums on average, the one of the
greatest entropy: node i takes part in task k with probability 1/(1 + exp(u_i + v_k)) (Saracco et al.,
Scientific Reports 5, 2015). Rows of one sum have one parameter, and so have columns, so that a large table
is a small problem.

The parameters minimise a convex function; damped Newton steps find them. Rows and columns that are empty or
full are taken out before, since their probabilities are 0 and 1 and their parameters infinite.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

TOLERANCE = 1e-11
"""Of row and column sums, in relation to them."""
STEPS = 200
HALVINGS = 40


def bicm_probabilities(rows: Integers, columns: Integers) -> tuple[Integers, Integers, Floats]:
    """The probabilities, for each class of rows and columns with one sum.

    Args:
        rows: sum of each row.
        columns: sum of each column; both have one total.

    Returns:
        The distinct sums of rows, those of columns, and the probability for each pair of them.
    """
    row_side, column_side = _Side.of(rows), _Side.of(columns)
    found = np.zeros((len(row_side.sums), len(column_side.sums)))
    while _take_out(row_side, column_side, found) or _take_out(column_side, row_side, found.T):
        continue
    if row_side.used.any() and column_side.used.any():
        inner = _solve(*row_side.rest(), *column_side.rest())
        found[np.ix_(row_side.used, column_side.used)] = inner
    return row_side.sums, column_side.sums, found


@dataclass(slots=True)
class _Side:
    """The classes of rows, or of columns, while some are taken out."""

    sums: Integers
    counts: Integers
    left: Floats
    """The sums, without what was taken out across."""
    used: NDArray[np.bool_]

    @classmethod
    def of(cls, values: Integers) -> _Side:
        """The classes of some sums."""
        sums, counts = np.unique(values, return_counts=True)
        return cls(sums, counts, sums.astype(np.float64), np.ones(len(sums), dtype=np.bool_))

    def rest(self) -> tuple[Floats, Floats]:
        """Sums and numbers of the classes that are left."""
        return self.left[self.used], self.counts[self.used].astype(np.float64)


def _take_out(side: _Side, across: _Side, found: Floats) -> bool:
    """Take out the classes that are empty or full; say whether there were any."""
    length = float(across.counts[across.used].sum())
    empty = side.used & (side.left <= 0)
    full = side.used & (side.left >= length) & ~empty
    side.used &= ~(empty | full)
    found[np.ix_(full, across.used)] = 1.0
    across.left[across.used] -= float(side.counts[full].sum())
    return bool(empty.any() or full.any())


def _solve(rows: Floats, row_counts: Floats, columns: Floats, column_counts: Floats) -> Floats:
    total = float((rows * row_counts).sum())
    parameters = np.concatenate([-np.log(rows / np.sqrt(total)), -np.log(columns / np.sqrt(total))])
    wanted = np.concatenate([rows * row_counts, columns * column_counts])
    weights = row_counts[:, None] * column_counts[None, :]
    value = _value(parameters, weights, wanted)
    for _ in range(STEPS):
        p = _probabilities(parameters, len(rows))
        gradient = wanted - _sums(p * weights)
        if (np.abs(gradient) <= TOLERANCE * wanted).all():
            break
        solved = np.linalg.lstsq(_curvature(p * (1 - p) * weights), gradient, rcond=None)[0]
        step = -solved.astype(np.float64)
        parameters, value = _descend(parameters, step, value, weights, wanted)
    return _probabilities(parameters, len(rows))


def _descend(
    parameters: Floats, step: Floats, value: float, weights: Floats, wanted: Floats
) -> tuple[Floats, float]:
    """As much of a step as makes the value no larger."""
    for _ in range(HALVINGS):
        tried = parameters + step
        found = _value(tried, weights, wanted)
        if found <= value + 1e-12 * abs(value):
            return tried, found
        step = step / 2
    return parameters, value


def _probabilities(parameters: Floats, rows: int) -> Floats:
    exponents = parameters[:rows, None] + parameters[None, rows:]
    found: Floats = 1.0 / (1.0 + np.exp(np.clip(exponents, -700, 700)))
    return found


def _value(parameters: Floats, weights: Floats, wanted: Floats) -> float:
    exponents = parameters[: len(weights), None] + parameters[None, len(weights) :]
    return float((weights * np.logaddexp(0.0, -exponents)).sum() + wanted @ parameters)


def _sums(values: Floats) -> Floats:
    return np.concatenate([values.sum(axis=1), values.sum(axis=0)])


def _curvature(values: Floats) -> Floats:
    sums = _sums(values)
    found = np.diag(sums)
    rows = len(values)
    found[:rows, rows:] = values
    found[rows:, :rows] = values.T
    return found
