"""Texts made to break the reading of statements: no exception, and evidence that slices."""

from __future__ import annotations

import pytest

from tests.responsibility.test_statements import NOTICE, tasks_of

MANY = 400
TEXTS = {
    "labels in a line": "1." + "新建公园。责任单位：区城管局。" * MANY,
    "label lines": "1.新建公园。\n" + "牵头单位：区城管局、\n" * MANY,
    "lines of names": "1.新建公园。\n牵头单位：区城管局、\n" + "区住建局、\n" * MANY,
    "open brackets": "1.新建公园。" + "（责任单位：" * MANY,
    "lines of open brackets": "1.新建公园。\n" + "（责任单位：区住建局、\n" * MANY,
    "nested brackets": "（" * MANY + "责任单位：区住建局" + "）" * MANY,
    "closing brackets": "1.新建公园。\n（区住建局牵头\n" + "）" * MANY,
    "headings that say who leads": "（一）任务（列第一位者为牵头单位）\n" * MANY,
    "paragraphs that say who leads": "列第一位者为牵头单位。\n1.新建公园。（区城管局、区财政局负责）\n"
    * MANY,
    "labels in brackets": "【牵头单位】" * MANY,
}


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_read(name: str) -> None:
    """Names and tasks stand where they are said to; a label alone is nobody's name."""
    for task in tasks_of(NOTICE + TEXTS[name]):
        assert all(held.name and "单位" not in held.name for held in task.responsibilities)
