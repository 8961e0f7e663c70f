"""The graphs of the rules `units` and `leaders`: what they state, that they conform, that they are stable."""

from __future__ import annotations

import re

import pytest

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import Facts
from kg.infer.leaders import LEADERS
from kg.infer.rule import InferenceRule
from kg.infer.units import UNITS
from kg.quads.model import Literal, Quad
from kg.quads.settings import DEFAULT
from kg.shape_issues import shape_issues
from ontology.terms import FOAF, GWR, ORG, PROV, RDF, SKOS
from tests.resolve.invented import IDS, KEY, Table, facts

RULES = pytest.mark.parametrize("rule", [UNITS, LEADERS], ids=["units", "leaders"])


def tables() -> Facts:
    """Two years: a rename, a name plate, a group, a hand-over, a post."""
    first = [
        ("办好河灯节。", "区文旅局 区文旅集团", "各街道办事处", "叶芃"),
        ("推进重点项目。", "区发改局(重点办)", "汀澜街道办事处", "沈知礼"),
    ]
    second = [
        ("办好河灯节。", "区文旅局 区文投集团", "各街道办事处", "方屿"),
        ("推进重点项目。", "区发改局(区重点办)", "鹭汀街道", "沈知礼"),
    ]
    return facts(Table(2023, first, posts=[("叶芃", "副区长")]), Table(2024, second))


def inferred(rule: InferenceRule, found: Facts, *decisions: Decision) -> list[Quad]:
    """The graph of a rule."""
    return list(rule.infer(found, Decisions.of(decisions), DEFAULT, rule.graph(found.key)))


def values(quads: list[Quad], subject: str, predicate: str) -> set[str]:
    """What is stated of a node."""
    return {
        quad.object.value if isinstance(quad.object, Literal) else quad.object
        for quad in quads
        if (quad.subject, quad.predicate) == (subject, predicate)
    }


@RULES
def test_the_graph_conforms(rule: InferenceRule) -> None:
    """No shape is violated, and all quads are in the rule's graph."""
    quads = inferred(rule, tables())
    assert not shape_issues(quads)
    assert {quad.graph for quad in quads} == {rule.graph(KEY)}


@RULES
def test_the_same_facts_give_the_same_quads(rule: InferenceRule, sample_facts: Facts) -> None:
    """In the same order; the graphs of the samples conform as well."""
    quads = inferred(rule, sample_facts)
    assert quads == inferred(rule, sample_facts)
    assert not shape_issues(quads)


@RULES
def test_no_facts_give_no_quads(rule: InferenceRule) -> None:
    """A place of which nothing is known."""
    assert inferred(rule, facts(Table(2024, []))) == []


def test_each_name_has_one_canonical_unit() -> None:
    """With its latest name as label, the former ones and regular variants beside it."""
    quads = inferred(UNITS, tables())
    node = IDS.make("organization", KEY, "文旅集团")
    for name in ("区文旅集团", "区文投集团"):
        assert values(quads, IDS.make("unit", KEY, name), GWR.canonicalUnit) == {node}
    assert values(quads, node, SKOS.prefLabel) == {"区文投集团"}
    assert values(quads, node, SKOS.altLabel) == {"区文旅集团"}
    assert {"文投集团", "澄桥区文旅集团"} <= values(quads, node, SKOS.hiddenLabel)
    assert values(quads, node, ORG.classification) == {GWR.StateOwnedGroup}
    bureau = IDS.make("organization", KEY, "文旅局")
    assert "澄桥区文化和旅游局" in values(quads, bureau, SKOS.hiddenLabel)


def test_a_change_event_ties_the_two_names() -> None:
    """With the year, and the rows that it rests on."""
    quads = inferred(UNITS, tables())
    (event,) = {q.subject for q in quads if q.predicate == RDF.type and q.object == ORG.ChangeEvent}
    assert values(quads, event, ORG.originalOrganization) == {IDS.make("unit", KEY, "区文旅集团")}
    assert values(quads, event, ORG.resultingOrganization) == {IDS.make("unit", KEY, "区文投集团")}
    assert values(quads, event, GWR.period) == {"2024"}
    assert values(quads, event, PROV.wasDerivedFrom) == {
        IDS.make("task", "2023", "1"),
        IDS.make("task", "2024", "1"),
    }


def test_a_name_plate_hangs_at_its_canonical_host() -> None:
    """It is a name plate, not a formal organisation."""
    quads = inferred(UNITS, tables())
    plate = IDS.make("organization", KEY, "发改局(重点办)")
    assert values(quads, plate, RDF.type) == {GWR.NamePlate}
    assert values(quads, plate, GWR.hostedBy) == {IDS.make("organization", KEY, "发改局")}


def test_a_group_expands_to_canonical_units() -> None:
    """In the inferred graph only, each with a link that says why."""
    quads = inferred(UNITS, tables())
    group = IDS.make("group", KEY, "各街道办事处")
    members = {IDS.make("organization", KEY, f"{name}街道办事处") for name in ("汀澜", "鹭汀")}
    assert values(quads, group, GWR.expandsTo) == members
    links = {q.subject for q in quads if q.predicate == GWR.left and q.object == group}
    assert {right for link in links for right in values(quads, link, GWR.right)} == members
    assert all(len(values(quads, link, GWR.reason)) == 2 for link in links)


def test_a_portfolio_says_who_what_and_when() -> None:
    """With support, confidence and rows."""
    quads = inferred(LEADERS, tables())
    unit = IDS.make("organization", KEY, "文旅局")
    found = {q.subject for q in quads if q.predicate == GWR.unit and q.object == unit}
    told = {
        tuple(value for said in (GWR.interval, GWR.agent, GWR.support) for value in values(quads, node, said))
        for node in found
    }
    assert told == {
        ("2023", IDS.make("person", KEY, "叶芃"), "1"),
        ("2024", IDS.make("person", KEY, "方屿"), "1"),
    }
    assert all(values(quads, node, PROV.wasDerivedFrom) for node in found)


def test_a_membership_gives_a_post_its_year() -> None:
    """Who held it, and which document says so."""
    quads = inferred(LEADERS, tables())
    node = IDS.make("membership", KEY, "叶芃", "副区长", "2023")
    assert values(quads, node, ORG.member) == {IDS.make("person", KEY, "叶芃")}
    assert values(quads, node, ORG.role) == {IDS.make("post", KEY, "副区长")}
    assert values(quads, node, PROV.wasDerivedFrom) == {IDS.make("doc", "2023")}


def test_a_person_who_was_split_off_is_a_node() -> None:
    """A specialization of the name, with the same label."""
    split = Decision(
        subject=Subject.PERSON,
        verb=Verb.DIFFERENT,
        jurisdiction=KEY,
        first="沈知礼",
        second="沈知礼",
        year="2024",
    )
    quads = inferred(LEADERS, tables(), split)
    node = IDS.make("person", KEY, "沈知礼", "2024")
    assert values(quads, node, RDF.type) == {FOAF.Person}
    assert values(quads, node, PROV.specializationOf) == {IDS.make("person", KEY, "沈知礼")}
    assert any(q.object == node for q in quads if q.predicate == GWR.agent)


def test_nothing_of_one_place_is_tied_to_another(
    licheng: Facts, sample_facts: Facts, districts: dict[str, Facts]
) -> None:
    """Every node of a unit in the graph of a place belongs to that place."""
    assert len(districts) == 5
    for found in (licheng, sample_facts, *districts.values()):
        ids = [
            node
            for quad in inferred(UNITS, found)
            for node in (quad.subject, quad.object)
            if isinstance(node, str) and re.search(r"/id/(unit|plate|organization|group)_", node)
        ]
        assert ids or found not in (licheng, sample_facts)
        assert all(f"_{found.key}_" in node for node in ids)
