"""Tasks and who answers for them, as a document's graph states them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.facts.area import StoredDocument
from kg.facts.facts import AgentFact, ResponsibilityFact, TaskFact
from kg.facts.rows import Row, rows
from kg.facts.sections import Sections
from kg.quads.task import ROLES
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import AgentKind
from ontology.terms import FOAF, GWR, ORG

TASKS = """
SELECT ?node ?text ?label ?year ?within ?part ?start ?end
WHERE {
  GRAPH $graph {
    ?node a gwr:Task ; dct:source $document ; rdfs:label ?text ; gwr:statedIn ?within ; dct:isPartOf ?part .
    ?mention oa:hasBody ?node ; oa:hasTarget ?span .
    ?span oa:hasSelector ?position .
    ?position oa:start ?start ; oa:end ?end .
    OPTIONAL { ?node gwr:sequenceLabel ?label }
    OPTIONAL { ?node gwr:planYear ?year }
  }
}
"""
RESPONSIBILITIES = """
SELECT ?node ?task ?role ?position ?agent
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document .
    ?node gwr:forTask ?task ; gwr:role ?role ; gwr:position ?position ; gwr:agent ?agent .
  }
}
"""
AGENTS = """
SELECT DISTINCT ?agent ?name ?class ?plate ?host
WHERE {
  GRAPH $graph {
    ?responsibility gwr:agent ?agent .
    ?agent a ?class ; skos:prefLabel ?name .
    OPTIONAL { ?agent gwr:hostedBy ?host ; skos:altLabel ?plate }
  }
}
"""
KINDS: tuple[tuple[IRI, AgentKind], ...] = (
    (FOAF.Person, AgentKind.PERSON),
    (GWR.GroupDesignator, AgentKind.GROUP),
    (GWR.NamePlate, AgentKind.UNIT),
    (ORG.FormalOrganization, AgentKind.UNIT),
    (ORG.OrganizationalCollaboration, AgentKind.UNIT),
    (ORG.Organization, AgentKind.UNIT),
    (ORG.Post, AgentKind.POST),
)
"""Class to kind; the first that an agent has decides."""
ROLE_OF = {concept: role for role, concept in ROLES.items()}


@dataclass(frozen=True, slots=True)
class PlacedTask:
    """A task and where its text stands."""

    fact: TaskFact
    part: IRI
    """The section around, or the document."""
    end: int


class TaskPlaces:
    """The tasks of a document, to be found by their row, or by the extent of their text in a section."""

    __slots__ = ("_by_row", "_by_section")

    def __init__(self) -> None:
        self._by_row: dict[IRI, PlacedTask] = {}
        self._by_section: dict[IRI, list[PlacedTask]] = defaultdict(list)

    def add_row(self, row: IRI, task: PlacedTask) -> None:
        """Note the task of a row."""
        self._by_row[row] = task

    def add_item(self, task: PlacedTask) -> None:
        """Note an item of running text; items are added in the order of the text."""
        self._by_section[task.part].append(task)

    def find(self, within: IRI, start: int) -> PlacedTask | None:
        """The task that something stands in: that of its row, or the last to begin before it and hold it."""
        if within in self._by_row:
            return self._by_row[within]
        items = self._by_section.get(within, [])
        number = bisect_right(items, start, key=_start) - 1
        return items[number] if number >= 0 and start < items[number].end else None


def read_tasks(
    store: Store, document: StoredDocument, sections: Sections
) -> tuple[list[TaskFact], TaskPlaces]:
    """The tasks of a document in the order of the text, and where they stand."""
    responsibilities = _responsibilities(store, document)
    places = TaskPlaces()
    found = [
        (_task(row, document.node, sections, responsibilities), row) for row in rows(store, TASKS, document)
    ]
    tasks = []
    for fact, row in sorted(found, key=_place):
        tasks.append(fact)
        within, placed = row.node("within"), PlacedTask(fact, row.node("part"), row.number("end"))
        if within == placed.part:
            places.add_item(placed)
        else:
            places.add_row(within, placed)
    return tasks, places


def _task(
    row: Row, document: IRI, sections: Sections, responsibilities: dict[IRI, list[ResponsibilityFact]]
) -> TaskFact:
    node = row.node("node")
    return TaskFact(
        node=node,
        document=document,
        year=row.year("year"),
        label=row.text_or_none("label"),
        text=row.text("text"),
        section=sections.title(row.node("part")),
        responsibilities=tuple(sorted(responsibilities[node], key=_order)),
        start=row.number("start"),
    )


def _responsibilities(store: Store, document: StoredDocument) -> dict[IRI, list[ResponsibilityFact]]:
    agents = _agents(rows(store, AGENTS, document))
    found: dict[IRI, list[ResponsibilityFact]] = defaultdict(list)
    for row in rows(store, RESPONSIBILITIES, document):
        fact = ResponsibilityFact(
            node=row.node("node"),
            role=ROLE_OF[row.node("role")],
            agent=agents[row.node("agent")],
            position=row.number("position"),
        )
        found[row.node("task")].append(fact)
    return found


def _agents(found: Iterable[Row]) -> dict[IRI, AgentFact]:
    gathered: dict[IRI, list[Row]] = defaultdict(list)
    for row in found:
        gathered[row.node("agent")].append(row)
    return {node: _agent(node, of_one) for node, of_one in gathered.items()}


def _agent(node: IRI, found: list[Row]) -> AgentFact:
    classes = {row.node("class") for row in found}
    kind = next((kind for one, kind in KINDS if one in classes), AgentKind.UNKNOWN)
    first = min(found, key=_name)
    return AgentFact(
        node=node,
        name=first.text("name"),
        kind=kind,
        plate=first.text_or_none("plate"),
        host=first.node_or_none("host"),
    )


def _name(row: Row) -> tuple[str, str]:
    return row.text("name"), row.text("plate")


def _order(fact: ResponsibilityFact) -> tuple[str, int, IRI]:
    return fact.role, fact.position, fact.node


def _start(task: PlacedTask) -> int:
    return task.fact.start


def _place(found: tuple[TaskFact, Row]) -> tuple[int, IRI]:
    return found[0].start, found[0].node
