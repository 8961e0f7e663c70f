"""The cloud: coordinates of a network that is too large for every label to be read.

Forces of Fruchterman and Reingold, with the repulsion taken from a mesh: the nodes are counted into cells,
the counts are folded with the force of one node (by transforms of Fourier), and each node is moved by what
holds in its cell. So a step takes the time of the nodes and ties, and not of the pairs of nodes. The
beginning is a sunflower in the order of the nodes, and nothing is drawn at random.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

CELLS = 128
STEPS = 150
GRAVITY = 0.02
UNIT = 30.0
"""The distance that a tie strives for, in points."""

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


def cloud(count: int, sources: Whole, targets: Whole) -> Array:
    """Coordinates of nodes, in points, rounded to whole points.

    Args:
        count: of nodes.
        sources: where each tie begins.
        targets: where it ends.
    """
    found = _sunflower(count)
    degrees = np.bincount(sources, minlength=count) + np.bincount(targets, minlength=count)
    # a hub with a thousand ties would be thrown about by their sum
    ease = 1.0 / np.maximum(1.0, np.sqrt(degrees))
    field = _field()
    reach = UNIT * sqrt(count)
    for step in range(STEPS):
        moved = _repulsion(found, field) - GRAVITY * found * np.sqrt(count) / reach * UNIT
        _attract(moved, found, sources, targets, ease)
        length = np.hypot(moved[:, 0], moved[:, 1])
        most = reach * 0.1 * (1 - step / STEPS) ** 2 + 0.5
        found += moved * (np.minimum(length, most) / np.maximum(length, 1e-9))[:, None]
    rounded: Array = np.round(found - found.min(axis=0))
    return rounded


def _sunflower(count: int) -> Array:
    number = np.arange(count)
    radius = UNIT * np.sqrt(number + 0.5) * 0.6
    angle = number * np.pi * (3 - sqrt(5))
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _field() -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """The force of one node on all cells around it, transformed."""
    offset = np.fft.fftfreq(2 * CELLS, 1 / (2 * CELLS))
    x, y = np.meshgrid(offset, offset, indexing="ij")
    square = x * x + y * y + 0.25
    return np.fft.rfft2(x / square), np.fft.rfft2(y / square)


def _repulsion(found: Array, field: tuple[NDArray[np.complex128], NDArray[np.complex128]]) -> Array:
    low = found.min(axis=0)
    width = float(np.ptp(found, axis=0).max()) / (CELLS - 1) or 1.0
    cells = ((found - low) / width).astype(np.int64)
    mass = np.zeros((2 * CELLS, 2 * CELLS))
    np.add.at(mass, (cells[:, 0], cells[:, 1]), 1.0)
    spectrum = np.fft.rfft2(mass)
    moved = np.empty_like(found)
    for axis in (0, 1):
        force = np.fft.irfft2(spectrum * field[axis], s=mass.shape)
        moved[:, axis] = force[cells[:, 0], cells[:, 1]] * UNIT * UNIT / width
    # nodes of one cell do not feel each other; what they are pushed apart by is their place in the cell
    inside = (found - low) / width - cells - 0.5
    crowd = mass[cells[:, 0], cells[:, 1]] - 1
    moved += inside * (crowd * UNIT * UNIT / width)[:, None]
    return moved


def _attract(moved: Array, found: Array, sources: Whole, targets: Whole, ease: Array) -> None:
    apart = found[targets] - found[sources]
    length = np.hypot(apart[:, 0], apart[:, 1])
    pull = apart * (length / UNIT)[:, None]
    for axis in (0, 1):
        count = len(moved)
        moved[:, axis] += ease * np.bincount(sources, pull[:, axis], minlength=count)
        moved[:, axis] -= ease * np.bincount(targets, pull[:, axis], minlength=count)
