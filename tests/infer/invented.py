"""Invented links and decisions, as rules and people would state them."""

from __future__ import annotations

from decimal import Decimal

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.curated import curated_quads
from kg.infer.leaders import infer_leaders
from kg.infer.link import Link, Reason, add_link, decided
from kg.infer.units import infer_units
from kg.quads.model import Quad
from kg.quads.settings import DEFAULT
from kg.quads.statements import Statements
from ontology.ids import Ids
from ontology.iri import IRI
from tests.resolve.invented import Table, facts

GRAPH = IRI("urn:gwr:inferred:invented:澄桥区")
IDS = Ids()
SAME_BUREAU = Decision(
    subject=Subject.UNIT,
    verb=Verb.SAME,
    jurisdiction="澄桥区",
    first="区财政局",
    second="财政局",
    by="沈知礼",
    on="2031-03-01",
    note="同一单位",
    source="decisions.csv:2",
)


def link(*, confidence: str = "0.62", left: str = "区财政局", right: str = "财政局") -> Link:
    """A link of two names of units."""
    return Link(
        rule="invented.names",
        subject=Subject.UNIT,
        left=IDS.make("unit", "澄桥区", left),
        right=IDS.make("unit", "澄桥区", right),
        reason=Reason("the same words without the level", "去掉层级后同名"),
        confidence=Decimal(confidence),
        evidence=(IDS.make("task", "84673f67ee8897ce", "5"),),
    )


def inferred_quads() -> list[Quad]:
    """A link that asks, a link that a person settled, the decision; a rename, a portfolio, a post."""
    statements = Statements(GRAPH, language=DEFAULT.language)
    add_link(statements, DEFAULT, "澄桥区", link(left="区文旅集团", right="区文投集团"))
    add_link(statements, DEFAULT, "澄桥区", decided(link(), SAME_BUREAU))
    found = facts(
        Table(2031, [("办好河灯节。", "区文旅局 区文旅集团", "", "苏荷")], posts=[("苏荷", "副区长")]),
        Table(2032, [("办好河灯节。", "区文旅局 区文投集团", "", "苏荷")]),
    )
    units = infer_units(found, Decisions(), DEFAULT, GRAPH)
    leaders = infer_leaders(found, Decisions(), DEFAULT, GRAPH)
    return [*dict.fromkeys([*statements.quads(), *units, *leaders]), *curated_quads([SAME_BUREAU])]
