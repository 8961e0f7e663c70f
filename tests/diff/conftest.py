"""Two builds of an invented district: a table and a report of each year, the second build with changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kg.conftest import built, sample_store, samples

__all__ = ["sample_store", "samples"]

TABLE_2023 = """澄桥区2023年政府工作报告目标任务责任分解表

序号\t任务\t牵头单位\t责任单位\t分管领导\t完成时限
1\t新增学位800个，建成汀澜小学。\t区教育局\t区财政局、区住建局\t沈知礼\t2023年9月底
2\t整治河道3条。\t区水利局\t各街道办事处\t程澈\t2023年12月底
3\t组织普法宣讲12场。\t区司法局\t区委宣传部\t程澈\t2023年6月底
"""
TABLE_2024 = """澄桥区2024年政府工作报告目标任务责任分解表

序号\t任务\t牵头单位\t责任单位\t分管领导\t完成时限
1\t新增学位900个，建成汀澜小学二期。\t区教育局\t区财政局、区住建局\t顾言\t2024年9月底
2\t整治河道3条。\t区城管局\t各街道办事处\t程澈\t2024年10月底
3\t改造老旧小区6个。\t区住建局\t区财政局\t程澈\t2024年12月底
"""
CHANGED_2024 = TABLE_2024.replace("区城管局", "区水利局").replace("6个", "8个")
REPORT_2024 = """# 2024年澄桥区政府工作报告

## 一、2023年工作回顾
过去一年，地区生产总值增长5.8%。新增学位820个。

## 二、2024年工作安排
地区生产总值增长6%以上，居民消费价格涨幅控制在3%以内。
"""


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of both tables and the report."""
    root = tmp_path_factory.mktemp("first")
    for name, text in (
        ("table-2023.txt", TABLE_2023),
        ("table-2024.txt", TABLE_2024),
        ("report-2024.md", REPORT_2024),
    ):
        (root / name).write_text(text, "utf-8")
    return built(sorted(root.glob("*-*.*")), root / "store")


@pytest.fixture(scope="session")
def second_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose table of 2024 has changed; the report is not in it any more."""
    root = tmp_path_factory.mktemp("second")
    for name, text in (("table-2023.txt", TABLE_2023), ("table-2024.txt", CHANGED_2024)):
        (root / name).write_text(text, "utf-8")
    return built(sorted(root.glob("*-*.*")), root / "store")
