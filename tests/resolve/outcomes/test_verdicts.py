"""Verdicts on targets, as the ledger gives them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.resolve.outcomes import Settings, Verdict, outcomes
from kg.resolve.outcomes.interval import Interval, Truth
from ontology.records import ReportKind, Status
from tests.resolve.outcomes.by_hand import KEY, document, facts, figure

CASES = yaml.safe_load((Path(__file__).parents[2] / "specs" / "outcomes.yaml").read_text("utf-8"))
NONE = Decisions()
BOUNDS = st.one_of(st.none(), st.integers(-9, 9).map(Decimal))


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_target_gets_its_verdict(case: dict[str, Any]) -> None:
    """By what the report of the year after tells."""
    (outcome,) = outcomes(facts([case["target"]], case["results"]), NONE)
    assert outcome.verdict.value == case["verdict"], outcome.reason
    assert outcome.reason.en
    assert outcome.reason.zh


def test_without_the_next_report_nothing_is_known() -> None:
    """未公布 is not 未再提及."""
    (outcome,) = outcomes(facts(["地区生产总值 growth = 6 %"], told=False), NONE)
    assert (outcome.verdict, outcome.report) == (Verdict.NOT_PUBLISHED, None)


def test_settings_move_the_lines() -> None:
    """A twentieth is enough to exceed, and a whole point to be undecided."""
    settings = Settings(exceeded_share=Decimal("0.05"), about_points=Decimal(1))
    found = outcomes(
        facts(
            ["固定资产投资 growth = 6 %", "地区生产总值 growth ~ 6.5 %"],
            ["固定资产投资 growth = 6.3 %", "地区生产总值 growth = 5.6 %"],
        ),
        NONE,
        settings=settings,
    )
    assert [one.verdict for one in found] == [Verdict.EXCEEDED, Verdict.UNDECIDABLE]


def test_a_table_is_judged_like_its_report() -> None:
    """A target that stands in both has two outcomes with one result."""
    given_ = facts(["学位 count = 9 个"], ["学位 count = 9 个"], table=["学位 count = 9 个"])
    found = outcomes(given_, NONE)
    assert [one.verdict for one in found] == [Verdict.ACHIEVED, Verdict.ACHIEVED]
    assert len({one.target.node for one in found}) == 2
    assert len({one.result.node for one in found if one.result}) == 1


def test_a_final_figure_goes_before_an_expected_one() -> None:
    """Both are kept."""
    expected = "地区生产总值 growth = 6 % quote=预计地区生产总值增长6%"
    known = facts(["地区生产总值 growth = 6 %"], [expected])
    later = document(2025)
    final = figure("地区生产总值 growth = 5.8 % year=2023", later, Status.RESULT)
    (outcome,) = outcomes(
        replace(known, documents=(*known.documents, later), observations=(*known.observations, final)), NONE
    )
    assert outcome.verdict is Verdict.MISSED
    assert outcome.result is not None
    assert outcome.result.node == final.node
    assert outcome.others == (known.observations[1].node,)


def test_sums_of_years_are_no_result_of_one() -> None:
    """A review of several years tells sums beside the figures of the last one."""
    names = ("固定资产投资", "进出口总额", "地区生产总值")
    means = [f"{name} growth = 9 % quote={name}年均增长9%" for name in names]
    both = ["城镇新增就业 count = 25000 人", "城镇新增就业 count = 5360 人"]
    (outcome,) = outcomes(facts(["城镇新增就业 count = 5000 人"], [*means, *both]), NONE)
    assert outcome.verdict is Verdict.ACHIEVED
    (alone,) = outcomes(facts(["城镇新增就业 count = 5000 人"], [*means, both[0]]), NONE)
    assert alone.verdict is Verdict.NOT_COMPARABLE


def test_only_levels_of_later_years_are_targets() -> None:
    """What is to come in over five years is not held against one of them."""
    found = outcomes(
        facts(
            [
                "森林覆盖率 level = 40 % year=2027",
                "学位 count = 9000 个 action=新增 year=2027",
                "地区生产总值 growth = 6 % year=2027 quote=地区生产总值年均增长6%",
            ]
        ),
        NONE,
    )
    assert [(one.target.fact.wording, one.year) for one in found] == [("森林覆盖率", 2027)]


def test_joint_wordings_in_step_are_split() -> None:
    """财政收入和居民收入 are judged one by one."""
    target = "一般公共预算收入、居民人均可支配收入 growth sync - - reference=经济"
    results = [
        "地区生产总值 growth = 5 %",
        "一般公共预算收入 growth = 3 %",
        "居民人均可支配收入 growth = 6 %",
    ]
    found = outcomes(facts([target], results), NONE)
    assert [one.verdict for one in found] == [Verdict.MISSED, Verdict.ACHIEVED]


def test_main_targets_are_marked() -> None:
    """Counts of things and figures for a part of the area are none."""
    found = outcomes(
        facts(["地区生产总值 growth = 6 %", "固定资产投资 growth = 9 % scope=高新园区", "学位 count = 9 个"]),
        NONE,
    )
    assert [one.is_headline for one in found] == [True, False, False]


def test_a_person_names_the_result() -> None:
    """The decision goes before every rule, and is kept."""
    known = facts(["惠民菜店 count = 12 个"], ["便民小站 count = 15 个"])
    target, result = (one.node for one in known.observations)
    decision = Decision(
        subject=Subject.OUTCOME, verb=Verb.RIGHT, jurisdiction=KEY, first=target, second=result
    )
    (outcome,) = outcomes(known, Decisions.of([decision]))
    assert (outcome.verdict, outcome.decision, outcome.confidence) == (
        Verdict.EXCEEDED,
        decision,
        Decimal(1),
    )


def test_a_person_rejects_a_result() -> None:
    """The next best is taken, or none."""
    known = facts(["学位 count = 9 个"], ["学位 count = 9 个"])
    target, result = (one.node for one in known.observations)
    decision = Decision(
        subject=Subject.OUTCOME, verb=Verb.WRONG, jurisdiction=KEY, first=target, second=result
    )
    (outcome,) = outcomes(known, Decisions.of([decision]))
    assert outcome.verdict is Verdict.NOT_MENTIONED_AGAIN


def test_a_table_of_the_year_can_tell_how_far_it_got() -> None:
    """It counts where the next report says nothing."""
    known = facts(["惠民菜店 count = 12 个"], table=["长者食堂 count = 3 个"])
    told = figure("惠民菜店 count = 12 个 year=2023", document(2023, ReportKind.TABLE), Status.RESULT, 900)
    found = outcomes(replace(known, observations=(*known.observations, told)), NONE)
    assert found[0].verdict is Verdict.ACHIEVED


@given(st.tuples(BOUNDS, BOUNDS), st.tuples(BOUNDS, BOUNDS), st.integers(-12, 12).map(Decimal))
def test_the_three_truth_values_hold_for_numbers(
    one: tuple[Decimal | None, Decimal | None], other: tuple[Decimal | None, Decimal | None], number: Decimal
) -> None:
    """True: every number of the one is in the other; false: none is."""
    inner, outer = Interval(*one), Interval(*other)
    within = Interval(number, number).within
    if within(inner) is Truth.TRUE:
        if inner.within(outer) is Truth.TRUE:
            assert within(outer) is Truth.TRUE
        if inner.within(outer) is Truth.FALSE:
            assert within(outer) is Truth.FALSE
