"""The store on disk: Oxigraph, embedded.

A change that only adds is loaded from N-Quads text; any other is one SPARQL update request. Both are one
transaction of the database: killed in the middle, the store opens again as it was before. A long text is
loaded in bulk: written as finished files that the database takes over all at once, in less than half the time
and without filling the journal. Signals are not delivered while the database works, so Ctrl-C takes effect
between two changes.

One process writes; RocksDB's lock file sees to it. Others read what was there when they opened the store. A
reader that opens while the writer replaces its files may find one missing; it tries again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from time import sleep

import pyoxigraph as ox

from kg.prefixes import prefixes
from kg.quads.model import Object, Quad
from kg.quads.nquads import canonical, to_nquads
from kg.store.answers import Answer
from kg.store.dataset_clause import has_dataset_clause
from kg.store.folder import REBUILD, StoreFolder, cannot_write
from kg.store.oxigraph_terms import answer_from, quad_from, to_oxigraph
from kg.store.protocol import Change, GraphText, Store, checked
from kg.store.syntax_message import syntax_message
from kg.store.update_request import update_text
from ontology.errors import ParameterError, QuerySyntaxError, StoreError, StoreLockedError, StoreWriteError
from ontology.iri import IRI

BULK_FROM = 200_000
"""Characters of N-Quads, a table of some rows, from which on files are written; each has its cost."""

JOURNAL = 16_000_000
"""Characters of changes, some five reports that are replaced, after which the journal is emptied: a
reader keeps all of it in memory."""

WORTH_MERGING = 100_000_000
"""Characters loaded by one run, some thirty reports, from which on merging all files can pay."""

LEFT_BEHIND = ("LOG.old.*", "bulk-*.sst")
"""Files that are of no use to the database: old logs, and what a crash left of a load in bulk."""

READING_ATTEMPTS = 20
FIRST_PAUSE = 0.01
"""Seconds; each pause is longer by as much, so that all together take two seconds."""


class OxigraphStore(Store):
    """A store in a folder."""

    def __init__(self, database: ox.Store, folder: StoreFolder) -> None:
        self.database: ox.Store | None = database
        self._path = folder.path
        self._folder = folder
        self._changed = False
        self._journal = 0
        """Characters of changes that the journal holds since it was last emptied, about."""
        self._loaded = 0
        """Characters that were loaded in bulk."""
        self._before = self._size_of_files()

    @classmethod
    def open(cls, folder: StoreFolder) -> OxigraphStore:
        """Open for reading and writing.

        Raises:
            StoreLockedError: another process is writing to it.
            StoreWriteError: it cannot be written.
        """
        try:
            store = cls(ox.Store(folder.database), folder)
            store._tidy()
            return store
        except OSError as error:
            if "lock" in str(error).lower():
                raise StoreLockedError(
                    f"{folder.path}: another process is writing to this store; "
                    "wait for it, or give another --store"
                ) from None
            raise StoreWriteError(cannot_write(folder.path, error)) from None

    @classmethod
    def in_memory(cls, graph: GraphText) -> OxigraphStore:
        """A store of one graph that lives as long as it is open."""
        database = ox.Store()
        database.load(graph.nquads.encode(), ox.RdfFormat.N_QUADS)
        return cls(database, StoreFolder(Path(graph.name), "", ""))

    @classmethod
    def open_for_reading(cls, folder: StoreFolder) -> OxigraphStore:
        """Open for reading only.

        Raises:
            StoreError: the database is not there or cannot be read.
        """
        if not (folder.database / "CURRENT").exists():
            raise StoreError(f"{folder.path}: the database cannot be read: it is not there; {REBUILD}")
        reason: Exception | None = None
        for attempt in range(READING_ATTEMPTS):
            try:
                return cls(ox.Store.read_only(str(folder.database)), folder)
            except (OSError, RuntimeError) as error:
                reason = error
                sleep(FIRST_PAUSE * attempt)
        raise StoreError(f"{folder.path}: the database cannot be read: {reason}; {REBUILD}")

    def opened(self) -> ox.Store:
        """The database.

        Raises:
            StoreError: the store was closed.
        """
        if self.database is None:
            raise StoreError(f"{self._path}: the store was closed")
        return self.database

    def apply(self, change: Change) -> None:
        """Make a change in one transaction."""
        database = self.opened()
        added = checked(change.add_quads)
        try:
            if change.remove_graphs or change.remove_quads:
                text = update_text(change)
                database.update(text)
                self._noted(len(text))
            else:
                text = to_nquads(added) + "".join(graph.nquads for graph in change.add_graphs)
                if len(text) < BULK_FROM:
                    database.load(text.encode(), ox.RdfFormat.N_QUADS)
                    self._noted(len(text))
                else:
                    database.bulk_load(text.encode(), ox.RdfFormat.N_QUADS)
                    self._loaded += len(text)
            self._changed = True
        except OSError as error:
            raise StoreWriteError(cannot_write(self._path, error)) from None

    def _noted(self, length: int) -> None:
        """Empty the journal into files when much stands in it: whoever opens the store reads all of it."""
        self._journal += length
        if self._journal >= JOURNAL:
            self.opened().flush()
            self._journal = 0

    def graphs(self) -> tuple[IRI, ...]:
        """The names of all graphs that hold a quad, sorted."""
        return tuple(sorted(IRI(name.value) for name in self.opened().named_graphs()))

    def graph(self, name: IRI) -> Iterator[Quad]:
        """The quads of one graph, in canonical order."""
        found = self.opened().quads_for_pattern(None, None, None, ox.NamedNode(name))
        return iter(canonical(map(quad_from, found)))

    def size(self) -> int:
        """How many quads there are."""
        return len(self.opened())

    def query(
        self, sparql: str, *, bindings: Mapping[str, Object] | None = None, limit: int | None = None
    ) -> Answer:
        """Answer a query; see Store."""
        substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
            ox.Variable(name): to_oxigraph(term) for name, term in (bindings or {}).items()
        }
        try:
            found = self.opened().query(
                sparql,
                prefixes=prefixes(),
                use_default_graph_as_union=not has_dataset_clause(sparql),
                substitutions=substitutions or None,
            )
        except SyntaxError as error:
            raise QuerySyntaxError(syntax_message(error, sparql)) from None
        except RuntimeError as error:
            if "SELECT projection" not in str(error):
                raise StoreError(f"{self._path}: cannot be read: {error}; ask again") from None
            raise ParameterError(
                f"{error}; a parameter's variable has to stand in the SELECT clause"
            ) from None
        try:
            return answer_from(found, limit)
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{self._path}: cannot be read: {error}; ask again") from None

    def close(self) -> None:
        """Give the store up. The database is closed when nothing refers to it any more."""
        if self.database is not None and self._changed:
            self._settle(self.database)
        self.database = None

    def _settle(self, database: ox.Store) -> None:
        """Move what was written from the journal into files, which open at once.

        The database merges its files by itself when there are many; merging all of them takes as long as
        the store is large, whatever was written. A run that filled the store does it all the same: questions
        are answered in half the time afterwards.
        """
        try:
            if self._loaded >= max(self._before, WORTH_MERGING):
                database.optimize()
            database.flush()
            self._tidy()
        except OSError as error:
            raise StoreWriteError(cannot_write(self._path, error)) from None

    def _size_of_files(self) -> int:
        """Bytes of the database's files."""
        return sum(path.stat().st_size for path in self._folder.database.glob("*.sst"))

    def _tidy(self) -> None:
        """Remove what is left behind. Only the one writer may do so."""
        for pattern in LEFT_BEHIND:
            for path in self._folder.database.glob(pattern):
                path.unlink(missing_ok=True)
