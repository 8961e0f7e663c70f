"""Sources: the words behind each fact on a page, and where they stand in their document.

A fact without a source is not shown, so a page is made from these and not from what a network counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """All sources of a store, by the ids of tasks."""

    tasks: Mapping[str, TaskSource] = field(default_factory=dict)
    named: Mapping[str, tuple[NamedSource, ...]] = field(default_factory=dict)
    """In the order of the text."""
    deadlines: Mapping[str, str] = field(default_factory=dict)
    """As printed."""
