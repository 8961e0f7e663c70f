"""What holds for any text: numerals, offsets, white space, vetoed spans, damaged and hostile input."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.quantities import account_figures, read_outcomes, read_quantities, read_states
from extractors.quantities.figures import find_figures, fold
from extractors.quantities.masking import mask
from extractors.quantities.numerals import numeral_characters, parse_numeral, write_numeral
from ontology.records import Quantity, Status
from tests.quantities.cases import load, passage_of

SENTENCES = [case["text"] for case in load("frames")]
PIECES = [
    "新增", "学位", "900个", "，", "、", "。", "总投资32亿元", "的", "等", "18个项目", "增长", "8%以上",
    "分别", "和", "“", "”", "《", "》", "（", "）", "由", "3家", "增加到", "占", "比重", "达到", "其中",
    "超百家", "十大", "行动", "2024年", "每人", "第3", "翻番", "栎川大桥", "建设", "完成", "10-15%",
    "1,200亩", "级", "以上", "之一",
]  # fmt: skip
BLANKS = st.sampled_from(["", "", "", "\n", " ", "\t", "\u3000", "\r\n"])
OFFICIAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def _values(quantities: list[Quantity]) -> list[tuple[object, ...]]:
    return [(q.indicator, q.kind, q.op, q.value, q.value_to, q.unit, q.status, q.year) for q in quantities]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_number_survives_as_a_numeral(number: int) -> None:
    """A number written as a numeral, plain or official, is read back as itself."""
    numeral = write_numeral(number)
    assert parse_numeral(numeral) == number
    assert parse_numeral(numeral.translate(OFFICIAL)) == number


@given(st.integers(min_value=0, max_value=9998))
def test_numeral_before_a_unit_is_a_figure(number: int) -> None:
    """A numeral of any size before 亿元 is lexed as one figure with its value."""
    (figure,) = find_figures(f"投资{write_numeral(number + 1)}亿元")
    assert (figure.value, figure.unit) == (number + 1, "亿元")


@given(st.text(alphabet=numeral_characters(), max_size=12))
def test_any_row_of_numeral_characters_is_a_number_or_none(text: str) -> None:
    """Characters of numerals in any order give a number that is not negative, or None."""
    value = parse_numeral(text)
    assert value is None or value >= 0


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_evidence_slices_to_its_surface(pieces: list[str]) -> None:
    """Every quantity of any text points back to the words that it was read from."""
    passage = passage_of("".join(pieces))
    for quantity in [*read_quantities([passage]), *read_outcomes([passage]), *read_states([passage])]:
        assert quantity.evidence.holds_in(passage.body.source)
        assert quantity.indicator


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_every_figure_has_one_outcome(pieces: list[str]) -> None:
    """No figure is lost: each ends as a quantity or with a named veto."""
    passage = passage_of("".join(pieces))
    accounts = account_figures(passage)
    starts = [account.start for account in accounts]
    assert starts == sorted(set(starts))
    lexed = {figure.start for figure in find_figures(mask(fold(passage.body.text)))}
    assert lexed <= set(starts)
    counted = sum(account.outcome == "quantity" for account in accounts)
    read = [q for q in read_quantities([passage]) if q.value is not None]
    assert len(read) >= counted


@given(st.sampled_from(SENTENCES), st.data())
def test_white_space_changes_nothing(sentence: str, data: st.DataObject) -> None:
    """Line breaks and blanks anywhere in the source give the same quantities."""
    broken = "".join(c + data.draw(BLANKS) for c in sentence)
    assert _values(list(read_quantities([passage_of(broken)]))) == _values(
        list(read_quantities([passage_of(sentence)]))
    )


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("marks", ["“”", "《》", "‘’"])
def test_nothing_is_read_inside_quotes_and_titles(sentence: str, marks: str) -> None:
    """A sentence in quotes or as a title counts nothing; its figures are accounted for as hidden."""
    inner = sentence.replace("“", "").replace("”", "").rstrip("。")[:50]
    passage = passage_of(f"落实{marks[0]}{inner}{marks[1]}要求。")
    assert [q for q in read_quantities([passage]) if q.value is not None] == []
    assert {a.outcome for a in account_figures(passage)} <= {"quoted", "title"}


@given(st.lists(st.sampled_from(SENTENCES), max_size=5))
def test_passages_are_read_one_by_one(sentences: list[str]) -> None:
    """What one passage says never depends on another."""
    passages = [passage_of(sentence) for sentence in sentences]
    together = list(read_quantities(passages))
    assert together == [q for passage in passages for q in read_quantities([passage])]


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    """Random characters, unbalanced marks, other scripts: read, or nothing read."""
    passage = passage_of(text)
    for quantity in [*read_quantities([passage]), *read_outcomes([passage]), *read_states([passage])]:
        assert quantity.evidence.holds_in(text)
    account_figures(passage)


HOSTILE = {
    "one clause of figures": "增长5%",
    "one list": "新增学位5个、",
    "open quotes": "“3个",
    "open brackets": "（1",
    "thousands marks": "1,",
    "digits": "1",
    "numerals": "一二三",
    "years": "2023年",
    "per head": "每人",
    "comparisons": "比上年",
    "figures only": "5个",
    "keeping step": "与经济",
    "closed lists": "甲等5个",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    """Four times the text takes about four times the time, whatever is repeated without a full stop."""
    short, long = (_seconds(piece * (size // len(piece))) for size in (10_000, 40_000))
    assert long < 10 * max(short, 0.005)


def _seconds(text: str) -> float:
    passage = Passage(body=MappedText(text, text, tuple(range(len(text)))), status=Status.PLAN, year=2024)
    best = float("inf")
    for _ in range(2):
        begin = time.process_time()
        list(read_quantities([passage]))
        list(read_outcomes([passage]))
        list(read_states([passage]))
        best = min(best, time.process_time() - begin)
    return best
