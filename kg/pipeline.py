"""The pipeline of one document: bytes to a Document, to records, to quads, to a verdict of the shapes.

Each step is a pure function of the one before, so that any of them can be called alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from extractors.document import Document
from extractors.extraction import Extraction
from kg.quads.document import document_quads
from kg.quads.model import Quad
from kg.quads.settings import DEFAULT, QuadSettings, document_graph
from ontology.iri import IRI
from ontology.issues import Issue, Severity
from ontology.records import Entity, Quantity, Report, Section, Task

RECORD_NAMES = {Report: "report", Section: "section", Task: "task", Quantity: "quantity", Entity: "entity"}

Extract = Callable[[Document], Extraction]
"""From a document to its records."""

Validate = Callable[[Sequence[Quad]], Sequence[Issue]]
"""What the shapes find in the graph of one document; it may be stored if nothing is an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was made of one document."""

    extraction: Extraction
    quads: tuple[Quad, ...]
    graph: IRI
    """The name of the document's graph."""
    findings: tuple[Issue, ...] = ()
    """What the shapes find in the graph."""

    @property
    def conforms(self) -> bool:
        """May the graph be stored?"""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What was noticed at each step, each once, in the order of the steps."""
        found = (*self.extraction.document.issues, *self.extraction.issues, *self.findings)
        return tuple(dict.fromkeys(found))

    def record_counts(self) -> dict[str, int]:
        """How many records of each type were read, by the type's name."""
        counts = Counter(type(record) for record in self.extraction.records)
        return {name: counts[kind] for kind, name in RECORD_NAMES.items() if counts[kind]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The steps, and the settings that they share."""

    extract: Extract
    validate: Validate | None = None
    """None leaves validation out."""
    settings: QuadSettings = DEFAULT
    rules: str = ""
    """What tells these rules and their lists of names from others of the same version of the program."""

    @property
    def version(self) -> str:
        """What a document was read by: another version may read other things from it."""
        return f"{self.settings.extractor}+{self.rules}" if self.rules else self.settings.extractor

    def read(self, data: bytes, path: str) -> Reading:
        """Take the bytes of a file through all steps.

        Args:
            data: the whole file.
            path: where they lie, for messages.

        Raises:
            ReadError: they cannot be turned into a document.
        """
        from extractors.readers import read_document

        document = read_document(data, PurePosixPath(path).name)
        extraction = self.extract(document)
        quads = tuple(document_quads(extraction, settings=self.settings))
        return Reading(
            extraction=extraction,
            quads=quads,
            graph=document_graph(document.sha256, self.settings),
            findings=tuple(self.validate(quads)) if self.validate is not None else (),
        )
