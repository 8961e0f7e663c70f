"""Targets and results of two sides."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from exports.difference import Change, Group
from kg.decisions import Decisions
from kg.diff.figures import figure_differences
from kg.diff.material import FigureItem, Material
from kg.resolve.indicators import identities_of
from kg.resolve.outcomes.figure import figure_of
from tests.diff.invented import quote
from tests.resolve.outcomes.by_hand import facts

Told = tuple[Group, Change, str, str]


def material(targets: Iterable[str], year: int) -> Material:
    """One side: the targets of a year, each in a line."""
    known = facts(list(targets), year=year, told=False)
    identities = identities_of(known, Decisions())
    items = [
        FigureItem(
            figure=figure_of(fact, identities.of(fact)),
            text=fact.quote,
            offset=0,
            place="澄桥区",
            quote=quote(fact.quote),
        )
        for fact in known.observations
    ]
    return Material(tasks=(), figures=tuple(items), units={}, areas=frozenset(["澄桥区"]))


def differences(before: list[str], after: list[str]) -> list[Told]:
    """What differs between two years."""
    found = figure_differences(material(before, 2023), material(after, 2024))
    return [(one.group, one.change, one.before, one.after) for one in found]


@pytest.mark.parametrize(
    ("before", "after", "change", "shown"),
    [
        (
            "地区生产总值 growth ~ 6.5 %",
            "全区生产总值 growth = 6 %",
            Change.FIGURE,
            ("地区生产总值 ↑ ≈6.5%", "全区生产总值 ↑ 6%"),
        ),
        (
            "地区生产总值 growth = 6 %",
            "地区生产总值 growth >= 6 %",
            Change.BOUND,
            ("地区生产总值 ↑ 6%", "地区生产总值 ↑ ≥6%"),
        ),
        (
            "地区生产总值 growth = 6 %",
            "地区生产总值 growth = 6 % commitment=strive",
            Change.COMMITMENT,
            ("地区生产总值 ↑ 6%", "地区生产总值 ↑ 6%"),
        ),
        (
            "实际利用外资 growth = 6 % basis=验资口径",
            "实际利用外资 growth = 6 % basis=商务部口径",
            Change.INDICATOR,
            ("实际利用外资 ↑ 6%", "实际利用外资 ↑ 6%"),
        ),
        (
            "城镇登记失业率 level <= 3.5 % quote=城镇登记失业率控制在3.5%以内",
            "城镇调查失业率 level <= 3.5 % quote=城镇调查失业率控制在3.5%以内",
            Change.INDICATOR,
            ("城镇登记失业率 ≤3.5%", "城镇调查失业率 ≤3.5%"),
        ),
        (
            "数字化生产线 count = 120 条 action=建设",
            "数字化生产线 count = 150 条 action=建设",
            Change.FIGURE,
            ("数字化生产线 120条", "数字化生产线 150条"),
        ),
    ],
)
def test_one_thing_told_otherwise(before: str, after: str, change: Change, shown: tuple[str, str]) -> None:
    """The same indicator under any of its names; what changed first of all is said."""
    assert differences([before], [after]) == [(Group.TARGET, change, *shown)]


@pytest.mark.parametrize(
    "lines",
    [
        ["地区生产总值 growth = 6 %"],
        ["新增学位 count = 900 个 action=新增", "新增学位 count = 900 个 action=新增"],
        ["地区生产总值 growth = 6 %", "固定资产投资 growth = 8 %"],
    ],
)
def test_the_same_is_no_difference(lines: list[str]) -> None:
    """In any order, and as often as it is said."""
    assert differences(lines, lines[::-1]) == []


def test_rates_and_amounts_of_one_indicator_are_two_things() -> None:
    """Growth that goes and an amount that comes are told apart."""
    found = differences(["地区生产总值 growth = 6 %"], ["地区生产总值 level = 500 亿元"])
    assert [(change, before or after) for _, change, before, after in found] == [
        (Change.DROPPED, "地区生产总值 ↑ 6%"),
        (Change.ADDED, "地区生产总值 500亿元"),
    ]


def test_each_figure_is_taken_once() -> None:
    """Of two alike the nearer is taken, the other was added."""
    found = differences(
        ["标准厂房 count = 18 平方米 action=新增"],
        ["标准厂房 count = 20 平方米 action=新增", "标准厂房 count = 21 平方米 action=新增"],
    )
    assert [change for _, change, _, _ in found] == [Change.FIGURE, Change.ADDED]
