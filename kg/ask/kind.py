"""The kinds of what a question can name: they fill the parameters of named queries."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Written @kind in kg/ask/intents.yaml."""

    UNIT = "@unit"
    GROUP = "@group"
    LEADER = "@leader"
    PLACE = "@place"
    """A jurisdiction."""
    LOCATION = "@location"
    """A named place within one."""
    INDICATOR = "@indicator"
    PROJECT = "@project"
    YEAR = "@year"
    QUARTER = "@quarter"
    NUMBER = "@number"
    ROW = "@row"
    """The number of a row: 第20项."""
    WORDS = "@words"
    """Words in quotation marks, or those that nothing else explains."""


WEIGHTS = {
    Kind.UNIT: 2.0,
    Kind.LEADER: 2.0,
    Kind.ROW: 2.0,
    Kind.QUARTER: 3.0,
    Kind.PROJECT: 1.5,
    Kind.INDICATOR: 1.5,
    Kind.PLACE: 1.0,
    Kind.YEAR: 1.0,
    Kind.GROUP: 1.0,
    Kind.LOCATION: 1.0,
    Kind.NUMBER: 0.5,
    Kind.WORDS: 0.5,
}
"""How much a name speaks for a query that takes it, and against one that does not."""

SOURCES: dict[str, tuple[Kind, ...]] = {
    "unit": (Kind.UNIT, Kind.GROUP),
    "leader": (Kind.LEADER,),
    "place": (Kind.PLACE,),
    "words": (Kind.INDICATOR,),
    "group": (Kind.GROUP,),
    "year": (Kind.YEAR,),
    "quarter": (Kind.QUARTER,),
    "minimum": (Kind.NUMBER,),
    "task": (Kind.ROW,),
}
"""The kinds that fill a parameter of this name, the likeliest first."""
