"""Who holds which post, as documents say it of speakers and of leaders in a table."""

from __future__ import annotations

from kg.facts.area import StoredDocument
from kg.facts.facts import DocumentFact, PostFact
from kg.facts.rows import Row, rows
from kg.store.protocol import Store
from ontology.iri import IRI

POSTS = """
SELECT DISTINCT ?person ?name ?post ?called
WHERE {
  GRAPH $graph {
    ?person org:holds ?post ; skos:prefLabel ?name .
    ?post skos:prefLabel ?called .
    { $document dct:creator ?person }
    UNION
    { ?task dct:source $document . ?responsibility gwr:forTask ?task ; gwr:agent ?person }
  }
}
"""


def read_posts(store: Store, document: StoredDocument, fact: DocumentFact) -> list[PostFact]:
    """The posts that a document names, in the order of persons and posts."""
    year = fact.plan_year if fact.plan_year is not None else fact.review_year
    return sorted((_post(row, document.node, year) for row in rows(store, POSTS, document)), key=_order)


def _post(row: Row, document: IRI, year: int | None) -> PostFact:
    return PostFact(
        person=row.node("person"),
        name=row.text("name"),
        post=row.node("post"),
        post_name=row.text("called"),
        document=document,
        year=year,
    )


def _order(fact: PostFact) -> tuple[IRI, IRI, str, str]:
    return fact.person, fact.post, fact.name, fact.post_name
