"""The graph `curated`: human decisions as statements.

A decision is a gwr:Correction. Its id comes from what it says, so that a line that moves within the file, or
into another file, stays the same node.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from kg.decisions.decision import Decision, Subject, Verb
from kg.decisions.decisions import ANYWHERE
from kg.quads.model import Quad
from kg.quads.settings import DEFAULT, QuadSettings
from kg.quads.statements import Statements
from kg.quads.xsd_date import date_literal
from ontology.ids import HASH_LENGTH, Ids
from ontology.iri import IRI
from ontology.terms import DCT, GWR, PROV, RDFS

CURATED = IRI("urn:gwr:curated")
"""The name of the graph."""

CONCEPTS = {
    Verb.SAME: GWR.Same,
    Verb.DIFFERENT: GWR.Different,
    Verb.RENAME: GWR.Rename,
    Verb.ALIAS: GWR.Alias,
    Verb.RIGHT: GWR.Confirm,
    Verb.WRONG: GWR.Reject,
    Verb.RIGHT_VALUE: GWR.RightValue,
}


def curated_quads(decisions: Iterable[Decision], settings: QuadSettings = DEFAULT) -> list[Quad]:
    """All decisions as quads of the curated graph, in canonical order."""
    statements, ids = Statements(CURATED, language=settings.language), Ids(settings.base)
    for decision in decisions:
        _add_correction(statements, ids, decision)
    return statements.quads()


def correction_node(decision: Decision, ids: Ids) -> IRI:
    """The node of a decision."""
    said = "\n".join((decision.first, decision.second, decision.year))
    digest = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    return ids.make("decision", decision.subject, decision.verb, decision.jurisdiction, digest)


def _add_correction(statements: Statements, ids: Ids, decision: Decision) -> None:
    node = correction_node(decision, ids)
    statements.typed(node, GWR.Correction)
    statements.link(node, GWR.decision, CONCEPTS[decision.verb])
    statements.text(node, GWR.linkKind, decision.subject)
    statements.text(node, GWR.first, decision.first)
    if decision.second:
        statements.text(node, GWR.second, decision.second)
    for about in overridden(decision, ids):
        statements.link(node, GWR.overrides, about)
    if decision.jurisdiction != ANYWHERE:
        statements.link(node, GWR.jurisdiction, ids.make("place", decision.jurisdiction))
    if decision.year:
        statements.year(node, GWR.period, int(decision.year))
    day = date_literal(decision.on)
    if day is not None:
        statements.link(node, DCT.date, day)
    if decision.by:
        curator = ids.make("curator", decision.by)
        statements.typed(curator, PROV.Agent)
        statements.text(curator, RDFS.label, decision.by)
        statements.link(node, PROV.wasAttributedTo, curator)
    if decision.note:
        statements.text(node, RDFS.comment, decision.note)
    if decision.source:
        statements.text(node, DCT.source, decision.source)


def overridden(decision: Decision, ids: Ids) -> tuple[IRI, ...]:
    """The facts that a decision names by their ids."""
    if decision.subject is Subject.OUTCOME:
        return tuple(fact_node(text, ids) for text in (decision.first, decision.second) if text)
    if decision.subject is Subject.FACT:
        return (fact_node(decision.first, ids),)
    return ()


def fact_node(text: str, ids: Ids) -> IRI:
    """The node of a fact's id, given whole or without the base.

    >>> fact_node("target_84673f67ee8897ce_10-19", Ids())
    'https://w3id.org/gwr/id/target_84673f67ee8897ce_10-19'
    """
    return IRI(text) if "://" in text else IRI(ids.base + text)
