"""What two builds, two years or two documents differ in.

A difference is about one thing: a document, a task, a figure. It says what of it changed, how it was and how
it is, and quotes both documents. Of what stands on one side only, the other quote is None; the comparison
says which documents were searched for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Compared(StrEnum):
    """What is compared."""

    BUILDS = "builds"
    YEARS = "years"
    DOCUMENTS = "documents"


class Group(StrEnum):
    """What a difference is about, in the order of reports."""

    DOCUMENT = "document"
    TASK = "task"
    TARGET = "target"
    RESULT = "result"
    FIGURE = "figure"
    """A figure that is neither target nor result."""


class Change(StrEnum):
    """What changed, in the order of reports."""

    ADDED = "added"
    DROPPED = "dropped"
    CONTENT = "content"
    """The bytes of a file."""
    REREAD = "reread"
    """The same bytes, read by other rules."""
    REWORDED = "reworded"
    LEAD = "lead"
    SUPPORT = "support"
    LEADER = "leader"
    DEADLINE = "deadline"
    INDICATOR = "indicator"
    FIGURE = "figure"
    BOUND = "bound"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of a document and where they stand."""

    document: str
    """Its title, or the name of its file where it has none."""
    file: str
    year: int | None = None
    row: str | None = None
    """The number of the task."""
    section: str | None = None
    """The heading above."""
    start: int | None = None
    """Offset in the text of the document; None where the whole document is meant."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not on both sides what it is on one."""

    group: Group
    change: Change
    place: str
    """The jurisdiction; empty where it is not known."""
    subject: str
    """What it is about: the text of the task, the indicator, the document."""
    before: str
    """What changed, as it was: names, a figure, a deadline; empty where there was nothing."""
    after: str
    left: Quote | None
    right: Quote | None
    similarity: Decimal | None = None
    """How sure it is that both sides are one thing, 0 to 1; None where there is but one side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """How many statements of a kind, or things of a class, there are on either side."""

    name: str
    before: int
    after: int
    removed: int | None = None
    """Statements that only the first has; None where things are counted."""
    added: int | None = None

    @property
    def differs(self) -> bool:
        """Is there anything that the other side does not have?"""
        return self.before != self.after or bool(self.removed) or bool(self.added)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two that are compared."""

    label: str
    """As the user named it."""
    documents: tuple[str, ...]
    """Titles of the documents that were compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sides and all that they differ in."""

    compared: Compared
    left: Side
    right: Side
    differences: tuple[Difference, ...]
    """By place, group and change, then in the order of the text."""
    counts: tuple[CountRow, ...] = ()
    """Of two builds: statements by kind of graph, things by class."""

    @property
    def differs(self) -> bool:
        """Is there any difference?"""
        return bool(self.differences) or any(row.differs for row in self.counts)
