"""`kg stats`: what a store holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import store_option
from kg.language import Language
from kg.messages import say
from kg.terminal import table_lines

if TYPE_CHECKING:
    from kg.ledger import Entry
    from kg.store.protocol import Statistics


DEFAULT_SENTENCES = 60


@click.command("stats")
@store_option
@click.option(
    "--format",
    "output",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How it is written; csv is for --quality. 输出格式。",
)
@click.option(
    "--quality", is_flag=True, help="Estimate how well each document was read, worst first. 估计读取质量。"
)
@click.option(
    "--sentences",
    type=click.IntRange(min=0),
    default=DEFAULT_SENTENCES,
    show_default=True,
    help="Sentences of each document that are read a second time; 0 leaves it out. 二次读取的句数。",
)
@click.pass_obj
def command(language: Language, store: Path, output: str, quality: bool, sentences: int) -> None:
    """Count the documents, the things of each class and the statements of a store.

    统计图谱中的文件、各类事物和语句数量；--quality 估计每份文件的读取质量。

    \b
    Example:
      kg stats --store my-store --format json
      kg stats --quality --store my-store --format csv > quality.csv

    Quality is estimated without gold: precision from how often each rule was right where people had read the
    same text, coverage from figures that were neither read nor vetoed, numbers that no row has, and, with the
    extra nlp, names that a second reading knows. See docs/quality.md.
    """
    if quality:
        from kg.commands.quality import print_quality

        print_quality(store, output, language, sentences=sentences)
        return
    if output == "csv":
        raise click.UsageError("--format csv is for --quality; give table or json")
    from kg.ledger import Ledger
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        sizes = opened.statistics()
        entries = Ledger.read(opened).entries()
    if output == "json":
        click.echo(json.dumps(as_json(sizes, entries), ensure_ascii=False, indent=1))
        return
    for line in as_table(sizes, entries, language):
        click.echo(line)


def as_json(sizes: Statistics, entries: tuple[Entry, ...]) -> dict[str, object]:
    """The counts for a program."""
    return {
        "documents": [
            {
                "graph": entry.graph,
                "sha256": entry.sha256,
                "files": sorted(entry.paths),
                "media_type": entry.media_type,
                "read_by": entry.version,
                "quads": sizes.graphs.get(entry.graph, 0),
            }
            for entry in entries
        ],
        "quads": sizes.quads,
        "graphs": dict(sizes.graphs),
        "classes": dict(sizes.classes),
    }


def as_table(sizes: Statistics, entries: tuple[Entry, ...], language: Language) -> Iterator[str]:
    """The counts for a person."""
    from kg.prefixes import compact

    for name, count in (
        ("stats.documents", len(entries)),
        ("stats.graphs", len(sizes.graphs)),
        ("stats.quads", sizes.quads),
    ):
        yield f"{say(language, name)}: {count}"
    yield ""
    headings = [say(language, name) for name in ("stats.class", "stats.things")]
    yield from table_lines(headings, [(compact(name), str(n)) for name, n in sizes.classes.items()])
    yield ""
    headings = [say(language, name) for name in ("stats.document", "stats.quads", "stats.version")]
    rows = [(", ".join(sorted(e.paths)), str(sizes.graphs.get(e.graph, 0)), e.version) for e in entries]
    yield from table_lines(headings, rows)
