"""The home of a text: the division that it is about, and the names of its family.

The home is the division that a text names most often, full names and stems together; a text that names one
county most often and other counties of the same city is about the city. Where no county is named in full,
because the text masks its own name, its sub-districts tell which one it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from extractors.structure.masked_places import county_with, streets_in
from ontology.divisions import Division, Level, find, parents
from ontology.divisions.tables import county_table

ABOVE_TOWNSHIPS = (Level.PROVINCE, Level.CITY, Level.COUNTY)
HOME_AT_LEAST = 3
FEWEST_COUNTIES = 4
"""A text that names so many counties of a city is about the city."""
MASK = re.compile("[xX×＊*]{2}(?:[省市区县州旗人委大]|$)|某[省市区县州旗]")
"""A name that is masked: ××区."""
SEARCHED = 60_000
"""Characters that are searched for sub-districts."""


def home_of(named: Iterable[str], masked: str) -> Division | None:
    """The division that a text is about; None where none is named often.

    Args:
        named: the divisions named, each as often as it is.
        masked: the text, which is searched for sub-districts where these do not tell.
    """
    counts = Counter(named)
    best = _most_named(counts)
    unnamed = best is None or (best.level is Level.COUNTY and not counts[best.name])
    if unnamed and MASK.search(masked):
        return county_with({name: None for name, _ in streets_in(masked[:SEARCHED])}) or best
    if best is None or best.level is not Level.COUNTY:
        return best
    return next((above for above in parents(best) if _is_about(above, counts)), best)


def _most_named(counts: Counter[str]) -> Division | None:
    best: Division | None = None
    most = HOME_AT_LEAST - 1
    for name in sorted(counts):
        for division in find(name)[:1]:
            total = counts[division.name] + counts.get(division.stem or "", 0)
            if total > most and division.level in ABOVE_TOWNSHIPS:
                best, most = division, total
    return best


def _is_about(division: Division, counts: Counter[str]) -> bool:
    """Does a text that names one county most often tell of its city, with other counties of it?"""
    if division.level is not Level.CITY or not (counts[division.name] or counts[division.stem or ""]):
        return False
    below = counties_below(division.code)
    return sum(1 for county in below if counts[county.name] or counts[county.stem or ""]) >= FEWEST_COUNTIES


def family_of(home: Division | None) -> frozenset[str]:
    """The names and stems of the home, of what lies above it, and of the counties of its city."""
    if home is None:
        return frozenset()
    members = [home, *parents(home)]
    if home.level is not Level.PROVINCE:
        members += counties_below(home.code)
    return frozenset(filter(None, (name for d in members for name in (d.name, d.stem))))


def counties_below(code: str) -> tuple[Division, ...]:
    """The counties of the city of a code."""
    return _counties().get(code[:4], ())


@cache
def _counties() -> dict[str, tuple[Division, ...]]:
    """The counties of each city, by the first digits of their codes."""
    found: dict[str, list[Division]] = {}
    for division in county_table().by_code.values():
        if division.level is Level.COUNTY:
            found.setdefault(division.code[:4], []).append(division)
    return {prefix: tuple(below) for prefix, below in found.items()}
