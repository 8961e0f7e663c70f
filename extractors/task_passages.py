"""The texts of tasks as passages, and how they go together with the paragraphs around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.responsibility import AssignedItem
from extractors.taken import Taken
from ontology.records import Report, SectionRole, Status, Task

SHARED_REACH = 1000
"""The text that sub-rows share is looked for in so many characters before them."""


def task_passages(tasks: Iterable[Task], report: Report, source: str) -> Iterator[Passage]:
    """The texts of tasks, and what sub-rows share; their figures are plans of the report's year."""
    for task in tasks:
        shared = _shared_text(task, source)
        if shared is not None:
            yield _plan(shared, task, str(task.no), report)
        own = MappedText.squeezed(source, task.evidence.start, task.evidence.end)
        yield _plan(own, task, task.label, report)


def in_reports(tasks: Iterable[Task], reports: Sequence[Report]) -> Iterator[Task]:
    """The rows of tables inside a narrative, each with the number of the report that it stands in."""
    for task in tasks:
        before = [report for report in reports if report.start <= task.evidence.start]
        yield replace(task, n=before[-1].n) if before else task


def with_rows(
    passages: Iterable[Passage], rows: Sequence[Task], reports: Sequence[Report], source: str
) -> list[Passage]:
    """The paragraphs of a narrative and the texts of the rows inside it, in order.

    Where a table was printed as plain lines, its rows are among the paragraphs; they are read once.
    """
    taken = Taken.of(map(_row_span, rows))
    found = [part for passage in passages for part in _outside(passage, taken)]
    for report in reports:
        found += task_passages([row for row in rows if row.n == report.n], report, source)
    return sorted(found, key=span_of)


def assigned_and_planned(assigned: Sequence[AssignedItem], passages: Iterable[Passage]) -> list[Passage]:
    """The texts of assigned items, and the paragraphs between them that say what is planned, in order."""
    items = [item.passage for item in assigned]
    # Lines that only say who is responsible name units, but tell of nothing planned.
    taken = Taken.of((*map(span_of, items), *_statement_spans(assigned)))
    planned = (one for one in passages if one.status is Status.PLAN and not taken.touches(*span_of(one)))
    return sorted((*items, *planned), key=span_of)


def span_of(passage: Passage) -> tuple[int, int]:
    """Where a passage stands."""
    return passage.body.source_span(0, len(passage.body.text))


def _statement_spans(assigned: Iterable[AssignedItem]) -> Iterator[tuple[int, int]]:
    for item in assigned:
        yield from ((cell.evidence.start, cell.evidence.end) for cell in item.task.cells)


def _row_span(row: Task) -> tuple[int, int]:
    """Where a row stands, its cells included."""
    spans = [row.evidence, *(cell.evidence for cell in row.cells)]
    return min(one.start for one in spans), max(one.end for one in spans)


def _outside(passage: Passage, taken: Taken) -> Iterator[Passage]:
    """The parts of a paragraph that are in no row."""
    body = passage.body
    if not body.text or not taken.touches(*span_of(passage)):
        yield passage
        return
    start = None
    for at, origin in enumerate(body.origins):
        inside = taken.touches(origin, origin + 1)
        if inside and start is not None:
            yield replace(passage, body=body.slice(start, at))
            start = None
        elif not inside and start is None:
            start = at
    if start is not None:
        yield replace(passage, body=body.slice(start, len(body.text)))


def _plan(body: MappedText, task: Task, label: str | None, report: Report) -> Passage:
    return Passage(
        body=body, n=task.n, task=label, role=SectionRole.PLAN, status=Status.PLAN, year=report.year
    )


def _shared_text(task: Task, source: str) -> MappedText | None:
    """What the sub-rows of a row share, where it stands before the first of them."""
    if task.parent is None or task.sub != 1:
        return None
    before = MappedText.squeezed(source, max(0, task.evidence.start - SHARED_REACH), task.evidence.start)
    at = before.text.rfind(task.parent)
    return before.slice(at, at + len(task.parent)) if at >= 0 else None
