"""Responsibilities from the cells of a row.

The column says the role; what a name is says whether it can have it. A person in a unit's column supervises;
a unit in the leaders' column supports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from extractors.mapped_text import MappedText
from extractors.names import Expect, Name, segment_names
from extractors.tables.columns import Column
from extractors.tables.layout import PlacedCell
from ontology.records import AgentKind, Responsibility, Role

ROLES = {Column.LEAD: Role.LEAD, Column.SUPPORT: Role.SUPPORT, Column.LEADERS: Role.SUPERVISE}
LABEL = re.compile(r"(?P<lead>牵头|主办|主责)?(?P<other>责任|配合|协办|参与|负责|承办)?(?:单位|部门)[:：]")
RULE = "table.cell"


def cell_names(cells: Sequence[PlacedCell], *, known: Set[str] = frozenset()) -> tuple[Name, ...]:
    """The names in the cells of one column of one row; a name may go on over a page break."""
    if not cells:
        return ()
    expect = Expect.PERSONS if cells[0].column in {Column.LEADERS, Column.PERSON} else Expect.UNITS
    return segment_names(joined([cell.body for cell in cells]), expect=expect, known=known, rule=RULE)


def joined(bodies: Sequence[MappedText]) -> MappedText:
    """Cells of one column as one text."""
    first = bodies[0]
    if len(bodies) == 1:
        return first
    text = "".join(body.text for body in bodies)
    return MappedText(first.source, text, tuple(i for body in bodies for i in body.origins))


def read_responsibilities(
    cells: Iterable[PlacedCell], *, known: Set[str] = frozenset()
) -> tuple[Responsibility, ...]:
    """Who answers for a row, in the order lead, support, supervise, each in the order of print.

    A name that stands twice in one role counts once.
    """
    by_column: dict[Column, list[PlacedCell]] = {column: [] for column in ROLES}
    for cell in cells:
        if cell.column in by_column:
            by_column[cell.column].append(cell)
    found: dict[Role, dict[str, Name]] = {role: {} for role in Role}
    for column, held in by_column.items():
        for role, name in _with_roles(ROLES[column], held, known):
            if name.kind is AgentKind.PERSON and column is not Column.LEADERS and _names_heads(held):
                continue
            found[role].setdefault(name.text, name)
    return tuple(
        Responsibility(
            role=role,
            name=name.text,
            kind=name.kind,
            position=position,
            plate=name.plate,
            host=name.host,
            post=name.post,
            evidence=name.evidence,
        )
        for role in Role
        for position, name in enumerate(found[role].values(), start=1)
    )


def _names_heads(cells: Sequence[PlacedCell]) -> bool:
    """Does a units' column hold their heads as well (责任单位及责任人)? Those supervise nothing."""
    return any(cell.header is not None and "人" in cell.header for cell in cells)


def _with_roles(role: Role, cells: Sequence[PlacedCell], known: Set[str]) -> Iterator[tuple[Role, Name]]:
    """Names with their roles: labels inside a cell (牵头单位：…) go before the column's role."""
    if not cells:
        return
    body = joined([cell.body for cell in cells])
    expect = Expect.PERSONS if role is Role.SUPERVISE else Expect.UNITS
    at, current = 0, role
    for label in LABEL.finditer(body.text):
        yield from _named(body.slice(at, label.start()), current, expect, known)
        at = label.end()
        current = Role.LEAD if label["lead"] else Role.SUPPORT
    yield from _named(body.slice(at, len(body.text)), current, expect, known)


def _named(body: MappedText, role: Role, expect: Expect, known: Set[str]) -> Iterator[tuple[Role, Name]]:
    for name in segment_names(body, expect=expect, known=known, rule=RULE):
        if name.kind is AgentKind.PERSON:
            yield Role.SUPERVISE, name
        elif name.kind is AgentKind.UNIT and role is Role.SUPERVISE:
            yield Role.SUPPORT, name
        else:
            yield role, name
