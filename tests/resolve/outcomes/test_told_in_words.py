"""A result that is told in words only answers its target, and cannot be compared with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.decisions import Decisions
from kg.resolve.outcomes import Verdict, outcomes
from kg.resolve.outcomes.outcome import Outcome
from tests.resolve.conftest import facts_of_documents

PLAN = """2023年澄桥区政府工作报告

一、2022年工作回顾

新增学位2400个。

二、2023年工作安排

社会消费品零售总额增长8%。{plan}
"""
TOLD = """2024年澄桥区政府工作报告

一、2023年工作回顾

新增学位2100个。{told}社会消费品零售总额、进出口总额等指标未能完成年初预期目标。

二、2024年工作安排

固定资产投资增长5%。
"""


def judged(folder: Path, *, plan: str = "", told: str = "") -> dict[str, Outcome]:
    """The outcomes of the targets of 2023, by indicator."""
    folder.mkdir()
    (folder / "report-2023.txt").write_text(PLAN.format(plan=plan), "utf-8")
    (folder / "report-2024.txt").write_text(TOLD.format(told=told), "utf-8")
    (facts,) = facts_of_documents(folder.glob("*.txt"), folder / "store").values()
    return {one.target.fact.wording: one for one in outcomes(facts, Decisions()) if one.year == 2023}


def test_words_without_a_figure_are_not_comparable(tmp_path: Path) -> None:
    """口径不可比, with the sentence as the result; not 未再提及."""
    outcome = judged(tmp_path / "words")["社会消费品零售总额"]
    assert outcome.verdict is Verdict.NOT_COMPARABLE
    assert outcome.reason.en == "told in words only"
    assert outcome.result is not None
    assert outcome.result.fact.quote == "社会消费品零售总额、进出口总额等指标未能完成年初预期目标"


@pytest.mark.parametrize("told", ["全年社会消费品零售总额增长3.5%。"])
def test_a_figure_goes_before_words(tmp_path: Path, told: str) -> None:
    """Where both are told, the figure decides."""
    outcome = judged(tmp_path / "both", told=told)["社会消费品零售总额"]
    assert outcome.verdict is Verdict.MISSED


def test_a_target_left_out_is_told_from_one_not_found(tmp_path: Path) -> None:
    """Whatever the words are in which it is left out."""
    found = judged(tmp_path / "left", plan="进出口总额今年不设具体增长目标。")
    assert found["进出口总额"].verdict is Verdict.NO_TARGET
