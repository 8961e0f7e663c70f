"""Tasks of two sides: names, order, units under several names, deadlines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exports.difference import Change
from kg.diff.material import Material, TaskItem
from kg.diff.tasks import task_differences
from kg.diff.wording import Years, compact
from kg.facts import AgentFact, ResponsibilityFact
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.records import AgentKind, Role
from tests.diff.invented import quote
from tests.resolve.outcomes.by_hand import task

IDS = Ids()
UNIT = IRI("urn:organization")


def name_node(name: str) -> IRI:
    """The node of a name."""
    return IDS.make("unit", "澄桥区", name)


def item(
    text: str, *, lead: str = "区教育局", support: str = "", deadline: str = "", year: int = 2024
) -> TaskItem:
    """A task; names are parted by 、."""
    named = [
        ResponsibilityFact(
            node=IRI(f"urn:{role}{at}"),
            role=role,
            agent=AgentFact(node=name_node(name), name=name, kind=AgentKind.UNIT),
            position=at,
        )
        for role, names in ((Role.LEAD, lead), (Role.SUPPORT, support))
        for at, name in enumerate(filter(None, names.split("、")))
    ]
    years = Years(year)
    return TaskItem(
        fact=replace(task(1, text, year), responsibilities=tuple(named)),
        text=years.relative(compact(text)),
        deadline=deadline,
        years=years,
        place="澄桥区",
        quote=quote(text),
    )


def side(*items: TaskItem, units: dict[IRI, IRI] | None = None, place: str = "澄桥区") -> Material:
    """One side."""
    return Material(tasks=items, figures=(), units=units or {}, areas=frozenset([place]))


def changes(left: Material, right: Material) -> list[tuple[Change, str, str]]:
    """What differs."""
    return [(one.change, one.before, one.after) for one in task_differences(left, right)]


TEXT = "新增学位900个。"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (item(TEXT, lead="区教育局、区财政局"), item(TEXT, lead="区财政局、区教育局")),
        (item(TEXT), item("新增 学位900个")),
        (item("2023年底建成学校", year=2023), item("2024年底建成学校", year=2024)),
        (item(TEXT, deadline="2023年9月底", year=2023), item(TEXT, deadline="2024年9月底", year=2024)),
    ],
)
def test_what_is_no_difference(before: TaskItem, after: TaskItem) -> None:
    """The order of names, white space, and years that are as far from the plan's own."""
    assert changes(side(before), side(after)) == []


def test_names_of_one_unit_are_no_difference() -> None:
    """Where inference found them to be one; not in two places, and not where another unit comes with it."""
    units = {name_node("区教育局"): UNIT, name_node("区教体局"): UNIT}
    left, right = item(TEXT), item(TEXT, lead="区教体局")
    assert changes(side(left, units=units), side(right, units=units)) == []
    assert changes(side(left), side(right)) == [(Change.LEAD, "区教育局", "区教体局")]
    elsewhere = side(right, units=units, place="栎川区")
    assert changes(side(left, units=units), elsewhere) == [(Change.LEAD, "区教育局", "区教体局")]
    more = item(TEXT, lead="区教体局、区财政局")
    assert changes(side(left, units=units), side(more, units=units)) == [
        (Change.LEAD, "区教育局", "区教体局、区财政局")
    ]


def test_each_change_is_told_apart() -> None:
    """Of one task, the words, the support and the deadline."""
    found = changes(
        side(item("新增学位900个，建成小学", support="区财政局", deadline="2024年9月底")),
        side(item("新增学位900个，建成中学", deadline="2024年12月底")),
    )
    assert [change for change, _, _ in found] == [Change.REWORDED, Change.SUPPORT, Change.DEADLINE]
    assert found[1][1:] == ("区财政局", "")


def test_a_task_of_other_words_is_another() -> None:
    """It is dropped here and added there."""
    found = changes(side(item(TEXT)), side(item("整治黑臭水体四条。")))
    assert [change for change, _, _ in found] == [Change.DROPPED, Change.ADDED]
