"""Human decisions: what a person said about a link or a fact. They go before every rule.

A decision names things by what people see (names within a jurisdiction, or ids of facts), so that it outlives
a rebuild. The columns of `decisions.csv` are those of `Decision`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verb(StrEnum):
    """What a person decided."""

    SAME = "same"
    """`first` and `second` are one."""
    DIFFERENT = "different"
    """`first` and `second` are two."""
    RENAME = "rename"
    """`first` became `second`, from `year` on."""
    ALIAS = "alias"
    """`first` is another wording of the concept or unit `second`."""
    RIGHT = "right"
    """What was inferred or read of `first` (a fact's id, or `first` and `second`) holds."""
    WRONG = "wrong"
    """The fact `first` (an id) does not hold, or `first` and `second` are not so related."""
    RIGHT_VALUE = "right-value"
    """The fact `first` (an id) has the value `second`."""


class Subject(StrEnum):
    """What a decision is about."""

    UNIT = "unit"
    PERSON = "person"
    INDICATOR = "indicator"
    PROJECT = "project"
    PORTFOLIO = "portfolio"
    """`first`, a person, answers for `second`, a unit (in `year`, where one is given)."""
    OUTCOME = "outcome"
    """`first`, a target, is met or not by `second`, a result; both are ids."""
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Decision:
    """One line of a decisions file."""

    subject: Subject
    verb: Verb
    jurisdiction: str
    """Key of the jurisdiction, or `*`."""
    first: str
    second: str = ""
    year: str = ""
    by: str = ""
    """Who decided."""
    on: str = ""
    """ISO date, as written by the person; the program never sets it."""
    note: str = ""
    source: str = ""
    """File and line that it was read from."""
