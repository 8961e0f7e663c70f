"""What ledgers show of tasks: the words as they stand, who is named, figures to be reached, the deadline."""

from __future__ import annotations

from collections import defaultdict

from exports.ledger import TaskDetails
from kg.facts.area import StoredDocument, jurisdictions
from kg.facts.rows import rows
from kg.facts.tasks import ROLE_OF
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import Role

QUOTES = """
SELECT ?task ?exact
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document .
    ?mention oa:hasBody ?task ; oa:hasTarget ?span .
    ?span oa:hasSelector ?quote .
    ?quote oa:exact ?exact .
  }
}
"""
TARGETS = """
SELECT ?task ?words ?start
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document ; gwr:hasTarget ?target .
    ?mention oa:hasBody ?target ; oa:hasTarget ?span .
    ?span oa:hasSelector ?quote , ?position .
    ?quote oa:exact ?words .
    ?position oa:start ?start .
  }
}
"""
DEADLINES = """
SELECT ?task ?words
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document ; gwr:deadline ?deadline .
    ?deadline gwr:surface ?words .
  }
}
"""
NAMED = """
SELECT ?task ?role ?position ?name
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document .
    ?node gwr:forTask ?task ; gwr:role ?role ; gwr:position ?position ; gwr:agent ?agent .
    ?agent skos:prefLabel ?name .
  }
}
"""


def read_task_details(store: Store) -> dict[str, TaskDetails]:
    """The details of all tasks, by id."""
    found: dict[str, TaskDetails] = {}
    for area in jurisdictions(store):
        for document in area.documents:
            found |= read_document_details(store, document)
    return found


def read_document_details(store: Store, document: StoredDocument) -> dict[str, TaskDetails]:
    """The details of the tasks of one document, by id."""
    quotes: dict[IRI, str] = {}
    for row in rows(store, QUOTES, document):
        task, words = row.node("task"), row.text("exact")
        quotes[task] = min(words, quotes.get(task, words))
    targets: dict[IRI, set[tuple[int, str]]] = defaultdict(set)
    for row in rows(store, TARGETS, document):
        targets[row.node("task")].add((row.number("start"), row.text("words")))
    deadlines: dict[IRI, str] = {}
    for row in rows(store, DEADLINES, document):
        task, words = row.node("task"), row.text("words")
        deadlines[task] = min(words, deadlines.get(task, words))
    named: dict[IRI, dict[Role, set[tuple[int, str]]]] = defaultdict(lambda: defaultdict(set))
    for row in rows(store, NAMED, document):
        placed = (row.number("position"), row.text("name"))
        named[row.node("task")][ROLE_OF[row.node("role")]].add(placed)
    return {
        task: TaskDetails(
            quote=quote,
            targets=tuple(dict.fromkeys(words for _, words in sorted(targets[task]))),
            deadline=deadlines.get(task),
            named={
                role: tuple(dict.fromkeys(name for _, name in sorted(named[task][role]))) for role in Role
            },
        )
        for task, quote in quotes.items()
    }
