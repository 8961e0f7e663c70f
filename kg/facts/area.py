"""Areas: the jurisdictions that the documents of a store are of, and which documents each has.

An area is known by its node, `place_<key>`. A document whose place is not known is an area of its own, as it
is in the ids of what it names.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import unquote

from kg.quads.settings import INFERRED
from kg.store.answers import Selection, text_of
from kg.store.protocol import Store
from ontology.ids import document_jurisdiction
from ontology.iri import IRI

DOCUMENTS = """
SELECT DISTINCT ?graph ?document ?place ?name
WHERE {
  GRAPH ?graph {
    ?document gwr:contentSha256 ?hash .
    OPTIONAL { ?document gwr:jurisdiction ?place OPTIONAL { ?place rdfs:label ?name } }
  }
}
"""
PLACE, DOCUMENT = "place_", "doc_"


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A report or table in the store."""

    node: IRI
    graph: IRI


@dataclass(frozen=True, slots=True)
class Area:
    """A jurisdiction and its documents."""

    key: str
    place: IRI
    name: str
    """As printed, empty where no document says it."""
    documents: tuple[StoredDocument, ...]
    """In the order of their nodes."""

    @property
    def graphs(self) -> frozenset[IRI]:
        """The graphs that say something of it."""
        return frozenset(document.graph for document in self.documents)


def jurisdictions(store: Store) -> tuple[Area, ...]:
    """The areas of a store, in the order of their keys."""
    answer = store.query(DOCUMENTS)
    assert isinstance(answer, Selection)
    documents: dict[IRI, set[tuple[IRI, IRI]]] = defaultdict(set)
    names: dict[IRI, set[str]] = defaultdict(set)
    for graph, document, place, name in answer.rows:
        if graph is None or document is None or text_of(graph).startswith(INFERRED):
            continue
        node = own_place(text_of(document)) if place is None else IRI(text_of(place))
        documents[node].add((IRI(text_of(document)), IRI(text_of(graph))))
        names[node] |= {text_of(name)} - {""}
    areas = (
        Area(place_key(node), node, min(names[node], default=""), _stored(found))
        for node, found in documents.items()
    )
    return tuple(sorted(areas, key=_key))


def place_key(place: IRI) -> str:
    """The key of the jurisdiction that a place is.

    >>> place_key(IRI("https://w3id.org/gwr/id/place_350502"))
    '350502'
    """
    return unquote(place.rpartition(PLACE)[2])


def own_place(document: str) -> IRI:
    """The place of a document that does not say its own: no other document has it.

    >>> own_place("https://w3id.org/gwr/id/doc_84673f67ee8897ce.2")
    'https://w3id.org/gwr/id/place_doc.84673f67ee8897ce.2'
    """
    base, _, key = document.rpartition(DOCUMENT)
    return IRI(f"{base}{PLACE}{document_jurisdiction(key).key}")


def _stored(found: set[tuple[IRI, IRI]]) -> tuple[StoredDocument, ...]:
    return tuple(StoredDocument(node, graph) for node, graph in sorted(found))


def _key(area: Area) -> tuple[str, IRI]:
    return area.key, area.place
