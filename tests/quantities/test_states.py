"""States of affairs that are told without a figure."""

from __future__ import annotations

import pytest

from extractors.quantities import read_states
from extractors.readers import read_document
from extractors.registry import extract
from ontology.records import Bound, Quantity, Status
from tests.quantities.cases import passage_of


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("养老服务设施实现全覆盖。", "养老服务设施", "全覆盖"),
        ("国家级企业技术中心取得零的突破。", "国家级企业技术中心", "零的突破"),
        ("城镇零就业家庭动态清零。", "城镇零就业家庭", "动态清零"),
        ("全年没有发生重特大安全事故。", "重特大安全事故", "没有发生"),
        ("坚决杜绝较大以上安全事故。", "较大以上安全事故", "坚决杜绝"),
    ],
)
def test_what_is_reached_and_what_is_averted(text: str, name: str, state: str) -> None:
    """The state is the action; there is no value."""
    (found,) = read_states([passage_of(text)])
    assert (found.indicator, found.action, found.op, found.value) == (name, state, Bound.QUALITATIVE, None)


@pytest.mark.parametrize("text", ["推进两个“全覆盖”工作。", "保障率达到100%全覆盖。", "实现全覆盖。"])
def test_slogans_figures_and_states_of_nothing_are_left_out(text: str) -> None:
    """A figure says the same, or nobody knows of what it is said."""
    assert list(read_states([passage_of(text)])) == []


def test_states_are_records_of_their_own_type() -> None:
    """Results of the review and plans of the plan, printed apart from figures."""
    text = (
        "澄桥区2024年政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n新建公园6个，社区食堂实现全覆盖。\n"
        "\n二、2024年工作安排\n实现校园护学岗全覆盖。\n"
    )
    records = extract(read_document(text.encode(), "report.txt")).records
    states = [one for one in records if isinstance(one, Quantity) and one.to_json()["type"] == "state"]
    assert [(one.indicator, one.status, one.year) for one in states] == [
        ("社区食堂", Status.RESULT, 2023),
        ("校园护学岗", Status.PLAN, 2024),
    ]
