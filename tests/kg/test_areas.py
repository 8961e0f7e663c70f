"""Figures for a sub-district: pledge and result meet, and its district's queries list them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.store import Selection, open_for_reading
from tests.kg.conftest import built
from tests.kg.test_named_queries import answer, rows

HEAD = """# 澄桥区政府工作报告

——{year}年1月8日在澄桥区第五届人民代表大会第{session}次会议上

澄桥区人民政府区长 苏荷

各位代表：

"""
PLAN = """一、2022年工作回顾

新增床位900张，各项事业取得新的成绩。

二、2023年工作安排

力争汀澜街道建成体育公园2个。在霁川街道新增学位2000个。地区生产总值增长6%。推进澄心大桥建设，澄心大桥总投资3亿元。
"""
REVIEW = """一、2023年工作回顾

汀澜街道建成体育公园2个。霁川街道新增学位2000个。地区生产总值增长6.2%。

二、2024年工作安排

要抓好落实。

| 序号 | 任务 | 牵头单位 | 责任单位 |
|---|---|---|---|
| 1 | 澄心大桥建成通车 | 区住建局 | 区财政局 |
| 2 | 新增床位300张 | 区民政局 | 各街道 |
"""


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the reports of two years."""
    root = tmp_path_factory.mktemp("areas")
    (root / "plan.md").write_text(HEAD.format(year=2023, session="二") + PLAN, "utf-8")
    (root / "review.md").write_text(HEAD.format(year=2024, session="三") + REVIEW, "utf-8")
    return built([root / "plan.md", root / "review.md"], root / "store")


def _asked(folder: Path, name: str, *columns: str, **values: str) -> list[tuple[str, ...]]:
    _, stored = open_for_reading(folder)
    with stored:
        found = rows(answer(stored, name, values))
    return [tuple(row[column] for column in columns) for row in found]


def test_results_of_a_district_include_its_sub_districts(years: Path) -> None:
    """Asked for by the place of the report or of the figure; the answer names the figure's."""
    reached = _asked(years, "results", "area", "indicator", place="澄桥区", year="2023")
    assert set(reached) == {("汀澜街道", "体育公园"), ("霁川街道", "学位"), ("澄桥区", "地区生产总值")}
    assert _asked(years, "results", "area", "indicator", place="汀澜街道") == [("汀澜街道", "体育公园")]
    assert _asked(years, "results", "area", place="榆塘区") == []


def test_pledges_for_a_sub_district_meet_their_results(years: Path) -> None:
    """Whether the pledge says 力争 or 在 before the sub-district or not."""
    verdicts = _asked(years, "pledge-outcomes", "indicator", "verdict", year="2023")
    assert set(verdicts) == {("体育公园", "achieved / 达成"), ("学位", "achieved / 达成")}


def test_headline_targets_leave_out_what_is_invested_in_a_project(years: Path) -> None:
    """It is among all targets."""
    assert _asked(years, "targets", "indicator", year="2023") == [("地区生产总值",)]
    assert ("澄心大桥总投资",) in _asked(years, "targets", "indicator", year="2023", kind="all")


def test_quotes_end_at_the_cell_of_a_table(years: Path) -> None:
    """What other cells hold is not said of the project."""
    quotes = _asked(years, "project-history", "period", "quote", words="澄心大桥")
    assert ("2024", "澄心大桥建成通车") in quotes


def test_targets_of_a_table_inside_a_report_hang_on_their_task(years: Path) -> None:
    """The graph links the task of the row to its target."""
    _, stored = open_for_reading(years)
    query = """
        PREFIX gwr: <https://w3id.org/gwr/def#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?no ?target
        WHERE {
          GRAPH ?graph { ?node gwr:hasTarget ?held ; gwr:sequenceLabel ?no . ?held rdfs:label ?target }
        }
    """
    with stored:
        found = stored.query(query)
        assert isinstance(found, Selection)
        assert rows(found) == [{"no": "2", "target": "新增床位300张"}]
