"""The county behind a masked name, told by the sub-districts that the text names.

Each sub-district votes for the counties that have one of that name, the less the more counties there are;
names that many counties have do not vote. The winner needs several sub-districts of its own and a clear
lead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extractors.structure.found import Found
from extractors.structure.stretches import Stretch
from ontology.divisions import Division, Level, by_code, find, names

LEAD = 3
"""The winner has so many times the votes of the next."""
FEWEST_STREETS = 4
"""One or two names may be of other places, or words of the language."""
MOST_NAMESAKES = 3
"""A name that more counties have says nothing."""
VOTE = 6
STREET_LENGTHS = (5, 4, 3, 2)
SEARCHED = 60_000
"""Characters that are searched for sub-districts."""


def county_of_streets(stretches: Sequence[Stretch]) -> Found | None:
    """The county whose sub-districts a text names, with the first as evidence; None if none is clear."""
    first: dict[str, tuple[Stretch, int]] = {}
    read = 0
    for stretch in stretches:
        for name, at in streets_in(stretch.text):
            first.setdefault(name, (stretch, at))
        read += len(stretch.text)
        if read > SEARCHED:
            break
    county = county_with(first)
    if county is None:
        return None
    name = next(name for name in first if county.code in counties_of(name))
    stretch, at = first[name]
    return Found(county.name, stretch.body.evidence(at, at + len(name), rule="place.streets"))


def county_with(streets: Iterable[str]) -> Division | None:
    """The county that most of these sub-districts belong to, if several do and the lead is clear."""
    votes: Counter[str] = Counter()
    supporters: Counter[str] = Counter()
    for name in streets:
        counties = counties_of(name)
        for code in counties:
            votes[code] += VOTE // len(counties)
            supporters[code] += 1
    ranked = sorted(votes.items(), key=most_first)
    if not ranked or supporters[ranked[0][0]] < FEWEST_STREETS:
        return None
    if len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]:
        return None
    return by_code(ranked[0][0])


def counties_of(street: str) -> list[str]:
    """The codes of the counties that have a sub-district of this name; none where too many have."""
    counties = sorted({d.parent_code for d in find(street, level=Level.TOWNSHIP) if d.parent_code})
    return counties if len(counties) <= MOST_NAMESAKES else []


def streets_in(text: str) -> Iterator[tuple[str, int]]:
    """The names of sub-districts that a text holds, with where they stand; the longest at each position."""
    known = _street_names()
    for at in range(len(text) - 1):
        for length in STREET_LENGTHS:
            name = text[at : at + length]
            if name in known:
                yield name, at
                break


@cache
def _street_names() -> frozenset[str]:
    """Ordinals (第一街道) are left out: every text has them."""
    found = names((Level.TOWNSHIP,), stems=True)
    return frozenset(name for name in found if len(name) in STREET_LENGTHS and name[0] != "第")


def most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
