"""Renames and mergers, chosen among the candidates.

    rename   one earlier unit, one later unit: they are one
    merger   several earlier units of one time, a reform put the later one in their place: they stay apart

A later unit takes the place of one earlier unit at most, and an earlier unit has one successor at most; of
several candidates the best is taken and the others are asked about. Where a → b and b → c hold, a → c says
nothing new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.resolve.units.kinship import Kin
from kg.resolve.units.successions import Succession


class Change(StrEnum):
    """What a candidate is taken for."""

    RENAME = "rename"
    SHORT_NAME = "short-name"
    """Two names of one time: no change."""
    MERGER = "merger"
    ASKED = "asked"
    """Left to a person."""


@dataclass(frozen=True, slots=True)
class ChosenChange:
    """A candidate, and what it is taken for."""

    candidate: Succession
    change: Change


def chosen_changes(candidates: Sequence[Succession]) -> tuple[ChosenChange, ...]:
    """What each candidate is taken for, in their order: best first."""
    told = _without_steps_over(candidates)
    merged = _mergers(told)
    followed: set[str] = set()
    preceded: set[str] = set()
    found = []
    for candidate in told:
        earlier, later = candidate.earlier.key, candidate.later.key
        if not candidate.applied:
            change = Change.ASKED
        elif later in merged and candidate.kin is Kin.REFORM:
            change = Change.MERGER
        elif earlier in followed or later in preceded:
            change = Change.ASKED
        else:
            followed.add(earlier)
            preceded.add(later)
            change = Change.RENAME if candidate.year is not None else Change.SHORT_NAME
        found.append(ChosenChange(candidate, change))
    return tuple(found)


def _mergers(candidates: Iterable[Succession]) -> set[str]:
    """Keys of the later units into which a reform put several earlier ones that one document names."""
    before: dict[str, list[Succession]] = defaultdict(list)
    for candidate in candidates:
        if candidate.applied and candidate.kin is Kin.REFORM:
            before[candidate.later.key].append(candidate)
    return {
        later
        for later, found in before.items()
        if any(
            one.earlier.years.keys() & other.earlier.years.keys()
            for number, one in enumerate(found)
            for other in found[number + 1 :]
        )
    }


def _without_steps_over(candidates: Iterable[Succession]) -> list[Succession]:
    """The candidates without those between whose names another name stands, known by two others."""
    applied = [candidate for candidate in candidates if candidate.applied]
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for candidate in applied:
        after[candidate.earlier.key].add(candidate.later.key)
        before[candidate.later.key].add(candidate.earlier.key)
    return [
        candidate
        for candidate in candidates
        if after[candidate.earlier.key].isdisjoint(before[candidate.later.key])
    ]
