"""`kg build`: from documents to the store."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click

from kg.commands.options import decisions_option, store_option
from kg.language import Language
from kg.messages import say

EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130


@click.command("build")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@click.option(
    "--learn-names",
    is_flag=True,
    help="Learn names of units from all documents of the run first. 先从全部文件学习单位名称。",
)
@decisions_option
@click.option("--no-infer", is_flag=True, help="Leave the inferred graphs as they are. 不更新推断。")
@click.option("--no-validate", is_flag=True, help="Store graphs without checking them. 不做约束校验。")
@click.option("--again", is_flag=True, help="Read also what the store holds already. 未变的文件也重读。")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Processes that read. Default: one for each processor, where it pays. 并行进程数。",
)
@click.option("--base", help="What all ids of a new store begin with. 新图谱的标识符前缀。")
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write what came of each document, and all issues, as JSON Lines. 运行报告。",
)
@click.pass_obj
def command(
    language: Language,
    paths: tuple[str, ...],
    store: Path,
    learn_names: bool,
    decisions: Path | None,
    no_infer: bool,
    no_validate: bool,
    again: bool,
    jobs: int | None,
    base: str | None,
    report: Path | None,
) -> None:
    """Read documents into a store: files, folders with all below them, patterns.

    读取文件、文件夹或通配符所指的文件，建成图谱。

    \b
    Example:
      kg build tables/ "reports/2023*.txt" --store my-store --report run.jsonl

    Documents that the store holds already are skipped. A file whose content changed takes the place of
    what was read from it before. Then what follows from the documents is inferred, for the jurisdictions
    that changed, after the human decisions in decisions.csv beside the store.

    Exit code 0: all read and stored; 1: errors were found in documents or decisions, or some documents
    were refused; 2: something could not be read or written. Whatever the code, the other documents are
    stored.
    """
    from kg.build import build
    from kg.build_summary import missing_lines, problems, summary
    from kg.decisions.reading import decision_files
    from kg.infer.computing import compute_one_by_one, computed
    from kg.infer.step import InferenceStep
    from kg.ledger import Ledger
    from kg.output_file import write_lines
    from kg.pipeline_setup import standard_pipeline
    from kg.progress import ProgressBar
    from kg.reading_order import ReadingPool, processes_for, read_one_by_one
    from kg.sources import find_sources
    from kg.store import create_or_open, store_base

    found = find_sources(paths, store=store, besides=decision_files(store, decisions))
    if not found.sources:
        for line in missing_lines(found.missing, language):
            click.echo(f"kg: {line}", err=True)
        sys.exit(EXIT_BAD_INPUT)
    pipeline = standard_pipeline(
        base=store_base(store, base),
        validates=not no_validate,
        infers=not no_infer,
        learn_from=found.sources if learn_names else (),
    )
    with ExitStack() as stack:
        processes = processes_for(found.sources, jobs)
        pool = stack.enter_context(ReadingPool(pipeline, processes)) if processes > 1 else None
        _, opened = create_or_open(store, base=base)
        stack.enter_context(opened)
        progress = stack.enter_context(ProgressBar(say(language, "build.progress")))
        read_all = read_one_by_one if pool is None else pool.read_all
        step = InferenceStep(
            store=opened,
            folder=store,
            decisions=decisions,
            settings=pipeline.settings,
            progress=progress,
            compute=compute_one_by_one if pool is None else partial(pool.in_order, computed),
        )
        infer = None if no_infer else step
        try:
            told = build(
                found, opened, pipeline, again=again, progress=progress, read_all=read_all, infer=infer
            )
        except KeyboardInterrupt:
            progress.close()
            click.echo("kg: " + say(language, "build.interrupted"), err=True)
            sys.exit(EXIT_INTERRUPTED)
        documents = len(Ledger.read(opened).entries())
        quads = opened.size()
    if report is not None:
        write_lines((line + "\n" for line in told.json_lines()), str(report), force=True)
    for line in problems(told, language):
        click.echo(f"kg: {line}", err=True)
    for line in summary(told, language):
        click.echo(line)
    click.echo(say(language, "build.store", store=store, documents=documents, quads=quads))
    sys.exit(told.exit_code())
