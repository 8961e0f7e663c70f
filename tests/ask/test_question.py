"""Questions as typed: folded, bounded, harmless."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ask import KnownNames, read_question, understand
from kg.ask.canvas import Canvas
from kg.ask.kind import Kind
from kg.ask.known_names import known_names
from kg.ask.question import LONGEST
from kg.quads.model import Literal
from kg.query_parameters import named_bindings
from ontology.errors import QuestionError

SMALL = known_names(
    {Kind.UNIT: ["区财政局"], Kind.PLACE: ["澄桥区"], Kind.INDICATOR: ["地区生产总值"]}, {"": 2024}
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("区 财政局\t牵头？", "区财政局牵头?"),
        ("ＧＤＰ　目标", "gdp 目标"),
        ("Which\x1b[31m tasks\u202e?", "which [31m tasks ?"),
    ],
)
def test_a_question_is_folded(text: str, folded: str) -> None:
    """Width, case, white space, and what is not seen."""
    assert read_question(text).text == folded


@pytest.mark.parametrize("text", ["", " ", "？！", "\x00"])
def test_a_question_without_words_is_refused(text: str) -> None:
    """It says what was expected."""
    with pytest.raises(QuestionError, match="expected a question in words"):
        read_question(text)


def test_a_question_is_bounded() -> None:
    """By its length as typed."""
    read_question("问" * LONGEST)
    with pytest.raises(QuestionError, match=f"{LONGEST} characters"):
        read_question("问" * (LONGEST + 1))


def test_the_longest_questions_take_little_time() -> None:
    """Whatever they repeat."""
    understand(read_question("目标"), SMALL)
    parts = ("没提", "区财政局", "a", "写在哪", "第1项", "问“", "where ", "问 ", "2024年", "a ")
    for text in (part * (LONGEST // len(part)) for part in parts):
        began = time.process_time()
        understand(read_question(text), SMALL)
        assert time.process_time() - began < 1, text[:10]


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_is_understood_or_refused(text: str) -> None:
    """No text is an error but one without words."""
    try:
        question = read_question(text)
    except QuestionError:
        return
    found = understand(question, SMALL)
    assert found.reading is None or found.reading.is_complete


@pytest.mark.parametrize("text", ['") } SELECT * { ?s ?p ?o } #', "<urn:x>", "' OR 1=1", "\\u0022"])
def test_what_is_asked_never_becomes_part_of_a_query(text: str) -> None:
    """It is bound as a value to a query whose text is that of its file."""
    reading = understand(read_question(f"哪些任务提到“{text}”"), SMALL).reading
    assert reading is not None
    bound = named_bindings(reading.query, reading.values)
    assert all(isinstance(term, Literal) for term in bound.values())
    assert text.casefold() not in reading.query.sparql


@given(st.sampled_from(["区财政局", "财政", "澄桥区"]), st.integers(0, 8))
def test_nothing_is_claimed_twice(name: str, repeats: int) -> None:
    """What one name has, another cannot have."""
    canvas = Canvas(name * (repeats + 1))
    canvas.claim(0, len(name))
    assert not canvas.is_free(0, 1)
    assert [end - start for start, end in canvas.runs()] == ([len(name) * repeats] if repeats else [])


def test_english_words_are_matched_whole(known: KnownNames) -> None:
    """`lead` is no part of `leadership`."""
    canvas = Canvas("leadership")
    assert not canvas.is_free(0, 4)
    assert canvas.is_free(0, 10)
    found = understand(read_question("区教育局 leadership"), known)
    assert "lead" not in {said.concept for said in found.parts.concepts}
