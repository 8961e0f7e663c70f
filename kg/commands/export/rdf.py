"""`kg export rdf`: the graph in RDF, whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.network_options import program_name
from kg.commands.options import force_option, store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from kg.store.folder import StoreFolder
    from kg.store.protocol import Store

STANDARD_OUTPUT = "-"


@click.command("rdf")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["nquads", "trig", "turtle", "jsonld"]),
    default="nquads",
    show_default=True,
    help="turtle writes a folder with a file for each graph. 输出格式。",
)
@click.option(
    "--output", "-o", default=STANDARD_OUTPUT, help="File or folder; - is standard output. 输出位置。"
)
@click.option("--describe", metavar="FILE", help="Write a VoID and DCAT description as well. 数据集描述。")
@force_option
@store_option
@click.pass_obj
def command(
    language: Language, output_format: str, output: str, describe: str | None, force: bool, store: Path
) -> None:
    """Write all graphs of a store as RDF: canonical N-Quads, TriG, Turtle or JSON-LD.

    将图谱导出为 RDF；相同内容的输出逐字节相同。

    \b
    Example:
      kg export rdf --format trig -o graph.trig --store my-store
      kg export rdf | sha256sum
      kg export rdf --format jsonld -o graph.jsonld --describe void.ttl

    The same graphs give the same bytes. N-Quads are sorted by line, TriG and Turtle by graph, subject and
    predicate. Turtle cannot name graphs, so each has its own file there, its name in the first line.
    """
    from kg.store import open_for_reading

    folder, opened = open_for_reading(store)
    with opened:
        written = write_rdf(opened, folder, output_format, output, force)
        if describe is not None:
            write_description(opened, folder, output_format, output, describe, force)
    if output != STANDARD_OUTPUT:
        click.echo(say(language, "export.done", path=output, graphs=written), err=True)


def write_rdf(opened: Store, folder: StoreFolder, output_format: str, output: str, force: bool) -> int:
    """Write a store's graphs; how many there are."""
    from exports.jsonld import jsonld_lines
    from exports.rdf import nquads_lines, trig_lines
    from kg.encoded_quads import all_encoded, encoded_graphs
    from kg.output_file import write_lines
    from kg.prefixes import prefixes

    names = {"id": folder.base} | prefixes()
    if output_format == "nquads":
        write_lines(nquads_lines(all_encoded(opened)), output, force=force)
    elif output_format == "trig":
        write_lines(trig_lines(encoded_graphs(opened), names), output, force=force)
    elif output_format == "jsonld":
        write_lines(jsonld_lines(encoded_graphs(opened), names), output, force=force)
    else:
        write_turtle(opened, names, output, force)
    return len(opened.graphs())


def write_description(
    opened: Store, folder: StoreFolder, output_format: str, output: str, describe: str, force: bool
) -> None:
    """Write what is in the dataset, how much, and from which documents."""
    from exports.dataset_description import Dataset, description_lines
    from kg.ledger import Ledger
    from kg.output_file import write_lines

    sizes = opened.statistics()
    dataset = Dataset(
        base=folder.base,
        quads=sizes.quads,
        graphs={str(name): count for name, count in sizes.graphs.items()},
        classes={str(name): count for name, count in sizes.classes.items()},
        documents=tuple((entry.graph, entry.sha256) for entry in Ledger.read(opened).entries()),
        distribution=None if output == STANDARD_OUTPUT else (Path(output).name, output_format),
        program=program_name(),
    )
    write_lines(description_lines(dataset), describe, force=force)


def write_turtle(opened: Store, names: dict[str, str], output: str, force: bool) -> None:
    """Write a folder with a Turtle file for each graph."""
    from exports.rdf import turtle_lines
    from kg.encoded_quads import encoded_graphs
    from kg.output_file import file_stem, make_folder, write_lines

    if output == STANDARD_OUTPUT:
        raise click.UsageError("--format turtle writes a folder: give it with -o FOLDER")
    make_folder(Path(output))
    for graph, quads in encoded_graphs(opened):
        path = Path(output) / f"{file_stem(graph[1:-1])}.ttl"
        write_lines(headed(f"# {graph}\\n", turtle_lines(quads, names)), str(path), force=force)


def headed(first: str, lines: Iterator[str]) -> Iterator[str]:
    """Lines with one before them."""
    yield first
    yield from lines
