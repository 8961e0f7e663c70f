"""The store on disk: Oxigraph, embedded.

A change that only adds is loaded from N-Quads text; any other is one SPARQL update request. Both are one
transaction of the database: killed in the middle, the store opens again as it was before. Signals are not
delivered while the database works, so Ctrl-C takes effect between two changes.

One process writes; RocksDB's lock file sees to it. Others read what was there when they opened the store. A
reader that opens while the writer replaces its files may find one missing; it tries again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from time import sleep
from typing import TypeVar

import pyoxigraph as ox

from kg.prefixes import prefixes
from kg.quads.model import Literal, Object, Quad
from kg.quads.nquads import canonical, object_text, to_nquads
from kg.store.answers import Answer, Blank, Selection, Term, Triples, Truth, triple
from kg.store.dataset_clause import has_dataset_clause
from kg.store.folder import REBUILD, StoreFolder, cannot_write
from kg.store.protocol import Change, Store, checked
from ontology.errors import ParameterError, QuerySyntaxError, StoreError, StoreLockedError, StoreWriteError
from ontology.iri import IRI

READING_ATTEMPTS = 20
FIRST_PAUSE = 0.01
"""Seconds; each pause is longer by as much, so that all together take two seconds."""

ERROR_PLACE = re.compile(r"error at (\d+):(\d+): expected")
"""How the parser says where it stopped; what follows lists all that could stand there."""

LONGEST_REASON = 300
NEAR = 20
"""Characters of the query and of other messages that are passed on."""

NOT_SPARQL = "not a SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE)"

ItemT = TypeVar("ItemT")


class OxigraphStore(Store):
    """A store in a folder."""

    def __init__(self, database: ox.Store, folder: StoreFolder) -> None:
        self.database: ox.Store | None = database
        self._path = folder.path
        self._folder = folder
        self._changed = False

    @classmethod
    def open(cls, folder: StoreFolder) -> OxigraphStore:
        """Open for reading and writing.

        Raises:
            StoreLockedError: another process is writing to it.
            StoreWriteError: it cannot be written.
        """
        try:
            return cls(ox.Store(folder.database), folder)
        except OSError as error:
            if "lock" in str(error).lower():
                raise StoreLockedError(
                    f"{folder.path}: another process is writing to this store; "
                    "wait for it, or give another --store"
                ) from None
            raise StoreWriteError(cannot_write(folder.path, error)) from None

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
                database.update(update_text(change))
            else:
                text = to_nquads(added) + "".join(graph.nquads for graph in change.add_graphs)
                database.load(text.encode(), ox.RdfFormat.N_QUADS)
            self._changed = True
        except OSError as error:
            raise StoreWriteError(cannot_write(self._path, error)) from None

    def graphs(self) -> tuple[IRI, ...]:
        """The names of all graphs that hold a quad, sorted."""
        return tuple(sorted(IRI(name.value) for name in self.opened().named_graphs()))

    def graph(self, name: IRI) -> Iterator[Quad]:
        """The quads of one graph, in canonical order."""
        found = self.opened().quads_for_pattern(None, None, None, ox.NamedNode(name))
        return iter(canonical(map(quad_from, found)))

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
        """Move what was written from the journal into files, which open at once, and drop old logs."""
        try:
            database.flush()
            database.optimize()
            for log in self._folder.database.glob("LOG.old.*"):
                log.unlink(missing_ok=True)
        except OSError as error:
            raise StoreWriteError(cannot_write(self._path, error)) from None


def update_text(change: Change) -> str:
    """A change as one SPARQL update request; the N-Quads writer escapes all terms."""
    parts = [f"DROP SILENT GRAPH <{name}>" for name in change.remove_graphs]
    for verb, quads in (("DELETE DATA", change.remove_quads), ("INSERT DATA", checked(change.add_quads))):
        by_graph: dict[IRI, list[str]] = {}
        for quad in quads:
            line = f"<{quad.subject}> <{quad.predicate}> {object_text(quad.object)} ."
            by_graph.setdefault(quad.graph, []).append(line)
        blocks = "\n".join(graph_block(name, "\n".join(lines)) for name, lines in by_graph.items())
        if blocks:
            parts.append(f"{verb} {{\n{blocks}\n}}")
    for graph in change.add_graphs:
        parts.append(f"INSERT DATA {{\n{graph_block(graph.name, graph.triples())}\n}}")
    return " ;\n".join(parts)


def graph_block(name: IRI, triples: str) -> str:
    """Triples of one graph, as they stand in an update request."""
    return f"GRAPH <{name}> {{\n{triples}\n}}"


def answer_from(found: object, limit: int | None) -> Answer:
    """An answer of Oxigraph as ours."""
    if isinstance(found, ox.QueryBoolean):
        return Truth(bool(found))
    if isinstance(found, ox.QuerySolutions):
        rows, truncated = taken((tuple(map(from_oxigraph, row)) for row in found), limit)
        return Selection(tuple(v.value for v in found.variables), tuple(rows), truncated)
    assert isinstance(found, ox.QueryTriples)
    triples, truncated = taken((triple(tuple(map(from_oxigraph, t))) for t in found), limit)
    return Triples(tuple(sorted(set(triples), key=repr)), truncated)


def taken(items: Iterable[ItemT], limit: int | None) -> tuple[list[ItemT], bool]:
    """The first items, and whether there are more."""
    found = iter(items)
    first = list(islice(found, limit))
    return first, limit is not None and next(found, None) is not None


def quad_from(quad: ox.Quad) -> Quad:
    """A quad of Oxigraph as ours."""
    subject, predicate, value, name = (from_oxigraph(part) for part in quad)
    if not (isinstance(subject, IRI) and isinstance(predicate, IRI) and isinstance(name, IRI)):
        raise StoreError(f"expected named nodes only, found {quad}; another program wrote it")
    if not isinstance(value, IRI | Literal):
        raise StoreError(f"expected an IRI or a literal, found {quad}; another program wrote it")
    return Quad(subject, predicate, value, name)


def from_oxigraph(term: object) -> Term | None:
    """A term of Oxigraph as ours."""
    match term:
        case None:
            return None
        case ox.NamedNode():
            return IRI(term.value)
        case ox.BlankNode():
            return Blank(term.value)
        case ox.Literal():
            if term.language is not None:
                return Literal(term.value, language=term.language.lower())
            return Literal(term.value, IRI(term.datatype.value))
        case _:
            raise StoreError(f"expected a node or a literal, found {term!r}")


def to_oxigraph(term: Object) -> ox.NamedNode | ox.Literal:
    """A term of ours for Oxigraph."""
    if isinstance(term, IRI):
        return ox.NamedNode(term)
    if term.language is not None:
        return ox.Literal(term.value, language=term.language)
    return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype))


def syntax_message(error: SyntaxError, sparql: str) -> str:
    """Where a query is wrong, without the parser's long list of what it would have liked instead."""
    reason = str(error)
    place = ERROR_PLACE.match(reason)
    if place is None:
        return f"{NOT_SPARQL}: {reason[:LONGEST_REASON]}"
    line, column = int(place[1]), int(place[2])
    found = (sparql.splitlines() or [""])[line - 1 : line]
    near = found[0][column - 1 : column - 1 + NEAR] if found else ""
    return f"{NOT_SPARQL}: cannot go on at line {line}, column {column}: {near!r}"
