"""`kg query`: ask a store, by a named query or in SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import limit_option, store_option, timeout_option
from kg.language import Language
from kg.messages import say
from ontology.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.quads.model import Object
    from kg.store.answers import Answer

STANDARD_INPUT = "-"


@click.command("query")
@click.argument("name", required=False)
@click.option("--sparql", metavar="TEXT", help="A query of your own. 自写查询。")
@click.option("--file", "-f", metavar="FILE", help="A file that holds it; - is standard input. 查询文件。")
@click.option("--param", "-p", "params", multiple=True, metavar="NAME=VALUE", help="A parameter. 参数。")
@click.option(
    "--format",
    "output",
    type=click.Choice(["table", "csv", "tsv", "json", "md"]),
    default="table",
    show_default=True,
    help="How the answer is written. 输出格式。",
)
@click.option("--list", "lists", is_flag=True, help="Show the named queries. 列出全部命名查询。")
@timeout_option
@limit_option
@store_option
@click.pass_obj
def command(
    language: Language,
    name: str | None,
    sparql: str | None,
    file: str | None,
    params: tuple[str, ...],
    output: str,
    lists: bool,
    timeout: float,
    limit: int,
    store: Path,
) -> None:
    """Ask a store: by the NAME of a shipped query, or in SPARQL.

    用命名查询或 SPARQL 查询图谱。

    \b
    Example:
      kg query --list
      kg query unit-tasks --param unit=区财政局 --format md
      kg query --sparql 'SELECT ?t { GRAPH ?g { ?t a gwr:Task } }' --limit 5

    The customary prefixes (gwr, org, skos, …) need not be declared. A value of --param is bound as a
    term, never pasted into the text; the SELECT clause has to name its variable. A query only reads, and
    only this store; patterns outside GRAPH match in every graph, so count with DISTINCT. Exit code 0:
    answered, also where nothing was found; 2: wrong usage, no store, a time-out.
    """
    from kg.query_parameters import split_parameters

    if lists:
        list_queries(language)
        return
    if sum(given is not None for given in (name, sparql, file)) != 1:
        raise click.UsageError(
            "give one of: the NAME of a query, --sparql TEXT, --file FILE; --list shows names"
        )
    values = split_parameters(params)
    if name is not None:
        text, bindings, headings = named(name, values, language)
    else:
        text, bindings, headings = written(sparql, file, values)
    answer = ask(store, text, bindings, limit=limit or None, timeout=timeout)
    show(answer, output, headings, language)


def named(
    name: str, values: Mapping[str, str], language: Language
) -> tuple[str, Mapping[str, Object], Mapping[str, str]]:
    """Text, bindings and headings of a named query."""
    from kg.query_catalogue import named_query
    from kg.query_parameters import named_bindings

    query = named_query(name)
    headings = {variable: words.of(language) for variable, words in query.columns.items()}
    return query.sparql, named_bindings(query, values), headings


def written(
    sparql: str | None, file: str | None, values: Mapping[str, str]
) -> tuple[str, Mapping[str, Object], Mapping[str, str]]:
    """Text, bindings and headings of a query that the user wrote."""
    from kg.query_parameters import free_bindings

    text = sparql if sparql is not None else read_query(file or STANDARD_INPUT)
    return text, free_bindings(values), {}


def read_query(file: str) -> str:
    """The text of a query file."""
    try:
        data = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise QueryError(f"{file}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise QueryError(f"{file}: expected UTF-8 text: {error}") from None


def ask(
    store: Path, text: str, bindings: Mapping[str, Object], *, limit: int | None, timeout: float
) -> Answer:
    """The answer, without the columns that only repeat the parameters."""
    from kg.query_process import ask_store
    from kg.store.answers import Selection

    answer = ask_store(store, text, bindings=bindings, limit=limit, timeout=timeout)
    return answer.without(bindings) if isinstance(answer, Selection) else answer


def show(answer: Answer, output: str, headings: Mapping[str, str], language: Language) -> None:
    """Write the answer, and on standard error what has to be said about it."""
    from kg.answer_formats import FOR_PEOPLE, FORMATS, as_selection

    rows = as_selection(answer)
    if rows.rows or output not in FOR_PEOPLE:
        for line in FORMATS[output](answer, headings):
            click.echo(line)
    count = len(rows.rows)
    if not count:
        click.echo(say(language, "query.nothing"), err=True)
    elif rows.truncated:
        click.echo(say(language, "query.more", count=count), err=True)


def list_queries(language: Language) -> None:
    """Show the named queries with their parameters."""
    from kg.query_catalogue import catalogue
    from kg.terminal import table_lines

    rows = []
    for query in catalogue().values():
        parameters = " ".join(
            p.name if p.default is None else f"[{p.name}={p.default}]" for p in query.parameters
        )
        rows.append((query.name, query.question.of(language), parameters))
    headings = [say(language, f"query.list.{column}") for column in ("name", "question", "parameters")]
    for line in table_lines(headings, rows):
        click.echo(line)
