"""Targets, results and other figures, as a document's graph states them."""

from __future__ import annotations

from decimal import Decimal

from kg.facts.area import StoredDocument
from kg.facts.facts import ObservationFact
from kg.facts.rows import Row, rows
from kg.facts.sections import Sections
from kg.facts.tasks import TaskPlaces
from kg.quads.observation import COMMITMENTS, VALUE_TYPES
from kg.quads.quantity import MODIFIERS
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import Bound, Status
from ontology.terms import GWR

OBSERVATIONS = """
SELECT ?node ?target ?result ?quote ?indicator ?wording ?basis ?kind ?modifier ?value ?lower ?upper ?unit
    ?reference ?year ?area ?scope ?commitment ?action ?within ?start
WHERE {
  GRAPH $graph {
    ?node a qb:Observation ; dct:source $document ; rdfs:label ?quote ; gwr:indicator ?indicator ;
        gwr:quantity ?quantity ; gwr:valueType ?kind ; gwr:commitment ?commitment ; gwr:statedIn ?within .
    ?indicator skos:prefLabel ?wording .
    ?quantity gwr:modifier ?modifier .
    ?mention oa:hasBody ?node ; oa:hasTarget ?span .
    ?span oa:hasSelector ?position .
    ?position oa:start ?start .
    OPTIONAL { ?target gwr:hasTarget ?node }
    OPTIONAL { ?result gwr:hasResult ?node }
    OPTIONAL { ?indicator gwr:basis ?basis }
    OPTIONAL { ?quantity qudt:numericValue ?value }
    OPTIONAL { ?quantity gwr:lowerBound ?lower }
    OPTIONAL { ?quantity gwr:upperBound ?upper }
    OPTIONAL { ?quantity qudt:hasUnit ?measure . ?measure rdfs:label ?unit }
    OPTIONAL { ?quantity gwr:referenceIndicator ?other . ?other skos:prefLabel ?reference }
    OPTIONAL { ?node gwr:period ?year }
    OPTIONAL { ?node sdmx-dimension:refArea ?area . ?area rdfs:label ?scope }
    OPTIONAL { ?node gwr:action ?action }
  }
}
"""
BOUND_OF = {concept: bound for bound, concept in MODIFIERS.items()} | {GWR.Range: Bound.EXACT}
KIND_OF = {concept: kind for kind, concept in VALUE_TYPES.items()}
COMMITMENT_OF = {concept: commitment for commitment, concept in COMMITMENTS.items()}


def read_observations(
    store: Store, document: StoredDocument, place: IRI, sections: Sections, tasks: TaskPlaces
) -> list[ObservationFact]:
    """The observations of a document, in the order of the text."""
    found: dict[IRI, ObservationFact] = {}
    for row in rows(store, OBSERVATIONS, document):
        fact = _observation(row, document.node, place, sections, tasks)
        # A unit with two labels, or a figure that two tasks hold, gives two rows: the first in order stays.
        known = found.get(fact.node)
        if known is None or _tie(fact) < _tie(known):
            found[fact.node] = fact
    return sorted(found.values(), key=_place)


def _observation(
    row: Row, document: IRI, place: IRI, sections: Sections, tasks: TaskPlaces
) -> ObservationFact:
    within, start = row.node("within"), row.number("start")
    task = tasks.find(within, start)
    value, value_to = _values(row)
    return ObservationFact(
        node=row.node("node"),
        document=document,
        task=None if task is None else task.fact.node,
        status=_status(row),
        indicator=row.node("indicator"),
        wording=row.text("wording"),
        basis=row.text_or_none("basis"),
        kind=KIND_OF[row.node("kind")],
        op=BOUND_OF[row.node("modifier")],
        value=value,
        value_to=value_to,
        unit=row.text_or_none("unit"),
        year=row.year("year"),
        scope=None if row.node_or_none("area") == place else row.text_or_none("scope"),
        reference=row.text_or_none("reference"),
        commitment=COMMITMENT_OF[row.node("commitment")],
        action=row.text_or_none("action"),
        quote=row.text("quote"),
        section_role=sections.role(within if task is None else task.part),
        start=start,
    )


def _status(row: Row) -> Status:
    if row.node_or_none("target") is not None:
        return Status.PLAN
    return Status.NONE if row.node_or_none("result") is None else Status.RESULT


def _values(row: Row) -> tuple[Decimal | None, Decimal | None]:
    value, lower, upper = (_decimal(row.text_or_none(name)) for name in ("value", "lower", "upper"))
    if row.node("modifier") == GWR.Range:
        return lower, upper
    return next((found for found in (value, lower, upper) if found is not None), None), None


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _tie(fact: ObservationFact) -> tuple[str, str, str]:
    return fact.unit or "", fact.scope or "", fact.reference or ""


def _place(fact: ObservationFact) -> tuple[int, IRI]:
    return fact.start, fact.node
