"""Reading the rows of networks from a store: tasks, who answers for them, and what their words name.

Each document's graph is asked three questions, so that what is held at once is small however large the
store. Names are put together as units after the inferred graphs; an actor keeps all names that documents
print for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from sys import intern

from exports.network import ActorRow, Assignment, DocumentRow, NetworkRows, TaskRow, ThingRow
from kg.facts.area import Area, StoredDocument, jurisdictions
from kg.facts.rows import Row, rows
from kg.facts.tasks import KINDS, ROLE_OF
from kg.network.canonical import CanonicalName, CanonicalUnits, read_canonical_units
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import AgentKind, EntityClass
from ontology.terms import DCT, GWR

DOCUMENT = """
SELECT ?title ?plan ?review ?hash
WHERE {
  GRAPH $graph {
    $document gwr:contentSha256 ?hash .
    OPTIONAL { $document dct:title ?title }
    OPTIONAL { $document gwr:planYear ?plan }
    OPTIONAL { $document gwr:reviewYear ?review }
  }
}
"""
TASKS = """
SELECT ?node ?text ?label ?year
WHERE {
  GRAPH $graph {
    ?node a gwr:Task ; dct:source $document ; rdfs:label ?text .
    OPTIONAL { ?node gwr:sequenceLabel ?label }
    OPTIONAL { ?node gwr:planYear ?year }
  }
}
"""
RESPONSIBILITIES = """
SELECT ?task ?role ?position ?agent
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document .
    ?node gwr:forTask ?task ; gwr:role ?role ; gwr:position ?position ; gwr:agent ?agent .
  }
}
"""
AGENTS = """
SELECT DISTINCT ?agent ?name ?class
WHERE {
  GRAPH $graph {
    ?responsibility gwr:agent ?agent .
    ?agent a ?class ; skos:prefLabel ?name .
  }
}
"""
THINGS = """
SELECT DISTINCT ?task ?thing ?class ?name
WHERE {
  GRAPH $graph {
    VALUES ?class { gwr:Project dct:Location }
    ?task a gwr:Task ; dct:source $document ; gwr:mentions ?thing .
    ?thing a ?class ; skos:prefLabel ?name .
  }
}
"""
THING_CLASSES = {GWR.Project: EntityClass.PROJECT, DCT.Location: EntityClass.PLACE}
NUMBERS = re.compile(r"(\d+)")

Placed = tuple[str, int, str, Assignment]
"""Role, position and agent, to sort by, and the assignment."""


@dataclass(slots=True)
class Actor:
    """What is known of an actor so far."""

    name: str | None
    kind: AgentKind
    place: str
    unit_class: str | None = None
    names: set[str] = field(default_factory=set)

    def row(self, actor: str) -> ActorRow:
        """The actor as networks take it."""
        return ActorRow(
            id=actor,
            name=self.name or min(self.names, key=_shortest),
            kind=self.kind,
            place=self.place,
            unit_class=self.unit_class,
            names=tuple(sorted(self.names)),
        )


class NetworkReader:
    """Gathers the rows of a store, document by document."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._canonical: CanonicalUnits = read_canonical_units(store)
        self._actors: dict[str, Actor] = {}
        self._things: dict[str, ThingRow] = {}
        self._members: dict[str, tuple[str, ...]] = {}

    def read(self) -> NetworkRows:
        """All rows: documents by jurisdiction, year and node."""
        documents: list[DocumentRow] = []
        tasks: list[TaskRow] = []
        for area in jurisdictions(self._store):
            found = [(self._document(area, document), document) for document in area.documents]
            for row, document in sorted(found, key=_by_year):
                documents.append(row)
                tasks += self._tasks(area, row, document)
        return NetworkRows(
            documents=tuple(documents),
            tasks=tuple(tasks),
            actors={actor: self._actors[actor].row(actor) for actor in sorted(self._actors)},
            things={thing: self._things[thing] for thing in sorted(self._things)},
            members={group: self._members[group] for group in sorted(self._members)},
        )

    def _document(self, area: Area, document: StoredDocument) -> DocumentRow:
        row = min(rows(self._store, DOCUMENT, document), key=_title)
        plan, review = row.year("plan"), row.year("review")
        return DocumentRow(
            id=document.node,
            title=row.text("title"),
            place=area.name,
            place_key=area.key,
            year=plan if plan is not None else review,
            sha256=row.text("hash"),
        )

    def _tasks(self, area: Area, document: DocumentRow, stored: StoredDocument) -> Iterator[TaskRow]:
        found: dict[IRI, Row] = {}
        for row in rows(self._store, TASKS, stored):
            found.setdefault(row.node("node"), row)
        if not found:
            return
        assignments = self._assignments(area, stored)
        things = self._named_things(stored)
        for node in sorted(found, key=natural_order):
            row = found[node]
            year = row.year("year")
            yield TaskRow(
                id=node,
                document=document.id,
                label=row.text_or_none("label"),
                text=row.text("text"),
                year=year if year is not None else document.year,
                assignments=assignments.get(node, ()),
                things=tuple(sorted(things.get(node, ()))),
            )

    def _assignments(self, area: Area, stored: StoredDocument) -> dict[IRI, tuple[Assignment, ...]]:
        agents = self._agents(area, stored)
        found: dict[IRI, list[Placed]] = defaultdict(list)
        for row in rows(self._store, RESPONSIBILITIES, stored):
            role, agent = ROLE_OF[row.node("role")], row.node("agent")
            placed = (role.value, row.number("position"), agent, Assignment(agents[agent], role))
            found[row.node("task")].append(placed)
        return {
            task: tuple(dict.fromkeys(one for *_, one in sorted(placed, key=_order)))
            for task, placed in found.items()
        }

    def _agents(self, area: Area, stored: StoredDocument) -> dict[IRI, str]:
        """The actor that each agent of a document stands for; what is said of it is noted."""
        names: dict[IRI, set[str]] = defaultdict(set)
        classes: dict[IRI, set[IRI]] = defaultdict(set)
        for row in rows(self._store, AGENTS, stored):
            names[row.node("agent")].add(row.text("name"))
            classes[row.node("agent")].add(row.node("class"))
        return {agent: self._note(area, agent, names[agent], classes[agent]) for agent in names}

    def _note(self, area: Area, agent: IRI, names: set[str], classes: set[IRI]) -> str:
        unit = self._canonical.by_name.get(agent)
        kind = next((kind for one, kind in KINDS if one in classes), AgentKind.UNKNOWN)
        if unit is not None:
            return self._note_unit(area, unit, names)
        actor = intern(str(agent))
        known = self._actors.setdefault(actor, Actor(None, kind, area.name))
        known.names |= names
        members = self._canonical.members.get(agent)
        if members and actor not in self._members:
            self._members[actor] = tuple(self._note_unit(area, member, set()) for member in members)
        return actor

    def _note_unit(self, area: Area, unit: CanonicalName, names: set[str]) -> str:
        actor = intern(str(unit.unit))
        known = self._actors.setdefault(actor, Actor(unit.label, AgentKind.UNIT, area.name, unit.unit_class))
        known.names |= names or {unit.label}
        return actor

    def _named_things(self, stored: StoredDocument) -> dict[IRI, set[str]]:
        found: dict[IRI, set[str]] = defaultdict(set)
        for row in rows(self._store, THINGS, stored):
            thing = intern(str(row.node("thing")))
            found[row.node("task")].add(thing)
            known = self._things.get(thing)
            if known is None or row.text("name") < known.name:
                entity_class = THING_CLASSES[row.node("class")]
                self._things[thing] = ThingRow(id=thing, name=row.text("name"), entity_class=entity_class)
        return found


def read_network_rows(store: Store) -> NetworkRows:
    """The rows that networks are made of."""
    return NetworkReader(store).read()


def natural_order(node: str) -> tuple[tuple[int, str], ...]:
    """Row 2 stands before row 10.

    >>> sorted(["task_7b_10", "task_7b_2"], key=natural_order)
    ['task_7b_2', 'task_7b_10']
    """
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in NUMBERS.split(node))


def _by_year(found: tuple[DocumentRow, StoredDocument]) -> tuple[int, str]:
    return found[0].year or 0, found[0].id


def _title(row: Row) -> tuple[str, str]:
    return row.text("title"), row.text("hash")


def _order(placed: Placed) -> tuple[str, int, str]:
    return placed[0], placed[1], placed[2]


def _shortest(name: str) -> tuple[int, str]:
    return len(name), name
