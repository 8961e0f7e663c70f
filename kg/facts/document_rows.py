"""What one report says as typed rows, and the packed form in which rows pass from one process to another.

A file that was just read is asked in memory, by the process that read it: that takes a fifth of the time of
asking the database, and the processes share it. The questions are the same.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.facts.area import Area, StoredDocument, jurisdictions
from kg.facts.documents import read_document_fact
from kg.facts.entities import read_entities
from kg.facts.facts import DocumentFact, EntityFact, Facts, ObservationFact, PostFact, TaskFact
from kg.facts.observations import read_observations
from kg.facts.posts import read_posts
from kg.facts.sections import read_sections
from kg.facts.tasks import read_tasks
from kg.store.protocol import GraphText, Store
from ontology.iri import IRI

QUICKEST = 1
"""Level of compression: a tenth of the size is as small as it has to be."""

Packed = bytes
"""Rows of a document, packed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRows:
    """All facts of one report or table, each kind in the order of the text."""

    document: DocumentFact
    tasks: tuple[TaskFact, ...]
    observations: tuple[ObservationFact, ...]
    entities: tuple[EntityFact, ...]
    posts: tuple[PostFact, ...]


def read_rows(store: Store, document: StoredDocument, place: IRI) -> DocumentRows:
    """The facts of one document.

    Args:
        store: holds the document's graph.
        document: the report or table.
        place: the jurisdiction that it is of.
    """
    fact = read_document_fact(store, document)
    sections = read_sections(store, document)
    tasks, places = read_tasks(store, document, sections)
    return DocumentRows(
        document=fact,
        tasks=tuple(tasks),
        observations=tuple(read_observations(store, document, place, sections, places)),
        entities=tuple(read_entities(store, document, sections, places)),
        posts=tuple(read_posts(store, document, fact)),
    )


def joined(area: Area, documents: Iterable[DocumentRows]) -> Facts:
    """The facts of a jurisdiction, put together from those of its documents."""
    found = sorted(documents, key=_by_year)
    return Facts(
        key=area.key,
        place=area.place,
        name=area.name,
        documents=tuple(one.document for one in found),
        tasks=tuple(fact for one in found for fact in one.tasks),
        observations=tuple(fact for one in found for fact in one.observations),
        entities=tuple(fact for one in found for fact in one.entities),
        posts=tuple(fact for one in found for fact in one.posts),
    )


def rows_of_graph(graph: GraphText) -> Mapping[IRI, Packed]:
    """The packed facts of each report in a graph that is not stored yet, by the report's node."""
    from kg.store.oxigraph import OxigraphStore

    with OxigraphStore.in_memory(graph) as store:
        return {
            document.node: packed(read_rows(store, document, area.place))
            for area in jurisdictions(store)
            for document in area.documents
        }


def packed(rows: DocumentRows) -> Packed:
    """Rows made small, to be kept in numbers and sent to another process of this program."""
    return zlib.compress(pickle.dumps(rows, pickle.HIGHEST_PROTOCOL), QUICKEST)


def unpacked(data: Packed) -> DocumentRows:
    """The way back from `packed`, for what this program packed itself."""
    rows = pickle.loads(zlib.decompress(data))
    assert isinstance(rows, DocumentRows)
    return rows


def _by_year(rows: DocumentRows) -> tuple[int, IRI]:
    return rows.document.plan_year or 0, rows.document.node
