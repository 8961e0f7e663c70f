"""What a question names: a unit, a year, a number, and what value it gives to a parameter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.ask.kind import WEIGHTS, Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that is named, with all that it can be."""

    start: int
    surface: str
    values: Mapping[Kind, str]
    """What it can be, and the value that stands for it."""
    part: bool = False
    """Is it only a part of a known name?"""

    @property
    def weight(self) -> float:
        """How much it speaks for a query that takes it; half where it is a part of a name."""
        most = max(WEIGHTS[kind] for kind in self.values)
        return most / 2 if self.part else most


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year: 2023, or one that is counted from the last that documents plan for: 今年."""

    start: int
    surface: str
    year: int | None
    """Where it is said outright."""
    offset: int = 0
    """Else years from the last one."""

    def resolved(self, latest: int | None) -> int | None:
        """The year, if it can be told."""
        if self.year is not None:
            return self.year
        return None if latest is None else latest + self.offset
