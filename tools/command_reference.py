"""Writes docs/commands.md, the reference of the command line, from the help of the commands themselves.

    python tools/command_reference.py            write it
    python tools/command_reference.py --check    exit 1 if it is not up to date

The help is printed at a fixed width and in a fixed environment, so that every machine writes the same bytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import generated_page

from kg.cli import main

TARGET = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
WIDTH = 88

INTRODUCTION = """\
# Commands · 命令

This page is written by `python tools/command_reference.py` from what each command prints for `--help`.
本页由各命令的 `--help` 自动生成。

Exit codes: 0 done, 1 done with findings, 2 wrong usage or bad input, 130 interrupted.
Records and answers go to standard output, all else to standard error.
"""


def sections(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[str]:
    """The help of a command and of those below it, each under a heading."""
    settings = {**command.context_settings, "max_content_width": WIDTH, "terminal_width": WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    level = "##" if parent is None or parent.parent is None else "###"
    yield f"{level} {context.command_path}\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for child in command.list_commands(context):
            found = command.get_command(context, child)
            assert found is not None
            yield from sections(found, child, context)


def reference() -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *sections(main, "kg")])


if __name__ == "__main__":
    sys.exit(generated_page.main(TARGET, reference()))
