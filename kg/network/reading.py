"""Reading the rows of networks from a store: tasks, who answers for them, and what their words name.

Each document's graph is asked a few questions that the database answers from one index, so that time grows
with the tasks and what is held at once is small. Who has which part in a task is read from the shortcuts
gwr:leadUnit, gwr:supportUnit and gwr:supervisedBy. Names are put together as units after the inferred graphs,
and a leader's name stands for the person that it means in the document's year; an actor keeps all names that
documents print for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from exports.network import ActorRow, Assignment, DocumentRow, NetworkRows, TaskRow, ThingRow
from kg.facts.area import Area, StoredDocument, jurisdictions
from kg.facts.rows import Row, rows, selected
from kg.facts.tasks import KINDS
from kg.network.canonical import CanonicalName, CanonicalUnits, read_canonical_units
from kg.network.persons import CanonicalPersons, read_canonical_persons
from kg.quads.task import SHORTCUTS
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import AgentKind, EntityClass, Role
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
SELECT ?node ?text
WHERE {
  GRAPH $graph { ?node a gwr:Task ; dct:source $document ; rdfs:label ?text }
}
"""
LABELS = """
SELECT ?node ?label
WHERE {
  GRAPH $graph { ?node gwr:sequenceLabel ?label }
}
"""
PARTS = """
SELECT ?task ?part ?agent
WHERE {
  GRAPH $graph {
    VALUES ?part { gwr:leadUnit gwr:supportUnit gwr:supervisedBy }
    ?task ?part ?agent .
  }
}
"""
AGENTS = """
SELECT DISTINCT ?agent ?name ?class
WHERE {
  GRAPH ?graph {
    VALUES ?class {
      foaf:Person gwr:GroupDesignator gwr:NamePlate gwr:UnidentifiedAgent
      org:FormalOrganization org:OrganizationalCollaboration org:Organization org:Post
    }
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

Placed = tuple[str, Role]
"""Actor and role."""

ROLE_OF = {shortcut: role for role, shortcut in SHORTCUTS.items()}


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
        self._persons: CanonicalPersons = read_canonical_persons(store)
        self._names: dict[IRI, set[str]] = defaultdict(set)
        self._classes: dict[IRI, set[IRI]] = defaultdict(set)
        for row in selected(store, AGENTS):
            self._names[row.node("agent")].add(row.text("name"))
            self._classes[row.node("agent")].add(row.node("class"))
        self._actor_of: dict[IRI, str] = {}
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
        found: dict[IRI, str] = {}
        for row in rows(self._store, TASKS, stored):
            node, text = row.node("node"), row.text("text")
            found[node] = min(text, found.get(node, text))
        if not found:
            return
        labels = {row.node("node"): row.text("label") for row in rows(self._store, LABELS, stored)}
        assignments = self._assignments(area, stored, document.year)
        things = self._named_things(stored)
        for node in sorted(found, key=natural_order):
            yield TaskRow(
                id=node,
                document=document.id,
                label=labels.get(node),
                text=found[node],
                year=document.year,
                assignments=tuple(
                    Assignment(*one) for one in sorted(set(assignments.get(node, ())), key=_order)
                ),
                things=tuple(sorted(things.get(node, ()))),
            )

    def _assignments(self, area: Area, stored: StoredDocument, year: int | None) -> dict[IRI, list[Placed]]:
        found: dict[IRI, list[Placed]] = defaultdict(list)
        for row in rows(self._store, PARTS, stored):
            role = ROLE_OF[row.node("part")]
            agent = self._persons.of(row.node("agent"), year)
            found[row.node("task")].append((self._actor(area, agent), role))
        return found

    def _actor(self, area: Area, agent: IRI) -> str:
        """The actor that an agent stands for; what is said of it is noted."""
        known = self._actor_of.get(agent)
        if known is None:
            known = self._note(area, agent, self._names[agent], self._classes[agent])
            self._actor_of[agent] = known
        return known

    def _note(self, area: Area, agent: IRI, names: set[str], classes: set[IRI]) -> str:
        unit = self._canonical.by_name.get(agent)
        kind = next((kind for one, kind in KINDS if one in classes), AgentKind.UNKNOWN)
        if unit is not None:
            return self._note_unit(area, unit, names)
        actor = str(agent)
        since = self._persons.since(agent)
        label = None if since is None else f"{min(names)}（{since}–）"
        known = self._actors.setdefault(actor, Actor(label, kind, area.name))
        known.names |= names
        members = self._canonical.members.get(agent)
        if members and actor not in self._members:
            self._members[actor] = tuple(self._note_unit(area, member, set()) for member in members)
        return actor

    def _note_unit(self, area: Area, unit: CanonicalName, names: set[str]) -> str:
        actor = str(unit.unit)
        known = self._actors.setdefault(actor, Actor(unit.label, AgentKind.UNIT, area.name, unit.unit_class))
        known.names |= names or {unit.label}
        return actor

    def _named_things(self, stored: StoredDocument) -> dict[IRI, set[str]]:
        found: dict[IRI, set[str]] = defaultdict(set)
        for row in rows(self._store, THINGS, stored):
            thing = str(row.node("thing"))
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


def _order(placed: Placed) -> tuple[Role, str]:
    return placed[1], placed[0]


def _shortest(name: str) -> tuple[int, str]:
    return len(name), name
