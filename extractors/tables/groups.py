"""Groups of data rows that belong to one number of a table.

A row with a number begins a group. A row without one is a further sub-row of the group, or, where it only
goes on with a sentence or a cell that a page break cut, a continuation of the row before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractors.mapped_text import MappedText
from extractors.tables.columns import Column
from extractors.tables.content import NUMBER
from extractors.tables.headings import SECTION, read_heading
from extractors.tables.layout import DataRow, HeadingRow, LaidOutRow, PlacedCell
from ontology.issues import Issue

SENTENCE_ENDS = "。；;！!"


@dataclass(slots=True)
class SubRow:
    """One row of a group: a list of cells for each column, more than one where a page break cut them."""

    start: int
    end: int
    cells: list[PlacedCell] = field(default_factory=list)

    def of(self, column: Column) -> list[PlacedCell]:
        """The cells of a column."""
        return [cell for cell in self.cells if cell.column is column]


@dataclass(slots=True)
class Group:
    """The rows under one number."""

    no: int | None
    sub: int | None
    part: str | None
    section: str | None
    number_span: tuple[int, int] | None
    rows: list[SubRow]


@dataclass(slots=True)
class Heading:
    """A heading that stands among the rows."""

    level: int
    title: MappedText


def group_rows(rows: Iterable[LaidOutRow], issues: list[Issue]) -> Iterator[Group | Heading]:
    """The groups of a document's rows and the headings among them, in order.

    Args:
        rows: The laid out rows.
        issues: Takes what cannot be settled, such as a row without a number at the head of a table.
    """
    part = section = None
    group: Group | None = None
    for row in rows:
        if isinstance(row, HeadingRow):
            heading = read_heading(row.body)
            if heading is None:
                continue
            if group is not None:
                yield group
                group = None
            level, title = heading
            part, section = (part, title.text) if level == SECTION else (title.text, None)
            yield Heading(level, title)
        elif isinstance(row, DataRow):
            begun = _begin(row, group, part, section)
            if begun is None and group is not None:
                _add(group, row)
            elif begun is None:
                issues.append(_stray(row))
            else:
                if group is not None:
                    yield group
                group = begun
    if group is not None:
        yield group


def _begin(row: DataRow, current: Group | None, part: str | None, section: str | None) -> Group | None:
    """The group that a row begins, or None where it belongs to the current one."""
    cells = row.of(Column.NUMBER)
    found = NUMBER.fullmatch(cells[0].body.text) if cells else None
    if found is None:
        if current is not None and current.no is not None:
            return None
        # a table without numbers: each row with a task is one
        return _group(None, None, part, section, row) if row.of(Column.TASK) else None
    span = cells[0].span
    if current is not None and (current.number_span == span or _repeats(row, current, int(found["no"]))):
        return None
    sub = int(found["sub"]) if found["sub"] else None
    return _group(int(found["no"]), sub, part, section, row, span)


def _repeats(row: DataRow, current: Group, no: int) -> bool:
    """Does a dump repeat the merged cells of number and task, so that the row is one more sub-row?"""
    tasks, before = row.of(Column.TASK), current.rows[0].of(Column.TASK)
    return (
        no == current.no
        and len(tasks) == len(before) > 1
        and tasks[0].body.text == before[0].body.text
        and tasks[-1].body.text != before[-1].body.text
    )


def _group(
    no: int | None,
    sub: int | None,
    part: str | None,
    section: str | None,
    row: DataRow,
    span: tuple[int, int] | None = None,
) -> Group:
    return Group(no, sub, part, section, span, [SubRow(row.start, row.end, list(row.cells))])


def _add(group: Group, row: DataRow) -> None:
    last = group.rows[-1]
    if _continues(last, row):
        last.cells.extend(row.cells)
        last.end = row.end
    else:
        group.rows.append(SubRow(row.start, row.end, list(row.cells)))


def _continues(last: SubRow, row: DataRow) -> bool:
    """Does a row only go on with cells of the row before, as after a page break?"""
    tasks, before = row.of(Column.TASK), last.of(Column.TASK)
    if not tasks:
        return not row.of(Column.LEAD) or not before
    if not before:
        return True
    if {cell.span for cell in tasks} <= {cell.span for cell in before}:
        return False  # a merged task cell: the row adds units of its own
    return not row.of(Column.LEAD) and before[-1].body.text[-1] not in SENTENCE_ENDS


def _stray(row: DataRow) -> Issue:
    return Issue(
        code="table.stray-row",
        message="expected a row number before the first row of a table; the row is left out",
        start=row.start,
        end=row.end,
    )
