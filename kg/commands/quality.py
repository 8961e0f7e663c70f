"""What `kg stats --quality` prints: estimates of how well each document was read."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.language import Language
from kg.messages import say
from kg.terminal import table_lines

if TYPE_CHECKING:
    from kg.quality.report import QualityRow
    from kg.quality.second_reading import SecondReading

CELL_COLUMNS = 48
COLUMNS = ("place", "document", "precision", "coverage", "records", "figures", "rows", "agreement")


def print_quality(store: Path, output: str, language: Language, *, sentences: int) -> None:
    """Print the estimates of a store's documents.

    Args:
        store: folder of the store.
        output: table, csv or json.
        language: of the table and of what is noted.
        sentences: of each document, for the second reading; 0 leaves it out.
    """
    from kg.quality.observing import observe
    from kg.quality.reliability import shipped_reliability
    from kg.quality.report import quality_rows
    from kg.store import open_for_reading

    second = second_reading(sentences, language)
    folder, opened = open_for_reading(store)
    with opened:
        found = list(observe(opened, folder.path.resolve().parent, second))
    for line in written(quality_rows(found, shipped_reliability()), output, language):
        click.echo(line)
    lost = [one.unread for one in found if one.unread is not None]
    if lost:
        click.echo("kg: " + say(language, "quality.no-text", count=len(lost), example=lost[0]), err=True)
    old = sum(one.observed.figures is None for one in found)
    if old:
        click.echo("kg: " + say(language, "quality.not-counted", count=old), err=True)


def second_reading(sentences: int, language: Language) -> SecondReading | None:
    """The second reader; None, and a word about it, where it is not installed."""
    from kg.quality.second_reading import SecondReading
    from ontology.errors import PipelineError

    if not sentences:
        return None
    try:
        return SecondReading(sentences)
    except PipelineError:
        click.echo("kg: " + say(language, "quality.no-second"), err=True)
        return None


def written(rows: list[QualityRow], output: str, language: Language) -> Iterator[str]:
    """The estimates in a form."""
    from kg.quality.report import FIELDS

    if output == "json":
        yield json.dumps([row.to_json() for row in rows], ensure_ascii=False, indent=1)
    elif output == "csv":
        text = StringIO()
        sheet = csv.writer(text, lineterminator="\n")
        sheet.writerow(FIELDS)
        sheet.writerows([row.to_json()[name] for name in FIELDS] for row in rows)
        yield text.getvalue().rstrip("\n")
    else:
        headings = [say(language, f"quality.column.{name}") for name in COLUMNS]
        yield from table_lines(headings, map(cells, rows), cell_columns=CELL_COLUMNS)


def cells(row: QualityRow) -> tuple[str, ...]:
    """A row of the table; figures as read + vetoed of all, rows as found of the highest number."""
    told = row.to_json()
    seen = row.quality.observed
    figures = seen.figures
    counted = "" if figures is None else f"{figures.read}+{figures.vetoed}/{figures.total}"
    return (
        " ".join(str(told[name]) for name in ("place", "year") if told[name] is not None),
        f"{told['document']}",
        *(shown(told[name]) for name in ("precision", "coverage")),
        f"{told['records']}",
        counted,
        f"{seen.rows}/{seen.rows + seen.missing_rows}" if seen.rows else "",
        shown(told["agreement"]),
    )


def shown(value: object) -> str:
    """A share with three places, a dash where it is not known."""
    return f"{value:.3f}" if isinstance(value, float) else "–"
