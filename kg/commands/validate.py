"""`kg validate`: is what a store holds as it should be?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from kg.validate.shape import NodeShape
    from kg.validate.stored import GraphFinding

EXIT_DONE, EXIT_FINDINGS = 0, 1
EXAMPLE_COLUMNS = 100
COLUMNS = ("severity", "shape", "count", "message", "example")
TAGS: dict[Language, str] = {"en": "en", "zh": "zh-hans"}


@click.command("validate")
@store_option
@click.option(
    "--shapes",
    "shapes_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Shapes of your own, in Turtle, instead of those that are shipped. 自备的 SHACL 约束。",
)
@click.option("--strict", is_flag=True, help="Warnings are findings, too. 警告也算问题。")
@click.option(
    "--format",
    "output",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="Findings by kind with an example each, or all of them as JSON Lines. 输出格式。",
)
@click.pass_obj
def command(language: Language, store: Path, shapes_file: Path | None, strict: bool, output: str) -> None:
    """Hold all graphs of a store against the shapes, and count what has to be complete.

    以 SHACL 约束和计数断言检查图谱中的全部命名图。

    \b
    Example:
      kg validate --store my-store --strict
      kg validate --store my-store --format json > findings.jsonl

    Counts: rows are numbered without gaps, every task has a lead or the document names none, no cell of
    responsibilities is passed over, everything has evidence, no inferred graph is left of documents that
    are gone. Exit code 0: no violation; 1: violations (with --strict also warnings); 2: no store, or
    shapes that cannot be read.
    """
    from kg.store import open_for_reading
    from kg.validate.stored import validate_store

    shapes = shapes_of(shapes_file)
    _, opened = open_for_reading(store)
    with opened:
        found = list(validate_store(opened, shapes))
    for line in as_json(found, language) if output == "json" else as_table(found, language):
        click.echo(line)
    sys.exit(EXIT_FINDINGS if any(counts(one, strict=strict) for one in found) else EXIT_DONE)


def shapes_of(file: Path | None) -> tuple[NodeShape, ...]:
    """The shapes of a file, or the shipped ones.

    Raises:
        VocabularyError: the file is no Turtle, or uses a part of SHACL that is not understood here.
    """
    from kg.turtle import Turtle
    from kg.validate.shapes_reader import read_shapes, shapes
    from ontology.errors import VocabularyError

    if file is None:
        return shapes()
    try:
        return read_shapes(Turtle(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        raise VocabularyError(f"{file}: expected shapes in Turtle, UTF-8: {error}") from None


def counts(one: GraphFinding, *, strict: bool) -> bool:
    """Does a finding make the exit code 1?"""
    from kg.validate import Severity

    severity = one.finding.severity
    return severity is Severity.VIOLATION or (strict and severity is Severity.WARNING)


def as_json(found: Iterable[GraphFinding], language: Language) -> Iterator[str]:
    """All findings, one JSON object a line."""
    from kg.quads.nquads import object_text

    for one in found:
        finding = one.finding
        fields = {
            "severity": str(finding.severity).lower(),
            "shape": finding.shape,
            "message": finding.message(TAGS[language]),
            "graph": one.graph,
            "node": object_text(finding.focus),
            "path": finding.path,
            "value": None if finding.value is None else object_text(finding.value),
        }
        yield json.dumps(fields, ensure_ascii=False)


def as_table(found: Iterable[GraphFinding], language: Language) -> Iterator[str]:
    """The findings by shape: how many, and the first of them."""
    from kg.prefixes import compact
    from kg.shape_issues import shown
    from kg.terminal import table_lines
    from kg.validate import Severity

    groups: dict[tuple[int, str], list[GraphFinding]] = {}
    order = list(Severity)
    for one in found:
        groups.setdefault((order.index(one.finding.severity), one.finding.shape), []).append(one)
    if not groups:
        yield say(language, "validate.none")
        return
    rows = []
    for (severity, shape), of_shape in sorted(groups.items()):
        first = of_shape[0].finding
        value = "" if first.value is None else f" {shown(first.value)}"
        name = compact(shape).removeprefix("gwr:")
        message = first.message(TAGS[language])
        rows.append((str(order[severity]), name, str(len(of_shape)), message, f"{shown(first.focus)}{value}"))
    headings = [say(language, f"validate.column.{name}") for name in COLUMNS]
    yield from table_lines(headings, rows, cell_columns=EXAMPLE_COLUMNS)
