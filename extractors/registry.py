"""The order of the extractors, and `extract`, which runs them over one document.

    tables ─▶ tasks, headings          structure ─▶ reports, headings, passages
                    │                              └─▶ responsibility ─▶ tasks of running text
                    └──────────────┬───────────────┘
                            passages of tasks and of running text
                                   │
                     quantities, entities (rules that read passages)

A document is a table where its rows cover a good part of it or its text assigns tasks; then the passages are
the texts of its tasks, and of a text also the paragraphs between them that say what is planned. Otherwise it
is a narrative, read paragraph by paragraph; a table inside it gives tasks as well, whose texts are read too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from extractors.collecting import uncollected
from extractors.document import Document, Table
from extractors.entities import read_entities
from extractors.extraction import Extraction
from extractors.quantities import read_comparisons, read_outcomes, read_quantities, read_states
from extractors.quantities.absences import read_absences
from extractors.quantities.tally import Tallies, unseen_figures
from extractors.responsibility import read_assignments
from extractors.structure import Structure, file_year_issues, read_structure
from extractors.tables import TableReading, read_tables, table_report, table_sections
from extractors.taken import of_tasks
from extractors.task_passages import assigned_and_planned, in_reports, with_rows
from ontology.issues import Issue
from ontology.records import Quantity, Record, Report, ReportKind, Section, Task

VERSION = "rules-1"
"""Version of the rules. Documents read by another version are read again."""
TABLE_SHARE = 3
"""A document is a table where its rows cover at least a third of the text."""


@uncollected()
def extract(
    document: Document, *, known_names: Set[str] = frozenset(), pipeline: Path | None = None
) -> Extraction:
    """Read all records from one document.

    Args:
        document: What a reader handed on.
        known_names: Names of units learned from other documents of the run.
        pipeline: A spaCy config file of another pipeline for named things than the default one.

    Returns:
        The records in the order reports, sections, tasks, quantities, entities, each in the order of the
        text; and the issues of reader and extractors.

    Raises:
        PipelineError: no pipeline can be built from the config file, or one of its components fails.
    """
    structure = read_structure(document)
    tables = read_tables(document, known=known_names)
    assignments = read_assignments(document, structure, known=known_names | tables.names)
    assigned = assignments.items
    issues = (*document.issues, *structure.issues, *tables.issues, *assignments.issues)
    reports, sections, passages = structure.reports, structure.sections, structure.passages
    rows = tables.tasks
    if is_table(document, structure, tables):
        report = _table_report(document, structure, tables)
        reports = (report,)
        sections += tuple(table_sections(tables.headings, year=report.year, end=len(document.text)))
        items = (item.passage for item in assigned)
        passages = tuple(with_rows(items, rows, reports, document.text))
    elif assigned and all(report.kind is ReportKind.TABLE for report in reports):
        passages = tuple(assigned_and_planned(assigned, passages))
    elif rows:
        rows = tuple(in_reports(tables.tasks, reports))
        passages = tuple(with_rows(passages, rows, reports, document.text))
    tasks = tuple(sorted((*rows, *(item.task for item in assigned)), key=_place_of))
    tallies = Tallies()
    said = (
        *read_quantities(passages, tallies),
        *read_absences(passages),
        *read_outcomes(passages),
        *read_states(passages),
        *read_comparisons(passages),
    )
    quantities = sorted(said, key=_start_of)
    noticed: list[Issue] = []
    entities = tuple(read_entities(passages, config=pipeline, issues=noticed))
    records: tuple[Record, ...] = (*reports, *sections, *tasks, *quantities, *entities)
    read = (*_evidence_spans(reports, sections), *of_tasks(tasks))
    content = (*structure.lines, *((one.start, one.end) for one in document.blocks if isinstance(one, Table)))
    figures = tallies.of_reports(unseen_figures(document.text, content, passages, read))
    issues += (*file_year_issues(document, reports), *noticed)
    return Extraction(document, records, issues, figures)


def _evidence_spans(reports: Iterable[Report], sections: Iterable[Section]) -> Iterator[tuple[int, int]]:
    """Where report data and headings stand."""
    for report in reports:
        yield from ((one.start, one.end) for one in report.evidence.values())
    yield from ((section.evidence.start, section.evidence.end) for section in sections)


def _start_of(quantity: Quantity) -> int:
    return quantity.evidence.start


def _place_of(task: Task) -> int:
    return task.evidence.start


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


def _table_report(document: Document, structure: Structure, tables: TableReading) -> Report:
    base = structure.reports[0] if structure.reports else None
    return table_report(document, tables, base, structure.passages)
