"""The pipeline of one document: bytes to a Document, to records, to quads, to a verdict of the shapes.

Each step is a pure function of the one before, so that any of them can be called alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from extractors.document import Document
from extractors.extraction import Extraction
from kg.quads.document import document_quads
from kg.quads.model import Quad
from kg.quads.settings import DEFAULT, QuadSettings, document_graph
from kg.store.protocol import GraphText
from ontology.iri import IRI
from ontology.issues import Issue, Severity
from ontology.records import Entity, Quantity, Report, Section, Task

RECORD_NAMES = {Report: "report", Section: "section", Task: "task", Quantity: "quantity", Entity: "entity"}

Extract = Callable[[Document], Extraction]
"""From a document to its records."""

Validate = Callable[[Sequence[Quad]], Sequence[Issue]]
"""What the shapes find in the graph of one document; it may be stored if nothing is an error."""


ReadFacts = Callable[[GraphText], Mapping[IRI, bytes]]
"""What the graph of a document says as packed facts, by the node of each report in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was made of one document: small enough to be passed from one process to another."""

    sha256: str
    """Of the bytes that were read."""
    media_type: str
    graph: GraphText
    """The document's graph."""
    quads: int
    """How many it holds."""
    records: Mapping[str, int]
    """How many records of each type were read, by the type's name."""
    issues: tuple[Issue, ...] = ()
    """What was noticed at each step, each once, in the order of the steps."""
    conforms: bool = True
    """May the graph be stored?"""
    facts: Mapping[IRI, bytes] = field(default_factory=dict)
    """What inference needs of it, packed, by the node of each report; empty where that was not asked for."""


def record_counts(extraction: Extraction) -> dict[str, int]:
    """How many records of each type an extraction holds, by the type's name."""
    counts = Counter(type(record) for record in extraction.records)
    return {name: counts[kind] for kind, name in RECORD_NAMES.items() if counts[kind]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The steps, and the settings that they share."""

    extract: Extract
    validate: Validate | None = None
    """None leaves validation out."""
    facts: ReadFacts | None = None
    """None leaves the facts to whoever needs them: they can be read from the store."""
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
        quads = document_quads(extraction, settings=self.settings)
        findings = () if self.validate is None else tuple(self.validate(quads))
        graph = GraphText.of(document_graph(document.sha256, self.settings), quads)
        conforms = all(finding.severity is not Severity.ERROR for finding in findings)
        return Reading(
            sha256=document.sha256,
            media_type=document.media_type,
            graph=graph,
            quads=len(quads),
            records=record_counts(extraction),
            issues=tuple(dict.fromkeys((*document.issues, *extraction.issues, *findings))),
            conforms=conforms,
            facts=self.facts(graph) if self.facts is not None and conforms else {},
        )
