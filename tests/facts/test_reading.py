"""Facts: what a store says of a jurisdiction comes back whole and typed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractors.extraction import Extraction
from kg.facts import EntityFact, Facts, ObservationFact, facts_of, jurisdictions
from kg.facts.rows import reference
from kg.quads import document_quads
from kg.quads.settings import QuadSettings
from kg.store import Change, Store, memory_store
from ontology.errors import StoreError
from ontology.iri import IRI
from ontology.records import (
    AgentKind,
    Bound,
    Commitment,
    EntityClass,
    QuantityKind,
    ReportKind,
    Role,
    SectionRole,
    Status,
)
from tests.quads.invented import WHOLE, document, full_extraction

BASE = "https://w3id.org/gwr/id/"


@pytest.fixture(scope="module")
def facts(store: Store) -> Facts:
    """The facts of the made-up district."""
    return facts_of(store, "澄桥区")


def observation(facts: Facts, wording: str, **fields: object) -> ObservationFact:
    """The one observation of this wording."""
    found = [
        one
        for one in facts.observations
        if one.wording == wording and all(getattr(one, name) == value for name, value in fields.items())
    ]
    assert len(found) == 1
    return found[0]


def test_a_store_knows_its_jurisdictions(store: Store) -> None:
    """Two reports of one file and one place are two documents of one jurisdiction."""
    (area,) = jurisdictions(store)
    assert (area.key, area.name, area.place) == ("澄桥区", "澄桥区", BASE + "place_澄桥区")
    assert [document.node.removeprefix(BASE)[:4] for document in area.documents] == ["doc_", "doc_"]
    assert len(area.graphs) == 1


def test_documents_say_what_they_are(facts: Facts) -> None:
    """Kind, title, years and date of each."""
    kinds = {fact.kind: fact for fact in facts.documents}
    table, narrative = kinds[ReportKind.TABLE], kinds[ReportKind.NARRATIVE]
    assert (table.plan_year, table.review_year, table.issued) == (2031, None, "2031-02-08")
    assert (narrative.plan_year, narrative.review_year, narrative.issued) == (2031, 2030, "2031-01-12")
    assert table.title == "澄桥区2031年政府工作报告目标任务责任分解表"


def test_tasks_come_with_who_answers_for_them(facts: Facts) -> None:
    """Roles, order, kinds of agents, name plate and host; the heading above; where the text begins."""
    first, second, item = facts.tasks
    assert (first.label, first.text, first.year) == ("1", "地区生产总值增长6%以上。", 2031)
    assert first.section == "一、主要预期目标"
    assert WHOLE[first.start :].startswith("地区生产总值增长6%以上。")
    told = [(one.role, one.position, one.agent.name, one.agent.kind) for one in first.responsibilities]
    assert told == [
        (Role.LEAD, 1, "区发改局(重点办)", AgentKind.UNIT),
        (Role.SUPERVISE, 1, "沈砚", AgentKind.PERSON),
        (Role.SUPPORT, 1, "各街道办事处", AgentKind.GROUP),
        (Role.SUPPORT, 2, "区直有关单位", AgentKind.GROUP),
    ]
    plate = first.responsibilities[0].agent
    assert (plate.plate, plate.host) == ("重点办", BASE + "unit_澄桥区_区发改局")
    assert [one.agent.name for one in second.responsibilities if one.role is Role.SUPPORT] == [
        "区旧街改造指挥部"
    ]
    assert (item.label, item.text, item.section) == (None, "举办栎川灯会", "二、2031年工作安排")
    assert [one.agent.kind for one in item.responsibilities] == [AgentKind.UNKNOWN]


def test_targets_and_results_are_told_apart(facts: Facts) -> None:
    """By status, year, and what their section is for."""
    result = observation(facts, "生产总值")
    assert (result.status, result.year, result.section_role) == (Status.RESULT, 2030, SectionRole.REVIEW)
    target = observation(facts, "地区生产总值", commitment=Commitment.ENSURE)
    assert (target.status, target.year, target.section_role) == (Status.PLAN, 2031, SectionRole.PLAN)
    assert (target.op, target.value, target.value_to, target.unit) == (
        Bound.AT_LEAST,
        Decimal(6),
        None,
        "%",
    )
    assert target.quote == "确保地区生产总值增长6%以上"
    assert WHOLE[target.start :].startswith(target.quote)
    assert target.task is None


def test_a_figure_in_a_row_knows_its_task(facts: Facts) -> None:
    """And what the heading above the row is for."""
    figure = observation(facts, "地区生产总值", commitment=Commitment.PLAIN)
    assert figure.task == facts.tasks[0].node
    assert figure.section_role is SectionRole.TARGETS


@pytest.mark.parametrize(
    ("wording", "fields"),
    [
        ("城镇登记失业率", {"op": Bound.AT_MOST, "value": Decimal(3), "kind": QuantityKind.LEVEL}),
        ("学位", {"op": Bound.ABOUT, "value": Decimal(1000), "scope": "汀澜街道", "action": "新增"}),
        ("生产总值", {"op": Bound.EXACT, "value": Decimal("5.2"), "scope": None}),
        ("居民收入", {"op": Bound.IN_STEP, "value": None, "reference": "经济增长", "unit": None}),
        (
            "投资",
            {
                "op": Bound.ABOVE,
                "value": Decimal(120000000),
                "unit": "元",
                "basis": "统计口径",
                "commitment": Commitment.STRIVE,
            },
        ),
        ("汀澜科创园总投资", {"value": Decimal(2000000000), "value_to": Decimal(3000000000), "unit": "元"}),
        ("防汛责任", {"op": Bound.QUALITATIVE, "value": None}),
        ("项目", {"value": Decimal(2), "kind": QuantityKind.COUNT}),
    ],
)
def test_figures_come_back_as_they_were_read(facts: Facts, wording: str, fields: dict[str, object]) -> None:
    """Every kind of bound; values in base units; scope, basis, reference and action."""
    found = observation(facts, wording)
    assert {name: getattr(found, name) for name in fields} == fields


def test_named_things_come_with_their_clauses(facts: Facts) -> None:
    """Each class, with the sentence around the name, past or future, and the year."""
    by_class = {one.entity_class: one for one in facts.entities}
    assert set(by_class) == set(EntityClass)
    project: EntityFact = by_class[EntityClass.PROJECT]
    assert (project.name, project.status, project.year) == ("汀澜科创园", Status.PLAN, 2031)
    assert "实施汀澜科创园、霁川大桥等2个项目" in project.quote
    assert WHOLE[project.start :].startswith("汀澜科创园")


def test_facts_are_in_the_order_of_the_text(facts: Facts) -> None:
    """Within each document."""
    for rows in (facts.tasks, facts.observations, facts.entities):
        for document_node in {row.document for row in rows}:
            starts = [row.start for row in rows if row.document == document_node]
            assert starts == sorted(starts)


def test_what_is_inferred_is_no_fact(store: Store, facts: Facts) -> None:
    """A statement in an inferred graph changes nothing in the facts."""
    graph = IRI("urn:gwr:inferred:test:澄桥区")
    store.replace_graph(graph, [quad._replace(graph=graph) for quad in document_quads(full_extraction())])
    try:
        assert facts_of(store, "澄桥区") == facts
    finally:
        store.remove(graph)


def test_a_document_without_a_place_is_a_jurisdiction_of_its_own() -> None:
    """Its key is that of the ids of what it names."""
    bare = document("1\t新增公园3个。\t区城管局\n", name="bare.txt")
    memory = memory_store()
    memory.apply(Change(add_quads=tuple(document_quads(Extraction(bare, ())))))
    (area,) = jurisdictions(memory)
    assert area.key == f"doc.{bare.sha256[:16]}"
    assert area.name == ""
    assert facts_of(memory, area.key).documents[0].plan_year is None


def test_ids_may_have_another_base() -> None:
    """Keys are read from the end of the ids."""
    settings = QuadSettings(base="https://data.example/id/place_register/")
    memory = memory_store()
    memory.apply(Change(add_quads=tuple(document_quads(full_extraction(), settings=settings))))
    (area,) = jurisdictions(memory)
    assert (area.key, area.place) == ("澄桥区", settings.base + "place_澄桥区")


def test_a_jurisdiction_that_is_not_there_has_no_facts(store: Store) -> None:
    """Nothing is raised."""
    assert facts_of(store, "350502").tasks == ()


@pytest.mark.parametrize("text", ["urn:a> } DROP ALL #", "urn:a b", "", 'urn:"'])
def test_no_text_gets_into_a_query_as_an_iri(text: str) -> None:
    """What could end an IRI early is refused."""
    with pytest.raises(StoreError, match="expected an IRI"):
        reference(IRI(text))
