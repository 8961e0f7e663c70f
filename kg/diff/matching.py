"""Which texts of two sides are one: equal ones first, then the most alike.

    equal texts      those with the same heading and number first, then in order
    alike            pairs in the order of their score; each text is taken once

The score is the likeness of the texts (pairs of neighbouring characters, Dice), a little of it kept for the
same heading and the same number where both have one. Only texts that share rare pairs of characters are held
against each other, each with a bounded number of others, so that the time stays near to linear whatever the
texts are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.resolve.outcomes.likeness import likeness, pairs

TEXT_WEIGHT, SECTION_WEIGHT, NUMBER_WEIGHT = Decimal("0.85"), Decimal("0.1"), Decimal("0.05")
MOST_HOLDERS = 60
"""Pairs of characters that stand in more texts than this say nothing."""
MOST_OTHERS = 12
"""Texts that one is held against."""
LONGEST = 2000
"""Characters of a text that are compared."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and where it stands."""

    text: str
    section: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that are one, by their places in the sequences."""

    left: int
    right: int
    score: Decimal


def match(left: Sequence[Wording], right: Sequence[Wording], *, least: Decimal) -> list[Pair]:
    """The pairs of two sequences, in the order of the first.

    Args:
        left: texts of one side.
        right: texts of the other.
        least: pairs of a lower score are none.

    >>> others = [Wording("新增学位9个"), Wording("新增公园5个")]
    >>> match([Wording("新增公园3个")], others, least=Decimal("0.5"))
    [Pair(left=0, right=1, score=Decimal('0.60'))]
    """
    found = list(_equal(left, right))
    taken_left, taken_right = {pair.left for pair in found}, {pair.right for pair in found}
    candidates = sorted(_alike(left, right, taken_left, taken_right, least), key=_rank)
    for pair in candidates:
        if pair.left not in taken_left and pair.right not in taken_right:
            taken_left.add(pair.left)
            taken_right.add(pair.right)
            found.append(pair)
    return sorted(found, key=_place)


def score(one: Wording, other: Wording) -> Decimal:
    """How sure it is that two texts are one, 0 to 1."""
    found = TEXT_WEIGHT * likeness(one.text[:LONGEST], other.text[:LONGEST])
    whole = TEXT_WEIGHT
    for weight, left, right in (
        (SECTION_WEIGHT, one.section, other.section),
        (NUMBER_WEIGHT, one.number, other.number),
    ):
        if left is not None and right is not None:
            whole += weight
            found += weight if left == right else 0
    return (found / whole).quantize(Decimal("0.01"))


def _equal(left: Sequence[Wording], right: Sequence[Wording]) -> Iterator[Pair]:
    by_wording: dict[Wording, list[int]] = defaultdict(list)
    for at in reversed(range(len(right))):
        by_wording[right[at]].append(at)
    taken: set[int] = set()
    waiting = []
    for at, wording in enumerate(left):
        if by_wording[wording]:
            other = by_wording[wording].pop()
            taken.add(other)
            yield Pair(at, other, Decimal(1))
        else:
            waiting.append(at)
    by_text: dict[str, list[int]] = defaultdict(list)
    for at in reversed(range(len(right))):
        if at not in taken:
            by_text[right[at].text].append(at)
    for at in waiting:
        if by_text[left[at].text]:
            yield Pair(at, by_text[left[at].text].pop(), Decimal(1))


def _alike(
    left: Sequence[Wording],
    right: Sequence[Wording],
    taken_left: set[int],
    taken_right: set[int],
    least: Decimal,
) -> Iterator[Pair]:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, wording in enumerate(right):
        if at not in taken_right:
            for pair in pairs(wording.text[:LONGEST]):
                holders[pair].append(at)
    for at, wording in enumerate(left):
        if at in taken_left:
            continue
        shared: Counter[int] = Counter()
        for pair in pairs(wording.text[:LONGEST]):
            others = holders.get(pair, [])
            if len(others) <= MOST_HOLDERS:
                shared.update(others)
        nearest = sorted(shared.items(), key=_most_shared)[:MOST_OTHERS]
        for other, _ in nearest:
            found = score(wording, right[other])
            if found >= least:
                yield Pair(at, other, found)


def _most_shared(found: tuple[int, int]) -> tuple[int, int]:
    return -found[1], found[0]


def _rank(pair: Pair) -> tuple[Decimal, int, int]:
    return -pair.score, pair.left, pair.right


def _place(pair: Pair) -> tuple[int, int]:
    return pair.left, pair.right
