"""Reading the words behind facts from a store: of tasks, of who is named in them, of their deadlines, and
what is noted of projects and leaders beside tasks.
"""

from __future__ import annotations

from collections import defaultdict

from exports.page import NamedSource, Note, Portfolio, Sources, TaskSource
from kg.facts.area import StoredDocument, jurisdictions
from kg.facts.rows import rows
from kg.facts.tasks import ROLE_OF
from kg.network.canonical import CanonicalUnits, read_canonical_units
from kg.network.persons import CanonicalPersons, read_canonical_persons
from kg.page.notes import (
    Passage,
    read_investments,
    read_milestones,
    read_passages,
    read_portfolios,
    read_posts,
)
from kg.store.protocol import Store
from ontology.iri import IRI

TASKS = """
SELECT ?task ?start ?exact
WHERE {
  GRAPH $graph {
    ?task a gwr:Task ; dct:source $document .
    ?mention oa:hasBody ?task ; oa:hasTarget ?span .
    ?span oa:hasSelector ?position , ?quote .
    ?position oa:start ?start .
    ?quote oa:exact ?exact .
  }
}
"""
NAMED = """
SELECT ?task ?role ?agent ?start ?exact
WHERE {
  GRAPH $graph {
    ?node gwr:forTask ?task ; gwr:role ?role ; gwr:agent ?agent .
    ?mention oa:hasBody ?node ; oa:hasTarget ?span .
    ?span oa:hasSelector ?position , ?quote .
    ?position oa:start ?start .
    ?quote oa:exact ?exact .
  }
}
"""
YEARS = """
SELECT ?plan ?review
WHERE {
  GRAPH $graph {
    OPTIONAL { $document gwr:planYear ?plan }
    OPTIONAL { $document gwr:reviewYear ?review }
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


class SourceReader:
    """Gathers the sources of a store, document by document."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._canonical: CanonicalUnits = read_canonical_units(store)
        self._persons: CanonicalPersons = read_canonical_persons(store)
        self._tasks: dict[str, TaskSource] = {}
        self._named: dict[str, set[tuple[int, NamedSource]]] = defaultdict(set)
        self._deadlines: dict[str, str] = {}
        self._passages: dict[IRI, dict[IRI, list[Passage]]] = {}
        self._notes: dict[str, set[Note]] = defaultdict(set)

    def read(self) -> Sources:
        """All sources."""
        for area in jurisdictions(self._store):
            for document in area.documents:
                self._read(document)
        named = {
            task: tuple(one for _, one in sorted(found, key=_in_text)) for task, found in self._named.items()
        }
        for project, note in read_milestones(self._store, self._passages):
            self._notes[project].add(note)
        return Sources(
            tasks=self._tasks,
            named=named,
            deadlines=self._deadlines,
            notes={node: tuple(sorted(self._notes[node], key=_by_year)) for node in sorted(self._notes)},
            portfolios=self._portfolios(),
        )

    def _portfolios(self) -> dict[str, tuple[Portfolio, ...]]:
        labels = {unit.unit: unit.label for unit in self._canonical.by_name.values()}
        found: dict[str, list[Portfolio]] = defaultdict(list)
        for node, portfolio in read_portfolios(self._store, labels):
            found[node].append(portfolio)
        return {node: tuple(sorted(found[node], key=_largest_first)) for node in sorted(found)}

    def _read(self, document: StoredDocument) -> None:
        for row in rows(self._store, TASKS, document):
            task, found = str(row.node("task")), TaskSource(row.text("exact"), row.number("start"))
            known = self._tasks.get(task)
            if known is None or (found.start, found.words) < (known.start, known.words):
                self._tasks[task] = found
        year = self._year(document)
        for row in rows(self._store, NAMED, document):
            source = NamedSource(
                actor=self._actor(row.node("agent"), year),
                role=ROLE_OF[row.node("role")],
                words=row.text("exact"),
                start=row.number("start"),
            )
            self._named[str(row.node("task"))].add((source.start, source))
        for row in rows(self._store, DEADLINES, document):
            task, words = str(row.node("task")), row.text("words")
            self._deadlines[task] = min(words, self._deadlines.get(task, words))
        self._read_notes(document, year)

    def _read_notes(self, document: StoredDocument, year: int | None) -> None:
        passages = read_passages(self._store, document)
        self._passages[document.node] = passages
        for project, note in read_investments(self._store, document, year):
            self._notes[project].add(note)
        for person, note in read_posts(self._store, document, year, passages):
            self._notes[self._actor(person, year)].add(note)

    def _year(self, document: StoredDocument) -> int | None:
        """The year that networks have for a document."""
        for row in rows(self._store, YEARS, document):
            plan = row.year("plan")
            return plan if plan is not None else row.year("review")
        return None

    def _actor(self, agent: IRI, year: int | None) -> str:
        """The actor that networks have for an agent named in a document of a year."""
        agent = self._persons.of(agent, year)
        unit = self._canonical.by_name.get(agent)
        return str(agent if unit is None else unit.unit)


def read_sources(store: Store) -> Sources:
    """The words behind the facts of a store."""
    return SourceReader(store).read()


def _in_text(found: tuple[int, NamedSource]) -> tuple[int, str, str, str]:
    start, source = found
    return start, source.role.value, source.actor, source.words


def _by_year(note: Note) -> tuple[int, str, str, int, str, str]:
    return note.year or 0, note.kind.value, note.document, note.start, note.value, note.status


def _largest_first(held: Portfolio) -> tuple[int, int, str, str]:
    return held.year or 0, -len(held.tasks), held.label, held.confidence
