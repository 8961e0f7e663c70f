"""Fingerprints: what an inferred graph was computed from, in 32 hex digits.

A graph is computed again when its fingerprint would be another one: the rule has a new version, a document
came, went or was read by other rules, a human decision about the jurisdiction changed. The fingerprint stands
in the graph itself, so that a graph that is removed is computed again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kg.decisions import Decision
from kg.facts import Area
from kg.infer.rule import InferenceRule
from kg.quads.model import Literal, Quad
from kg.quads.settings import QuadSettings
from kg.store.answers import Selection, text_of
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.terms import GWR

FORM = 1
"""Raised when facts are read in another way, or links stated in another form."""
DIGITS = 32
STORED = "SELECT ?graph ?print WHERE { GRAPH ?graph { ?graph gwr:fingerprint ?print } }"


def fingerprint(
    rule: InferenceRule,
    area: Area,
    *,
    versions: Mapping[IRI, str],
    decisions: Iterable[Decision],
    settings: QuadSettings,
) -> str:
    """The fingerprint of a rule's graph for a jurisdiction.

    Args:
        rule: the rule.
        area: the jurisdiction and its documents.
        versions: for each document's graph, by which version of the rules it was read.
        decisions: those that hold in the jurisdiction.
        settings: the base of ids and the like.
    """
    parts = (
        FORM,
        (rule.name, rule.version),
        (settings.base, settings.language),
        (area.key, area.place, area.name),
        [(one.node, one.graph, versions.get(one.graph, "")) for one in area.documents],
        sorted(_said(decision) for decision in decisions),
    )
    return sha256(json.dumps(parts).encode()).hexdigest()[:DIGITS]


def fingerprint_quad(graph: IRI, value: str) -> Quad:
    """The statement of a graph's fingerprint."""
    return Quad(graph, GWR.fingerprint, Literal(value), graph)


def stored_fingerprints(store: Store) -> dict[IRI, str]:
    """The fingerprints of the inferred graphs that a store holds."""
    answer = store.query(STORED)
    assert isinstance(answer, Selection)
    return {IRI(text_of(graph)): text_of(value) for graph, value in answer.rows}


def _said(decision: Decision) -> tuple[str, ...]:
    """What a decision says; who said it, when, and in which line makes no difference."""
    return (
        decision.subject,
        decision.verb,
        decision.jurisdiction,
        decision.first,
        decision.second,
        decision.year,
    )
