"""`kg ask`: a question in words, matched to a named query."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import limit_option, store_option, timeout_option
from kg.commands.query import ask, named, show
from kg.language import LANGUAGES, Language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.ask import KnownNames, Understanding

EXIT_NOT_UNDERSTOOD = 1


@click.command("ask")
@click.argument("question")
@click.option(
    "--format",
    "output",
    type=click.Choice(["table", "csv", "tsv", "json", "md"]),
    default="table",
    show_default=True,
    help="How the answer is written. 输出格式。",
)
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the answer. Default: the question's. 语言。"
)
@click.option("--explain", is_flag=True, help="Only tell what was understood, and why. 只说明如何理解。")
@click.option(
    "--candidates",
    type=click.IntRange(0, 10),
    default=0,
    show_default=True,
    help="Tell so many other readings. 另列几种理解。",
)
@timeout_option
@limit_option
@store_option
@click.pass_context
def command(
    context: click.Context,
    question: str,
    output: str,
    lang: Language | None,
    explain: bool,
    candidates: int,
    timeout: float,
    limit: int,
    store: Path,
) -> None:
    """Ask a QUESTION in Chinese or English.

    用中文或英文提问，匹配到一个命名查询。

    \b
    Example:
      kg ask "区财政局今年牵头哪些任务？"
      kg ask "Which targets of 2023 were missed?" --format csv
      kg ask "老码头有哪些任务和项目？" --explain

    The question is matched to a named query by rules and by the names that the graph knows; which query and
    which values, is told on standard error. 今年 (this year) is the last year that documents plan for.
    Exit code 0: answered, also where nothing was found; 1: not understood, the nearest questions are told;
    2: wrong usage, no store, a time-out.
    """
    from kg.ask import read_question, understand
    from kg.ask.telling import not_understood_lines, other_lines, understood_lines

    read = read_question(question)
    language = lang or read.language
    known = names_in(store)
    found = understand(read, known, nearest=candidates or None)
    if explain and output == "json":
        write_data(found)
    elif found.reading is None:
        write(not_understood_lines(found, language), err=not explain)
    else:
        write(understood_lines(found, known, language, evidence=explain), err=not explain)
        write(other_lines(found.others[:candidates], language), err=not explain)
    if found.reading is None:
        context.exit(EXIT_NOT_UNDERSTOOD)
    if not explain:
        text, bindings, headings = named(found.reading.query.name, found.reading.values, language)
        answer = ask(store, text, bindings, limit=limit or None, timeout=timeout)
        show(answer, output, headings, language)


def names_in(store: Path) -> KnownNames:
    """The names that the graph knows."""
    from kg.ask import read_known_names
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        return read_known_names(opened)


def write(lines: Iterable[str], *, err: bool) -> None:
    """Lines for people; nothing in them acts on a terminal."""
    from kg.terminal import harmless

    for line in lines:
        click.echo(harmless(line), err=err)


def write_data(found: Understanding) -> None:
    """What was understood, for a program."""
    import json

    from kg.ask.telling import understood_data

    click.echo(json.dumps(understood_data(found), ensure_ascii=False))
