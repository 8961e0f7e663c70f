"""`kg review`: what inference is not sure of, for a person to decide."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from kg.decisions import Decision
    from kg.review import Question, Side

DEFAULT_LIMIT = 50
DEFAULT_THRESHOLD = 0.8
CELL_COLUMNS = 50
KINDS = ("unit", "person", "indicator", "project", "portfolio", "outcome", "fact")


@click.command("review")
@store_option
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    envvar="KG_DECISIONS",
    show_envvar=True,
    help="Where answers are appended. Default: decisions.csv beside the store. 人工决定文件。",
)
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Ask only about this. 类别。")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=DEFAULT_THRESHOLD,
    show_default=True,
    help="Ask about links of less confidence. 低于此置信度的才询问。",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=DEFAULT_LIMIT,
    show_default=True,
    help="Questions at most. 条数上限。",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(["table", "json"]),
    help="Print the questions, as a table or as JSON Lines, and ask nothing. 只列出，不询问。",
)
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="ID=KEY",
    help="Answer a question: y it is so, n it is not, r renamed. 直接作答。",
)
@click.option("--by", default="", envvar="KG_BY", show_envvar=True, help="Who decides. 决定人。")
@click.pass_obj
def command(
    language: Language,
    store: Path,
    decisions: Path | None,
    kinds: tuple[str, ...],
    threshold: float,
    limit: int,
    output: str | None,
    answers: tuple[str, ...],
    by: str,
) -> None:
    """Show what inference is not sure of, with quotes from both documents, and take answers by key.

    逐条复核推断存疑之处，按键作答，答案追加到人工决定文件。

    \b
    Example:
      kg review --kind unit --by 林舒
      kg review --format json --limit 10
      kg review --answer link_350502_unit_0f3a9c21d4b7e865=y

    Keys: y it is so, n it is not so, r the first was renamed to the second, m more quotes, s skip, q quit.
    Answers are appended to the decisions file at once; `kg infer`, or the next `kg build`, applies them.
    Where standard input is no terminal, the questions are printed. Exit code 0: done; 2: no store, an
    answer to no question, or a decisions file that cannot be written.
    """
    from kg.decisions import Subject
    from kg.decisions.reading import decision_files, read_decisions
    from kg.review import append_decisions, find_questions
    from kg.review.appending import answers_file
    from kg.review.dialogue import ask_all
    from kg.store import open_for_reading

    file = answers_file(store, decisions)
    folder, opened = open_for_reading(store)
    with opened:
        existing = decisions if decisions is not None and decisions.exists() else None
        files = () if decisions is not None and existing is None else decision_files(store, existing)
        known = read_decisions(files, opened, root=store.resolve().parent)
        questions = find_questions(
            opened,
            base=folder.base,
            decisions=known.decisions,
            kinds=frozenset(map(Subject, kinds or KINDS)),
            threshold=Decimal(str(threshold)),
        )
        if answers:
            made = list(scripted(questions, answers, by))
            append_decisions(file, made)
            click.echo(say(language, "review.appended", count=len(made), file=file))
            return
        asked = list(islice(questions, limit))
        if output is None and sys.stdin.isatty() and sys.stdout.isatty():
            ask_all(asked, file, by, language)
        else:
            for line in listed(asked, output or "table", language):
                click.echo(line)
    if not asked:
        click.echo(say(language, "review.nothing"), err=True)


def scripted(questions: Iterable[Question], answers: tuple[str, ...], by: str) -> Iterator[Decision]:
    """The decisions that `--answer` makes."""
    from kg.review import ANSWERS, Answer, answered

    keys = {}
    for given in answers:
        name, separator, key = given.rpartition("=")
        if not separator or key not in ANSWERS:
            raise click.UsageError(f"--answer {given}: expected ID=KEY with one of {', '.join(ANSWERS)}")
        keys[name] = Answer(key)
    for question in questions:
        if question.id in keys:
            decision = answered(question, keys.pop(question.id), by=by)
            if decision is None:
                raise click.UsageError(f"--answer {question.id}: a {question.subject} cannot be renamed")
            yield decision
    if keys:
        lost = ", ".join(sorted(keys))
        raise click.UsageError(f"--answer {lost}: no open question of this id; --format json lists them")


def listed(questions: Iterable[Question], output: str, language: Language) -> Iterator[str]:
    """The questions as lines of a table, or of JSON."""
    from kg.terminal import table_lines

    if output == "json":
        for question in questions:
            yield json.dumps(question.to_json(), ensure_ascii=False)
        return
    rows = [
        [
            question.id,
            str(question.proposes),
            question.left.name,
            "" if question.right is None else question.right.name,
            str(question.confidence),
            question.reasons.get(language, ""),
            first_quote(question.left),
            "" if question.right is None else first_quote(question.right),
        ]
        for question in questions
    ]
    names = ("id", "proposes", "left", "right", "confidence", "reason", "quote-left", "quote-right")
    if rows:
        headings = [say(language, f"review.column.{name}") for name in names]
        yield from table_lines(headings, rows, cell_columns=CELL_COLUMNS)


def first_quote(side: Side) -> str:
    """The first place where a document speaks of something."""
    if not side.quotes:
        return ""
    quote = side.quotes[0]
    return " ".join(filter(None, (quote.year, quote.row, quote.text)))
