"""Projects over the years: names, stages, decisions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import EntityFact, Facts
from kg.resolve.projects import Project, resolve_projects
from kg.resolve.projects.normal_form import normal_form
from kg.resolve.projects.stages import Stage, stage_of
from ontology.ids import Ids
from ontology.records import EntityClass, Status

IDS = Ids()
KEY = "澄桥区"
NONE = Decisions()


def told(*places: tuple[int, Status, str, str]) -> Facts:
    """Facts of projects: year, status, name, clause; one document a year."""
    entities = [
        EntityFact(
            node=IDS.make("project", KEY, name),
            entity_class=EntityClass.PROJECT,
            name=name,
            document=IDS.make("doc", str(year)),
            task=None,
            quote=clause,
            status=status,
            year=year,
            start=number * 100,
        )
        for number, (year, status, name, clause) in enumerate(places)
    ]
    return Facts(key=KEY, place=IDS.make("place", KEY), name=KEY, entities=tuple(entities))


def names(projects: Sequence[Project]) -> list[list[str]]:
    """The names of each project."""
    return [sorted(name for _, name in project.names) for project in projects]


@pytest.mark.parametrize(
    ("clause", "name", "stage"),
    [
        ("开工建设澄光电子产业园、栎川冷链物流中心等9个产业项目", "栎川冷链物流中心", Stage.STARTED),
        ("澄心大桥、滨河东路二期建成通车", "澄心大桥", Stage.IN_USE),
        ("推动澄心大桥建成通车，加快滨河东路二期建设", "澄心大桥", Stage.IN_USE),
        ("推动澄心大桥建成通车，加快滨河东路二期建设", "滨河东路二期", Stage.UNDER_CONSTRUCTION),
        ("建成澄心大桥，开工鹭汀水厂", "鹭汀水厂", Stage.STARTED),
        ("澄心大桥主塔封顶", "澄心大桥", Stage.UNDER_CONSTRUCTION),
        ("做好鹭汀水厂前期工作", "鹭汀水厂", Stage.CONCEIVED),
        ("签约蓝屿生物医药基地等3个项目", "蓝屿生物医药基地", Stage.SIGNED),
        ("霁川智造谷等12个产业项目顺利推进", "霁川智造谷", Stage.UNDER_CONSTRUCTION),
        ("游览鹭汀水厂的客人很多", "鹭汀水厂", None),
        ("建成澄心大桥", "鹭汀水厂", None),
    ],
)
def test_a_clause_tells_the_stage(clause: str, name: str, stage: Stage | None) -> None:
    """Before the name, behind it, and not across a comma."""
    assert stage_of(clause, name) is stage


def test_forms_of_one_name_are_one_project() -> None:
    """With the area's name, brackets and 工程 or without; phases stay apart."""
    found = resolve_projects(
        told(
            (2023, Status.PLAN, "澄桥区文化中心工程", "开工澄桥区文化中心工程"),
            (2024, Status.RESULT, "“文化中心”项目", "“文化中心”项目建成"),
            (2024, Status.PLAN, "文化中心（二期）", "开工文化中心（二期）"),
        ),
        NONE,
    )
    assert names(found.projects) == [["“文化中心”项目", "澄桥区文化中心工程"], ["文化中心（二期）"]]
    assert [link.applied for link in found.links] == [True]


def test_a_life_line_runs_over_the_years() -> None:
    """By year, plans before reports; the stage that was reached is the farthest reported."""
    (project,) = resolve_projects(
        told(
            (2024, Status.RESULT, "澄心大桥", "澄心大桥建成"),
            (2022, Status.PLAN, "澄心大桥", "开工澄心大桥"),
            (2022, Status.RESULT, "澄心大桥", "开工澄心大桥"),
            (2025, Status.PLAN, "澄心大桥", "澄心大桥投用"),
        ),
        NONE,
    ).projects
    assert [(one.year, one.is_reported, one.stage) for one in project.milestones] == [
        (2022, False, Stage.STARTED),
        (2022, True, Stage.STARTED),
        (2024, True, Stage.COMPLETED),
        (2025, False, Stage.IN_USE),
    ]
    assert project.reached is Stage.COMPLETED


def test_like_names_are_asked_about_and_not_joined() -> None:
    """Works of two places, of two phases, and names of one document are not even asked about."""
    found = resolve_projects(
        told(
            (2023, Status.PLAN, "滨河生活垃圾焚烧发电厂", "开工滨河生活垃圾焚烧发电厂"),
            (2024, Status.PLAN, "滨河垃圾焚烧发电厂", "加快滨河垃圾焚烧发电厂建设"),
            (2025, Status.PLAN, "鹭汀生活垃圾焚烧发电厂", "开工鹭汀生活垃圾焚烧发电厂"),
            (2026, Status.PLAN, "滨河垃圾焚烧发电厂二期", "开工滨河垃圾焚烧发电厂二期"),
        ),
        NONE,
    )
    assert len(found.projects) == 4
    assert [link.applied for link in found.links] == [False]
    assert "滨河垃圾焚烧发电厂" in found.links[0].reason.zh


@pytest.mark.parametrize("verb", [Verb.SAME, Verb.ALIAS, Verb.RENAME])
def test_a_person_joins_names(verb: Verb) -> None:
    """The link says who settled it; an unknown name changes nothing."""
    known = told(
        (2023, Status.PLAN, "老码头更新", "推进老码头更新"), (2024, Status.RESULT, "滨河街区", "滨河街区建成")
    )
    decisions = Decisions.of(
        [
            Decision(subject=Subject.PROJECT, verb=verb, jurisdiction=KEY, first=first, second="滨河街区")
            for first in ("老码头更新", "旧糖厂更新")
        ]
    )
    found = resolve_projects(known, decisions)
    assert names(found.projects) == [["滨河街区", "老码头更新"]]
    assert [link.decision is not None for link in found.links] == [True]


def test_a_person_parts_like_names() -> None:
    """It is not asked again."""
    known = told(
        (2023, Status.PLAN, "滨河生活垃圾焚烧发电厂", "开工滨河生活垃圾焚烧发电厂"),
        (2024, Status.PLAN, "滨河垃圾焚烧发电厂", "加快滨河垃圾焚烧发电厂建设"),
    )
    first, second = (entity.name for entity in known.entities)
    apart = Decision(
        subject=Subject.PROJECT, verb=Verb.DIFFERENT, jurisdiction=KEY, first=first, second=second
    )
    (link,) = resolve_projects(known, Decisions.of([apart])).links
    assert (link.applied, link.decision) == (False, apart)


def test_names_that_could_be_anything_are_no_projects() -> None:
    """Two characters may be a place or a firm."""
    assert not resolve_projects(told((2023, Status.PLAN, "澄光", "加快澄光等项目建设")), NONE).projects


@pytest.mark.parametrize("name", ["", "（", "区", "项目", "澄" * 5000])
def test_normal_forms_of_hostile_names(name: str) -> None:
    """They pass through."""
    assert isinstance(normal_form(name, KEY), str)
    assert stage_of(name * 2, name or "澄") in (None, *Stage)
