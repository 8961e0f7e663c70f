"""The documents of a store as people name them: by file, title, id or hash, with their place and year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.facts import Area, DocumentFact, jurisdictions
from kg.facts.area import StoredDocument
from kg.facts.documents import read_document_fact
from kg.ledger import Entry, Ledger
from kg.store.protocol import Store
from ontology.iri import IRI


@dataclass(frozen=True, slots=True)
class CataloguedDocument:
    """A report or table, the file that it is in, and the jurisdiction that it is of."""

    stored: StoredDocument
    fact: DocumentFact
    area: Area
    entry: Entry | None
    """None where the ledger does not know the graph: another program wrote it."""

    @property
    def file(self) -> str:
        """The first path of its file; its node where none is known."""
        return self.stored.node if self.entry is None else min(self.entry.paths, default=self.stored.node)

    @property
    def title(self) -> str:
        """Its title, or else the name of its file."""
        return self.fact.title or self.file.rpartition("/")[2]


def read_catalogue(store: Store) -> tuple[CataloguedDocument, ...]:
    """All documents of a store: by jurisdiction, year and node."""
    entries = {entry.graph: entry for entry in Ledger.read(store).entries()}
    found = [
        CataloguedDocument(stored, read_document_fact(store, stored), area, entries.get(stored.graph))
        for area in jurisdictions(store)
        for stored in area.documents
    ]
    return tuple(sorted(found, key=_order))


def by_graph(documents: tuple[CataloguedDocument, ...]) -> dict[IRI, tuple[CataloguedDocument, ...]]:
    """The documents by the graph that holds them: several where one file holds several."""
    found: dict[IRI, list[CataloguedDocument]] = defaultdict(list)
    for document in documents:
        found[document.stored.graph].append(document)
    return {graph: tuple(members) for graph, members in found.items()}


def _order(document: CataloguedDocument) -> tuple[str, int, IRI]:
    return document.area.key, document.fact.plan_year or 0, document.stored.node
