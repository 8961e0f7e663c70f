"""Finding the words of a question: concepts, years told by words, quarters, numbers, fillers.

The longest word first, wherever it stands; a word whose characters are claimed already is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.ask.canvas import Canvas
from kg.ask.kind import Kind
from kg.ask.mention import Mention, YearMention
from kg.ask.vocabulary import FILLER, Word, vocabulary

GAP = ".{0,8}?"
OFFSETS = {"latest": 0, "before": -1, "before-that": -2, "after": 1}
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A concept, and the word that says it."""

    start: int
    surface: str
    concept: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words of a question say."""

    concepts: tuple[Said, ...]
    years: tuple[YearMention, ...]
    mentions: tuple[Mention, ...]
    """Quarters and numbers."""


def find_words(canvas: Canvas) -> Wording:
    """The words that are free in a question, in the order in which they stand there."""
    concepts: list[Said] = []
    years: list[YearMention] = []
    mentions: list[Mention] = []
    for word in vocabulary().words:
        for spans in _places(canvas.text, word):
            if not all(canvas.is_free(*span) for span in spans):
                continue
            for span in spans:
                canvas.claim(*span)
            start, surface = spans[0][0], "…".join(word.parts)
            sort, _, value = word.meaning.partition(":")
            if sort == "year":
                years.append(YearMention(start, surface, None, OFFSETS[value]))
            elif value:
                mentions.append(Mention(start, surface, {Kind(f"@{sort}"): value}))
            elif sort != FILLER:
                concepts.append(Said(start, surface, word.meaning))
    return Wording(
        tuple(sorted(concepts, key=_start)),
        tuple(sorted(years, key=_start)),
        tuple(sorted(mentions, key=_start)),
    )


def _places(text: str, word: Word) -> Iterator[Spans]:
    if len(word.parts) > 1:
        for match in _pattern(word.parts).finditer(text):
            yield match.regs[1:]
        return
    part = word.parts[0]
    start = text.find(part)
    while start >= 0:
        yield ((start, start + len(part)),)
        start = text.find(part, start + len(part))


@cache
def _pattern(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(GAP.join(f"({re.escape(part)})" for part in parts))


def _start(found: Said | YearMention | Mention) -> int:
    return found.start
