"""Results told in words only."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from extractors.registry import extract
from ontology.records import Bound, Quantity, Status

REPORT = """2024年澄桥区政府工作报告

一、2023年工作回顾

新增学位2400个。{past}

二、2024年工作安排

固定资产投资增长8%。{plan}
"""


def told(past: str, plan: str = "") -> list[Quantity]:
    """What the report tells in words."""
    document = read_document(REPORT.format(past=past, plan=plan).encode(), "report.txt")
    return [one for one in extract(document).of(Quantity) if one.op is Bound.QUALITATIVE]


@pytest.mark.parametrize(
    ("said", "indicators", "phrase"),
    [
        ("社会消费品零售总额未能完成年初预期目标。", ["社会消费品零售总额"], "未能完成"),
        (
            "存在不少困难，地区生产总值、规上工业增加值和固定资产投资三项指标没有达到人代会确定的目标。",
            ["地区生产总值", "规上工业增加值", "固定资产投资"],
            "没有达到",
        ),
        ("地区生产总值等主要指标虽然保持增长，但未完成年度目标。", ["地区生产总值"], "未完成"),
        ("进出口总额增速预计低于年初预期。", ["进出口总额增速"], "低于"),
        ("城镇新增就业、城镇登记失业率均完成年度目标。", ["城镇新增就业", "城镇登记失业率"], "完成"),
    ],
)
def test_each_indicator_of_the_list_is_told(said: str, indicators: list[str], phrase: str) -> None:
    """As a result of the year, without a value, from the indicator to the end of the phrase."""
    found = told(said)
    assert [one.indicator for one in found] == indicators
    for one in found:
        assert (one.action, one.status, one.year, one.value) == (phrase, Status.RESULT, 2023, None)
        assert one.evidence.surface in said
        assert one.evidence.surface.startswith(one.indicator)


@pytest.mark.parametrize(
    "said",
    [
        "部分指标未能完成预期目标。",
        "主要经济指标好于预期。",
        "宜居工程完成既定目标。",
        "地区生产总值低于上年。",
        "预期目标完成后，公园对外开放。",
    ],
)
def test_what_names_no_indicator_or_no_target_is_none(said: str) -> None:
    """Nothing is guessed."""
    assert not told(said)


def test_a_plan_tells_no_results() -> None:
    """地区生产总值完成年度目标 in a plan is what is to be done."""
    assert not told("", "确保地区生产总值完成年度目标。")
