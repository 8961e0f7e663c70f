"""The county behind a masked name, told by the sub-districts that the text names.

Each sub-district votes for the counties that have one of that name, the less the more counties there are;
names that many counties have do not vote. The winner needs several sub-districts of its own and a clear
lead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.structure.found import Found
from extractors.structure.stretches import Stretch
from ontology.divisions import Level, by_code, find, names

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
    votes: Counter[str] = Counter()
    first: dict[str, tuple[Stretch, int, int]] = {}
    supporters: Counter[str] = Counter()
    for name, stretch, at in _streets(stretches):
        counties = sorted({d.parent_code for d in find(name, level=Level.TOWNSHIP) if d.parent_code})
        if len(counties) > MOST_NAMESAKES:
            continue
        for code in counties:
            votes[code] += VOTE // len(counties)
            supporters[code] += 1
            first.setdefault(code, (stretch, at, at + len(name)))
    ranked = sorted(votes.items(), key=_most_first)
    if not ranked or supporters[ranked[0][0]] < FEWEST_STREETS:
        return None
    if len(ranked) > 1 and ranked[0][1] < LEAD * ranked[1][1]:
        return None
    county = by_code(ranked[0][0])
    if county is None:
        return None
    stretch, start, end = first[county.code]
    evidence = stretch.body.evidence(start, end, rule="place.streets")
    return Found(county.name, evidence)


def _streets(stretches: Sequence[Stretch]) -> Iterator[tuple[str, Stretch, int]]:
    """Each name of a sub-district that the text holds, once, where it stands first."""
    known = _street_names()
    seen: set[str] = set()
    read = 0
    for stretch in stretches:
        text = stretch.text
        for at in range(len(text) - 1):
            for length in STREET_LENGTHS:
                name = text[at : at + length]
                if name in known and name not in seen:
                    seen.add(name)
                    yield name, stretch, at
                    break
        read += len(text)
        if read > SEARCHED:
            return


@cache
def _street_names() -> frozenset[str]:
    """Ordinals (第一街道) are left out: every text has them."""
    found = names((Level.TOWNSHIP,), stems=True)
    return frozenset(name for name in found if len(name) in STREET_LENGTHS and name[0] != "第")


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]
