"""A year in the name of a file, held against the year of its text."""

from __future__ import annotations

import pytest

from extractors.readers import read_document
from extractors.registry import extract

REPORT = """政府工作报告
——2024年1月11日在云浦市澄桥区第五届人民代表大会第四次会议上

各位代表：

一、2023年工作回顾

地区生产总值增长6.2%。

二、2024年工作安排

地区生产总值增长6%左右。
"""
CODE = "structure.year-of-name"


def found(name: str, text: str = REPORT) -> list[str]:
    """What is said about the name of a file."""
    document = read_document(text.encode(), name)
    return [issue.message for issue in extract(document).issues if issue.code == CODE]


@pytest.mark.parametrize("name", ["澄桥区2021年政府工作报告.txt", "2019.txt", "二〇二一年报告.txt"])
def test_another_year_is_told(name: str) -> None:
    """With the name, its year, and the year of the text."""
    (message,) = found(name)
    assert name in message
    assert "its text 2024" in message


@pytest.mark.parametrize(
    "name",
    ["report.txt", "2024.txt", "2023年工作回顾.txt", "20210115.txt", "2019-2024.txt", "云澄政办202106号.txt"],
)
def test_other_names_disagree_with_nothing(name: str) -> None:
    """No year, the year of plan or review, a day or a running number, one year of several."""
    assert found(name) == []


def test_a_text_without_a_year_contradicts_no_name() -> None:
    """That it has none is told otherwise."""
    assert found("2019.txt", "政府工作报告\n\n各位代表：\n\n一、工作回顾\n\n新增学位120个。\n") == []
