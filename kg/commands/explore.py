"""`kg explore`: one HTML file that shows a network, targets or a timeline, opened in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.commands.export.outputs import nothing_left, refuse_existing
from kg.commands.network_options import network_options, program_name, to_network_options
from kg.commands.options import force_option, store_option
from kg.language import Language
from kg.messages import say

DEFAULT_NAMES = {"network": "network.html", "targets": "targets.html", "timeline": "timeline.html"}
TAKEN = {
    "targets": frozenset({"years", "places"}),
    "timeline": frozenset({"years", "places", "units", "leaders", "groups"}),
}
"""Options of networks that the other views take; the others would do nothing there."""


@click.command("explore")
@click.option(
    "--view",
    type=click.Choice(list(DEFAULT_NAMES)),
    default="network",
    show_default=True,
    help="What is shown. 视图：网络、目标与结果、历年任务。",
)
@click.option("--output", "-o", help="The HTML file. Default: the view's name. 输出文件。")
@click.option("--no-open", is_flag=True, help="Do not open it in the browser. 不在浏览器中打开。")
@force_option
@network_options
@store_option
@click.pass_context
def command(
    context: click.Context,
    /,
    view: str,
    output: str | None,
    no_open: bool,
    force: bool,
    store: Path,
    **asked: Any,
) -> None:
    """Write a page that shows a network, targets against results, or tasks over the years, and open it.

    生成一个可离线查看的网页：协作网络、目标与结果、历年任务；每项事实附原文与出处。

    \b
    Example:
      kg explore --store my-store
      kg explore -o core.html --ties co-task --weight newman --top 100 --no-open
      kg explore --of unit-project --year 2024 -o projects.html
      kg explore --view targets --place 澄桥区 -o targets.html
      kg explore --view timeline --leader 程澈 -o tasks.html

    The page is one file that needs no network: it can be sent as an attachment. The same store and options
    give the same bytes. Exit code 0: done; 1: nothing is left by the selection, and no file is written;
    2: bad input.
    """
    language: Language = context.obj
    refuse_unused(context, view)
    options = to_network_options(**asked)
    path = output or DEFAULT_NAMES[view]
    refuse_existing(path, force=force)
    with nothing_left():
        text = MAKERS[view](store, options, language)
    from kg.output_file import write_lines

    write_lines([text], path, force=force)
    if path == "-":
        return
    click.echo(say(language, "explore.written", path=path), err=True)
    if not no_open:
        click.launch(Path(path).resolve().as_uri())


def refuse_unused(context: click.Context, view: str) -> None:
    """Refuse options of networks that a view has no use for.

    Raises:
        click.UsageError: one is given.
    """
    if view == "network":
        return
    given = click.core.ParameterSource.COMMANDLINE
    own = {"view", "output", "no_open", "force", "store"}
    for parameter in context.command.params:
        name = str(parameter.name)
        if name in own | TAKEN[view] or context.get_parameter_source(name) is not given:
            continue
        raise click.UsageError(f"{parameter.opts[0]} is for networks; --view {view} does not take it")


def network_view(store: Path, options: Any, language: Language) -> str:
    """The page of a network."""
    from exports.network import build_network
    from exports.page import network_page
    from kg.network import read_network_rows
    from kg.page import read_sources
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        rows = read_network_rows(opened)
        network = build_network(rows, options, program=program_name())
        sources = read_sources(opened)
    return network_page(network, rows, sources, language=language)


def targets_view(store: Path, options: Any, language: Language) -> str:
    """The page of targets and results."""
    from exports.page import targets_page
    from kg.page import read_target_rows
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        rows = read_target_rows(opened)
    return targets_page(rows, options, program=program_name(), language=language)


def timeline_view(store: Path, options: Any, language: Language) -> str:
    """The page of tasks over the years."""
    from exports.page import timeline_page
    from kg.network import read_network_rows
    from kg.page import read_sources
    from kg.store import open_for_reading

    _, opened = open_for_reading(store)
    with opened:
        rows, sources = read_network_rows(opened), read_sources(opened)
    return timeline_page(rows, options, sources, program=program_name(), language=language)


MAKERS = {"network": network_view, "targets": targets_view, "timeline": timeline_view}
