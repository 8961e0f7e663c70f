"""`kg extract`: what is read from documents, without a store."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ontology.errors import ReadError
from ontology.issues import Issue

if TYPE_CHECKING:
    from extractors.extraction import Extraction

CELL_COLUMNS = 60
"""Width of a cell of the table."""

STANDARD_INPUT = "-"
EXIT_BAD_INPUT = 2


@click.command("extract")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "output",
    type=click.Choice(["jsonl", "table", "html", "docbin"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines for programs, a table or a page to look at, a DocBin to train spaCy on. 输出格式。",
)
@click.option(
    "--pipeline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="CONFIG",
    help="A spaCy config file of another pipeline for named things. 自定义实体流水线。",
)
@click.option(
    "--code",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A Python file that registers components which CONFIG names; it is run. May be repeated. "
    "注册自定义组件的 Python 文件（会被执行），可重复。",
)
@click.pass_obj
def command(
    language: str, files: tuple[str, ...], output: str, pipeline: Path | None, code: tuple[Path, ...]
) -> None:
    """Print the records read from documents: reports, sections, tasks, quantities, entities.

    从文件中抽取记录并输出；`-` 表示标准输入。

    \b
    Example:
      kg extract tasks.docx --format jsonl
      cat tasks.txt | kg extract - --format table
      kg extract report.md --format html > report.html
      kg extract report.md --pipeline own.cfg --code rivers.py

    Records go to standard output in the order of the text, issues to standard error. With several files each
    record names its own; a page shows one file. Exit code 2 where a file cannot be read; the others are still
    printed. Exit code 2, too, where the pipeline cannot be built or a component of it fails.
    """
    from extractors.readers import read_document
    from extractors.registry import extract

    if output == "html" and len(files) > 1:
        raise click.UsageError(f"--format html shows one file, found {len(files)}")
    prepare(pipeline, code)
    failed = False
    extractions: list[Extraction] = []
    for file in files:
        try:
            document = read_document(*named_bytes(file))
        except ReadError as error:
            click.echo(f"kg: {error}", err=True)
            failed = True
            continue
        extraction = extract(document, pipeline=pipeline)
        issues = dict.fromkeys((*document.issues, *extraction.issues))
        if output == "docbin":
            extractions.append(extraction)
        for line in printed(extraction, output, language, file if len(files) > 1 else None):
            click.echo(line)
        for issue in issues:
            click.echo(issue_line(file, issue), err=True)
    if extractions:
        from extractors.entities import to_docbin

        content = to_docbin(*extractions)
        sys.stdout.buffer.write(content)
    if failed:
        sys.exit(EXIT_BAD_INPUT)


def prepare(pipeline: Path | None, code: tuple[Path, ...]) -> None:
    """Run the user's code and build the pipeline before any file is read.

    Raises:
        UsageError: there is code, but no pipeline that could use it.
        PipelineError: one of the two cannot be done.
    """
    if pipeline is None:
        if code:
            raise click.UsageError("--code is for the components that a --pipeline names")
        return
    from extractors.entities import build_pipeline, import_code

    for file in code:
        import_code(file)
    build_pipeline(pipeline)


def named_bytes(file: str) -> tuple[bytes, str]:
    """The bytes of a file or of standard input, and what to call it.

    Raises:
        ReadError: the file cannot be read, or it is too large.
    """
    from kg.sources import Source, read_source, read_stream

    if file == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer, "standard input"), "standard input"
    path = Path(file)
    if not path.exists():
        raise ReadError(f"{file}: there is no such file")
    if path.is_dir():
        raise ReadError(f"{file}: is a folder; name its files, or give the folder to `kg build`")
    return read_source(Source(file, path)), path.name


def printed(extraction: Extraction, output: str, language: str, file: str | None) -> Iterable[str]:
    """The lines of one document in a format; none in `docbin`, which is written once for all documents."""
    match output:
        case "table":
            return table(extraction, language)
        case "html":
            from extractors.entities import to_html

            return [to_html(extraction)]
        case "docbin":
            return []
    return json_lines(extraction, file)


def json_lines(extraction: Extraction, file: str | None) -> Iterator[str]:
    """The records as JSON Lines, with the file's name where there are several files."""
    place = {} if file is None else {"file": file}
    for record in extraction.records:
        yield json.dumps(record.to_json() | place, ensure_ascii=False)


def table(extraction: Extraction, language: str) -> list[str]:
    """The records as an aligned table, long cells cut."""
    from kg.record_table import HEADINGS, record_rows
    from kg.terminal import table_lines

    return table_lines(HEADINGS[language], record_rows(extraction.records), cell_columns=CELL_COLUMNS)


def issue_line(file: str, issue: Issue) -> str:
    """An issue as a line for people."""
    from kg.terminal import harmless

    place = f" row {issue.row}" if issue.row is not None else ""
    place += f" line {issue.line}" if issue.line is not None else ""
    return harmless(f"{file}:{place} {issue.severity} {issue.code}: {issue.message}")
