"""`kg ask`: what is understood, the answer, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main


def run(store: Path, *arguments: str) -> Result:
    """`kg ask` over a store."""
    return CliRunner().invoke(main, ["ask", *arguments, "--store", str(store)], catch_exceptions=False)


def test_the_answer_is_that_of_the_named_query(sample_store: Path) -> None:
    """On standard output; what was understood is told beside it."""
    asked = run(sample_store, "区财政局今年牵头哪些任务？", "--format", "csv")
    named = CliRunner().invoke(
        main,
        [
            *("query", "unit-tasks", "--format", "csv", "--store", str(sample_store)),
            *("--param", "unit=区财政局", "--param", "role=lead", "--param", "year=2024"),
        ],
    )
    assert asked.exit_code == named.exit_code == 0
    assert asked.stdout == named.stdout
    assert asked.stdout.count("区财政局,lead") == 8
    for words in ("理解为 unit-tasks", "unit = 区财政局", "role = lead", "year = 2024", "最近计划年度 2024"):
        assert words in asked.stderr


def test_the_language_is_that_of_the_question(sample_store: Path) -> None:
    """Unless another one is asked for; headings too."""
    english = run(sample_store, "Which targets of 2023 were missed?")
    assert "understood as outcomes: What came of each target" in english.stderr
    assert english.stdout.startswith("place ")
    chinese = run(sample_store, "Which targets of 2023 were missed?", "--lang", "zh")
    assert "理解为 outcomes" in chinese.stderr
    assert chinese.stdout.startswith("地区")


@pytest.mark.parametrize("output", ["table", "csv", "tsv", "md"])
def test_every_format_is_that_of_queries(output: str, sample_store: Path) -> None:
    """Nothing but the answer is on standard output."""
    found = run(sample_store, "区教育局和哪些单位协作？", "--format", output)
    assert found.exit_code == 0
    assert "区城建集团" in found.stdout
    assert "理解为" not in found.stdout


def test_json_can_be_parsed(sample_store: Path) -> None:
    """As SPARQL results."""
    found = run(sample_store, "三个以上单位共同牵头的任务有哪些", "--format", "json")
    assert json.loads(found.stdout)["head"]["vars"] == ["leads", "no", "task", "names", "document"]


def test_explaining_asks_nothing(sample_store: Path) -> None:
    """It says what speaks for the reading, the command that asks the same, and other readings."""
    found = run(sample_store, "区财政局今年牵头哪些任务？", "--explain", "--candidates", "2")
    assert found.exit_code == 0
    assert "“牵头”表示 lead" in found.stdout
    assert "kg query unit-tasks --param" in found.stdout
    assert found.stdout.count("或为 ") == 2
    assert "惠企" not in found.stdout


def test_explaining_for_programs(sample_store: Path) -> None:
    """One JSON object."""
    found = run(sample_store, "区财政局今年牵头哪些任务？", "--explain", "--format", "json")
    told = json.loads(found.stdout)
    assert told["query"] == "unit-tasks"
    assert told["parameters"] == {"unit": "区财政局", "role": "lead", "year": "2024"}
    refused = run(sample_store, "你好", "--explain", "--format", "json")
    assert (refused.exit_code, json.loads(refused.stdout)["query"]) == (1, None)


def test_what_is_not_understood_is_said(sample_store: Path) -> None:
    """Exit code 1, the words that were not, the nearest questions and what they need."""
    found = run(sample_store, "区气象局牵头哪些任务？")
    assert found.exit_code == 1
    assert not found.stdout
    for words in ("没有听懂", "区气象局", "相近：unit-tasks", "还需要图谱中有的单位", "kg query --list"):
        assert words in found.stderr
    english = run(sample_store, "Who won the football match?")
    assert english.exit_code == 1
    assert "not understood" in english.stderr


def test_what_is_not_used_is_said(sample_store: Path) -> None:
    """A name that the query has no parameter for."""
    found = run(sample_store, "澄桥区三个以上单位共同牵头的任务有哪些")
    assert found.exit_code == 0
    assert "未用到：澄桥区" in found.stderr


def test_several_years_are_said_to_be_too_many(sample_store: Path) -> None:
    """All years are shown."""
    found = run(sample_store, "2023年和2024年区教育局牵头哪些任务")
    assert "提到多个年份" in found.stderr
    assert {"2023", "2024"} <= set(found.stdout.split())


@pytest.mark.parametrize("text", ["", "？", "问" * 401])
def test_a_question_that_is_none_is_wrong_usage(text: str, sample_store: Path) -> None:
    """Exit code 2, and what was expected."""
    found = run(sample_store, text)
    assert found.exit_code == 2
    assert "kg: expected a question" in found.stderr


def test_no_store_is_wrong_usage(tmp_path: Path) -> None:
    """Exit code 2."""
    assert run(tmp_path / "none", "区财政局牵头哪些任务").exit_code == 2


def test_a_terminal_is_not_acted_on(sample_store: Path) -> None:
    """Nothing of a question that a terminal would act on is shown."""
    found = run(sample_store, "\x1b[31m你好\u202e")
    assert "\x1b" not in found.output
    assert "\u202e" not in found.output
