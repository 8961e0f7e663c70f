"""Indicators: the scheme, the Turtle that is made from it, and the normaliser of wordings."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import VocabularyError
from ontology.indicators import Indicator, Method, Role, find_indicator, scheme
from ontology.indicators.table import COLUMNS, index_labels, labels, read_scheme
from ontology.indicators.units import measure_of
from ontology.indicators.wording import LONGEST, folded, key

ROOT = Path(__file__).resolve().parents[2]
CASES: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "specs" / "indicators.yaml").read_text(encoding="utf-8")
)["cases"]
INDICATORS = tuple(scheme().indicators.values())
FEWEST = 4
"""Documents in which each indicator is told at least."""
LONGEST_TIME = 1.0
"""Seconds that the longest hostile wordings may take together."""

# ---------------------------------------------------------------- the normaliser


@pytest.mark.parametrize("case", CASES, ids=[f"{i}-{case['wording']}" for i, case in enumerate(CASES)])
def test_what_a_wording_means(case: dict[str, Any]) -> None:
    """The indicator of the scheme, or none where there is none or where that is in doubt."""
    match = find_indicator(
        case["wording"], unit=case.get("unit"), kind=case.get("kind"), action=case.get("action")
    )
    assert (match and match.id) == case["is"]
    if match is not None:
        told = {"scope": match.scope, "grade": match.grade, "basis": match.basis, "method": str(match.method)}
        assert {name: told[name] for name in told if name in case} == {
            name: case[name] for name in told if name in case
        }


@pytest.mark.parametrize("indicator", INDICATORS, ids=[one.id for one in INDICATORS])
def test_labels_find_their_indicator(indicator: Indicator) -> None:
    """Every label leads to its own indicator, and says how."""
    assert find_indicator(indicator.zh).method is Method.PREFERRED  # type: ignore[union-attr]
    found = {label: find_indicator(label) for label in (indicator.zh, *indicator.also)}
    assert {label: match and match.id for label, match in found.items()} == dict.fromkeys(found, indicator.id)


@pytest.mark.parametrize("indicator", INDICATORS, ids=[one.id for one in INDICATORS])
def test_negative_labels_never_find_the_indicator(indicator: Indicator) -> None:
    """What looks alike and is not, is not found, with or without a scope, a hedge or a rate."""
    for wording in indicator.unlike:
        for shape in ("{}", "全市{}", "预计{}", "{}增速", "澄桥区{}"):
            match = find_indicator(shape.format(wording))
            assert match is None or match.id != indicator.id


@pytest.mark.parametrize("shape", ["全区{}", "预计全年{}", "2031年{}", "云浦市{}", "力争{}", "{}预期目标"])
def test_words_around_a_main_target_are_told_apart(shape: str) -> None:
    """A scope, a period, a hedge or a goal changes nothing, and is told."""
    for indicator in INDICATORS:
        if indicator.main:
            match = find_indicator(shape.format(indicator.zh))
            assert match is not None
            assert match.id == indicator.id
            assert match.stripped


def test_what_was_taken_off_is_told_in_order() -> None:
    """Role and text of each word, the first that went first."""
    match = find_indicator("预计全市规模以上工业增加值增速")
    assert match is not None
    assert [(piece.role, piece.text) for piece in match.stripped] == [
        (Role.HEDGE, "预计"),
        (Role.SCOPE, "全市"),
        (Role.RATE, "增速"),
    ]
    assert match.label == "规模以上工业增加值"


def test_an_area_below_is_told_as_scope() -> None:
    """The indicator is the same, the area is not: whoever compares has to look at the scope."""
    match = find_indicator("高新区规上工业增加值")
    assert match is not None
    assert (match.id, match.scope) == ("industry-va-above", "高新区")


def test_an_action_is_never_taken_off_money() -> None:
    """A new loan is no balance of loans; a new school place is a school place."""
    assert find_indicator("新增贷款余额") is None
    assert find_indicator("新增固定资产投资") is None
    match = find_indicator("新建口袋公园")
    assert match is not None
    assert match.texts(Role.ACTION) == ("新建",)


@pytest.mark.parametrize(
    ("unit", "measure"),
    [
        ("亿元", "money"),
        ("万美元", "money"),
        ("%", "ratio"),
        ("个百分点", "ratio"),
        ("万人次", "people"),
        ("公里", "length"),
        ("万亩", "area"),
        ("微克/立方米", "concentration"),
        ("万吨/日", "flow"),
        ("盏", "things"),
    ],
)
def test_what_a_unit_measures(unit: str, measure: str) -> None:
    """A scale word is parted off; an unknown unit counts things."""
    assert measure_of(unit) == measure


@given(st.text(max_size=80))
def test_any_text_is_answered(text: str) -> None:
    """No text raises, and a match is always of the scheme."""
    match = find_indicator(text, unit="%", kind="growth", action=text[:3])
    assert match is None or match.indicator is scheme().indicators[match.id]


@given(st.text(alphabet="“”\"' \t\n　·", max_size=4), st.sampled_from([one.zh for one in INDICATORS]))
def test_blanks_and_quotation_marks_change_nothing(ink: str, label: str) -> None:
    """A wording that a page breaks or quotes is the same wording."""
    broken = label[:1] + ink + label[1:]
    assert folded(broken) == folded(label)
    assert key(folded(broken)) == key(folded(label))


def test_hostile_wordings_take_no_time() -> None:
    """Unbalanced brackets, a million characters, words to take off without end."""
    began = time.perf_counter()
    for text in (
        "(" * 10**6,
        "全市" * 10**5,
        "预计" * (LONGEST // 2),
        "(" * 30 + ")" * 30,
        "新增" * 29 + "学位",
    ):
        find_indicator(text)
    assert time.perf_counter() - began < LONGEST_TIME


def test_the_scheme_loads_fast_and_needs_no_graph_library() -> None:
    """First answer in under 30 ms of processor time; no rdflib, nothing read before it is asked for."""
    code = (
        "import sys, time, yaml\n"
        "from ontology.indicators import find_indicator\n"
        "from ontology.indicators.table import labels\n"
        "assert labels.cache_info().currsize == 0\n"
        "began = time.process_time()\n"
        "assert find_indicator('全市GDP').id == 'grp'\n"
        "took = time.process_time() - began\n"
        "assert not {'rdflib', 'pyoxigraph', 'spacy'} & set(sys.modules)\n"
        "print(took)\n"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)
        for _ in range(5)
    ]
    assert min(runs) < 0.03


# ---------------------------------------------------------------- the scheme


def test_there_are_enough_indicators_and_each_recurs(counts: dict[str, int]) -> None:
    """At least 250, and each is told with a figure in several of the counted reports."""
    assert len(INDICATORS) >= 250
    assert {one.id for one in INDICATORS if counts[one.id] < FEWEST} == set()
    assert sum(one.main for one in INDICATORS) >= 20


@pytest.mark.parametrize("indicator", INDICATORS, ids=[one.id for one in INDICATORS])
def test_each_indicator_is_well_formed(indicator: Indicator) -> None:
    """Both labels, a measure, a basis in both languages or in none, a theme above it."""
    assert indicator.id == indicator.id.lower()
    assert indicator.id.isascii()
    assert indicator.zh
    assert not indicator.zh.isascii()
    assert indicator.en.isascii()
    assert indicator.measures
    assert (indicator.basis_zh is None) == (indicator.basis_en is None)
    assert len({indicator.zh, *indicator.also, *indicator.unlike}) == 1 + len(
        indicator.also + indicator.unlike
    )
    above, steps = indicator.broader, 0
    while above in scheme().indicators and steps < 5:
        above, steps = scheme().indicators[above].broader, steps + 1
    assert above in scheme().themes


def test_english_labels_are_unique() -> None:
    """Two indicators never read alike in English either."""
    english = [one.en for one in INDICATORS] + [theme.en for theme in scheme().themes.values()]
    assert sorted(english) == sorted(set(english))


def test_a_negative_label_is_no_label_of_the_same_indicator() -> None:
    """Nor has it the key of one."""
    for one in INDICATORS:
        keys = {key(folded(label)) for label in (one.zh, *one.also)}
        assert keys.isdisjoint(labels().unlike(one)), one.id


HEAD = ",".join(COLUMNS)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["id,zh"], "expected the columns"),
        ([HEAD, "a,,主题"], "'a'.*: expected 11 cells, found 3"),
        ([HEAD, "a,,主题,theme,,,,,,,", "a,,主题,theme,,,,,,,"], "'a' stands twice"),
        ([HEAD, "b,a,学位,places,,,things,+,,,"], "stands under 'a', which is not there"),
        (
            [HEAD, "a,,主题,theme,,,,,,,", "b,a,学位,places,,,stones,+,,,"],
            "b: 'stones' is not a valid Measure",
        ),
        ([HEAD, "a,,主题,theme,,,,,,,", "b,a,学位,places,,,things,up,,,"], "b: 'up' is not a valid Polarity"),
    ],
    ids=["columns", "cells", "twice", "orphan", "measure", "polarity"],
)
def test_a_broken_table_is_refused(rows: list[str], message: str) -> None:
    """The message names the row and what is wrong in it."""
    with pytest.raises(VocabularyError, match=message):
        read_scheme(rows)


def test_a_label_of_two_indicators_is_refused() -> None:
    """Also where the two labels differ only in words that mean the same."""
    rows = [
        HEAD,
        "a,,主题,theme,,,,,,,",
        "b,a,规上工业产值,x,,,money,+,,,",
        "c,a,规模以上工业产值,y,,,money,+,,,",
    ]
    with pytest.raises(VocabularyError, match="is a label of b and of c"):
        index_labels(read_scheme(rows).indicators.values())
