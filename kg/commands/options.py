"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

DEFAULT_STORE = "kg-store"

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path, file_okay=True),
    default=DEFAULT_STORE,
    envvar="KG_STORE",
    show_default=True,
    show_envvar=True,
    help="Folder of the store. 图谱所在文件夹。",
)
