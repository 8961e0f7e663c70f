"""What a jurisdiction is called in the names of its own units.

    鲤城区 of 泉州市, 福建省:  区 · 鲤城区 · 鲤城 · 泉州市鲤城区 · 福建省泉州市鲤城区
    the city above:            市 · 泉州市 · 泉州

A level word stands for the jurisdiction only where it is the jurisdiction's own level: 市财政局 in a document
of a district is the city's bureau.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.resolve.units.vocabulary import either
from ontology.divisions import Division, by_code, parents, short_name

LEVELS = (
    *("自治区", "自治州", "自治县", "自治旗", "新区"),
    *("省", "市", "区", "县", "州", "旗", "盟", "镇", "乡"),
)
"""Level words, longest first."""

LEVEL_WORDS = {
    "自治区": ("自治区", "区"),
    "自治州": ("自治州", "州"),
    "自治县": ("自治县", "县"),
    "自治旗": ("自治旗", "旗"),
    "新区": ("新区", "区"),
}
"""What a level is called in short; other levels are called by their one word."""

SHORTEST_STEM = 2
"""A name without its level is a name only from this length on."""


@dataclass(frozen=True)
class OwnNames:
    """The names of one jurisdiction and of those above it."""

    full: tuple[str, ...]
    """鲤城区, 鲤城; longest first."""
    levels: tuple[str, ...]
    """区; empty where the level is not known."""
    above: tuple[tuple[str, str], ...] = ()
    """Names of the divisions above and the full name of each: (泉州, 泉州市); longest first."""

    @cached_property
    def prefix(self) -> re.Pattern[str]:
        """The own name at the beginning, with those above before it, or the own level."""
        above = either(name for name, _ in self.above)
        before = f"(?:{above}){{0,3}}" if above else ""
        alternatives = [f"{before}(?:{either(self.full)})"] if self.full else []
        alternatives += [either(self.levels)] if self.levels else []
        return re.compile("|".join(alternatives) or r"(?!)")

    @cached_property
    def prefix_above(self) -> re.Pattern[str]:
        """The name of a division above at the beginning, as it stands before its own units."""
        return re.compile(either(name for name, _ in self.above) or r"(?!)")

    @cached_property
    def inside(self) -> re.Pattern[str]:
        """The own name anywhere, with those above before it."""
        above = either(name for name, _ in self.above)
        before = f"(?:{above}){{0,3}}" if above else ""
        return re.compile(f"{before}(?:{either(self.full)})" if self.full else r"(?!)")

    @property
    def stems(self) -> tuple[str, ...]:
        """The own name without its level: 鲤城."""
        return tuple(name for name in self.full if not name.endswith(LEVELS))

    @property
    def any(self) -> tuple[str, ...]:
        """Every way to say the jurisdiction."""
        return (*self.full, *self.levels)


@lru_cache(maxsize=1024)
def own_names(key: str, name: str | None) -> OwnNames:
    """The names of a jurisdiction.

    Args:
        key: its key in ids; a GB/T 2260 code gives the divisions above.
        name: its full name.

    >>> own_names("350502", "鲤城区").full, own_names("350502", "鲤城区").levels
    (('鲤城区', '鲤城'), ('区',))
    >>> own_names("澄桥区", "澄桥区").full
    ('澄桥区', '澄桥')
    """
    if not name:
        return OwnNames((), ())
    division = by_code(key) if key.isdigit() and len(key) == 6 else None
    level = next((level for level in LEVELS if name.endswith(level)), None)
    stem = name.removesuffix(level) if level else name
    named = {name}
    if len(stem) >= SHORTEST_STEM:
        named.add(stem)
    if division is not None:
        named.add(short_name(division))
    levels = LEVEL_WORDS.get(level, (level,)) if level else ()
    above = {called: up.name for up in _above(division) for called in (up.name, short_name(up))}
    return OwnNames(
        full=tuple(sorted(named, key=_longest)),
        levels=levels,
        above=tuple(sorted(above.items(), key=_longest_name)),
    )


def _above(division: Division | None) -> tuple[Division, ...]:
    return () if division is None else parents(division)


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _longest_name(pair: tuple[str, str]) -> tuple[int, str]:
    return _longest(pair[0])
