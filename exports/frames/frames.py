"""Data frames: the graph as flat tables, in the order of their key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exports.frames.schema import COLUMNS, KEYS, REFERENCES
from exports.tables import Cell, Table

Rows = Mapping[str, Iterable[tuple[Cell, ...]]]


def frames(rows: Rows) -> tuple[Table, ...]:
    """The tables, in the order of the schema.

    Args:
        rows: of each table, with the cells of its columns.

    Raises:
        ValueError: a row has not as many cells as its table has columns.
    """
    return tuple(
        Table(
            name=name,
            title=name,
            columns=columns,
            rows=tuple(rows[name]),
            key=KEYS.get(name),
            references=REFERENCES.get(name, ()),
        )
        for name, columns in COLUMNS.items()
    )
