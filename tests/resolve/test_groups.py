"""Group designators: listed where they can be, left open where they cannot."""

from __future__ import annotations

from decimal import Decimal

from kg.decisions import Decisions
from kg.facts import Facts
from kg.resolve.units import resolve_units
from kg.resolve.units.groups import Expansion, expansions
from kg.resolve.units.own_names import own_names
from tests.resolve.invented import Table, facts


def expanded(found: Facts) -> dict[str, list[Expansion]]:
    """The members of each designator."""
    units = resolve_units(found, Decisions()).units
    members: dict[str, list[Expansion]] = {}
    for expansion in expansions(found, units, own_names(found.key, found.name)):
        members.setdefault(expansion.group_name, []).append(expansion)
    return members


def labels(members: list[Expansion]) -> list[str]:
    """The members' names."""
    return [member.member.label for member in members]


def test_members_are_those_that_the_documents_name() -> None:
    """Where no table knows the place, its own documents do."""
    rows = [("甲。", "各街道办事处", "汀澜街道办事处 鹭汀街道", "叶芃"), ("乙。", "区财政局", "", "苏荷")]
    (members,) = expanded(facts(Table(2024, rows))).values()
    assert labels(members) == ["汀澜街道办事处", "鹭汀街道"]
    assert {member.score for member in members} == {Decimal("0.8")}


def test_members_are_those_that_the_table_of_divisions_lists() -> None:
    """The eight sub-districts of 鲤城区, named or not; a zone of the same rank is none."""
    rows = [("甲。", "各街道办事处", "江南街道办事处", "叶芃")]
    (members,) = expanded(facts(Table(2024, rows), key="350502", name="鲤城区")).values()
    assert len(members) == 8
    assert {m.member.label: m.score for m in members}["江南街道办事处"] == Decimal("0.98")
    assert {m.score for m in members} == {Decimal("0.98"), Decimal("0.9")}


def test_the_kind_that_is_named_is_meant() -> None:
    """镇 without 街道, or both."""
    rows = [("甲。", "各镇", "各镇街", "叶芃")]
    found = expanded(facts(Table(2024, rows), key="370405", name="台儿庄区"))
    assert len(found["各镇"]) == 5
    assert len(found["各镇街"]) == 6


def test_the_counties_of_a_city() -> None:
    """各县（市、区） of a city are the governments of its counties."""
    rows = [("甲。", "各县(市、区)", "西山区", "叶芃")]
    (members,) = expanded(facts(Table(2024, rows), key="530100", name="昆明市")).values()
    assert len(members) == 14
    assert {"西山区", "安宁市人民政府"} <= set(labels(members))


def test_what_is_open_stays_open() -> None:
    """Some that are not named, bodies that no table lists, posts, members of another place's bodies."""
    groups = "相关街道办事处 区直有关单位 区安委会成员单位"
    rows = [("甲。", groups, "汀澜街道办事处", "各副区长")]
    assert expanded(facts(Table(2024, rows))) == {}


def test_open_groups_of_real_tables_stay_open(licheng: Facts) -> None:
    """Of all designators of the tables only 各街道办事处 is listed: eight members, known by both sources."""
    (name,) = found = expanded(licheng)
    assert name == "各街道办事处"
    assert [member.score for member in found[name]] == [Decimal("0.98")] * 8
