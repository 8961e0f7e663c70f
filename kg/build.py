"""Building the graph: from the files of a run to the graphs of a store.

    1. hash every file; the same bytes under two names are one document
    2. leave out what the store holds already, read by the same version
    3. read, extract, turn into quads, validate, store: one document after the other, one change each
    4. infer what follows from the documents of the jurisdictions that changed

Documents are taken in the order of their first path. What goes wrong with one of them is its outcome; the
others are built, and what the store held of it before stays. Nothing here prints, draws random numbers or
looks at a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from kg.build_report import BuildReport, Outcome, Result
from kg.infer.report import InferenceReport
from kg.ledger import Entry, Ledger
from kg.pipeline import Pipeline, Reading
from kg.reading_order import ReadAll, read_one_by_one
from kg.reference_graph import refresh_reference
from kg.sources import FoundSources, Source, read_source
from kg.store.protocol import Store
from ontology.errors import ReadError
from ontology.iri import IRI
from ontology.issues import Issue, Severity

CHANGED = "{path}: the file changed while the run went on; run the same command again"

Infer = Callable[[Collection[IRI], Mapping[IRI, bytes]], InferenceReport]
"""Brings the inferred graphs up to date, told which graphs of documents were just stored, and what their
reports say as packed facts."""

Progress = Callable[[int, int, str], None]
"""Called before each document with how many are done, how many there are, and its path."""


@dataclass(frozen=True, slots=True)
class Found:
    """One document of a run: bytes that lie at one or more paths."""

    sha256: str
    sources: list[Source] = field(default_factory=list)
    """Sorted; the first gives the document its name in messages."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Where it lies."""
        return tuple(source.name for source in self.sources)


def build(
    found: FoundSources,
    store: Store,
    pipeline: Pipeline,
    *,
    again: bool = False,
    progress: Progress | None = None,
    read_all: ReadAll = read_one_by_one,
    infer: Infer | None = None,
) -> BuildReport:
    """Read documents into a store.

    Args:
        found: the files.
        store: open for writing.
        pipeline: how a document is read.
        again: read also what the store holds already.
        progress: told before each document.
        read_all: takes sources through the pipeline, here or in other processes.
        infer: draws inferences when all documents are stored; None leaves the inferred graphs as they are.

    Returns:
        What came of each document, and of inference.

    Raises:
        StoreWriteError: the store cannot be written; documents stored before stay.
    """
    documents, outcomes = documents_of(found.sources)
    if documents:
        refresh_reference(store)
    run = Run(store, Ledger.read(store), pipeline.version, frozenset(documents))
    kept = frozenset() if again else run.unchanged(documents)
    readings = read_all(pipeline, [one.sources[0] for sha, one in documents.items() if sha not in kept])
    for done, (sha, document) in enumerate(documents.items()):
        if progress is not None:
            progress(done, len(documents), document.paths[0])
        outcomes.append(run.keep(document) if sha in kept else run.take(document, next(readings)))
    inference = None if infer is None else infer(run.stored, run.facts)
    return BuildReport(tuple(sorted(outcomes, key=sorting_key)), found.missing, inference)


def sorting_key(outcome: Outcome) -> tuple[str, ...]:
    """Outcomes are told in the order of their paths."""
    return outcome.paths


def documents_of(sources: Iterable[Source]) -> tuple[dict[str, Found], list[Outcome]]:
    """The distinct documents behind the files, by hash, and the files that cannot be read."""
    documents: dict[str, Found] = {}
    unreadable = []
    for source in sources:
        try:
            sha = sha256(read_source(source)).hexdigest()
        except ReadError as error:
            unreadable.append(Outcome(paths=(source.name,), result=Result.UNREADABLE, reason=str(error)))
        else:
            documents.setdefault(sha, Found(sha)).sources.append(source)
    return documents, unreadable


@dataclass(frozen=True, slots=True)
class Run:
    """What the documents of one run are stored with."""

    store: Store
    ledger: Ledger
    version: str
    """Of the pipeline that reads them."""
    awaited: frozenset[str]
    """The hashes of all documents of the run: none of them is superseded by another."""
    stored: set[IRI] = field(default_factory=set)
    """The graphs of documents that the run put into the store."""
    facts: dict[IRI, bytes] = field(default_factory=dict)
    """The packed facts of their reports, by the reports' nodes."""

    def unchanged(self, hashes: Iterable[str]) -> frozenset[str]:
        """The documents that the store holds, read by the same version."""
        known = ((sha, self.ledger.get(sha)) for sha in hashes)
        return frozenset(sha for sha, entry in known if entry is not None and entry.version == self.version)

    def keep(self, document: Found) -> Outcome:
        """Leave a document as it is, but note where it lies now."""
        change = self.ledger.move(document.sha256, document.paths, awaited=self.awaited)
        if change is not None:
            self.store.apply(change)
        return outcome(document, Result.UNCHANGED)

    def take(self, document: Found, reading: Reading | ReadError) -> Outcome:
        """Store what was made of a document, if it may be stored."""
        if isinstance(reading, ReadError):
            return outcome(document, Result.UNREADABLE, reason=str(reading))
        if reading.sha256 != document.sha256:
            return outcome(document, Result.UNREADABLE, reason=CHANGED.format(path=document.paths[0]))
        if not reading.conforms:
            return outcome(document, Result.REFUSED, reading)
        entry = Entry(
            graph=reading.graph.name,
            sha256=document.sha256,
            media_type=reading.media_type,
            version=self.version,
            paths=frozenset(document.paths),
        )
        self.store.apply(self.ledger.enter(entry, reading.graph, awaited=self.awaited))
        self.stored.add(entry.graph)
        self.facts.update(reading.facts)
        return outcome(document, Result.BUILT, reading)


def outcome(
    document: Found, result: Result, reading: Reading | None = None, *, reason: str | None = None
) -> Outcome:
    """What came of a document."""
    return Outcome(
        paths=document.paths,
        result=result,
        sha256=document.sha256,
        quads=reading.quads if reading is not None and result is Result.BUILT else 0,
        records={} if reading is None else reading.records,
        issues=(*same_content(document.paths), *(() if reading is None else reading.issues)),
        reason=reason,
    )


def same_content(paths: tuple[str, ...]) -> tuple[Issue, ...]:
    """The issue that several files hold one document, where they do."""
    if len(paths) < 2:
        return ()
    others = ", ".join(paths[1:])
    message = f"the same bytes as in {others}: read once, as one document"
    return (Issue("build.same-content", message, Severity.INFO),)
