"""How two names of different normal forms may be names of one unit, by their words alone.

    Kin.SHORT     the same without what may be left out: 古城保护发展指挥部, 古城指挥部
    Kin.ENDING    the same field of work, another ending: 发改委, 发改局
    Kin.REFORM    a reform put the one in the other's place: 国土局, 自然资源局
    Kin.WHOLE     the one is the other with a place or an owner before it: 城建集团, 江南城建集团
    Kin.LIKE      the same ending, half of the name in common: 文旅集团, 文投集团

Words alone never decide for the last two.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from kg.resolve.units.vocabulary import dropped, dropping_endings, listed, successors


class Kin(StrEnum):
    """How the words of two names are related."""

    SHORT = "short-name"
    ENDING = "other-ending"
    REFORM = "reform"
    WHOLE = "longer-name"
    LIKE = "like-name"


WEIGHT = {
    Kin.SHORT: Decimal("0.8"),
    Kin.ENDING: Decimal("0.6"),
    Kin.REFORM: Decimal("0.6"),
    Kin.WHOLE: Decimal("0.45"),
    Kin.LIKE: Decimal("0.35"),
}
"""How far the words alone go."""

ORDERED = frozenset((Kin.ENDING, Kin.REFORM, Kin.WHOLE, Kin.LIKE))
"""These hold only from an earlier name to a later one."""

SHORTEST_CORE = 2
LONGEST_COMPARED = 60
"""Characters of a name; longer ones are compared up to here."""


@dataclass(frozen=True, slots=True)
class Words:
    """A body's name cut into its core and its ending."""

    core: str
    ending: str

    @property
    def short_core(self) -> str:
        """The core without what may be left out of it."""
        core = self.core
        for word in dropped(self.ending):
            if len(core.replace(word, "")) >= SHORTEST_CORE:
                core = core.replace(word, "")
        return core


def cut(body: str) -> Words:
    """A body's name as core and ending.

    >>> cut("古城保护发展指挥部"), cut("古城保护发展指挥部").short_core
    (Words(core='古城保护发展', ending='指挥部'), '古城')
    """
    for ending in closing_words():
        if body.endswith(ending) and len(body) > len(ending):
            return Words(body.removesuffix(ending), ending)
    return Words(body, "")


@cache
def closing_words() -> tuple[str, ...]:
    """The endings that names are cut before, longest first."""
    words = {*dropping_endings(), *listed("department_endings"), *listed("like_endings")}
    return tuple(sorted(words, key=_longest))


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def kinship(earlier: str, later: str) -> Kin | None:
    """How two bodies' names are related; both in their short forms.

    >>> kinship("发改委", "发改局").value, kinship("文旅集团", "文投集团").value
    ('other-ending', 'like-name')
    >>> kinship("财政局", "民政局") is None
    True
    """
    if earlier == later:
        return None
    old, new = cut(earlier[-LONGEST_COMPARED:]), cut(later[-LONGEST_COMPARED:])
    departments = {old.ending, new.ending} <= set(listed("department_endings"))
    if old.core == new.core:
        return Kin.ENDING if departments and len(old.core) >= SHORTEST_CORE else None
    if old.ending == new.ending and old.ending and old.short_core == new.short_core:
        return Kin.SHORT
    if departments and any(field == new.core for field, _ in successors().get(old.core, ())):
        return Kin.REFORM
    if old.ending != new.ending or old.ending not in listed("like_endings"):
        return None
    return _alike(old.short_core, new.short_core)


def _alike(old: str, new: str) -> Kin | None:
    """Cores of one ending: is the one the end of the other, or is half of both in common?"""
    if len(old) >= SHORTEST_CORE and len(new) >= SHORTEST_CORE and (old.endswith(new) or new.endswith(old)):
        return Kin.WHOLE
    return Kin.LIKE if 4 * in_common(old, new) >= len(old) + len(new) else None


def in_common(one: str, other: str) -> int:
    """Length of the longest common subsequence.

    >>> in_common("文旅", "文投"), in_common("江南城建", "城建")
    (1, 2)
    """
    row = [0] * (len(other) + 1)
    for character in one:
        before = row[:]
        for place, against in enumerate(other, start=1):
            row[place] = before[place - 1] + 1 if character == against else max(before[place], row[place - 1])
    return row[-1]
