"""Reading targets, results and outcomes from a store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from exports.network import DocumentRow
from exports.page import Figure, Outcome, TargetRows
from kg.facts import read_facts
from kg.facts.area import Area, StoredDocument, jurisdictions
from kg.facts.facts import ObservationFact
from kg.facts.rows import Row, rows, selected
from kg.network.reading import DOCUMENT
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import Bound, Status

CONCEPTS = """
SELECT ?concept ?zh ?en
WHERE {
  GRAPH ?graph {
    ?concept skos:exactMatch|skos:closeMatch ?scheme .
    ?scheme skos:prefLabel ?zh , ?en .
    FILTER(LANGMATCHES(LANG(?zh), "zh") && LANGMATCHES(LANG(?en), "en"))
  }
}
"""
OUTCOMES = """
SELECT ?target ?result ?verdict ?zh ?en ?confidence ?headline
WHERE {
  GRAPH ?graph {
    ?outcome a gwr:OutcomeLink ; gwr:target ?target ; gwr:verdict ?verdict ; gwr:reason ?zh , ?en ;
        gwr:confidence ?confidence ; gwr:isHeadline ?headline ; gwr:applied true .
    OPTIONAL { ?outcome gwr:result ?result }
    FILTER(LANGMATCHES(LANG(?zh), "zh") && LANGMATCHES(LANG(?en), "en"))
  }
}
"""
SIGNS = {
    Bound.EXACT: "=",
    Bound.AT_LEAST: "≥",
    Bound.ABOVE: ">",
    Bound.AT_MOST: "≤",
    Bound.BELOW: "<",
    Bound.ABOUT: "≈",
    Bound.IN_STEP: "∥",
    Bound.QUALITATIVE: "",
}
RANGE = "–"


@dataclass(frozen=True, slots=True, order=True)
class SchemeName:
    """The names of an indicator in the scheme."""

    zh: str
    en: str


def read_target_rows(store: Store) -> TargetRows:
    """All figures that are planned or told, and what came of those planned."""
    names: dict[IRI, SchemeName] = {}
    for row in selected(store, CONCEPTS):
        concept, name = row.node("concept"), SchemeName(row.text("zh"), row.text("en"))
        names[concept] = min(name, names.get(concept, name))
    documents: list[DocumentRow] = []
    figures: list[Figure] = []
    for area in jurisdictions(store):
        documents += (_document(store, area, one) for one in area.documents)
        facts = read_facts(store, area)
        figures += (_figure(fact, names) for fact in facts.observations if fact.status is not Status.NONE)
    return TargetRows(
        documents=tuple(sorted(documents, key=_by_place)),
        figures=tuple(figures),
        outcomes={outcome.target: outcome for outcome in sorted(_outcomes(store), key=_weakest_first)},
    )


def _document(store: Store, area: Area, document: StoredDocument) -> DocumentRow:
    row = min(rows(store, DOCUMENT, document), key=_title)
    plan, review = row.year("plan"), row.year("review")
    return DocumentRow(
        id=document.node,
        title=row.text("title"),
        place=area.name,
        place_key=area.key,
        year=plan if plan is not None else review,
        sha256=row.text("hash"),
    )


def _figure(fact: ObservationFact, names: dict[IRI, SchemeName]) -> Figure:
    name = names.get(fact.indicator)
    return Figure(
        id=fact.node,
        is_target=fact.status is Status.PLAN,
        indicator=fact.wording if name is None else name.zh,
        indicator_en=None if name is None else name.en,
        measure=fact.kind.value,
        sign=SIGNS[fact.op] if fact.value_to is None else RANGE,
        value=_text(fact.value),
        value_to=_text(fact.value_to),
        unit=fact.unit,
        year=fact.year,
        scope=fact.scope,
        document=fact.document,
        words=fact.quote,
        start=fact.start,
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _outcomes(store: Store) -> Iterator[Outcome]:
    for row in selected(store, OUTCOMES):
        yield Outcome(
            target=row.node("target"),
            result=row.node_or_none("result"),
            verdict=row.node("verdict").rpartition("#")[2],
            reason={"zh": row.text("zh"), "en": row.text("en")},
            confidence=row.text("confidence"),
            is_headline=row.text("headline") == "true",
        )


def _by_place(document: DocumentRow) -> tuple[str, int, str]:
    return document.place_key, document.year or 0, document.id


def _weakest_first(outcome: Outcome) -> tuple[str, Decimal, str]:
    return outcome.target, Decimal(outcome.confidence), outcome.result or ""


def _title(row: Row) -> tuple[str, str]:
    return row.text("title"), row.text("hash")
