"""Settling conflicts: vetoes first, then the longest name, then the order of the rules.

Two candidates that overlap cannot both stand. The longer covers more of the text that was read as one name;
where both are as long, the family that stands first in `FAMILIES` knows better.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.entities.candidate import Candidate

FAMILIES = (
    "titles",
    "quotes",
    "persons",
    "fixed",
    "lists",
    "said",
    "heads",
    "institutions",
    "told",
    "places",
    "learned",
    "model",
)
"""The families of rules, the one that knows best first."""
NAMED_BY_LIST = "lists.project"
"""A list of projects says what its members are, whatever their quotation marks suggest."""
JOINED = "lists.joined"
"""The last of two names that share their head: the phrase of both (甲和乙片区) is no name, however long."""
LONGEST = 1_000
TAKEN = b"\x01"
ORDER = {family: place for place, family in enumerate(FAMILIES)}


def settle(candidates: Iterable[Candidate], vetoes: Sequence[tuple[int, int]] = ()) -> list[Candidate]:
    """The candidates that stand, in the order of the text.

    >>> a, b = Candidate(0, 6, "Project", "heads.site"), Candidate(0, 4, "Place", "places.own")
    >>> [c.label for c in settle([b, a])]
    ['Project']
    """
    ranked = sorted(set(candidates), key=_rank)
    ends = [candidate.end for candidate in ranked] + [end for _, end in vetoes]
    taken = bytearray(max(ends, default=0))
    for start, end in vetoes:
        taken[start:end] = TAKEN * (end - start)
    kept: list[Candidate] = []
    for candidate in ranked:
        start, end, *_ = candidate
        if taken.find(TAKEN, start, end) < 0:
            kept.append(candidate)
            taken[start:end] = TAKEN * (end - start)
    return sorted(kept, key=_position)


def _rank(candidate: Candidate) -> tuple[int, int, int, str, str, str]:
    start, end, label, rule, name = candidate
    size = LONGEST if rule == JOINED else end - start
    family = 0 if rule == NAMED_BY_LIST else ORDER.get(rule[: rule.find(".")], len(ORDER))
    return -size, family, start, label, name, rule


def _position(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, candidate.end
