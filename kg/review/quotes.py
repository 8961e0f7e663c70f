"""Where documents speak of a node: of a unit or a person in tasks, of anything in its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from kg.facts.entities import clause
from kg.facts.rows import Row, selected
from kg.review.question import Quote
from kg.store.protocol import Store
from ontology.iri import IRI

LABELS = "SELECT DISTINCT ?label WHERE { $node skos:prefLabel ?label }"
NAMES = """
SELECT DISTINCT ?name
WHERE { GRAPH ?inferred { { ?name gwr:canonicalUnit $node } UNION { ?name gwr:canonicalProject $node } } }
"""
"""The nodes of the names that were found to be one thing: documents speak of them, not of the thing."""
IN_TASKS = """
SELECT DISTINCT ?source ?text ?row ?document ?title ?year
WHERE {
  GRAPH ?graph {
    ?responsibility gwr:agent $node ; gwr:forTask ?source .
    ?source rdfs:label ?text ; dct:source ?document .
    OPTIONAL { ?source gwr:sequenceLabel ?row }
    OPTIONAL { ?document dct:title ?title }
    OPTIONAL { ?document gwr:planYear ?year }
  }
}
"""
IN_TEXT = """
SELECT DISTINCT ?source ?exact ?prefix ?suffix ?row ?document ?title ?year
WHERE {
  GRAPH ?graph {
    ?source oa:hasBody $node ; oa:hasTarget ?span .
    ?span oa:hasSource ?document ; oa:hasSelector ?quote .
    ?quote oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
    OPTIONAL { ?span oa:hasScope ?scope . ?scope csvw:describes ?task . ?task gwr:sequenceLabel ?row }
    OPTIONAL { ?document dct:title ?title }
    OPTIONAL { ?document gwr:planYear ?year }
  }
}
"""


def label_of(store: Store, node: IRI) -> str | None:
    """The name of a node; the first where it has several."""
    return min((row.text("label") for row in selected(store, LABELS, node=node)), default=None)


def quotes_of(store: Store, node: IRI, evidence: frozenset[IRI]) -> tuple[Quote, ...]:
    """Where documents speak of a node.

    Args:
        store: holds the documents' graphs.
        node: a unit, a person, a figure, a named thing.
        evidence: tasks and the like that a link rests on; they come first.

    Returns:
        Each place once, those that the link rests on first, then by year.
    """
    names = [node, *(row.node("name") for row in selected(store, NAMES, node=node))]
    found = [place for name in names for place in (*_in_tasks(store, name), *_in_text(store, name))]
    ranked = sorted((source not in evidence, quote.year, quote) for source, quote in found)
    return tuple(dict.fromkeys(quote for *_, quote in ranked))


def _in_tasks(store: Store, node: IRI) -> Iterator[tuple[IRI, Quote]]:
    for row in selected(store, IN_TASKS, node=node):
        yield row.node("source"), _quote(row, row.text("text"))


def _in_text(store: Store, node: IRI) -> Iterator[tuple[IRI, Quote]]:
    for row in selected(store, IN_TEXT, node=node):
        text = clause(row.text("prefix"), row.text("exact"), row.text("suffix"))
        yield row.node("source"), _quote(row, text)


def _quote(row: Row, text: str) -> Quote:
    document = row.text("title") or row.node("document")
    return Quote(document, row.text("year"), row.text("row"), text)
