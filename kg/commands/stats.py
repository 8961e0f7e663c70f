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


@click.command("stats")
@store_option
@click.option("--format", "output", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.pass_obj
def command(language: Language, store: Path, output: str) -> None:
    """Count the documents, the things of each class and the statements of a store.

    统计图谱中的文件、各类事物和语句数量。

    \b
    Example:
      kg stats --store my-store --format json
    """
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
