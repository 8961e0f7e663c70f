"""`kg export frames`: the graph as flat tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.export.outputs import EXIT_EMPTY, refuse_existing
from kg.commands.network_options import program_name
from kg.commands.options import force_option, store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from exports.frames import WrittenTable
    from exports.tables import Table


@click.command("frames")
@click.option("--output", "-o", required=True, help="The folder. 输出文件夹。")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help="parquet needs the extra of that name. 格式；parquet 需安装同名附加组件。",
)
@force_option
@store_option
@click.pass_obj
def command(language: Language, output: str, format_name: str, force: bool, store: Path) -> None:
    """Write documents, tasks, responsibilities, quantities, entities and their evidence as flat tables.

    将文件、任务、责任、数量、实体与出处导出为数据表。

    \b
    Example:
      kg export frames -o frames/ --store my-store
      python -c 'import pandas; print(pandas.read_csv("frames/tasks.csv"))'

    datapackage.json describes the files as a Frictionless data package, with a Table Schema for each: types,
    keys, and which column refers to which table. Exit code 0: done; 1: the store has no documents, and
    nothing is written; 2: bad input.
    """
    from exports.frames import WrittenTable, data_package, frames
    from kg.output_file import make_folder, write_bytes, write_lines
    from kg.store import open_for_reading
    from kg.tables import read_frame_rows

    refuse_existing(output, force=force)
    _, opened = open_for_reading(store)
    with opened:
        tables = frames(read_frame_rows(opened))
    if not tables[0].rows:
        click.echo(f"kg: {store}: the store has no documents", err=True)
        raise SystemExit(EXIT_EMPTY)
    written = [
        WrittenTable(table, f"{table.name}.{format_name}", content(table, format_name)) for table in tables
    ]
    folder = Path(output)
    make_folder(folder)
    for one in written:
        write_bytes([one.content], str(folder / one.path), force=force)
    description = (
        json.dumps(data_package(written, program=program_name()), ensure_ascii=False, indent=1) + "\n"
    )
    write_lines([description], str(folder / "datapackage.json"), force=force)
    report(language, output, written)


def content(table: Table, format_name: str) -> bytes:
    """The bytes of a table's file."""
    from exports.tables import parquet_bytes, table_csv

    if format_name == "parquet":
        return b"".join(parquet_bytes(table))
    return "".join(table_csv(table)).encode()


def report(language: Language, output: str, written: list[WrittenTable]) -> None:
    """Say what was written."""
    counts = ", ".join(f"{one.table.name} {len(one.table.rows)}" for one in written)
    click.echo(say(language, "export.frames", path=output, counts=counts), err=True)
