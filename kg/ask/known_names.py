"""The names that a graph knows: units under all their names, leaders, places, indicators, projects, years.

They are read from the store with one question a kind. Indicators of the shipped scheme are known under all
their labels in both languages, and stand for the wording of the scheme that the graph's own wordings hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kg.ask.kind import Kind
from kg.ask.question import folded_words
from kg.ask.vocabulary import vocabulary
from kg.store.answers import Selection, text_of
from kg.store.protocol import Store
from ontology.errors import VocabularyError
from ontology.indicators import Indicator, find_indicator, scheme

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
AREAS = "SELECT DISTINCT ?area ?name { GRAPH ?g { ?area a gwr:Jurisdiction ; rdfs:label ?name } }"
SERVING = """
SELECT DISTINCT ?name ?area
WHERE {
  { GRAPH ?g {
    ?n gwr:canonicalUnit ?one .
    ?one gwr:jurisdiction ?area ; skos:prefLabel|skos:altLabel|skos:hiddenLabel ?name
  } }
  UNION
  { GRAPH ?g { ?one a foaf:Person ; gwr:jurisdiction ?area ; skos:prefLabel ?name } }
}
"""
"""Units and leaders, and the jurisdictions that they serve."""
SHORTEST = 2
"""Characters of a name that is looked for."""

SHORTEST_ENGLISH = 4

Named = dict[Kind, str]
"""Kind to the value that stands for the name."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """All names, folded, with what they are and the value that stands for them."""

    names: Mapping[str, Named]
    wordings: frozenset[str] = frozenset()
    """Indicators as the graph's documents print them."""
    inside: Mapping[Kind, str] = field(default_factory=dict)
    """The graph's own names of each kind, one a line, to look for parts of names in."""
    latest_years: Mapping[str, int] = field(default_factory=dict)
    """The last year that documents of a place plan for; of all places under the empty name."""

    serving: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The places of units and leaders, by their names."""

    def latest_year(self, place: str | None, serving: Iterable[str] = ()) -> int | None:
        """The last year that documents plan for: those of the place, else of the places of units and leaders
        of these names, else all."""
        places = [place] if place else sorted(one for name in serving for one in self.serving.get(name, ()))
        years = [self.latest_years[one] for one in places if one in self.latest_years]
        return max(years) if years else self.latest_years.get("")

    def named(self, surface: str) -> Named:
        """What a name stands for. An indicator that the scheme words in another way (GDP) stands for that
        wording, where the graph has it and does not find it by the name itself."""
        named = self.names[surface]
        wording = named.get(Kind.INDICATOR)
        match = find_indicator(wording) if wording in self.wordings else None
        if wording is None or match is None:
            return named
        preferred = match.indicator.zh
        if wording in preferred or preferred not in self.wordings:
            return named
        return named | {Kind.INDICATOR: preferred}

    @property
    def only_place(self) -> str | None:
        """The place that all documents are of, where there is just one."""
        places = sorted(self.latest_years.keys() - {""})
        return places[0] if len(places) == 1 else None

    def indicator(self, wording: str) -> str | None:
        """The wording that stands for an indicator of the scheme: for GDP, for a part of an English label."""
        match = find_indicator(wording)
        indicator = labelled(wording) if match is None else match.indicator
        if indicator is None:
            return None
        return wording_of(indicator, self.wordings, self.inside.get(Kind.INDICATOR, ""))


def labelled(words: str) -> Indicator | None:
    """The indicator whose English label holds the words; those of main targets first, then shorter labels."""
    if len(words) < SHORTEST_ENGLISH or not words.isascii():
        return None
    found = [
        (not indicator.main, len(indicator.en), number, indicator)
        for number, indicator in enumerate(scheme().indicators.values())
        if f" {words} " in f" {folded_words(indicator.en)} "
    ]
    return min(found)[-1] if found else None


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
    places = {row[0]: row[1] for row in _rows(store, AREAS)}
    serving: dict[str, set[str]] = {}
    for name, area in _rows(store, SERVING):
        serving.setdefault(name, set()).add(places[area])
    return known_names(found, latest, {name: frozenset(places) for name, places in serving.items()})


def known_names(
    found: Mapping[Kind, Iterable[str]],
    latest: Mapping[str, int],
    serving: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> KnownNames:
    """Names by their folded form; of two that fold alike the first is taken."""
    names: dict[str, Named] = {}
    places = frozenset(found.get(Kind.PLACE, ()))
    for kind, labels in found.items():
        for label in labels:
            if len(label) >= SHORTEST and not (kind is Kind.LOCATION and label in places):
                names.setdefault(folded_words(label), {}).setdefault(kind, label)
    inside = {kind: "\n".join(sorted(set(labels))) for kind, labels in found.items()}
    wordings = frozenset(found.get(Kind.INDICATOR, ()))
    more = vocabulary().indicators
    if unknown := sorted(more.keys() - scheme().indicators.keys()):
        raise VocabularyError(f"vocabulary.yaml: no indicator of the scheme is called {unknown[0]!r}")
    for indicator in scheme().indicators.values():
        value = wording_of(indicator, wordings, inside.get(Kind.INDICATOR, ""))
        for label in (indicator.zh, indicator.en, *indicator.also, *more.get(indicator.id, ())):
            named = names.setdefault(folded_words(label), {})
            if label not in wordings:
                named[Kind.INDICATOR] = value
    return KnownNames(names, wordings, inside, latest, serving)


def wording_of(indicator: Indicator, wordings: frozenset[str], joined: str) -> str:
    """The label of an indicator that is a wording of the graph, or stands in one; else the preferred one."""
    labels = (indicator.zh, *indicator.also)
    exact = (label for label in labels if label in wordings)
    held = (label for label in labels if label in joined)
    return next(exact, None) or next(held, indicator.zh)


def _rows(store: Store, query: str) -> Iterable[tuple[str, ...]]:
    answer = store.query(query)
    assert isinstance(answer, Selection)
    for row in answer.rows:
        yield tuple(map(text_of, row))
