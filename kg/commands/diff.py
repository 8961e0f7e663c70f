"""`kg diff`: what two builds, two years or two documents differ in."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.options import force_option, store_option
from kg.language import LANGUAGES, Language
from kg.messages import say

if TYPE_CHECKING:
    from exports.difference import Comparison, CountRow, Difference, Quote

SAME, DIFFERENT = 0, 1
STANDARD_OUTPUT = "-"
CELL_COLUMNS = 44


@click.command("diff")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@store_option
@click.option("--place", metavar="NAME", help="Whose years or documents, by name or code. 地区。")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html"]),
    default="table",
    show_default=True,
    help="A table, one JSON object, or a page with quotes. 输出格式。",
)
@click.option(
    "--output",
    "-o",
    default=STANDARD_OUTPUT,
    show_default=True,
    help="The file; - is standard output. 输出文件。",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of table and page. 语言。")
@force_option
@click.pass_obj
def command(
    language: Language,
    first: str,
    second: str,
    store: Path,
    place: str | None,
    form: str,
    output: str,
    lang: Language | None,
    force: bool,
) -> None:
    """Show what two builds, two years or two documents differ in: A and B are two folders of stores, or two
    years or two documents of --store.

    比较两次建图、两个年度或两份文件：任务、牵头与配合单位、分管领导、时限、目标与结果的差异，附双方原文。

    \b
    Example:
      kg diff old-store new-store
      kg diff 2023 2024 --place 澄桥区 --store my-store --format html -o years.html
      kg diff table-2023.txt table-2024.docx --store my-store --format json

    A document is named by its file, its title, its id or the beginning of its hash. Every difference shows
    the words of both documents and where they stand. Exit code 0: no difference; 1: there are some;
    2: trouble, such as no store or a document that is not there.
    """
    from kg.commands.export.outputs import refuse_existing
    from kg.output_file import write_lines

    shown_in = lang or language
    refuse_existing(None if output == STANDARD_OUTPUT else output, force=force)
    comparison = compared(first, second, store, place)
    write_lines(lines(comparison, form, shown_in), output, force=force)
    if output != STANDARD_OUTPUT:
        count = len(comparison.differences)
        click.echo(say(shown_in, "diff.written", path=output, count=count), err=True)
    sys.exit(DIFFERENT if comparison.differs else SAME)


def compared(first: str, second: str, store: Path, place: str | None) -> Comparison:
    """The comparison that was asked for.

    Raises:
        StoreError: there is no store where one is needed.
        ComparisonError: A or B means nothing, several things, or the same as the other.
    """
    from contextlib import ExitStack

    from kg.decisions.reading import store_decisions
    from kg.diff import asked_within, compare_builds, compare_within
    from kg.diff.builds import Build
    from kg.diff.catalogue import read_catalogue
    from kg.store import open_for_reading
    from ontology.errors import ComparisonError

    paths = Path(first), Path(second)
    if any(path.is_dir() for path in paths):
        if paths[0].resolve() == paths[1].resolve():
            raise ComparisonError(f"{first} and {second} are the same store; give two")
        with ExitStack() as stack:
            builds = []
            for path in paths:
                folder, opened = open_for_reading(path)
                stack.enter_context(opened)
                builds.append(Build.of(str(path), opened, store_decisions(opened, folder)))
            return compare_builds(*builds)
    folder, opened = open_for_reading(store)
    with opened:
        asked = asked_within(read_catalogue(opened), first, second, place=place)
        return compare_within(opened, asked, decisions=store_decisions(opened, folder))


def lines(comparison: Comparison, form: str, language: Language) -> Iterator[str]:
    """The comparison in a form."""
    from exports.difference import comparison_json, page
    from kg.commands.network_options import program_name

    if form == "json":
        yield json.dumps(comparison_json(comparison), ensure_ascii=False, indent=1) + "\n"
    elif form == "html":
        yield from page(comparison, language=language, program=program_name())
    else:
        yield from (line + "\n" for line in as_table(comparison, language))


def as_table(comparison: Comparison, language: Language) -> Iterator[str]:
    """How many differences of each kind, the differences, and the counts that differ."""
    from exports.difference import change_words, word
    from kg.terminal import harmless, table_lines

    title = word(f"title.{comparison.compared}", language)
    yield harmless(f"{title}: {comparison.left.label} → {comparison.right.label}")
    if not comparison.differs:
        yield word("nothing", language)
        return
    yield ""
    counts = Counter(change_words(one, language) for one in comparison.differences)
    headings = [word(name, language) for name in ("kind", "count")]
    yield from table_lines(headings, [(kind, str(count)) for kind, count in counts.items()])
    rows = [difference_row(one, language) for one in comparison.differences]
    if rows:
        yield ""
        names = ("where", "kind", "about", "before", "after", "documents")
        yield from table_lines([word(name, language) for name in names], rows, cell_columns=CELL_COLUMNS)
    differing = [count_row(row, language) for row in comparison.counts if row.differs]
    if differing:
        yield ""
        columns = ("counts", "before", "after", "only-before", "only-after")
        yield from table_lines([word(name, language) for name in columns], differing)


def difference_row(one: Difference, language: Language) -> tuple[str, ...]:
    """Place, kind, subject, before, after and where both sides stand."""
    from exports.difference import change_words

    sources = " → ".join(stands(quote, language) for quote in (one.left, one.right))
    return one.place, change_words(one, language), one.subject, one.before, one.after, sources


def stands(quote: Quote | None, language: Language) -> str:
    """Where a quote stands, briefly."""
    from exports.difference import word

    if quote is None:
        return word("absent", language)
    place = "" if quote.row is None else f" {quote.row}"
    return f"{quote.file.rpartition('/')[2]}{place}"


def count_row(row: CountRow, language: Language) -> tuple[str, ...]:
    """Counts as text."""
    from exports.difference import count_words

    numbers = (row.before, row.after, row.removed, row.added)
    return count_words(row.name, language), *("" if n is None else str(n) for n in numbers)
