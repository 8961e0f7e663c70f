"""The `kg` command: a group whose subcommands are imported only when they are called.

`kg --help` has to answer at once, so this module imports nothing but click. The table COMMANDS says which
module holds which command; click asks for one command at a time. Only here are the project's exceptions
turned into messages and exit codes: 0 done, 1 findings, 2 usage or bad input, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from importlib.metadata import version
from typing import Any

import click

from kg.language import LANGUAGES, Language, chosen_language
from ontology.errors import GovReportError

COMMANDS: dict[str, tuple[str, str]] = {
    "build": ("kg.commands.build", "Read documents into the store. 读取文件并建图。"),
    "infer": ("kg.commands.infer", "Bring what is inferred up to date. 更新推断。"),
    "review": ("kg.commands.review", "Decide what inference is not sure of. 复核存疑推断。"),
    "extract": ("kg.commands.extract", "Print what is read from documents. 输出抽取结果。"),
    "ask": ("kg.commands.ask", "Ask a question in words. 用一句话提问。"),
    "query": ("kg.commands.query", "Ask the store a question. 查询。"),
    "validate": ("kg.commands.validate", "Check what the store holds. 校验。"),
    "stats": ("kg.commands.stats", "Count what the store holds. 统计。"),
    "diff": ("kg.commands.diff", "Compare builds, years or documents. 比较差异。"),
    "export": ("kg.commands.export", "Write the graph to a file. 导出。"),
    "explore": ("kg.commands.explore", "Show a network, targets or a timeline in the browser. 浏览。"),
    "demo": ("kg.commands.demo", "Build the shipped samples and ask three questions. 演示。"),
}
"""Name of a command to its module and the line that `kg --help` shows for it."""

COLLECTIONS = (100_000, 20, 50)
"""After how many new objects, and how many rounds of the younger ones, cycles are looked for. Records, quads
and rows are many small objects without cycles: looking for some as often as Python does by itself costs a
tenth of the time."""
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130


class LazyGroup(click.Group):
    """A click group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(COMMANDS[cmd_name][0])
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table and without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what the project raises on purpose becomes a message and exit code 2."""
        try:
            return super().invoke(ctx)
        except GovReportError as error:
            from kg.terminal import harmless

            click.echo(f"kg: {harmless(str(error))}", err=True)
            ctx.exit(EXIT_BAD_INPUT)
        except KeyboardInterrupt:
            click.echo("kg: interrupted", err=True)
            ctx.exit(EXIT_INTERRUPTED)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("govreport-kg"), prog_name="kg")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar="KG_LANG",
    help="Language of what is printed for people. Default: that of LC_ALL or LANG.",
)
@click.pass_context
def main(ctx: click.Context, lang: Language | None) -> None:
    """A knowledge graph over government work reports and their responsibility tables.

    政府工作报告与责任分解表的知识图谱。

    \b
    Example:
      kg build reports/ --store my-store
      kg query unit-tasks --param unit=区财政局 --store my-store

    Exit codes: 0 done, 1 done with findings, 2 wrong usage or bad input, 130 interrupted.
    """
    gc.set_threshold(*COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    ctx.obj = chosen_language(lang)
