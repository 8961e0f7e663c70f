"""Named things and where a document speaks of them."""

from __future__ import annotations

import re

from kg.facts.area import StoredDocument
from kg.facts.facts import EntityFact
from kg.facts.rows import Row, rows
from kg.facts.sections import Sections
from kg.facts.tasks import TaskPlaces
from kg.quads.entity import CLASSES
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import EntityClass, Status
from ontology.terms import DCT

ENTITIES = """
SELECT ?mention ?node ?class ?name ?scope ?start ?exact ?prefix ?suffix
WHERE {
  GRAPH $graph {
    VALUES ?class {
      org:Organization foaf:Person dct:Location gwr:Project gwr:Policy gwr:Campaign gwr:Event
    }
    ?node a ?class ; skos:prefLabel ?name .
    ?mention oa:hasBody ?node ; oa:hasTarget ?span .
    ?span oa:hasSource $document ; oa:hasScope ?scope ; oa:hasSelector ?position , ?quote .
    ?position oa:start ?start .
    ?quote oa:exact ?exact .
    OPTIONAL { ?quote oa:prefix ?prefix }
    OPTIONAL { ?quote oa:suffix ?suffix }
  }
}
"""
CLASS_OF = {one: kind for kind, (_, one) in CLASSES.items()} | {DCT.Location: EntityClass.PLACE}
BREAK = re.compile(r"[。；！？\n\t|｜]")
"""What ends a sentence, one of its main parts, or a table's cell."""


def read_entities(
    store: Store, document: StoredDocument, sections: Sections, tasks: TaskPlaces
) -> list[EntityFact]:
    """The named things of a document, once for each place, in the order of the text."""
    found: dict[tuple[IRI, IRI], EntityFact] = {}
    for row in rows(store, ENTITIES, document):
        fact = _entity(row, document.node, sections, tasks)
        key = row.node("mention"), fact.node
        known = found.get(key)
        if known is None or fact.name < known.name:
            found[key] = fact
    return sorted(found.values(), key=_place)


def _entity(row: Row, document: IRI, sections: Sections, tasks: TaskPlaces) -> EntityFact:
    scope, start = row.node("scope"), row.number("start")
    task = tasks.find(scope, start)
    return EntityFact(
        node=row.node("node"),
        entity_class=CLASS_OF[row.node("class")],
        name=row.text("name"),
        document=document,
        task=None if task is None else task.fact.node,
        quote=clause(row.text("prefix"), row.text("exact"), row.text("suffix")),
        status=sections.status(scope) if task is None else Status.PLAN,
        year=sections.year(scope) if task is None else task.fact.year,
        start=start,
    )


def clause(prefix: str, exact: str, suffix: str) -> str:
    """The words and what stands around them in their sentence.

    >>> clause("上年完成。开工建设", "汀澜公园", "，建成绿道。另")
    '开工建设汀澜公园，建成绿道'
    >>> clause("| 2 | ", "汀澜公园", "建成开放 | 区城管局 |")
    '汀澜公园建成开放'
    """
    before = BREAK.split(prefix)[-1]
    after = BREAK.split(suffix, maxsplit=1)[0]
    return "".join((before + exact + after).split())


def _place(fact: EntityFact) -> tuple[int, str, IRI]:
    return fact.start, fact.entity_class, fact.node
