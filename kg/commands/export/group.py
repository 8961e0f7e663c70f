"""The group of commands that write files."""

from __future__ import annotations

import click

from kg.commands.export import frames, ledger, metrics, network, rdf


@click.group("export")
def command() -> None:
    """Write the graph, or something made of it, to files.

    导出图谱，或由图谱生成网络、指标、台账与数据表。
    """


for subcommand in (network.command, metrics.command, ledger.command, frames.command, rdf.command):
    command.add_command(subcommand)
