"""Which pairs of units are worth comparing: those whose words can be related, found by index and bounded.

    the same ending and short core           古城保护发展指挥部, 古城指挥部
    the same core, endings of departments    发改委, 发改局
    a field of work and its successor        国土局, 自然资源局
    the same ending among freely named ones  文旅集团, 文投集团

Of a set with the same index only the units with the most tasks are compared, MOST_ALIKE of them, so that a
document with thousands of names costs no more than it should.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from kg.resolve.units.kinship import cut
from kg.resolve.units.names import SpelledUnit
from kg.resolve.units.vocabulary import listed, successors

MOST_ALIKE = 150


def comparable_pairs(units: Iterable[SpelledUnit]) -> Iterator[tuple[SpelledUnit, SpelledUnit]]:
    """Ordered pairs of units that have tasks, in a fixed order, each once."""
    told: set[tuple[str, str]] = set()
    for group in _groups(units):
        for one, other in permutations(_most_used(group), 2):
            if (one.key, other.key) not in told:
                told.add((one.key, other.key))
                yield one, other


def _groups(units: Iterable[SpelledUnit]) -> Iterable[list[SpelledUnit]]:
    found: dict[tuple[str, ...], list[SpelledUnit]] = defaultdict(list)
    departments, free = frozenset(listed("department_endings")), frozenset(listed("like_endings"))
    for unit in units:
        if unit.is_plate or not any(name.uses for name in unit.names):
            continue
        words = cut(unit.form.body)
        found["short", words.ending, words.short_core].append(unit)
        if words.ending in free:
            found["free", words.ending].append(unit)
        if words.ending in departments:
            found["field", words.core].append(unit)
            for field, _ in successors().get(words.core, ()):
                found["reform", field].append(unit)
            found["reform", words.core].append(unit)
    return found.values()


def _most_used(units: Sequence[SpelledUnit]) -> Sequence[SpelledUnit]:
    if len(units) <= MOST_ALIKE:
        return units
    return sorted(units, key=_by_uses)[:MOST_ALIKE]


def _by_uses(unit: SpelledUnit) -> tuple[int, str]:
    return -sum(len(name.uses) for name in unit.names), unit.key
