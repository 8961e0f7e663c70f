"""Questions in words are understood as the named queries that they mean, or refused."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from kg.ask import KnownNames, Reading, read_question, understand

SPECS = Path(__file__).parent / "specs"
LEAST_SHARE = 0.9
"""Of the paraphrases that no rule was made with."""


def load(name: str) -> list:
    """A file of questions; all scalars are text."""
    return yaml.load((SPECS / name).read_text("utf-8"), Loader=yaml.BaseLoader)


KNOWN, KEPT_BACK, REFUSED = load("known.yaml"), load("kept_back.yaml"), load("refused.yaml")
FURTHER = load("further.yaml")


def given(reading: Reading) -> dict[str, str]:
    """The values that are not at their default."""
    defaults = {parameter.name: parameter.default for parameter in reading.query.parameters}
    return {name: value for name, value in reading.values.items() if value != defaults[name]}


def is_right(spec: Mapping, reading: Reading | None) -> bool:
    """Is the question understood as it has to be? Where several queries will do, values may be theirs."""
    if reading is None:
        return False
    if isinstance(spec["query"], list):
        return reading.query.name in spec["query"] and set(spec["with"].values()) <= {
            *given(reading).values()
        }
    found = given(reading)
    return (
        reading.query.name == spec["query"]
        and found.keys() == spec["with"].keys()
        and all(found[name] in allowed(value) for name, value in spec["with"].items())
    )


def allowed(value: str | list[str]) -> list[str]:
    """One value, or several that will do."""
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("spec", [*KNOWN, *FURTHER], ids=[spec["ask"] for spec in (*KNOWN, *FURTHER)])
def test_a_question_is_understood(spec: dict, known: KnownNames) -> None:
    """Query and values."""
    reading = understand(read_question(spec["ask"]), known).reading
    assert is_right(spec, reading), reading


def test_paraphrases_that_were_kept_back_are_understood(known: KnownNames) -> None:
    """A good share of them; the rest is named."""
    wrong = [
        spec["ask"]
        for spec in KEPT_BACK
        if not is_right(spec, understand(read_question(spec["ask"]), known).reading)
    ]
    assert len(wrong) <= (1 - LEAST_SHARE) * len(KEPT_BACK), wrong


@pytest.mark.parametrize("text", REFUSED)
def test_what_no_query_answers_is_refused(text: str, known: KnownNames) -> None:
    """Nearest questions are told instead of a wrong answer."""
    found = understand(read_question(text), known)
    assert found.reading is None
    assert 0 < len(found.others) <= 3


def test_there_are_sixty_questions_in_both_languages() -> None:
    """Half of them kept back, none of them twice."""
    assert len(KNOWN) == len(KEPT_BACK) >= 30
    texts = [spec["ask"] for spec in (*KNOWN, *KEPT_BACK, *FURTHER)]
    assert len(set(texts)) == len(texts)
    for specs in (KNOWN, KEPT_BACK):
        languages = [read_question(spec["ask"]).language for spec in specs]
        assert min(languages.count("en"), languages.count("zh")) >= 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年和2024年区教育局牵头哪些任务", None),
        ("今年区教育局牵头哪些任务", "2024"),
        ("去年区教育局牵头哪些任务", "2023"),
        ("前年区教育局牵头哪些任务", "2022"),
        ("明年区教育局牵头哪些任务", "2025"),
        ("二〇二三年区教育局牵头哪些任务", "2023"),
        ("23年区教育局牵头哪些任务", "2023"),
        ("区教育局牵头哪些任务", None),
        ("which tasks does 区教育局 lead in the latest year", "2024"),
    ],
)
def test_years_are_counted_from_the_last_planned_one(
    text: str, expected: str | None, known: KnownNames
) -> None:
    """No clock is read. Two years are no year: the query takes one."""
    reading = understand(read_question(text), known).reading
    assert reading is not None
    assert (reading.query.name, reading.values.get("year")) == ("unit-tasks", expected)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("区财政局牵头的任务", "区财政局"),
        ("财政局牵头的任务", "财政局"),
        ("澄桥区财政局牵头的任务", "澄桥区财政局"),
        ("澄桥区的区财政局牵头的任务", "澄桥区财政局"),
        ("区文旅集团牵头的任务", "区文旅集团"),
        ("各街道办事处配合的任务", "各街道办事处"),
    ],
)
def test_a_unit_is_known_by_all_its_names(text: str, unit: str, known: KnownNames) -> None:
    """Short and full ones, former ones, groups; with the place where the question names it."""
    reading = understand(read_question(text), known).reading
    assert reading is not None
    assert (reading.query.name, reading.values["unit"]) == ("unit-tasks", unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024年的GDP目标", "地区生产总值"),
        ("what is the target for retail sales", "社会消费品零售总额"),
        ("固定资产投资目标是多少", "固定资产投资"),
        ("失业率目标是多少", "失业率"),
    ],
)
def test_an_indicator_is_known_by_its_labels_and_by_parts_of_them(
    text: str, words: str, known: KnownNames
) -> None:
    """In both languages; what the graph prints stands for it."""
    reading = understand(read_question(text), known).reading
    assert reading is not None
    assert (reading.query.name, reading.values["words"]) == ("targets", words)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("至少4家单位共同牵头的任务", {"minimum": "4"}),
        ("两个以上单位联合牵头的任务", {"minimum": "2"}),
        ("tasks led jointly by 5 units or more", {"minimum": "5"}),
        ("多家牵头的任务", {}),
    ],
)
def test_numbers_are_read(text: str, values: dict[str, str], known: KnownNames) -> None:
    """In figures and words."""
    reading = understand(read_question(text), known).reading
    assert reading is not None
    assert (reading.query.name, dict(reading.values)) == ("joint-leads", values)


def test_words_are_searched_for(known: KnownNames) -> None:
    """Those in quotation marks, whatever they are."""
    reading = understand(read_question("哪些任务提到“冷库”？"), known).reading
    assert reading is not None
    assert (reading.query.name, dict(reading.values)) == ("tasks", {"words": "冷库"})


def test_an_unknown_unit_is_not_taken_for_another(known: KnownNames) -> None:
    """It is told what is missing."""
    found = understand(read_question("区气象局牵头哪些任务？"), known)
    assert found.reading is None
    assert found.others[0].query.name == "unit-tasks"
    assert found.others[0].lacking == ("@unit",)


def test_the_same_question_is_always_understood_alike(known: KnownNames) -> None:
    """Twice the same, also with other white space, width and case."""
    texts = ("Which tasks does 区教育局 lead?", " which  TASKS does 区教育局　lead？")
    first, second = (understand(read_question(text), known).reading for text in texts)
    assert first == second
