"""Targets from one year to the next, and reports against tables."""

from __future__ import annotations

import pytest

from kg.decisions import Decisions
from kg.resolve.outcomes.coverage import Allocation, coverage
from kg.resolve.outcomes.revision import Change, revisions
from tests.resolve.outcomes.by_hand import facts, task

NONE = Decisions()


@pytest.mark.parametrize(
    ("earlier", "later", "change"),
    [
        ("地区生产总值 growth = 6 %", "地区生产总值 growth = 6.5 %", Change.RAISED),
        ("地区生产总值 growth ~ 6.5 %", "地区生产总值 growth ~ 6 %", Change.LOWERED),
        ("地区生产总值 growth = 6…6.5 %", "地区生产总值 growth = 6 %", Change.LOWERED),
        ("地区生产总值 growth = 6 %", "地区生产总值 growth >= 6 %", Change.REWORDED),
        ("地区生产总值 growth = 6 %", "地区生产总值 growth = 6 % commitment=strive", Change.REWORDED),
        ("固定资产投资 growth = 6 %", "固定资产投资 level = 9000 元", Change.REWORDED),
        ("地区生产总值 growth = 6 %", "地区生产总值 growth = 6 %", Change.UNCHANGED),
        ("城镇调查失业率 level <= 5.5 %", "城镇调查失业率 level <= 5 %", Change.RAISED),
        ("居民消费价格涨幅 growth ~ 3 %", "居民消费价格涨幅 growth ~ 3.5 %", Change.LOWERED),
        ("单位生产总值能耗 decline = 2.5 %", "单位生产总值能耗 decline = 2 %", Change.LOWERED),
    ],
)
def test_a_target_of_two_years(earlier: str, later: str, change: Change) -> None:
    """Asked for more, for less, in other words, or the same: on the side that is better."""
    (revision,) = revisions(facts([earlier], next_targets=[later]), NONE)
    assert revision.change is change
    assert revision.year == 2024


def test_main_targets_come_and_go() -> None:
    """A count of things that is not set again is no news."""
    found = revisions(
        facts(
            ["地区生产总值 growth = 6 %", "进出口总额 growth = 3 %", "惠民菜店 count = 12 个"],
            next_targets=["地区生产总值 growth = 6 %", "固定资产投资 growth = 8 %"],
        ),
        NONE,
    )
    said = {(one.change, told.fact.wording) for one in found if (told := one.later or one.earlier)}
    assert said == {
        (Change.UNCHANGED, "地区生产总值"),
        (Change.DROPPED, "进出口总额"),
        (Change.INTRODUCED, "固定资产投资"),
    }


def test_without_a_second_year_nothing_is_revised() -> None:
    """No report, no change."""
    assert not revisions(facts(["地区生产总值 growth = 6 %"], told=False), NONE)


def test_promises_meet_the_table() -> None:
    """By figure, by another figure, by words, not at all; and the reverse."""
    rows = [task(1, "新增学位2400个。"), task(2, "加快建设澄桥区智慧停车引导屏工程，年底前完成18块。")]
    promises = [
        "学位 count = 2400 个 action=新增",
        "停车泊位 count = 1200 个 action=新增",
        "智慧停车引导屏 count = 18 块 quote=智慧停车引导屏工程",
        "惠民菜店 count = 12 个 quote=新建惠民菜店12个",
    ]
    table = [
        "学位 count = 2400 个 action=新增",
        "停车泊位 count = 1000 个 action=新增",
        "长者食堂 count = 3 个 action=建成",
    ]
    found = coverage(facts(promises, table=table, tasks=rows), NONE)
    assert [one.allocation for one in found] == [
        Allocation.ALLOCATED,
        Allocation.DIFFERENTLY,
        Allocation.ALLOCATED,
        Allocation.NOT_ALLOCATED,
        Allocation.ONLY_IN_TABLE,
    ]
    assert found[2].right == rows[1].node
    assert found[3].right is None


def test_years_without_a_table_are_left_out() -> None:
    """Nothing can be said of what was allocated."""
    assert not coverage(facts(["学位 count = 2400 个"]), NONE)
