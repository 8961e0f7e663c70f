"""Answers: one key each, and the decision that follows."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from kg.decisions import Decision, Subject, Verb
from kg.decisions.lines import VERBS
from kg.review.question import Question

WITH_YEAR = frozenset((Verb.RENAME, Verb.RIGHT, Verb.WRONG))
"""Decisions that hold from a year on, or for a year."""


class Answer(StrEnum):
    """What a person can answer; the values are the keys."""

    YES = "y"
    """What the link says is so."""
    NO = "n"
    """It is not so."""
    RENAME = "r"
    """The first became the second."""


ANSWERS = tuple(Answer)


def answered(question: Question, answer: Answer, *, by: str = "") -> Decision | None:
    """The decision that an answer is, or None where the answer makes no sense for the question.

    Args:
        question: what was asked.
        answer: what was answered.
        by: who answers.
    """
    verb = verb_for(question, answer)
    if verb is None:
        return None
    decision = Decision(
        subject=question.subject,
        verb=verb,
        jurisdiction=question.jurisdiction,
        first=question.left.name,
        second="" if question.right is None else question.right.name,
        by=" ".join(by.split()),
    )
    dated = verb in WITH_YEAR and question.subject is not Subject.FACT
    return replace(decision, year=question.year) if dated else decision


def verb_for(question: Question, answer: Answer) -> Verb | None:
    """What an answer decides."""
    if answer is Answer.YES:
        return question.proposes
    if answer is Answer.NO:
        return Verb.WRONG if question.proposes is Verb.RIGHT else Verb.DIFFERENT
    return Verb.RENAME if Verb.RENAME in VERBS[question.subject] else None
