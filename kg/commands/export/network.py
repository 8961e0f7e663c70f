"""`kg export network`: a network as a file that other programs read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.commands.export.outputs import STANDARD_OUTPUT, nothing_left, refuse_existing
from kg.commands.network_options import network_options, program_name, stored_rows, to_network_options
from kg.commands.options import force_option, store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from exports.formats import Format
    from exports.network import Network

FORMATS = (
    "gexf",
    "graphml",
    "gml",
    "pajek",
    "csv",
    "cytoscape",
    "node-link",
    "hif",
    "dot",
    "svg",
    "png",
)


@click.command("network")
@click.option(
    "--format", "format_name", type=click.Choice(FORMATS), required=True, help="File format. 格式。"
)
@click.option(
    "--output", "-o", required=True, help="File, or folder for csv; - is standard output. 输出位置。"
)
@click.option("--methods", help="Write the methods paragraph to this file as well. 方法说明文件。")
@click.option("--font", type=click.Path(path_type=Path), help="Font file for png. PNG 所用字体文件。")
@force_option
@network_options
@store_option
@click.pass_obj
def command(
    language: Language,
    /,
    format_name: str,
    output: str,
    methods: str | None,
    font: Path | None,
    force: bool,
    store: Path,
    **asked: Any,
) -> None:
    """Write a network: who leads and supports with whom, or whose tasks name which projects and places.

    导出协作网络，供 Gephi、Pajek、Cytoscape、R、Python 等使用。

    \b
    Example:
      kg export network --format gexf -o units.gexf --store my-store
      kg export network --format csv -o units/ --year 2023 --groups expand-weighted
      kg export network --format svg -o core.svg --ties co-task --weight newman --backbone sdsm
      kg export network --format graphml -o around.graphml --unit 区财政局 --depth 2

    Every file says how it was made: all options, counts, the documents and their hashes, the version of the
    program, and a methods paragraph in Chinese and English. The same store and options give the same bytes.
    Exit code 0: done; 1: nothing is left by the selection, and no file is written; 2: bad input.
    """
    from exports.formats import network_format
    from exports.network import build_network

    options = to_network_options(**asked)
    chosen = network_format(format_name, options)
    refuse_existing(output, methods, force=force)
    rows = stored_rows(store)
    with nothing_left():
        network = build_network(rows, options, program=program_name())
    settings: dict[str, Any] = {"font": font} if format_name == "png" else {}
    write_network(network, chosen, output, force=force, settings=settings)
    if methods is not None:
        write_methods(network, methods, force=force)
    if output != STANDARD_OUTPUT:
        ties = len(network.ties) + len(network.hyper_ties)
        click.echo(
            say(language, "export.network", path=output, nodes=len(network.nodes), ties=ties), err=True
        )


def write_network(
    network: Network, chosen: Format, output: str, *, force: bool, settings: dict[str, Any]
) -> None:
    """Write a network in a format."""
    from exports.formats import Shape
    from kg.output_file import make_folder, write_bytes, write_lines

    pieces: Iterator[Any] = chosen.write(network, **settings)
    if chosen.shape is Shape.TEXT:
        write_lines(pieces, output, force=force)
    elif chosen.shape is Shape.BYTES:
        write_bytes(pieces, output, force=force)
    else:
        if output == STANDARD_OUTPUT:
            raise click.UsageError(f"--format {chosen.name} writes a folder: give it with -o FOLDER")
        make_folder(Path(output))
        for name, lines in pieces:
            write_lines(lines, str(Path(output) / name), force=force)


def write_methods(network: Network, methods: str, *, force: bool) -> None:
    """Write the methods paragraph."""
    from exports.network.methods import methods_text
    from kg.output_file import write_lines

    write_lines(iter([methods_text(network)]), methods, force=force)
