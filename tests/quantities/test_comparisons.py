"""Targets and results that are told by comparison, without a figure."""

from __future__ import annotations

import pytest

from extractors.quantities import read_comparisons
from ontology.records import Bound, QuantityKind
from tests.quantities.cases import passage_of


@pytest.mark.parametrize(
    ("text", "name", "verb", "reference"),
    [
        ("固定资产投资增速高于全市平均。", "固定资产投资增速", "高于", "全市平均"),
        ("力争城镇调查失业率低于全省平均水平。", "城镇调查失业率", "低于", "全省平均水平"),
        ("居民收入增长快于经济增长，民生支出有保障。", "居民收入增长", "快于", "经济增长"),
        ("每千人床位5.5张、高于全省平均水平。", "每千人床位", "高于", "全省平均水平"),
    ],
)
def test_comparison_names_both_sides(text: str, name: str, verb: str, reference: str) -> None:
    """The indicator, the verb and what it is measured by, without a value."""
    (found,) = read_comparisons([passage_of(text)])
    assert (found.indicator, found.action, found.reference) == (name, verb, reference)
    assert (found.op, found.value) == (Bound.QUALITATIVE, None)


def test_rates_of_change_are_growth() -> None:
    """What is compared is a rate of growth, or a level."""
    growth, level = read_comparisons([passage_of("工业增速高于全市平均，失业率低于全市平均。")])
    assert (growth.kind, level.kind) == (QuantityKind.GROWTH, QuantityKind.LEVEL)


@pytest.mark.parametrize(
    "text",
    [
        "工业增速高于全市平均水平2个百分点。",
        "增幅高于全市平均。",
        "打造高于一切的品牌。",
        "8.4%、高于全市平均。",
    ],
)
def test_figures_and_comparisons_of_nothing_are_left_out(text: str) -> None:
    """A figure makes it a quantity; without a name nothing is compared."""
    assert list(read_comparisons([passage_of(text)])) == []
