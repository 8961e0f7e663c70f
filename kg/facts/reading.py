"""Reading the facts of a jurisdiction from a store.

Each document's graph is asked a handful of questions; what they find is put in order. Nothing is read from
the graphs that inference writes, so that what was inferred never becomes a reason for itself.
"""

from __future__ import annotations

from kg.facts.area import Area, StoredDocument, jurisdictions
from kg.facts.documents import read_document_fact
from kg.facts.entities import read_entities
from kg.facts.facts import DocumentFact, EntityFact, Facts, ObservationFact, PostFact, TaskFact
from kg.facts.observations import read_observations
from kg.facts.posts import read_posts
from kg.facts.sections import read_sections
from kg.facts.tasks import read_tasks
from kg.store.protocol import Store
from ontology.iri import IRI


def read_facts(store: Store, area: Area) -> Facts:
    """All facts of a jurisdiction, as its documents state them.

    Args:
        store: holds the documents' graphs.
        area: one of `jurisdictions(store)`.
    """
    documents = sorted(
        ((read_document_fact(store, document), document) for document in area.documents), key=_by_year
    )
    tasks: list[TaskFact] = []
    observations: list[ObservationFact] = []
    entities: list[EntityFact] = []
    posts: list[PostFact] = []
    for fact, document in documents:
        sections = read_sections(store, document)
        own_tasks, places = read_tasks(store, document, sections)
        tasks += own_tasks
        observations += read_observations(store, document, area.place, sections, places)
        entities += read_entities(store, document, sections, places)
        posts += read_posts(store, document, fact)
    return Facts(
        key=area.key,
        place=area.place,
        name=area.name,
        documents=tuple(fact for fact, _ in documents),
        tasks=tuple(tasks),
        observations=tuple(observations),
        entities=tuple(entities),
        posts=tuple(posts),
    )


def facts_of(store: Store, key: str) -> Facts:
    """The facts of the jurisdiction of this key; empty where the store has no document of it."""
    for area in jurisdictions(store):
        if area.key == key:
            return read_facts(store, area)
    return Facts(key=key, place=IRI(""), name="")


def _by_year(found: tuple[DocumentFact, StoredDocument]) -> tuple[int, IRI]:
    return found[0].plan_year or 0, found[0].node
