"""Sharing rows out among leaders: expectation-maximisation over all rows of one year.

A row with one lead unit and one leader is certain. In a row with several of both, each unit has one of the
leaders, but the row does not say which. Let p(l|u) be the chance that leader l answers for unit u:

    E   in each row, unit u weighs leader l by p(l|u), and where units and leaders are as many, by how often
        the order of print has told so far (the i-th unit with the i-th leader); the weights are then balanced
        so that each unit is shared out whole and each leader is there for an equal part of the units
        (iterative proportional fitting, a fixed number of rounds)
    M   p(l|u) from the shares of u's rows, with PRIOR of a row spread over all leaders that its rows name

It begins from equal chances, runs ROUNDS rounds, and uses only the four operations of arithmetic in a fixed
order, so that it gives the same result on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.leaders.persons import Person
from kg.resolve.leaders.rows import SupervisedRow

ROUNDS = 30
BALANCING = 8
PRIOR = 0.4
"""Of a row; spread over the leaders that a unit's rows name."""
ORDER_WEIGHT = 2.0
"""How many pairs of unit and leader have to tell before the order of print is believed by half."""
LEAST = 1e-9
MOST_CELLS = 400
"""Rows with more pairs of unit and leader than this (每项任务都写上全部单位和领导) tell nothing."""

Shares = tuple[tuple[float, ...], ...]
"""For each unit of a row, the part of it that each leader of the row has."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """How the rows of a year are shared out."""

    rows: tuple[SupervisedRow, ...]
    shares: tuple[Shares, ...]
    """One for each row."""
    order: float
    """How far the order of print tells, from 0 to 1."""
    chances: Mapping[str, Mapping[Person, float]]
    """For each unit, the chance of each leader that its rows name."""

    def support(self) -> dict[tuple[str, Person], float]:
        """For each unit and leader, how many rows speak for the two."""
        found: dict[tuple[str, Person], float] = {}
        for row, shares in zip(self.rows, self.shares, strict=True):
            for unit, parts in zip(row.units, shares, strict=True):
                for leader, part in zip(row.leaders, parts, strict=True):
                    found[unit, leader] = found.get((unit, leader), 0.0) + part
        return found


def share_out(rows: Iterable[SupervisedRow]) -> Sharing:
    """Share the rows of one year out among their leaders."""
    kept = tuple(row for row in rows if len(row.units) * len(row.leaders) <= MOST_CELLS)
    candidates = _candidates(kept)
    chances = {unit: _equal(leaders) for unit, leaders in candidates.items()}
    order = _order(kept)
    shares = [_balanced(_weights(row, chances, order)) for row in kept]
    for _ in range(ROUNDS):
        chances = _chances(kept, shares, candidates)
        shares = [_balanced(_weights(row, chances, order)) for row in kept]
    return Sharing(kept, tuple(shares), order, _chances(kept, shares, candidates))


def _candidates(rows: Iterable[SupervisedRow]) -> dict[str, tuple[Person, ...]]:
    """For each unit, the leaders whom its rows name, in a fixed order."""
    found: dict[str, set[Person]] = {}
    for row in rows:
        for unit in row.units:
            found.setdefault(unit, set()).update(row.leaders)
    return {unit: tuple(sorted(found[unit])) for unit in sorted(found)}


def _equal(leaders: Sequence[Person]) -> dict[Person, float]:
    return dict.fromkeys(leaders, 1.0 / len(leaders))


def _weights(
    row: SupervisedRow, chances: Mapping[str, Mapping[Person, float]], order: float
) -> list[list[float]]:
    """How much each unit of a row weighs each leader."""
    told = len(row.units) == len(row.leaders) > 1
    return [
        [
            max(LEAST, chances[unit][leader]) * _by_order(i, j, len(row.leaders), order if told else None)
            for j, leader in enumerate(row.leaders)
        ]
        for i, unit in enumerate(row.units)
    ]


def _by_order(unit: int, leader: int, leaders: int, order: float | None) -> float:
    """The chance of a pair by its places in the row alone."""
    if order is None:
        return 1.0
    return (1.0 - order) / leaders + (order if unit == leader else 0.0)


def _balanced(weights: list[list[float]]) -> Shares:
    """Weights scaled so that each unit sums to one and each leader to an equal part of the units."""
    units, leaders = len(weights), len(weights[0])
    if leaders == 1:
        return ((1.0,),) * units
    table = [row[:] for row in weights]
    part = units / leaders
    for _ in range(BALANCING):
        for j in range(leaders):
            column = sum(row[j] for row in table)
            for row in table:
                row[j] *= part / column
        table = [[value / sum(row) for value in row] for row in table]
    return tuple(map(tuple, table))


def _chances(
    rows: Sequence[SupervisedRow], shares: Sequence[Shares], candidates: Mapping[str, Sequence[Person]]
) -> dict[str, dict[Person, float]]:
    """What the shares of its rows say of each unit."""
    counts = {unit: dict.fromkeys(leaders, PRIOR / len(leaders)) for unit, leaders in candidates.items()}
    for row, parts in zip(rows, shares, strict=True):
        for unit, of_unit in zip(row.units, parts, strict=True):
            for leader, part in zip(row.leaders, of_unit, strict=True):
                counts[unit][leader] += part
    return {
        unit: {leader: count / sum(found.values()) for leader, count in found.items()}
        for unit, found in counts.items()
    }


def _order(rows: Sequence[SupervisedRow]) -> float:
    """How far beyond chance the order of print tells.

    It is learned from the rows with as many units as leaders, by the units whose leader a row without choice
    names; without such rows it tells nothing.
    """
    certain = {(row.units[0], row.leaders[0]) for row in rows if row.is_certain}
    told, possible = 0.0, ORDER_WEIGHT
    for row in rows:
        size = len(row.units)
        if size != len(row.leaders) or size == 1:
            continue
        for i, unit in enumerate(row.units):
            places = [j for j, leader in enumerate(row.leaders) if (unit, leader) in certain]
            if len(places) == 1:
                told += (places[0] == i) - 1.0 / size
                possible += 1.0 - 1.0 / size
    return max(0.0, told / possible)
