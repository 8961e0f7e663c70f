"""Reading the words behind facts from a store: of tasks, of who is named in them, of their deadlines."""

from __future__ import annotations

from collections import defaultdict

from exports.page import NamedSource, Sources, TaskSource
from kg.facts.area import StoredDocument, jurisdictions
from kg.facts.rows import rows
from kg.facts.tasks import ROLE_OF
from kg.network.canonical import CanonicalUnits, read_canonical_units
from kg.network.persons import CanonicalPersons, read_canonical_persons
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

    def read(self) -> Sources:
        """All sources."""
        for area in jurisdictions(self._store):
            for document in area.documents:
                self._read(document)
        named = {
            task: tuple(one for _, one in sorted(found, key=_in_text)) for task, found in self._named.items()
        }
        return Sources(tasks=self._tasks, named=named, deadlines=self._deadlines)

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
