"""A table: columns that say what is in them, and rows of plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Cell = str | int | float | bool | None
Kind = Literal["string", "integer", "number", "boolean", "year", "date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column."""

    name: str
    """As files of data have it: letters, digits and `_`."""
    title: str
    """As people read it."""
    kind: Kind = "string"
    description: str = ""
    width: int = 12
    """In characters, for sheets."""
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A column whose values stand in a column of another table."""

    column: str
    table: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: str | None = None
    """The column that names each row."""
    references: tuple[Reference, ...] = ()

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.name}: {len(self.columns)} columns, a row of {len(row)} cells")

    def records(self) -> Iterator[dict[str, Cell]]:
        """The rows as objects."""
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))
