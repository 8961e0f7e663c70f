"""Settling conflicts: vetoes first, then the longest name, then the order of the rules.

Two candidates that overlap cannot both stand. The longer covers more of the text that was read as one name;
where both are as long, the family that stands first in `ORDER` knows better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.entities.candidate import Candidate

ORDER = ("titles", "quotes", "fixed", "lists", "heads", "persons", "places", "projects", "learned", "model")


def settle(candidates: Iterable[Candidate], vetoes: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """The candidates that stand, in the order of the text.

    >>> a, b = Candidate(0, 6, "Project", "heads.site"), Candidate(0, 4, "Place", "places.own")
    >>> [c.label for c in settle([b, a])]
    ['Project']
    """
    taken: dict[int, int] = {}
    for start, end in vetoes:
        for at in range(start, end):
            taken[at] = end
    kept: list[Candidate] = []
    for candidate in sorted(set(candidates), key=_rank):
        if any(at in taken for at in range(candidate.start, candidate.end)):
            continue
        kept.append(candidate)
        for at in range(candidate.start, candidate.end):
            taken[at] = candidate.end
    return sorted(kept, key=_position)


def _rank(candidate: Candidate) -> tuple[int, int, int, str, str]:
    family = candidate.rule.split(".")[0]
    order = ORDER.index(family) if family in ORDER else len(ORDER)
    return -candidate.length, order, candidate.start, candidate.label, candidate.name


def _position(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, candidate.end
