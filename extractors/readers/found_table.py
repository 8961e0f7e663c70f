"""A table found among the lines of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extractors.document import Table
from extractors.readers.lines import Line


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table and the lines that it takes: `lines[first:last]`."""

    first: int
    last: int
    table: Table


TableFinder = Callable[[str, Sequence[Line]], Iterable[FoundTable]]
"""Finds the tables of one layout in a run of lines, in order and apart from each other."""
