"""Reading of responsibility tables: from a document's tables to tasks and headings.

Two passes: the first segments each cell by grammar alone and learns the document's names from the result, the
second segments again with the names known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from extractors.document import Document
from extractors.names import Name, learn_names
from extractors.tables.checks import check_tasks
from extractors.tables.columns import RESPONSIBLE
from extractors.tables.groups import Group, Heading, group_rows
from extractors.tables.layout import LaidOutRow, lay_out
from extractors.tables.responsibilities import cell_names
from extractors.tables.tasks import read_tasks
from ontology.issues import Issue
from ontology.records import Task


@dataclass(frozen=True, slots=True)
class TableReading:
    """What the responsibility tables of a document say."""

    tasks: tuple[Task, ...]
    headings: tuple[Heading, ...]
    names: frozenset[str]
    """The names learned from the cells."""
    start: int | None
    """Where the first table row stands, or None where there is no responsibility table."""
    issues: tuple[Issue, ...]


def read_tables(document: Document, *, known: Set[str] = frozenset()) -> TableReading:
    """Read all responsibility tables of a document.

    Args:
        document: Any document; one without such a table gives an empty reading.
        known: Names learned from other documents of the run.
    """
    issues: list[Issue] = []
    rows = list(lay_out(document))
    parts = list(group_rows(rows, issues))
    groups = [part for part in parts if isinstance(part, Group)]
    learned = learn_names(_cells(groups))
    tasks = tuple(task for group in groups for task in read_tasks(group, known=learned | known))
    issues.extend(check_tasks(document, rows, tasks))
    return TableReading(
        tasks=tasks,
        headings=tuple(part for part in parts if isinstance(part, Heading)),
        names=learned,
        start=_start(rows),
        issues=tuple(issues),
    )


def _cells(groups: Sequence[Group]) -> Iterator[Sequence[Name]]:
    for group in groups:
        for row in group.rows:
            for column in sorted(RESPONSIBLE):
                yield cell_names(row.of(column))


def _start(rows: Sequence[LaidOutRow]) -> int | None:
    if not rows:
        return None
    first = rows[0]
    return first.body.origins[0] if hasattr(first, "body") else first.start
