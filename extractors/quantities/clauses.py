"""Sentences and clauses of a masked passage.

A sentence ends at 。！？； or a half-width stop behind a word, a clause at a comma, a colon or a bracket that
holds a number. Only clauses with a figure are given out, each with the clause before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.quantities.figures import Figure

SENTENCE_ENDS = frozenset("。！？；!?;.")
MARKS = re.compile(
    r"[。！？；!?;，,：:]|(?<=[\u4e00-\u9fff%)])\.(?=[\u4e00-\u9fff]|$)"
    r"|\((?![新改扩续迁、]{1,4}\)建)|\)(?!建)"
)
"""Not the brackets inside a verb: 新(改)建."""
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
    for end, mark in _ends(text, figures):
        inside = []
        while index < len(figures) and figures[index].start < end:
            inside.append(figures[index])
            index += 1
        if inside:
            yield Clause(start, end, tuple(inside), first, before)
            first = False
        if index == len(figures):
            return
        closes = mark in SENTENCE_ENDS
        before = None if closes else (start, end) if end > start else before
        first = first or closes
        start = end + len(mark)


def _ends(text: str, figures: list[Figure]) -> Iterator[tuple[int, str]]:
    """Where clauses end, each with its mark; the mark is empty where a clause is cut for its length."""
    start = index = 0
    for at, mark in _marks(text):
        while index < len(figures) and figures[index].end <= at:
            index += 1
        if index < len(figures) and figures[index].start < at < figures[index].end:
            continue  # a thousands mark
        for cut in _cuts(figures, start, at):
            yield cut, ""
        yield at, mark
        start = at + 1


def _marks(text: str) -> Iterator[tuple[int, str]]:
    for match in MARKS.finditer(text):
        yield match.start(), match.group()
    yield len(text), "。"


def _cuts(figures: list[Figure], start: int, end: int) -> Iterator[int]:
    """Where a clause that is too long is cut: never inside a figure."""
    while end - start > LONGEST:
        start += LONGEST
        at = bisect_right(figures, start, key=_start_of) - 1
        if at >= 0 and figures[at].start < start < figures[at].end:
            start = figures[at].end
        if start < end:
            yield start


def _start_of(figure: Figure) -> int:
    return figure.start
