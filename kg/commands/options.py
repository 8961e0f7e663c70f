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

decisions_option = click.option(
    "--decisions",
    type=click.Path(path_type=Path, exists=True),
    envvar="KG_DECISIONS",
    show_envvar=True,
    help="File or folder of human decisions. Default: decisions.csv and decisions/ beside the store. "
    "人工决定文件，默认为图谱旁的 decisions.csv 与 decisions/。",
)

force_option = click.option("--force", is_flag=True, help="Replace what is there. 覆盖已有文件。")

DEFAULT_LIMIT = 1000
DEFAULT_TIMEOUT = 60.0

timeout_option = click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=DEFAULT_TIMEOUT,
    show_default=True,
    help="Seconds until a query is ended. 超时秒数。",
)

limit_option = click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=DEFAULT_LIMIT,
    show_default=True,
    help="Rows to show; 0 shows all. 最多显示行数。",
)
