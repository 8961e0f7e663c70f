"""Sources: the words behind each fact on a page, and where they stand in their document.

A fact without a source is not shown, so a page is made from these and not from what a network counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ontology.records import Role


@dataclass(frozen=True, slots=True)
class TaskSource:
    """The words of a task."""

    words: str
    """As they stand in the document, white space and all."""
    start: int
    """Offset of the first code point; the end is as many code points later as the words have."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """The words that give an actor a role in a task."""

    actor: str
    role: Role
    words: str
    start: int


class NoteKind(StrEnum):
    """What a note is of."""

    STAGE = "stage"
    INVESTMENT = "investment"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a document says of a project or a leader beside tasks."""

    kind: NoteKind
    value: str
    """A stage by its term, Started; an investment or a post as printed."""
    status: str = ""
    """Of stages: Planned, Reported, or Neither."""
    year: int | None
    document: str
    """Id."""
    words: str
    """The passage that says it, as it stands in the document."""
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """A leader's answering for a unit in a year, as told of one of the two."""

    label: str
    """The other's name."""
    year: int | None
    confidence: str
    tasks: tuple[str, ...]
    """Ids of those that it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All sources of a store, by the ids of tasks."""

    tasks: Mapping[str, TaskSource] = field(default_factory=dict)
    named: Mapping[str, tuple[NamedSource, ...]] = field(default_factory=dict)
    """In the order of the text."""
    deadlines: Mapping[str, str] = field(default_factory=dict)
    """As printed."""
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    """By ids of projects and persons, in the order of years."""
    portfolios: Mapping[str, tuple[Portfolio, ...]] = field(default_factory=dict)
    """By ids of persons and units, in the order of years."""
