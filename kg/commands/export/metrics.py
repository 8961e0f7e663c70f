"""`kg export metrics`: figures of networks and of their nodes."""

from __future__ import annotations

import json
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
    from exports.network import Network
    from exports.tables import Table


@click.command("metrics")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["csv", "xlsx", "json"]),
    default="csv",
    show_default=True,
    help="csv writes a folder. 格式；csv 为文件夹。",
)
@click.option("--output", "-o", required=True, help="File, or folder for csv. 输出位置。")
@click.option(
    "--draws",
    type=click.IntRange(min=0),
    default=200,
    show_default=True,
    help="From the null model. 零模型抽样次数。",
)
@click.option(
    "--seeds", type=click.IntRange(min=1), default=10, show_default=True, help="Of communities. 社群种子数。"
)
@click.option(
    "--exact-up-to",
    type=click.IntRange(min=0),
    default=5000,
    show_default=True,
    help="Nodes up to which betweenness is exact. 中介中心性精确计算的节点上限。",
)
@force_option
@network_options
@store_option
@click.pass_obj
def command(
    language: Language,
    /,
    format_name: str,
    output: str,
    draws: int,
    seeds: int,
    exact_up_to: int,
    force: bool,
    store: Path,
    **asked: Any,
) -> None:
    """Write figures of units by year and of networks by year, with and without expansion of groups.

    导出各单位、各年度网络的指标，群体称谓展开前后并列。

    \b
    Example:
      kg export metrics --format xlsx -o metrics.xlsx --store my-store
      kg export metrics --format csv -o metrics/ --weight newman --ties co-task

    Of units: tasks led and supported, weighted degrees and rank, betweenness, PageRank, core, Burt's
    constraint, community, change against the year before. Of networks: density, centralisation, reciprocity,
    transitivity, assortativity, modularity, stability of communities, core, and z-scores against the
    configuration model. Columns that end in _expanded are those with groups expanded.
    Exit code 0: done; 1: nothing is left by the selection, and no file is written; 2: bad input.
    """
    from exports.metrics import MetricsOptions, metrics_tables
    from kg.output_file import write_bytes, write_lines

    options = to_network_options(**asked)
    settings = MetricsOptions(draws=draws, seeds=seeds, bound=exact_up_to)
    if format_name == "csv" and output == STANDARD_OUTPUT:
        raise click.UsageError("--format csv writes a folder: give it with -o FOLDER")
    refuse_existing(output, force=force)
    rows = stored_rows(store)
    with nothing_left():
        units, networks, network = metrics_tables(rows, options, settings, program=program_name())
    if format_name == "csv":
        write_csv(units, networks, network, output, force=force)
    elif format_name == "xlsx":
        write_bytes(workbook(units, networks, network), output, force=force)
    else:
        write_lines(json_lines(units, networks, network), output, force=force)
    if output != STANDARD_OUTPUT:
        count = len(networks.rows)
        click.echo(
            say(language, "export.metrics", path=output, rows=len(units.rows), networks=count), err=True
        )


def write_csv(units: Table, networks: Table, network: Network, output: str, *, force: bool) -> None:
    """A folder with both tables and how they were made."""
    from exports.network.about import about
    from exports.network.methods import methods_text
    from exports.tables import table_csv
    from kg.output_file import make_folder, write_lines

    folder = Path(output)
    make_folder(folder)
    write_lines(table_csv(units), str(folder / "units.csv"), force=force)
    write_lines(table_csv(networks), str(folder / "networks.csv"), force=force)
    remarks = json.dumps(about(network), ensure_ascii=False, indent=1) + "\n"
    write_lines([remarks], str(folder / "about.json"), force=force)
    write_lines([methods_text(network)], str(folder / "methods.txt"), force=force)


def workbook(units: Table, networks: Table, network: Network) -> Iterator[bytes]:
    """A workbook with both tables and how they were made."""
    from exports.network.about import about
    from exports.tables import Column, Sheet, Table, xlsx_bytes

    facts = about(network)
    columns = (
        Column(name="what", title="项目 what", width=16),
        Column(name="value", title="内容 value", width=120),
    )
    lines = tuple(
        (name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for name, value in facts.items()
    )
    remarks = Table(name="about", title="说明 about", columns=columns, rows=lines)
    sheets = [Sheet(table.title, table) for table in (units, networks, remarks)]
    return xlsx_bytes(sheets, program=network.program)


def json_lines(units: Table, networks: Table, network: Network) -> Iterator[str]:
    """One JSON object with both tables and how they were made."""
    from exports.formats.json_text import json_array, json_text
    from exports.network.about import about

    yield f'{{\n"about": {json_text(about(network))},\n"networks": '
    yield from json_array(networks.records())
    yield ',\n"units": '
    yield from json_array(units.records())
    yield "\n}\n"
