"""`kg export ledger`: the ledger of supervision as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.export.outputs import nothing_left, refuse_existing
from kg.commands.network_options import program_name
from kg.commands.options import force_option, store_option
from kg.language import Language
from kg.messages import say

if TYPE_CHECKING:
    from exports.ledger import By


@click.command("ledger")
@click.option("--output", "-o", required=True, help="The XLSX file; - is standard output. 输出文件。")
@click.option(
    "--by",
    type=click.Choice(["unit", "leader"]),
    default="unit",
    show_default=True,
    help="A sheet for each unit, or for each leader. 按单位或按分管领导分表。",
)
@click.option("--year", "years", type=int, multiple=True, help="Only this plan year. 年度，可多次给出。")
@click.option("--place", "places", multiple=True, help="Only this jurisdiction, by name or code. 地区。")
@click.option("--unit", "units", multiple=True, help="Only this unit. 单位。")
@click.option("--leader", "leaders", multiple=True, help="Only tasks that this leader supervises. 分管领导。")
@click.option(
    "--groups",
    type=click.Choice(["keep", "drop", "expand"]),
    default="keep",
    show_default=True,
    help="expand puts what 各街道办事处 answer for on the sheet of each. 群体称谓的处理。",
)
@force_option
@store_option
@click.pass_obj
def command(
    language: Language,
    output: str,
    by: By,
    years: tuple[int, ...],
    places: tuple[str, ...],
    units: tuple[str, ...],
    leaders: tuple[str, ...],
    groups: str,
    force: bool,
    store: Path,
) -> None:
    """Write the ledger of supervision: a sheet for each unit or leader, a row for each task.

    导出督办台账：每个单位或分管领导一张表，每项任务一行。

    \b
    Example:
      kg export ledger -o ledger.xlsx --store my-store
      kg export ledger -o leaders.xlsx --by leader --year 2024

    Headers are frozen, columns have filters, text is wrapped. No text becomes a formula. Exit code 0: done;
    1: nothing is left by the selection, and no file is written; 2: bad input.
    """
    from exports.ledger import ledger_sheets
    from exports.network import Groups, NetworkOptions
    from exports.tables import xlsx_bytes
    from kg.network import read_network_rows
    from kg.output_file import write_bytes
    from kg.store import open_for_reading
    from kg.tables import read_task_details

    options = NetworkOptions(
        years=tuple(sorted(set(years))), places=places, units=units, leaders=leaders, groups=Groups(groups)
    )
    refuse_existing(output, force=force)
    _, opened = open_for_reading(store)
    with opened:
        rows, details = read_network_rows(opened), read_task_details(opened)
    program = program_name()
    with nothing_left():
        sheets = ledger_sheets(rows, details, options, by=by, language=language, program=program)
    write_bytes(xlsx_bytes(sheets, program=program), output, force=force)
    if output != "-":
        click.echo(say(language, "export.ledger", path=output, sheets=len(sheets) - 2), err=True)
