"""The dialogue: questions on a terminal, one key for an answer, each answer written down at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from kg.decisions import Decision
from kg.language import Language
from kg.messages import say
from kg.review.answer import ANSWERS, Answer, answered
from kg.review.appending import append_decisions
from kg.review.question import Question
from kg.terminal import harmless, shortened

QUOTES, MORE_QUOTES = 2, 20
"""Quotes of each thing at first, and when more are asked for."""
COLUMNS = 100
SKIP, QUIT, MORE = "s", "q", "m"
LEAVING = frozenset((QUIT, "\x03", "\x04", "\x1b"))
"""q, Ctrl-C, Ctrl-D, Escape."""


def ask_all(questions: Sequence[Question], file: Path, by: str, language: Language) -> None:
    """Ask one question after the other.

    Args:
        questions: in the order in which they are asked.
        file: where answers are appended.
        by: who answers.
        language: of what is shown.

    Raises:
        DecisionsError: an answer cannot be written.
    """
    for number, question in enumerate(questions, start=1):
        place = f"[{number}/{len(questions)}]"
        for line in shown(question, place, QUOTES, language):
            click.echo(line)
        answer = ask(question, place, by, language)
        if answer == QUIT:
            break
        if isinstance(answer, Decision):
            append_decisions(file, [answer])
    click.echo(say(language, "review.file", file=file))


def ask(question: Question, place: str, by: str, language: Language) -> Decision | str:
    """The decision that a person makes, or the key to go on or to stop without one."""
    while True:
        click.echo(say(language, "review.keys") + " ", nl=False)
        key = click.getchar().lower()
        click.echo(harmless(key))
        if key in LEAVING:
            return QUIT
        if key == SKIP:
            return SKIP
        if key == MORE:
            for line in shown(question, place, MORE_QUOTES, language):
                click.echo(line)
        elif key in ANSWERS:
            decision = answered(question, Answer(key), by=by)
            if decision is not None:
                return decision


def shown(question: Question, place: str, quotes: int, language: Language) -> Iterator[str]:
    """A question as lines for a terminal.

    Args:
        question: what is asked.
        place: its number among all.
        quotes: how many of each thing to show.
        language: of the words around.
    """
    sides = [question.left, *([question.right] if question.right is not None else [])]
    names = f" {say(language, f'review.verb.{question.proposes}')} ".join(side.name for side in sides)
    state = say(language, "review.applied" if question.applied else "review.asked")
    year = f" {question.year}" if question.year else ""
    yield ""
    yield harmless(f"{place} {question.subject}: {names}{year}  ({question.confidence}, {state})")
    yield harmless(f"  {question.reasons.get(language, '')}")
    for side in sides:
        yield harmless(f"  {side.name}")
        for quote in side.quotes[:quotes]:
            row = f" {say(language, 'review.row', row=quote.row)}" if quote.row else ""
            yield shortened(harmless(f"    {quote.year} {quote.document}{row}"), COLUMNS)
            yield shortened(harmless(f"      {quote.text}"), COLUMNS)
        if len(side.quotes) > quotes:
            yield "    " + say(language, "review.more", count=len(side.quotes) - quotes)
