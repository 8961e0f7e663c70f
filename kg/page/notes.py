"""Reading what pages say of projects and leaders beside their tasks, each with the words that say it.

    stage        a milestone of a project; the passage is the one around the project's name that the milestone
                 was read from
    investment   the figure of a project's investment, and the passage around it
    post         what a person is called, where a passage around the person's name holds the post
    portfolio    which units a leader answers for in a year, resting on tasks; told of both ends

A passage is the sentence, or the part of a table's row, around a place; its words stand in the document as
they are. What has no such passage is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from exports.page import Note, NoteKind, Portfolio
from kg.facts.area import StoredDocument
from kg.facts.entities import BREAK
from kg.facts.rows import Row, rows, selected
from kg.store.protocol import Store
from ontology.iri import IRI

PASSAGES = """
SELECT DISTINCT ?body ?start ?exact ?prefix ?suffix
WHERE {
  GRAPH $graph {
    VALUES ?class { gwr:Project foaf:Person }
    ?body a ?class .
    ?mention oa:hasBody ?body ; oa:hasTarget ?span .
    ?span oa:hasSource $document ; oa:hasSelector ?position , ?quote .
    ?position oa:start ?start .
    ?quote oa:exact ?exact .
    OPTIONAL { ?quote oa:prefix ?prefix }
    OPTIONAL { ?quote oa:suffix ?suffix }
  }
}
"""
INVESTMENTS = """
SELECT DISTINCT ?body ?value ?start ?exact ?prefix ?suffix
WHERE {
  GRAPH $graph { ?body gwr:investment ?amount }
  LATERAL { GRAPH $graph { ?amount gwr:surface ?value . ?figure gwr:quantity ?amount } }
  LATERAL { GRAPH $graph { ?mention oa:hasBody ?figure ; oa:hasTarget ?span } }
  LATERAL { GRAPH $graph { ?span oa:hasSource $document ; oa:hasSelector ?position , ?quote } }
  LATERAL { GRAPH $graph { ?position oa:start ?start } }
  LATERAL {
    GRAPH $graph {
      ?quote oa:exact ?exact .
      OPTIONAL { ?quote oa:prefix ?prefix }
      OPTIONAL { ?quote oa:suffix ?suffix }
    }
  }
}
"""
POSTS = """
SELECT DISTINCT ?person ?called
WHERE {
  GRAPH $graph { ?person org:holds ?post . ?post skos:prefLabel ?called }
}
"""
MILESTONES = """
SELECT DISTINCT ?project ?document ?quote ?stage ?status ?period
WHERE {
  GRAPH ?graph {
    ?milestone a gwr:Milestone ; prov:wasDerivedFrom ?project ; dct:source ?document ; rdfs:label ?quote ;
      gwr:stage ?stage ; gwr:status ?status .
    OPTIONAL { ?milestone gwr:period ?period }
  }
}
"""
PORTFOLIOS = """
SELECT DISTINCT ?portfolio ?person ?name ?unit ?interval ?confidence ?task
WHERE {
  GRAPH ?graph {
    ?portfolio a gwr:Portfolio ; gwr:agent ?person ; gwr:unit ?unit ; gwr:interval ?interval ;
      gwr:confidence ?confidence ; gwr:applied true ; prov:wasDerivedFrom ?task .
    ?person skos:prefLabel ?name .
  }
}
"""
CELL_EDGE = re.compile(r"[|\t]")
"""What readers put between the cells of a row."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The words around a place."""

    start: int
    """Of the cell, or of the sentence where there are no cells."""
    cell: str
    """What stands in the cell around the place."""
    sentence_start: int
    sentence: str
    """What stands in the sentence, or across the cells of the row."""

    @property
    def run(self) -> str:
        """The sentence without white space."""
        return "".join(self.sentence.split())


def passage(row: Row) -> Passage:
    """The passage around the place that a row is about."""
    start, exact = row.number("start"), row.text("exact")
    before = BREAK.split(row.text("prefix"))[-1].lstrip()
    after = BREAK.split(row.text("suffix"), maxsplit=1)[0].rstrip()
    inside = CELL_EDGE.split(before)[-1].lstrip()
    until = CELL_EDGE.split(after, maxsplit=1)[0].rstrip()
    return Passage(start - len(inside), inside + exact + until, start - len(before), before + exact + after)


def read_passages(store: Store, document: StoredDocument) -> dict[IRI, list[Passage]]:
    """The passages of a document that name projects and persons, in the order of the text."""
    found: dict[IRI, set[Passage]] = defaultdict(set)
    for row in rows(store, PASSAGES, document):
        found[row.node("body")].add(passage(row))
    return {body: sorted(passages) for body, passages in found.items()}


def read_investments(store: Store, document: StoredDocument, year: int | None) -> Iterator[tuple[str, Note]]:
    """The investments that a document tells, by project."""
    for row in rows(store, INVESTMENTS, document):
        told = passage(row)
        yield (
            row.node("body"),
            Note(
                kind=NoteKind.INVESTMENT,
                value=row.text("value"),
                year=year,
                document=document.node,
                words=told.cell,
                start=told.start,
            ),
        )


def read_posts(
    store: Store, document: StoredDocument, year: int | None, passages: dict[IRI, list[Passage]]
) -> Iterator[tuple[IRI, Note]]:
    """The posts that a document gives to persons in words, by the name's node."""
    for row in rows(store, POSTS, document):
        called = row.text("called")
        told = next((one for one in passages.get(row.node("person"), ()) if called in one.run), None)
        if told is not None:
            yield (
                row.node("person"),
                Note(
                    kind=NoteKind.POST,
                    value=called,
                    year=year,
                    document=document.node,
                    words=told.sentence,
                    start=told.sentence_start,
                ),
            )


def read_milestones(
    store: Store, passages: dict[IRI, dict[IRI, list[Passage]]]
) -> Iterator[tuple[str, Note]]:
    """The stages of projects, by the name's node.

    Args:
        store: is asked.
        passages: of all documents, by document.
    """
    for row in selected(store, MILESTONES):
        document, project = row.node("document"), row.node("project")
        found = passages.get(document, {}).get(project, ())
        told = next((one for one in found if one.run == row.text("quote")), None)
        if told is not None:
            yield (
                project,
                Note(
                    kind=NoteKind.STAGE,
                    value=row.node("stage").rpartition("#")[2],
                    status=row.node("status").rpartition("#")[2],
                    year=row.year("period"),
                    document=document,
                    words=told.cell,
                    start=told.start,
                ),
            )


def read_portfolios(store: Store, labels: dict[IRI, str]) -> Iterator[tuple[str, Portfolio]]:
    """Who answers for which unit, by leader and by unit.

    Args:
        store: is asked.
        labels: names of units.
    """
    tasks: dict[tuple[IRI, IRI, int | None, str], set[str]] = defaultdict(set)
    names: dict[IRI, str] = {}
    for row in selected(store, PORTFOLIOS):
        person, name = row.node("person"), row.text("name")
        names[person] = min(name, names.get(person, name))
        key = person, row.node("unit"), row.year("interval"), row.text("confidence")
        tasks[key].add(row.node("task"))
    for (person, unit, year, confidence), found in tasks.items():
        rests = tuple(sorted(found))
        if unit in labels:
            yield person, Portfolio(label=labels[unit], year=year, confidence=confidence, tasks=rests)
            yield unit, Portfolio(label=names[person], year=year, confidence=confidence, tasks=rests)
