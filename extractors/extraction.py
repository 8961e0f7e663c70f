"""The Extraction: all that was read from one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from extractors.document import Document
from extractors.quantities.tally import FigureTally
from ontology.issues import Issue
from ontology.records import Record

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Records in the order of the text, reports first, and what could not be settled."""

    document: Document
    records: tuple[Record, ...]
    issues: tuple[Issue, ...] = ()
    figures: Mapping[int, FigureTally] = field(default_factory=dict)
    """What became of the figures of each report, by its number in the file."""

    def of(self, record_type: type[RecordT]) -> Iterator[RecordT]:
        """The records of one type."""
        return (record for record in self.records if isinstance(record, record_type))
