"""The names that a graph knows: units under all their names, leaders, places, indicators, projects, years.

They are read from the store with one question a kind. Indicators of the shipped scheme are known under all
their labels in both languages, and stand for the wording of the scheme that the graph's own wordings hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.ask.kind import Kind
from kg.ask.question import folded_words
from kg.store.answers import Selection, text_of
from kg.store.protocol import Store
from ontology.indicators import Indicator, scheme

QUERIES: tuple[tuple[Kind, str], ...] = (
    (
        Kind.UNIT,
        "SELECT DISTINCT ?name { GRAPH ?g { ?n gwr:canonicalUnit ?u . "
        "?u skos:prefLabel|skos:altLabel|skos:hiddenLabel ?name } }",
    ),
    (Kind.GROUP, "SELECT DISTINCT ?name { GRAPH ?g { ?n a gwr:GroupDesignator ; skos:prefLabel ?name } }"),
    (Kind.LEADER, "SELECT DISTINCT ?name { GRAPH ?g { ?n a foaf:Person ; skos:prefLabel ?name } }"),
    (Kind.PLACE, "SELECT DISTINCT ?name { GRAPH ?g { ?n a gwr:Jurisdiction ; rdfs:label ?name } }"),
    (Kind.LOCATION, "SELECT DISTINCT ?name { GRAPH ?g { ?n a dct:Location ; skos:prefLabel ?name } }"),
    (Kind.INDICATOR, "SELECT DISTINCT ?name { GRAPH ?g { ?n a gwr:Indicator ; skos:prefLabel ?name } }"),
    (Kind.PROJECT, "SELECT DISTINCT ?name { GRAPH ?g { ?n a gwr:Project ; skos:prefLabel ?name } }"),
)
YEARS = """
SELECT DISTINCT ?place ?year
WHERE {
  GRAPH ?g { ?document gwr:contentSha256 ?hash ; gwr:planYear ?year .
    OPTIONAL { ?document gwr:jurisdiction ?area . ?area rdfs:label ?place } }
}
"""
SHORTEST = 2
"""Characters of a name that is looked for."""

Named = dict[Kind, str]
"""Kind to the value that stands for the name."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All names, folded, with what they are and the value that stands for them."""

    names: Mapping[str, Named]
    wordings: frozenset[str] = frozenset()
    """Indicators as the graph's documents print them."""
    latest_years: Mapping[str, int] = field(default_factory=dict)
    """The last year that documents of a place plan for; of all places under the empty name."""

    def latest_year(self, place: str | None) -> int | None:
        """The last year that documents plan for: those of the place, else all."""
        return self.latest_years.get(place or "", self.latest_years.get(""))


def read_known_names(store: Store) -> KnownNames:
    """The names that a store knows."""
    found: dict[Kind, list[str]] = {}
    for kind, query in QUERIES:
        found[kind] = sorted(row[0] for row in _rows(store, query))
    latest: dict[str, int] = {}
    for place, year in _rows(store, YEARS):
        if year.isdigit():
            for key in (place, ""):
                latest[key] = max(int(year), latest.get(key, 0))
    return known_names(found, latest)


def known_names(found: Mapping[Kind, Iterable[str]], latest: Mapping[str, int]) -> KnownNames:
    """Names by their folded form; of two that fold alike the first is taken."""
    names: dict[str, Named] = {}
    for kind, labels in found.items():
        for label in labels:
            if len(label) >= SHORTEST:
                names.setdefault(folded_words(label), {}).setdefault(kind, label)
    wordings = frozenset(found.get(Kind.INDICATOR, ()))
    joined = "\n".join(sorted(wordings))
    for indicator in scheme().indicators.values():
        value = wording_of(indicator, joined)
        for label in (indicator.zh, indicator.en, *indicator.also):
            named = names.setdefault(folded_words(label), {})
            if label not in wordings:
                named[Kind.INDICATOR] = value
    return KnownNames(names, wordings, latest)


def wording_of(indicator: Indicator, joined: str) -> str:
    """The label of an indicator that the graph's wordings hold; its preferred one where none does."""
    labels = (indicator.zh, *indicator.also)
    return next((label for label in labels if label in joined), indicator.zh)


def _rows(store: Store, query: str) -> Iterable[tuple[str, ...]]:
    answer = store.query(query)
    assert isinstance(answer, Selection)
    for row in answer.rows:
        yield tuple(map(text_of, row))
