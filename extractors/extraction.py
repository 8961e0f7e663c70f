"""The Extraction: all that was read from one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from extractors.document import Document
from ontology.issues import Issue
from ontology.records import Record

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Records in the order of the text, reports first, and what could not be settled."""

    document: Document
    records: tuple[Record, ...]
    issues: tuple[Issue, ...] = ()

    def of(self, record_type: type[RecordT]) -> Iterator[RecordT]:
        """The records of one type."""
        return (record for record in self.records if isinstance(record, record_type))
