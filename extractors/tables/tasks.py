"""Tasks from the groups of rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from extractors.tables.columns import RESPONSIBLE, Column
from extractors.tables.groups import Group, SubRow
from extractors.tables.layout import PlacedCell
from extractors.tables.responsibilities import joined, read_responsibilities
from ontology.evidence import Evidence
from ontology.records import RawCell, Task

RULE = "table.row"
INHERITED = (*sorted(RESPONSIBLE), Column.DEADLINE)
"""Columns whose empty cell in a sub-row means: as above."""


def read_tasks(group: Group, *, known: Set[str] = frozenset()) -> Iterator[Task]:
    """The tasks of one group: one, or one for each sub-row.

    Args:
        group: The rows under one number.
        known: Names that occur elsewhere in the document.
    """
    texts = [row.of(Column.TASK) for row in group.rows]
    own, shared = _parted(texts)
    rows = [row for row, cells in zip(group.rows, own, strict=True) if cells]
    own = [cells for cells in own if cells]
    if not rows:
        return
    if len({tuple(cell.span for cell in cells) for cells in own}) == 1:
        merged = SubRow(rows[0].start, rows[-1].end, _distinct([c for row in group.rows for c in row.cells]))
        yield _task(group, merged, own[0], sub=group.sub, shared=shared, known=known)
        return
    above: list[PlacedCell] = []
    for sub, (row, cells) in enumerate(zip(rows, own, strict=True), start=1):
        above = [*row.cells, *(cell for cell in above if _inherits(cell, row))]
        full = SubRow(row.start, row.end, above)
        yield _task(group, full, cells, sub=sub, shared=shared, known=known)


def _parted(texts: Sequence[list[PlacedCell]]) -> tuple[list[list[PlacedCell]], list[PlacedCell]]:
    """Each row's own text cells, and those that the rows share.

    The shared text stands in the first row only (a dump), or is one merged cell in all rows (Word)
    or repeated in each (a dump of it).
    """
    if len(texts) < 2:
        return list(texts), []
    held = [{cell.body.text for cell in cells} for cells in texts]
    common = set.intersection(*held)
    if common and any(own - common for own in held):
        shared = [cell for cell in texts[0] if cell.body.text in common]
        return [[cell for cell in cells if cell.body.text not in common] for cells in texts], shared
    if len(texts[0]) > 1 and all(len(cells) < len(texts[0]) for cells in texts[1:]):
        return [texts[0][1:], *texts[1:]], texts[0][:1]
    return list(texts), []


def _inherits(cell: PlacedCell, row: SubRow) -> bool:
    return cell.column in INHERITED and not row.of(cell.column)


def _distinct(cells: Sequence[PlacedCell]) -> list[PlacedCell]:
    """Each cell once, merged cells included, in the order of print."""
    by_span = {(cell.column, cell.span): cell for cell in reversed(cells)}
    return sorted(by_span.values(), key=_span)


def _span(cell: PlacedCell) -> tuple[int, int]:
    return cell.span


def _task(
    group: Group,
    row: SubRow,
    texts: Sequence[PlacedCell],
    *,
    sub: int | None,
    shared: Sequence[PlacedCell],
    known: Set[str],
) -> Task:
    body = joined([cell.body for cell in texts])
    deadlines = row.of(Column.DEADLINE)
    deadline = joined([cell.body for cell in deadlines]) if deadlines else None
    return Task(
        no=group.no,
        sub=sub,
        parent=joined([cell.body for cell in shared]).text if shared else None,
        part=group.part,
        section=group.section,
        text=body.text,
        responsibilities=read_responsibilities(row.cells, known=known),
        deadline=deadline.text if deadline else None,
        cells=tuple(_raw(cell, body.source) for cell in row.cells),
        evidence=body.evidence(0, len(body.text), rule=RULE),
        deadline_evidence=deadline.evidence(0, len(deadline.text), rule=RULE) if deadline else None,
    )


def _raw(cell: PlacedCell, source: str) -> RawCell:
    return RawCell(
        column=str(cell.column),
        header=cell.header,
        evidence=Evidence.of(source, *cell.span, rule="table.cell"),
    )
