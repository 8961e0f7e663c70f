"""Questions in words: which named query is meant, and with which values."""

from kg.ask.known_names import KnownNames, read_known_names
from kg.ask.question import Question, read_question
from kg.ask.reading import Reading
from kg.ask.understanding import Understanding, understand

__all__ = [
    "KnownNames",
    "Question",
    "Reading",
    "Understanding",
    "read_known_names",
    "read_question",
    "understand",
]
