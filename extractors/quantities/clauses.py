"""Sentences and clauses of a masked passage.

A sentence ends at 。！？；, a clause at a comma, a colon or a bracket that holds a number. Only clauses
with a figure are given out, each with the clause before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.quantities.figures import Figure

SENTENCE_ENDS = frozenset("。！？；!?;")
MARKS = re.compile("[。！？；!?;，,：:()]")
LONGEST = 400
"""A clause is cut after so many characters: what is further away is not related to a figure."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with figures. Offsets count in the passage."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    first: bool
    """Is it the first clause of its sentence?"""
    before: tuple[int, int] | None
    """The clause before it in the same sentence."""


def find_clauses(text: str, figures: list[Figure]) -> Iterator[Clause]:
    """The clauses that hold figures, in order."""
    index, start, first = 0, 0, True
    before: tuple[int, int] | None = None
    for end, closes in _ends(text, figures):
        inside = []
        while index < len(figures) and figures[index].start < end:
            inside.append(figures[index])
            index += 1
        if inside:
            yield Clause(start, end, tuple(inside), first, before)
            first = False
        if index == len(figures):
            return
        before = None if closes else (start, end) if end > start else before
        first = first or closes
        start = end + 1


def _ends(text: str, figures: list[Figure]) -> Iterator[tuple[int, bool]]:
    """Where clauses end, and whether a sentence ends there."""
    position, start, index = 0, 0, 0
    while match := MARKS.search(text, position):
        at = match.start()
        position = at + 1
        while index < len(figures) and figures[index].end <= at:
            index += 1
        if index < len(figures) and figures[index].start <= at < figures[index].end:
            continue  # a thousands mark
        yield at, text[at] in SENTENCE_ENDS
        start = at + 1
    if start <= len(text):
        yield len(text), True
