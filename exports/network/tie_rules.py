"""Tie rules: which nodes one task ties, and how strongly.

A rule finds pairs of parties; the members of the two parties are tied, each pair with the product of their
shares. Then the weight is taken:

    count     the product
    newman    the product times 1/(k-1), where k parties take part
    fraction  the product times what makes all pairs of the task sum to 1

A node is never tied to itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from exports.network.options import NetworkOptions, Of, TieKind, Weight
from exports.network.parties import Parties, Party, anyone, not_person, not_unit
from exports.network.rows import TaskRow
from ontology.records import EntityClass, Role

UNIT_ROLES = frozenset({Role.LEAD, Role.SUPPORT})
LEAD, SUPPORT, SUPERVISE = frozenset({Role.LEAD}), frozenset({Role.SUPPORT}), frozenset({Role.SUPERVISE})
THINGS = {Of.UNIT_PROJECT: EntityClass.PROJECT, Of.UNIT_PLACE: EntityClass.PLACE}

Pair = tuple[str, str]


def actor_roles(options: NetworkOptions) -> frozenset[Role]:
    """The roles in which actors are nodes of one sort: units, or leaders."""
    if options.of is Of.LEADERS:
        return SUPERVISE
    if options.tie_kind is TieKind.CO_LEAD:
        return LEAD
    return UNIT_ROLES if options.role is None else frozenset({options.role})


def task_pairs(task: TaskRow, parties: Parties, options: NetworkOptions) -> dict[Pair, float]:
    """What one task adds to each tie; pairs without direction have the smaller id first."""
    if options.tie_kind is TieKind.MEMBERSHIP:
        return _membership(task, parties, options)
    if options.tie_kind is TieKind.LEAD_SUPPORT:
        leads = parties.of(task, LEAD, anyone)
        supports = parties.of(task, SUPPORT, anyone)
        pairs = product(leads, supports)
        return _weighted(pairs, size=len({*leads, *supports}), options=options)
    named = parties.of(task, actor_roles(options), anyone)
    return _weighted(combinations(named, 2), size=len(named), options=options)


def all_parties(task: TaskRow, parties: Parties, options: NetworkOptions) -> list[Party]:
    """The parties of a task where it is one tie between all of them."""
    return parties.of(task, actor_roles(options), anyone)


def hyper_weight(size: int, weight: Weight) -> float:
    """The weight of a tie between all nodes of a task."""
    return 1 / (size - 1) if weight is Weight.NEWMAN else 1.0


def _membership(task: TaskRow, parties: Parties, options: NetworkOptions) -> dict[Pair, float]:
    units = parties.of(task, actor_roles(options), not_person)
    found: dict[Pair, float] = {}
    for one, other in product(units, _partners(task, parties, options)):
        for pair, value in _shares(one, other):
            found[pair] = found.get(pair, 0.0) + value
    return _as_fraction(found) if options.weight is Weight.FRACTION else found


def _partners(task: TaskRow, parties: Parties, options: NetworkOptions) -> list[Party]:
    """What units are tied to in a network of two sorts."""
    if options.of is Of.UNIT_TASK:
        return [(task.id,)]
    if options.of is Of.UNIT_LEADER:
        return parties.of(task, SUPERVISE, not_unit)
    wanted = THINGS[options.of]
    return [(one,) for one in task.things if parties.rows.things[one].entity_class is wanted]


def _weighted(
    pairs: Iterator[tuple[Party, Party]], *, size: int, options: NetworkOptions
) -> dict[Pair, float]:
    if size < 2:
        return {}
    found: dict[Pair, float] = {}
    for one, other in pairs:
        for pair, value in _shares(one, other):
            key = pair if options.directed or pair[0] < pair[1] else (pair[1], pair[0])
            found[key] = found.get(key, 0.0) + value
    if options.weight is Weight.NEWMAN:
        return {pair: value / (size - 1) for pair, value in found.items()}
    return _as_fraction(found) if options.weight is Weight.FRACTION else found


def _shares(one: Party, other: Party) -> Iterator[tuple[Pair, float]]:
    share = 1 / (len(one) * len(other))
    for source in one:
        for target in other:
            if source != target:
                yield (source, target), share


def _as_fraction(pairs: dict[Pair, float]) -> dict[Pair, float]:
    whole = sum(pairs.values())
    return {pair: value / whole for pair, value in pairs.items()}
