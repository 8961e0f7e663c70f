"""The ledger: which files a store has read, and into which graph. It is kept in the graph `meta`.

For each document it states, without any clock:

    <graph of the document>  a prov:Entity
                             dct:identifier  sha256 of the bytes
                             dct:format      media type
                             dct:hasVersion  version of what read it
                             dct:source      path of the file, relative to the store's parent (one for
                             each file)

Two files with the same bytes are one document with two paths. A file whose content changed is another
document: its path moves to it, and a document that no path is left for is superseded and removed, in the
same change. A file that is gone keeps its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from kg.quads.model import Literal, Quad
from kg.store.protocol import Change, GraphText, Store
from ontology.iri import IRI
from ontology.terms import DCT, PROV, RDF

META = IRI("urn:gwr:meta")
"""The graph of the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document that the store holds."""

    graph: IRI
    sha256: str
    media_type: str
    version: str
    paths: frozenset[str]

    def quads(self) -> tuple[Quad, ...]:
        """The entry as quads of the graph `meta`."""
        fields = [
            (DCT.identifier, self.sha256),
            (DCT.format, self.media_type),
            (DCT.hasVersion, self.version),
            *((DCT.source, path) for path in sorted(self.paths)),
        ]
        stated = (Quad(self.graph, term, Literal(value), META) for term, value in fields)
        return (Quad(self.graph, RDF.type, PROV.Entity, META), *stated)


class Ledger:
    """The entries of a store while a run changes them."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = {entry.sha256: entry for entry in entries}
        self._at = {path: entry.sha256 for entry in self._entries.values() for path in entry.paths}

    @classmethod
    def read(cls, store: Store) -> Ledger:
        """The ledger of a store."""
        fields: dict[IRI, dict[IRI, list[str]]] = defaultdict(lambda: defaultdict(list))
        for quad in store.graph(META):
            if isinstance(quad.object, Literal):
                fields[quad.subject][quad.predicate].append(quad.object.value)
        return cls(
            Entry(
                graph=graph,
                sha256=values[DCT.identifier][0],
                media_type=values[DCT.format][0],
                version=values[DCT.hasVersion][0],
                paths=frozenset(values[DCT.source]),
            )
            for graph, values in fields.items()
        )

    def entries(self) -> tuple[Entry, ...]:
        """All entries, sorted by their first path."""
        return tuple(sorted(self._entries.values(), key=lambda entry: (sorted(entry.paths), entry.sha256)))

    def get(self, sha256: str) -> Entry | None:
        """The entry of a document."""
        return self._entries.get(sha256)

    def at(self, path: str) -> Entry | None:
        """The document that was last read from a path."""
        sha256 = self._at.get(path)
        return None if sha256 is None else self._entries[sha256]

    def enter(self, entry: Entry, graph: GraphText | None, *, awaited: Collection[str]) -> Change:
        """Enter a document, new or read again, and give the change that brings the store to the same state.

        Args:
            entry: the document, with the paths that lead to it now.
            graph: all quads of its graph; None leaves the graph as it is.
            awaited: hashes of documents that this run finds at some path; they stay whatever they lose.
        """
        old = self._entries.get(entry.sha256)
        others = self._losing(entry)
        gone = [other for other in others if not other.paths and other.sha256 not in awaited]
        before = [self._entries[other.sha256] for other in others] + ([old] if old else [])
        after = [other for other in others if other not in gone]
        elsewhere = {path for path in (old.paths if old else ()) if self._at.get(path) == entry.sha256}
        entered = replace(entry, paths=entry.paths | elsewhere)
        self._replace(gone, [*after, entered])
        replaced = [old] if old is not None and graph is not None else []
        return Change(
            remove_graphs=tuple(sorted({one.graph for one in [*gone, *replaced]})),
            remove_quads=tuple(quad for one in before for quad in one.quads()),
            add_quads=tuple(quad for one in [*after, entered] for quad in one.quads()),
            add_graphs=() if graph is None else (graph,),
        )

    def move(self, sha256: str, paths: Collection[str], *, awaited: Collection[str]) -> Change | None:
        """Note that a document of the ledger is also found at these paths; None where that is known."""
        entry = self._entries[sha256]
        if entry.paths >= set(paths):
            return None
        return self.enter(replace(entry, paths=entry.paths | set(paths)), None, awaited=awaited)

    def _losing(self, entry: Entry) -> list[Entry]:
        """Other documents that one of the entry's paths led to, without those paths."""
        owners = {self._at.get(path) for path in entry.paths} - {None, entry.sha256}
        others = [other for sha, other in sorted(self._entries.items()) if sha in owners] if owners else []
        return [replace(other, paths=other.paths - entry.paths) for other in others]

    def _replace(self, gone: Iterable[Entry], entries: Iterable[Entry]) -> None:
        for entry in gone:
            del self._entries[entry.sha256]
        for entry in entries:
            self._entries[entry.sha256] = entry
            self._at.update(dict.fromkeys(entry.paths, entry.sha256))
