"""The Passage: a stretch of running text with what its place in the document says of it.

Rules for quantities and entities read passages and nothing else, so that a task's text and a paragraph of a
narrative report are read alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.mapped_text import MappedText
from ontology.records import SectionRole, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of a narrative, or the text of one task."""

    body: MappedText
    """The text without white space; page breaks healed, note marks and site chrome left out."""
    n: int = 1
    """Number of the report inside its file."""
    task: str | None = None
    """Label of the task (`5`, `1.2`), None in running text."""
    section: str | None = None
    """Title of the nearest heading above, None for a task."""
    role: SectionRole = SectionRole.OTHER
    status: Status = Status.NONE
    """What a figure in it is by default: a result or a plan."""
    year: int | None = None
    """The year that its figures hold for by default."""
