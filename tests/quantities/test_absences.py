"""Targets that a report leaves out on purpose."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from extractors.registry import extract
from ontology.records import Bound, Quantity, Status

REPORT = """2023年澄桥区政府工作报告

一、2022年工作回顾

全年地区生产总值增长5.1%。{past}

二、2023年工作安排

固定资产投资增长8%。{said}新增学位2400个。
"""


def absences(said: str, past: str = "") -> list[Quantity]:
    """What the report says that it does not set."""
    text = REPORT.format(said=said, past=past)
    document = read_document(text.encode(), "report.txt")
    quantities = list(extract(document).of(Quantity))
    starts = [one.evidence.start for one in quantities]
    assert starts == sorted(starts)
    return [one for one in quantities if one.op is Bound.QUALITATIVE]


@pytest.mark.parametrize(
    ("said", "indicator", "phrase"),
    [
        ("今年没有提出全年经济增速具体目标。", "经济增速", "没有提出"),
        ("考虑到多种因素，不设地区生产总值增长目标。", "地区生产总值", "不设"),
        ("不再提出进出口总额的预期目标。", "进出口总额", "不再提出"),
        ("今年不设定具体的GDP增速目标。", "GDP增速", "不设定"),
        ("没有设置全区一般公共预算收入量化目标。", "一般公共预算收入", "没有设置"),
        ("地区生产总值不设具体目标。", "地区生产总值", "不设"),
        ("外部环境多变，对社会消费品零售总额暂不设定预期目标。", "社会消费品零售总额", "暂不设定"),
    ],
)
def test_a_target_is_left_out_on_purpose(said: str, indicator: str, phrase: str) -> None:
    """It is a plan for the year, without a value, with its words as evidence."""
    (one,) = absences(said)
    assert (one.indicator, one.action, one.status, one.year) == (indicator, phrase, Status.PLAN, 2023)
    assert one.value is None
    assert one.evidence.surface in said


@pytest.mark.parametrize(
    "said", ["", "不设门槛，不设上限。", "没有提出异议的，视为同意。", "不设超越阶段的目标，不图虚名。"]
)
def test_other_refusals_are_no_targets(said: str) -> None:
    """Only a target can be left out."""
    assert not absences(said)


def test_what_was_left_out_in_the_past_is_none() -> None:
    """A review sets no targets."""
    assert not absences("", past="当年没有提出经济增速具体目标。")
