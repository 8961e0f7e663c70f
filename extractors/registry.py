"""The order of the extractors, and `extract`, which runs them over one document.

    tables ─▶ tasks, headings          structure ─▶ reports, headings, passages
                    └──────────────┬───────────────┘
                            passages of tasks and of running text
                                   │
                     quantities, entities (rules that read passages)

A document is a table where its rows cover a good part of it or its text assigns tasks; then the passages are
the texts of its tasks. Otherwise it is a narrative, read paragraph by paragraph; a table inside it gives
tasks as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from extractors.document import Document
from extractors.extraction import Extraction
from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.structure import Structure, read_structure
from extractors.tables import TableReading, read_tables, table_report, table_sections
from ontology.records import Record, Report, ReportKind, SectionRole, Status, Task

VERSION = "rules-1"
"""Version of the rules. Documents read by another version are read again."""
TABLE_SHARE = 3
"""A document is a table where its rows cover at least a third of the text."""


def extract(document: Document, *, known_names: Set[str] = frozenset()) -> Extraction:
    """Read all records from one document.

    Args:
        document: What a reader handed on.
        known_names: Names of units learned from other documents of the run.

    Returns:
        The records in the order reports, sections, tasks, quantities, entities, each in the order of the
        text; and the issues of reader and extractors.
    """
    structure = read_structure(document)
    tables = read_tables(document, known=known_names)
    issues = (*document.issues, *structure.issues, *tables.issues)
    if is_table(document, structure, tables):
        records = tuple(_table_records(document, structure, tables))
    else:
        records = tuple(_narrative_records(structure, tables))
    return Extraction(document, records, issues)


def learned_names(document: Document) -> frozenset[str]:
    """The names of units and groups that a document's tables teach."""
    return read_tables(document).names


def is_table(document: Document, structure: Structure, tables: TableReading) -> bool:
    """Is the document a responsibility table rather than a narrative that holds one?"""
    if not tables.tasks:
        return False
    if all(report.kind is ReportKind.TABLE for report in structure.reports):
        return True
    rows = sum(cell.evidence.end - cell.evidence.start for task in tables.tasks for cell in task.cells)
    return rows * TABLE_SHARE >= len(document.text)


def _table_records(document: Document, structure: Structure, tables: TableReading) -> Iterator[Record]:
    base = structure.reports[0] if structure.reports else None
    report = table_report(document, tables, base, structure.passages)
    yield report
    yield from structure.sections
    yield from table_sections(tables.headings, year=report.year, end=len(document.text))
    yield from tables.tasks


def _narrative_records(structure: Structure, tables: TableReading) -> Iterator[Record]:
    yield from structure.reports
    yield from structure.sections
    yield from tables.tasks


def task_passages(tasks: Sequence[Task], report: Report, source: str) -> Iterator[Passage]:
    """The texts of tasks as passages; their figures are plans of the report's year."""
    for task in tasks:
        yield Passage(
            body=MappedText.squeezed(source, task.evidence.start, task.evidence.end),
            n=task.n,
            task=task.label,
            role=SectionRole.PLAN,
            status=Status.PLAN,
            year=report.year,
        )
