"""Building the graph: from the files of a run to the graphs of a store.

    1. hash every file; the same bytes under two names are one document
    2. leave out what the store holds already, read by the same version
    3. read, extract, turn into quads, validate, store: one document after the other, one change each

Documents are taken in the order of their first path. What goes wrong with one of them is its outcome; the
others are built, and what the store held of it before stays. Nothing here prints, draws random numbers or
looks at a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from kg.build_report import BuildReport, Outcome, Result
from kg.ledger import Entry, Ledger
from kg.pipeline import Pipeline, Reading
from kg.reference_graph import refresh_reference
from kg.sources import FoundSources, Source, read_source
from kg.store.protocol import Store
from ontology.errors import ReadError
from ontology.issues import Issue, Severity

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
) -> BuildReport:
    """Read documents into a store.

    Args:
        found: the files.
        store: open for writing.
        pipeline: how a document is read.
        again: read also what the store holds already.
        progress: told before each document.

    Returns:
        What came of each document.

    Raises:
        StoreWriteError: the store cannot be written; documents stored before stay.
    """
    documents, outcomes = documents_of(found.sources)
    if documents:
        refresh_reference(store)
    run = Run(store, Ledger.read(store), pipeline, again, frozenset(documents))
    for done, document in enumerate(documents.values()):
        if progress is not None:
            progress(done, len(documents), document.paths[0])
        outcomes.append(run.build(document))
    return BuildReport(tuple(sorted(outcomes, key=sorting_key)), found.missing)


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
    """What the documents of one run are built with."""

    store: Store
    ledger: Ledger
    pipeline: Pipeline
    again: bool
    awaited: frozenset[str]
    """The hashes of all documents of the run: none of them is superseded by another."""

    def build(self, document: Found) -> Outcome:
        """Read one document into the store, unless it is there."""
        known = self.ledger.get(document.sha256)
        if known is not None and known.version == self.pipeline.version and not self.again:
            return self.keep(document, known)
        try:
            reading = self.pipeline.read(read_source(document.sources[0]), document.paths[0])
        except ReadError as error:
            return self.outcome(document, Result.UNREADABLE, reason=str(error))
        if not reading.conforms:
            return self.outcome(document, Result.REFUSED, reading)
        return self.enter(document, reading)

    def keep(self, document: Found, known: Entry) -> Outcome:
        """Leave a document as it is, but note where it lies now."""
        change = self.ledger.move(known, document.paths, awaited=self.awaited)
        if change is not None:
            self.store.apply(change)
        return self.outcome(document, Result.UNCHANGED)

    def enter(self, document: Found, reading: Reading) -> Outcome:
        """Store a document in place of what the store holds of it."""
        entry = Entry(
            graph=reading.graph,
            sha256=document.sha256,
            media_type=reading.extraction.document.media_type,
            version=self.pipeline.version,
            paths=frozenset(document.paths),
        )
        self.store.apply(self.ledger.enter(entry, reading.quads, awaited=self.awaited))
        return self.outcome(document, Result.BUILT, reading)

    def outcome(
        self, document: Found, result: Result, reading: Reading | None = None, *, reason: str | None = None
    ) -> Outcome:
        """What came of a document."""
        issues = same_content(document.paths)
        if reading is None:
            return Outcome(
                paths=document.paths, result=result, sha256=document.sha256, issues=issues, reason=reason
            )
        return Outcome(
            paths=document.paths,
            result=result,
            sha256=document.sha256,
            quads=len(reading.quads) if result is Result.BUILT else 0,
            records=reading.record_counts(),
            issues=(*issues, *reading.issues),
        )


def same_content(paths: tuple[str, ...]) -> tuple[Issue, ...]:
    """The issue that several files hold one document, where they do."""
    if len(paths) < 2:
        return ()
    others = ", ".join(paths[1:])
    message = f"the same bytes as in {others}: read once, as one document"
    return (Issue("build.same-content", message, Severity.INFO),)
