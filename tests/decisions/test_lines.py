"""Lines of decisions files: what is read, what is reported, and that nothing else is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions.lines import LONGEST_LINE, VERBS, header_of, read_lines
from ontology.issues import Severity

SPECS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent.parent / "specs" / "decision_lines.yaml").read_text(encoding="utf-8")
)
HEADER = "subject,verb,jurisdiction,first,second,year,by,on,note\n"
GOOD = "unit,same,澄桥区,区教育局,教育局\n"


@pytest.mark.parametrize("case", SPECS["broken"], ids=[case["line"] for case in SPECS["broken"]])
def test_a_broken_line_is_reported_and_the_others_hold(case: dict[str, Any]) -> None:
    """With file and line, what was expected and what was found."""
    text = f"{HEADER}{GOOD}{case['line']}\n{GOOD}"
    decisions, notices = read_lines(text.encode(), "decisions.csv")
    assert [decision.source for decision in decisions] == ["decisions.csv:2", "decisions.csv:4"]
    (notice,) = notices
    assert notice.place == "decisions.csv:3"
    assert (notice.issue.code, notice.issue.severity) == ("decision.broken-line", Severity.ERROR)
    assert case["says"] in notice.issue.message


@pytest.mark.parametrize("case", SPECS["good"], ids=[case["line"] for case in SPECS["good"]])
def test_a_good_line_is_a_decision(case: dict[str, Any]) -> None:
    """In English or Chinese, with quotation marks or not, in any case."""
    (decision,), notices = read_lines(f"{HEADER}{case['line']}\n".encode(), "d.csv")
    fields = ("subject", "verb", "jurisdiction", "first", "second", "year")
    assert [getattr(decision, field) for field in fields] == case["gives"]
    assert notices == []


def test_every_kind_of_decision_has_a_line() -> None:
    """The good lines have each subject and each verb."""
    lines = "".join(case["line"] + "\n" for case in SPECS["good"])
    decisions, _ = read_lines((HEADER + lines).encode(), "d.csv")
    assert {one.subject for one in decisions} | {"person", "project"} == set(VERBS)
    assert {one.verb for one in decisions} | {"right"} == {verb for verbs in VERBS.values() for verb in verbs}


def test_columns_may_stand_in_any_order_and_language() -> None:
    """A column that means nothing is told and passed over."""
    text = "备注,甲,乙,辖区,决定,类别,意见\n笔误,区财政局,财政局,澄桥区,同一,单位,好\n"
    (decision,), (notice,) = read_lines(text.encode(), "d.csv")
    assert (decision.first, decision.second, decision.note) == ("区财政局", "财政局", "笔误")
    assert (notice.issue.code, notice.issue.severity) == ("decision.column", Severity.INFO)
    assert "意见" in notice.issue.message


@pytest.mark.parametrize(
    "header", ["subject,verb,first,second", "a,b,c", "subject,subject,verb,jurisdiction,first"]
)
def test_a_file_without_its_header_says_nothing(header: str) -> None:
    """It is told once, with what was expected."""
    decisions, (notice,) = read_lines(f"{header}\n{GOOD}{GOOD}".encode(), "d.csv")
    assert decisions == []
    assert (notice.place, notice.issue.code) == ("d.csv:1", "decision.header")
    assert "expected a header with subject, verb" in notice.issue.message


def test_a_line_in_another_encoding_is_reported() -> None:
    """The lines in UTF-8 hold."""
    data = HEADER.encode() + "unit,same,澄桥区,区财政局,财政局\n".encode("gb18030") + GOOD.encode()
    decisions, (notice,) = read_lines(data, "d.csv")
    assert [decision.source for decision in decisions] == ["d.csv:3"]
    assert (notice.place, notice.issue.code) == ("d.csv:2", "decision.encoding")


def test_blank_lines_comments_marks_and_windows_line_ends_say_nothing() -> None:
    """They are counted all the same."""
    text = (
        "\ufeff# 说明\r\n"
        + HEADER.replace("\n", "\r\n")
        + "\r\n# 一\r\n,,,,\r\n"
        + GOOD.replace("\n", "\r\n")
    )
    (decision,), notices = read_lines(text.encode(), "d.csv")
    assert (decision.source, decision.first, notices) == ("d.csv:6", "区教育局", [])


def test_an_empty_file_is_fine() -> None:
    """No decision, no notice."""
    assert read_lines(b"", "d.csv") == ([], [])
    assert header_of(b"") == ()


def test_a_line_without_end_is_refused() -> None:
    """Longer than any decision."""
    data = (HEADER + "unit,same,澄桥区,区财政局," + "局" * LONGEST_LINE + "\n" + GOOD).encode()
    decisions, (notice,) = read_lines(data, "d.csv")
    assert (len(decisions), notice.place) == (1, "d.csv:2")


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(data: bytes) -> None:
    """Nothing is raised, and each line says something or is told of."""
    decisions, notices = read_lines(HEADER.encode() + data, "d.csv")
    assert len(decisions) + len(notices) <= len(data.splitlines()) + 1
