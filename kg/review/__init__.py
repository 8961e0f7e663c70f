"""Review: what inference is not sure of, shown with quotes, and the answers of a person."""

from kg.review.answer import ANSWERS, Answer, answered
from kg.review.appending import append_decisions
from kg.review.question import Question, Quote, Side
from kg.review.questions import find_questions

__all__ = [
    "ANSWERS",
    "Answer",
    "Question",
    "Quote",
    "Side",
    "answered",
    "append_decisions",
    "find_questions",
]
