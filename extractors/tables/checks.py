"""Checks of a table's rows: what a reader of the table would stumble over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.document import Document
from extractors.tables.columns import Column
from extractors.tables.layout import DataRow, HeaderRow, LaidOutRow
from ontology.issues import Issue, Severity
from ontology.records import AgentKind, Role, Task


def check_tasks(document: Document, rows: Sequence[LaidOutRow], tasks: Sequence[Task]) -> Iterator[Issue]:
    """The issues of a document's tasks: a header without rows, numbers twice or missing, no lead."""
    headers = [row for row in rows if isinstance(row, HeaderRow)]
    if headers and not tasks:
        yield _issue(document, "table.no-rows", "the table has a header but no rows", headers[0].start)
    if not headers and any(True for _ in document.tables()):
        start = next(document.tables()).start
        yield _issue(
            document,
            "table.no-header",
            "no header names a task column and a responsible one (任务, 牵头单位, …); the table is left out",
            start,
            severity=Severity.INFO,
        )
    yield from _widths(document, rows)
    yield from _numbering(document, tasks)
    for task in tasks:
        if not task.named(Role.LEAD):
            yield _issue(document, "table.no-lead", "no lead unit is named", task.evidence.start, task.label)
        for held in task.responsibilities:
            if held.kind is AgentKind.UNKNOWN:
                message = f"{held.name!r} reads neither as a unit nor as a person; kept as printed"
                yield _issue(document, "table.unknown-name", message, held.evidence.start, task.label)


def _widths(document: Document, rows: Sequence[LaidOutRow]) -> Iterator[Issue]:
    """Rows with fewer cells than the header, or with cells to the right of it."""
    columns = 0
    for row in rows:
        if isinstance(row, HeaderRow):
            columns = len(row.cells)
        elif isinstance(row, DataRow):
            number = next((cell.body.text for cell in row.of(Column.NUMBER)), None)
            extra = [cell for cell in row.cells if cell.column is Column.OTHER and cell.header is None]
            if extra:
                message = f"expected {columns} cells, found {len(extra)} more to the right; kept as raw cells"
                yield _issue(document, "table.row-cells", message, extra[0].span[0], number)
            elif row.width < columns:
                message = f"expected {columns} cells, found {row.width}; assigned by what they hold"
                yield _issue(document, "table.row-cells", message, row.start, number)


def _numbering(document: Document, tasks: Sequence[Task]) -> Iterator[Issue]:
    seen: set[str] = set()
    last: int | None = None
    for task in tasks:
        if task.label is None or task.no is None:
            continue
        at = task.evidence.start
        if task.label in seen:
            yield _issue(document, "table.duplicate-number", "the number stands twice", at, task.label)
        elif last is not None and task.no > last + 1:
            missing = f"{last + 1}-{task.no - 1}" if task.no > last + 2 else str(last + 1)
            yield _issue(
                document,
                "table.missing-number",
                f"number {missing} is missing before this row",
                at,
                task.label,
            )
        seen.add(task.label)
        last = task.no


def _issue(
    document: Document,
    code: str,
    message: str,
    start: int,
    row: str | None = None,
    severity: Severity = Severity.WARNING,
) -> Issue:
    return Issue(
        code=code, message=message, severity=severity, start=start, row=row, line=document.line_of(start)
    )
