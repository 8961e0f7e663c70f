"""What two units do alike: reasons beside their words to take one for the other's successor.

    slot       the later one stands where the earlier one stood: like task, the same others in the row
    tasks      their tasks speak of like things
    partners   the same units in their rows
    leaders    the leaders who took over from the earlier one's leaders are the later one's

Each is a share from 0 to 1. Texts are compared by their pairs of characters. All work is bounded: of a unit's
rows at most MOST_ROWS are looked at, of a text at most LONGEST_TEXT characters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from kg.facts import Facts, TaskFact
from kg.resolve.units.names import SpelledUnit
from ontology.iri import IRI
from ontology.records import AgentKind, Role

MOST_ROWS = 40
LONGEST_TEXT = 600
"""Characters of a task that are compared."""
TEXT_PART = Fraction(3, 5)
"""Weight of the text in a slot; the others of the row have the rest."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two units do the same."""

    slot: Fraction
    tasks: Fraction
    partners: Fraction
    leaders: Fraction
    rows: tuple[IRI, ...] = ()
    """The two tasks of the slot."""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """The rows of a jurisdiction, indexed for comparisons."""

    keys: Mapping[IRI, str]
    """Key of the unit of each name's node."""
    takeovers: Mapping[tuple[IRI, IRI], Mapping[str, Mapping[str, Fraction]]]
    """For two documents: to whom, by which share, the units of a leader of the first came in the second."""

    def compare(self, earlier: SpelledUnit, later: SpelledUnit) -> Likeness:
        """What the two have in common."""
        before, after = _tasks(earlier), _tasks(later)
        slot, rows = self._slot(before, earlier.key, after, later.key)
        return Likeness(
            slot=slot,
            tasks=overlap(_pairs_of_all(before), _pairs_of_all(after)),
            partners=overlap(self._partners(before, earlier.key), self._partners(after, later.key)),
            leaders=self._leaders(before, after),
            rows=rows,
        )

    def _slot(
        self, before: list[TaskFact], old: str, after: list[TaskFact], new: str
    ) -> tuple[Fraction, tuple[IRI, ...]]:
        """The best pair of rows, and how alike they are."""
        best = Fraction(0)
        rows: tuple[IRI, ...] = ()
        for one in before:
            others = self._others(one, old)
            for other in after:
                text = overlap(character_pairs(one.text), character_pairs(other.text))
                row = overlap(Counter(others), Counter(self._others(other, new)))
                found = TEXT_PART * text + (1 - TEXT_PART) * row
                if found > best:
                    best, rows = found, (one.node, other.node)
        return best, rows

    def _others(self, task: TaskFact, key: str) -> tuple[str, ...]:
        """Who else stands in a row, by role."""
        names = ((r.role, self.keys.get(r.agent.node, r.agent.name)) for r in task.responsibilities)
        return tuple(f"{role}:{name}" for role, name in names if role is not Role.SUPERVISE and name != key)

    def _partners(self, tasks: Iterable[TaskFact], key: str) -> Counter[str]:
        return Counter(other for task in tasks for other in self._others(task, key))

    def _leaders(self, before: list[TaskFact], after: list[TaskFact]) -> Fraction:
        """How far the later one's leaders are those who took over from the earlier one's."""
        best = Fraction(0)
        by_document = _by_document(after)
        for first, rows in _by_document(before).items():
            for second, later_rows in by_document.items():
                takeover = self.takeovers.get((first, second))
                if takeover is not None:
                    expected = _expected(_shares(_leaders_of(rows)), takeover)
                    found = _shares(_leaders_of(later_rows))
                    common = sum((min(share, found.get(who, Fraction(0))) for who, share in expected.items()))
                    best = max(best, Fraction(common))
        return best


def behaviour(facts: Facts, units: Iterable[SpelledUnit]) -> Behaviour:
    """The rows of a jurisdiction, indexed."""
    keys = {name.node: unit.key for unit in units for name in unit.names}
    return Behaviour(keys, _takeovers(facts, keys))


def _takeovers(
    facts: Facts, keys: Mapping[IRI, str]
) -> dict[tuple[IRI, IRI], dict[str, dict[str, Fraction]]]:
    """For each two documents, who leads what a leader of the first led."""
    led: dict[IRI, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for task in facts.tasks:
        leads = [r.agent for r in task.responsibilities if r.role is Role.LEAD]
        for agent in leads:
            if agent.kind is AgentKind.UNIT and agent.node in keys:
                led[task.document][keys[agent.node]].update(_leaders_of([task]))
    found: dict[tuple[IRI, IRI], dict[str, dict[str, Fraction]]] = {}
    for first, units in led.items():
        for second, others in led.items():
            if first != second:
                found[first, second] = _takeover(units, others)
    return found


def _takeover(
    before: Mapping[str, Counter[str]], after: Mapping[str, Counter[str]]
) -> dict[str, dict[str, Fraction]]:
    moved: dict[str, Counter[str]] = defaultdict(Counter)
    for unit in sorted(before.keys() & after.keys()):
        for leader, count in before[unit].items():
            for successor, times in after[unit].items():
                moved[leader][successor] += count * times
    return {leader: _shares(counts) for leader, counts in moved.items()}


def _expected(
    leaders: Mapping[str, Fraction], takeover: Mapping[str, Mapping[str, Fraction]]
) -> dict[str, Fraction]:
    found: dict[str, Fraction] = defaultdict(Fraction)
    for leader, share in leaders.items():
        for successor, part in takeover.get(leader, {}).items():
            found[successor] += share * part
    return found


def _leaders_of(tasks: Iterable[TaskFact]) -> Counter[str]:
    return Counter(
        r.agent.name
        for task in tasks
        for r in task.responsibilities
        if r.role is Role.SUPERVISE and r.agent.kind is AgentKind.PERSON
    )


def _shares(counts: Counter[str]) -> dict[str, Fraction]:
    total = sum(counts.values())
    return {name: Fraction(count, total) for name, count in counts.items()} if total else {}


def _by_document(tasks: Iterable[TaskFact]) -> dict[IRI, list[TaskFact]]:
    found: dict[IRI, list[TaskFact]] = defaultdict(list)
    for task in tasks:
        found[task.document].append(task)
    return found


def _tasks(unit: SpelledUnit) -> list[TaskFact]:
    """The first rows of a unit, each once."""
    tasks = list({use.task.node: use.task for use in unit.uses}.values())
    return tasks[:MOST_ROWS]


def _pairs_of_all(tasks: Iterable[TaskFact]) -> Counter[str]:
    found: Counter[str] = Counter()
    for task in tasks:
        found |= character_pairs(task.text)
    return found


@lru_cache(maxsize=4096)
def character_pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring letters of a text, each once: figures and punctuation say nothing."""
    letters = [character for character in text[:LONGEST_TEXT] if character.isalpha()]
    return Counter(dict.fromkeys(map("".join, pairwise(letters)), 1))


def overlap(one: Counter[str], other: Counter[str]) -> Fraction:
    """What two bags have in common, against what they hold: Dice's coefficient.

    >>> overlap(Counter("ab"), Counter("bc"))
    Fraction(1, 2)
    """
    total = sum(one.values()) + sum(other.values())
    return Fraction(2 * sum((one & other).values()), total) if total else Fraction(0)
