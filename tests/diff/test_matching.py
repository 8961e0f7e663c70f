"""Which texts are one."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from kg.diff.matching import Pair, Wording, match
from kg.diff.wording import Years, compact

HALF = Decimal("0.5")


def test_equal_texts_go_by_heading_and_number_first() -> None:
    """Of two equal texts the one in the same place is taken."""
    left = [Wording("整治河道3条", "一、生态", "1"), Wording("整治河道3条", "二、民生", "2")]
    right = [Wording("整治河道3条", "二、民生", "9"), Wording("整治河道3条", "一、生态", "1")]
    assert match(left, right, least=HALF) == [Pair(0, 1, Decimal(1)), Pair(1, 0, Decimal(1))]


def test_the_most_alike_are_taken_first() -> None:
    """Not the first that is alike enough."""
    left = [Wording("建成汀澜小学和幼儿园"), Wording("建成汀澜小学")]
    right = [Wording("建成汀澜小学二期")]
    (pair,) = match(left, right, least=HALF)
    assert (pair.left, pair.right) == (1, 0)


def test_what_is_not_alike_has_no_partner() -> None:
    """The same number alone does not make two tasks one."""
    assert match([Wording("整治河道3条", "一", "1")], [Wording("培训教师500人", "一", "1")], least=HALF) == []


@given(
    st.lists(st.text("整治河道学位公园新建", max_size=8), max_size=12),
    st.lists(st.text("整治河道学位公园新建", max_size=8), max_size=12),
)
def test_every_text_is_taken_at_most_once(left: list[str], right: list[str]) -> None:
    """And turning the sides round pairs the same number of equal texts."""
    one = match([Wording(text) for text in left], [Wording(text) for text in right], least=HALF)
    assert len({pair.left for pair in one}) == len({pair.right for pair in one}) == len(one)
    other = match([Wording(text) for text in right], [Wording(text) for text in left], least=HALF)
    equal = [sum(pair.score == 1 for pair in pairs) for pairs in (one, other)]
    assert equal[0] == equal[1]


def test_time_is_bounded_for_texts_that_are_all_alike() -> None:
    """3,000 tasks of nearly the same words, and one of a million characters."""
    left = [Wording(f"整治河道第{n}段") for n in range(3000)] + [Wording("河道" * 500_000)]
    right = [Wording(f"整治河道第{n}处") for n in range(3000)]
    start = process_time()
    match(left, right, least=HALF)
    assert process_time() - start < 10


def test_years_are_told_from_the_plan() -> None:
    """The same distance is the same; numbers that are no years, and far years, stay."""
    assert Years(2023).relative("2023年底") == Years(2024).relative("2024年底")
    assert Years(2024).relative("20240个、2035年") == "20240个、2035年"
    assert Years(None).relative("2024年") == "2024年"
    assert compact(" 建成 学校。") == "建成学校"
