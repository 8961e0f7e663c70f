"""Portfolios: rows without choice, rows shared out, persons, posts, decisions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import Facts
from kg.resolve.leaders import LeaderResolution, Person, resolve_leaders
from kg.resolve.leaders.rows import SupervisedRow
from kg.resolve.leaders.sharing import share_out
from ontology.iri import IRI
from tests.resolve.invented import IDS, KEY, Table, facts

NOBODY = Decisions()


def best(found: LeaderResolution) -> dict[tuple[int, str], str]:
    """Who has the most rows of each unit and year."""
    leaders: dict[tuple[int, str], str] = {}
    for portfolio in found.portfolios:
        leaders.setdefault((portfolio.year, portfolio.unit), portfolio.leader.name)
    return leaders


def table(*rows: tuple[str, str], year: int = 2024) -> Facts:
    """A table of lead units and leaders."""
    return facts(Table(year, [(f"任务{n}。", lead, "", who) for n, (lead, who) in enumerate(rows)]))


def test_a_row_of_one_unit_and_one_leader_is_certain() -> None:
    """It counts whole."""
    (portfolio,) = resolve_leaders(table(("区财政局", "苏荷")), NOBODY).portfolios
    assert (portfolio.leader.name, portfolio.unit, portfolio.year) == ("苏荷", "财政局", 2024)
    assert (portfolio.support, portfolio.certain, portfolio.applied) == (1, 1, True)
    assert portfolio.rows == (IDS.make("task", "2024", "1"),)


def test_a_shared_row_is_settled_by_the_rows_without_choice() -> None:
    """Whatever the order of print: who leads the one leaves the other for the other."""
    for leaders in ("沈知礼 苏荷", "苏荷 沈知礼"):
        found = resolve_leaders(table(("区财政局", "苏荷"), ("区财政局 区商务局", leaders)), NOBODY)
        assert best(found) == {(2024, "财政局"): "苏荷", (2024, "商务局"): "沈知礼"}


def test_what_is_settled_settles_more() -> None:
    """A chain: finance is known, so commerce is; so education is."""
    rows = [
        ("区财政局", "苏荷"),
        ("区商务局 区财政局", "顾言 苏荷"),
        ("区教育局 区商务局", "叶芃 顾言"),
        ("区教育局 区财政局", "苏荷 叶芃"),
    ]
    found = best(resolve_leaders(table(*rows), NOBODY))
    assert found[2024, "商务局"] == "顾言"
    assert found[2024, "教育局"] == "叶芃"


def test_the_order_of_print_tells_where_it_has_told_before() -> None:
    """Rows of known units in the order of their leaders make the order count for unknown ones."""
    known = [("区甲局", "苏荷"), ("区乙局", "顾言"), ("区丙局", "叶芃"), ("区丁局", "程澈")]
    told = [("区甲局 区乙局", "苏荷 顾言"), ("区丁局 区丙局", "程澈 叶芃"), ("区丙局 区甲局", "叶芃 苏荷")]
    found = best(resolve_leaders(table(*known, *told, ("区戊局 区己局", "方屿 韩砚秋")), NOBODY))
    assert (found[2024, "戊局"], found[2024, "己局"]) == ("方屿", "韩砚秋")


def test_without_any_sign_nobody_is_preferred() -> None:
    """Two units and two leaders in one row alone: half each, and not acted upon."""
    found = resolve_leaders(table(("区甲局 区乙局", "苏荷 顾言")), NOBODY).portfolios
    assert {portfolio.support for portfolio in found} == {Decimal("0.5")}
    assert not any(portfolio.applied for portfolio in found)


def test_groups_tell_nothing() -> None:
    """Neither 各街道办事处 nor 各副区长 has a portfolio."""
    rows = [("各街道办事处", "苏荷"), ("区财政局", "各副区长")]
    assert resolve_leaders(table(*rows), NOBODY).portfolios == ()


def test_years_are_apart_and_names_are_one() -> None:
    """A unit with a new name keeps its leader's portfolio; another leader next year is a hand-over."""
    row = ("办好河灯节。", "区文旅局 区文旅集团", "", "叶芃")
    found = resolve_leaders(
        facts(
            Table(2023, [row, ("甲。", "区农水局", "", "韩砚秋")]),
            Table(2024, [(row[0], "区文旅局 区文投集团", "", "叶芃"), ("甲。", "区农业农村局", "", "方屿")]),
        ),
        NOBODY,
    )
    assert best(found) == {
        (2023, "文旅局"): "叶芃",
        (2023, "文旅集团"): "叶芃",
        (2023, "农水局"): "韩砚秋",
        (2024, "文旅局"): "叶芃",
        (2024, "文旅集团"): "叶芃",
        (2024, "农水局"): "方屿",
    }


def test_the_samples_hand_a_portfolio_over(sample_facts: Facts) -> None:
    """韩砚秋 answers for 区住建局 in 2023, 程澈 in 2024."""
    found = best(resolve_leaders(sample_facts, NOBODY))
    assert (found[2023, "住建局"], found[2024, "住建局"]) == ("韩砚秋", "程澈")


def test_a_row_without_a_year_tells_nothing() -> None:
    """A portfolio is of a year."""
    assert resolve_leaders(facts(Table(None, [("甲。", "区财政局", "", "苏荷")])), NOBODY).portfolios == ()


class TestPersons:
    """One name is one person, unless a person decided otherwise."""

    @staticmethod
    def about(verb: Verb, first: str, second: str, year: str = "") -> Decisions:
        """One decision about persons."""
        return Decisions.of(
            [
                Decision(
                    subject=Subject.PERSON,
                    verb=verb,
                    jurisdiction=KEY,
                    first=first,
                    second=second,
                    year=year,
                )
            ]
        )

    def test_a_name_can_be_split_by_year(self) -> None:
        """From the year on it is another person."""
        tables = [Table(year, [("甲。", "区财政局", "", "陈斌")]) for year in (2022, 2023, 2024)]
        found = resolve_leaders(facts(*tables), self.about(Verb.DIFFERENT, "陈斌", "陈斌", "2024"))
        since = [(portfolio.year, portfolio.leader.since) for portfolio in found.portfolios]
        assert since == [(2022, None), (2023, None), (2024, 2024)]

    def test_two_spellings_can_be_joined(self) -> None:
        """The second is right."""
        rows = [("区财政局", "王炜"), ("区财政局", "王伟")]
        found = resolve_leaders(table(*rows), self.about(Verb.SAME, "王炜", "王伟"))
        assert [(p.leader.name, p.support) for p in found.portfolios] == [("王伟", 2)]

    def test_joining_in_a_circle_ends(self) -> None:
        """A is B and B is A: one of them stands for both."""
        both = Decisions.of(
            (
                *self.about(Verb.SAME, "王炜", "王伟").entries,
                *self.about(Verb.SAME, "王伟", "王炜").entries,
            )
        )
        rows = [("区财政局", "王炜"), ("区财政局", "王伟")]
        assert len(resolve_leaders(table(*rows), both).portfolios) == 1

    def test_posts_are_kept_with_their_years(self) -> None:
        """As the documents print them."""
        rows = [("甲。", "区财政局", "", "苏荷")]
        found = resolve_leaders(facts(Table(2024, rows, posts=[("苏荷", "常务副区长")])), NOBODY)
        assert [(who.name, post.post_name, post.year) for who, post in found.posts] == [
            ("苏荷", "常务副区长", 2024)
        ]


@pytest.mark.parametrize("year", ["2024", ""])
def test_a_portfolio_can_be_rejected(year: str) -> None:
    """For one year or for all; the unit may be called by another of its names."""
    wrong = Decision(
        subject=Subject.PORTFOLIO,
        verb=Verb.WRONG,
        jurisdiction=KEY,
        first="苏荷",
        second="澄桥区财政局",
        year=year,
    )
    (portfolio,) = resolve_leaders(table(("区财政局", "苏荷")), Decisions.of([wrong])).portfolios
    assert portfolio.decision == wrong
    assert not portfolio.applied


PEOPLE = [Person(name, IRI(f"urn:{name}")) for name in ("苏荷", "顾言", "叶芃", "程澈")]
ROWS = st.lists(
    st.builds(
        SupervisedRow,
        task=st.integers(0, 99).map("urn:task:{}".format).map(IRI),
        year=st.just(2024),
        units=st.lists(st.sampled_from("甲乙丙丁"), min_size=1, max_size=4, unique=True).map(tuple),
        leaders=st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True).map(tuple),
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS)
def test_every_row_is_shared_out_whole(rows: list[SupervisedRow]) -> None:
    """Each unit of each row has one row's worth, each leader his part, and chances sum to one."""
    sharing = share_out(rows)
    for row, shares in zip(sharing.rows, sharing.shares, strict=True):
        for parts in shares:
            assert sum(parts) == pytest.approx(1.0)
            assert all(0.0 <= part <= 1.0 + 1e-9 for part in parts)
        assert len(shares) == len(row.units)
    for found in sharing.chances.values():
        assert sum(found.values()) == pytest.approx(1.0)
    assert 0.0 <= sharing.order <= 1.0
    assert share_out(rows) == sharing
