"""`kg demo`: the shipped samples as a graph, and three questions to it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.language import Language
from kg.messages import say
from ontology.errors import OutputError

QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("unit-tasks", {"unit": "区教育局"}),
    ("joint-leads", {"minimum": "3"}),
    ("where-stated", {"task": "20", "unit": "区教育局"}),
)
"""Named queries and their parameters."""

LEFT_OUT = frozenset({"table-2024-dump.txt"})
"""The same table as another sample, as a text dump: its tasks would be told twice."""


@click.command("demo")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def command(language: Language, folder: Path | None) -> None:
    """Build a graph from the shipped samples and ask it three questions.

    用随附样本建图，并回答三个问题。

    \b
    Example:
      kg demo my-demo
      kg query --list --store my-demo/kg-store

    The samples are documents of a made-up district. They are copied into FOLDER and the store is made beside
    them; without FOLDER all is done in a temporary one, which is removed at the end.
    """
    with place(folder) as root:
        documents, store = root / "documents", root / "kg-store"
        copy_samples(documents)
        told = build_samples(documents, store, language)
        for name, values in QUESTIONS:
            for line in answered(store, name, values, language):
                click.echo(line)
    click.echo()
    if folder is None:
        click.echo(say(language, "demo.temporary"))
    else:
        click.echo(say(language, "demo.store", store=folder / "kg-store"))
    sys.exit(told)


@contextmanager
def place(folder: Path | None) -> Iterator[Path]:
    """The folder to work in: the given one, or a temporary one."""
    if folder is not None:
        yield folder
        return
    with TemporaryDirectory(prefix="kg-demo-") as temporary:
        yield Path(temporary)


def copy_samples(documents: Path) -> None:
    """Put the shipped documents into a folder.

    Raises:
        OutputError: the folder cannot be written.
    """
    try:
        documents.mkdir(parents=True, exist_ok=True)
        with as_file(files("kg.samples") / "documents") as shipped:
            for path in sorted(shipped.iterdir()):
                if path.name not in LEFT_OUT and path.is_file():
                    shutil.copyfile(path, documents / path.name)
    except OSError as error:
        raise OutputError(f"{documents}: cannot be written: {error.strerror or error}") from None


def build_samples(documents: Path, store: Path, language: Language) -> int:
    """Build the store, tell what came of it, and give the exit code."""
    from kg.build import build
    from kg.build_summary import problems, summary
    from kg.infer.step import InferenceStep
    from kg.pipeline_setup import standard_pipeline
    from kg.sources import find_sources
    from kg.store import create_or_open

    found = find_sources([str(documents)], store=store)
    folder, opened = create_or_open(store)
    with opened:
        pipeline = standard_pipeline(base=folder.base)
        step = InferenceStep(store=opened, folder=store, settings=pipeline.settings)
        told = build(found, opened, pipeline, infer=step)
    for line in (*problems(told, language), *summary(told, language)):
        click.echo(line)
    return told.exit_code()


def answered(store: Path, name: str, values: dict[str, str], language: Language) -> Iterator[str]:
    """A question and its answer, with the command that asks it."""
    from kg.answer_formats import table
    from kg.query_catalogue import named_query
    from kg.query_parameters import named_bindings
    from kg.query_process import ask_store
    from kg.store import Selection

    query = named_query(name)
    bindings = named_bindings(query, values)
    answer = ask_store(store, query.sparql, bindings=bindings)
    assert isinstance(answer, Selection)
    parameters = "".join(f" --param {key}={value}" for key, value in values.items())
    yield ""
    yield f"{say(language, 'demo.question')}: {query.question.of(language)}"
    yield f"$ kg query {name}{parameters}"
    headings = {variable: words.of(language) for variable, words in query.columns.items()}
    yield from table(answer.without(bindings), headings)
