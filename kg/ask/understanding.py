"""Which named query a question means: the reading that explains most of it.

    1. claim the names that the graph knows, then figures, then words, the longest first
    2. for each query: do the words and names that it needs stand in the question? What it explains speaks for
       it, what it has no use for speaks against it
    3. the best reading is taken, if it explains more than is left unexplained; else the question is not
       understood, and the nearest readings are told

All is decided by tables (kg/ask/*.yaml) and the names in the graph: the same question over the same graph is
always understood in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.canvas import Canvas
from kg.ask.intents import intents
from kg.ask.kind import Kind
from kg.ask.known_names import KnownNames
from kg.ask.mention import Mention, YearMention
from kg.ask.naming import find_names, find_numbers, find_parts, find_quoted, find_years
from kg.ask.question import HAN, Question, folded_words
from kg.ask.reading import Parts, Reading, read_as
from kg.ask.wording import find_words
from kg.named_query import Bilingual

LEAST_SCORE = 2.0
NEAREST = 3
SPEAKING = 1.0
"""What a name that a query takes adds to its score, at least."""
PER_HAN = 0.5
PER_ENGLISH_WORD = 1.0
"""What is left unexplained weighs so much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What was made of a question."""

    question: Question
    parts: Parts
    left: tuple[str, ...]
    """Words that nothing explains."""
    reading: Reading | None
    """None where the question is not understood."""
    others: tuple[Reading, ...]
    """The next readings, the nearest first."""


def understand(question: Question, known: KnownNames, *, nearest: int | None = None) -> Understanding:
    """Understand a question.

    Args:
        question: folded.
        known: the names of the graph that is asked.
        nearest: how many other readings to tell; None tells three.
    """
    count = NEAREST if nearest is None else nearest
    parts = find_parts_of(question, known)
    readings = [read_as(intent, parts, known) for intent in intents()]
    left = tuple(one.surface for one in parts.mentions if one.values.keys() == {Kind.WORDS} and one.part)
    ranked = sorted(readings, key=_best_first)
    best = ranked[0]
    unexplained = sum(map(_size, set(left) - set(best.surfaces.values())))
    if best.is_complete and best.score >= max(LEAST_SCORE, unexplained):
        return Understanding(
            question=question, parts=parts, left=left, reading=best, others=tuple(ranked[1 : count + 1])
        )
    return Understanding(
        question=question, parts=parts, left=left, reading=None, others=_nearest(question, readings)[:count]
    )


def _nearest(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings that something speaks for; else those whose own questions are most alike."""
    told = [one for one in readings if one.explained or one.score >= SPEAKING]
    if told:
        return tuple(sorted(told, key=_nearest_first))
    likeness = {one.query.name: _likeness(question.text, one.query.question) for one in readings}
    return tuple(sorted(readings, key=lambda one: -likeness[one.query.name]))


def _likeness(text: str, question: Bilingual) -> float:
    return max(_shared_pairs(text, folded_words(words)) for words in (question.en, question.zh))


def _shared_pairs(first: str, second: str) -> float:
    """Dice's coefficient over pairs of characters."""
    one, other = ({text[at : at + 2] for at in range(len(text) - 1)} for text in (first, second))
    return 2 * len(one & other) / max(1, len(one) + len(other))


def find_parts_of(question: Question, known: KnownNames) -> Parts:
    """All names, figures and words in a question."""
    canvas = Canvas(question.text)
    quoted = tuple(find_quoted(canvas))
    names = find_names(canvas, known)
    years = tuple(find_years(canvas))
    numbers = tuple(find_numbers(canvas))
    said = find_words(canvas)
    pieces = tuple(find_parts(canvas, known))
    mentions = sorted((*quoted, *names, *numbers, *said.mentions, *pieces), key=_start)
    return Parts(said.concepts, tuple(mentions), tuple(sorted((*years, *said.years), key=_start)))


def _size(text: str) -> float:
    han = len(HAN.findall(text))
    return han * PER_HAN if han else PER_ENGLISH_WORD


def _best_first(reading: Reading) -> tuple[bool, float]:
    return not reading.is_complete, -reading.score


def _nearest_first(reading: Reading) -> float:
    return -reading.score


def _start(mention: Mention | YearMention) -> int:
    return mention.start
