"""`kg infer`: what follows from the documents of a store, without reading any."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.options import decisions_option, store_option
from kg.language import Language
from kg.messages import say

EXIT_FINDINGS = 1
EXIT_INTERRUPTED = 130


@click.command("infer")
@store_option
@decisions_option
@click.option("--again", is_flag=True, help="Compute also what is up to date. 全部重新计算。")
@click.pass_obj
def command(language: Language, store: Path, decisions: Path | None, again: bool) -> None:
    """Bring the inferred graphs of a store up to date, after the human decisions beside it.

    依据人工决定更新图谱中的推断。

    \b
    Example:
      kg review --store my-store
      kg infer --store my-store

    `kg build` does the same after reading. Only jurisdictions whose documents or decisions changed, or
    whose rules have a new version, are computed. Exit code 0: done; 1: decisions were found that cannot be
    applied, or inferred graphs that violate a shape; 2: no store, or decisions that cannot be read.
    """
    from kg.build_summary import inference_line, notice_lines
    from kg.infer.rule import GRAPHS
    from kg.infer.step import InferenceStep
    from kg.progress import ProgressBar
    from kg.quads.settings import QuadSettings
    from kg.store import Change, StoreFolder, create_or_open
    from ontology.issues import Severity

    StoreFolder.read(store)  # a store is asked for, not made
    folder, opened = create_or_open(store)
    with opened, ProgressBar(say(language, "infer.progress")) as progress:
        step = InferenceStep(
            store=opened,
            folder=store,
            decisions=decisions,
            settings=QuadSettings(base=folder.base),
            progress=progress,
        )
        try:
            if again:
                inferred = tuple(name for name in opened.graphs() if name.startswith(GRAPHS))
                opened.apply(Change(remove_graphs=inferred))
            report = step()
        except KeyboardInterrupt:
            progress.close()
            click.echo("kg: " + say(language, "build.interrupted"), err=True)
            sys.exit(EXIT_INTERRUPTED)
    for line in notice_lines(report.notices):
        click.echo(f"kg: {line}", err=True)
    click.echo(inference_line(report, language))
    errors = any(notice.issue.severity is Severity.ERROR for notice in report.notices)
    sys.exit(EXIT_FINDINGS if errors else 0)
