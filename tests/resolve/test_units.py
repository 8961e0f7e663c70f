"""Resolution of units: spelling, renames, mergers, name plates, decisions."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import Facts
from kg.resolve.units import UnitResolution, resolve_units
from kg.resolve.units.kinship import Kin, kinship
from tests.resolve.invented import IDS, KEY, Table, facts

NOBODY = Decisions()


def labels(found: UnitResolution) -> list[set[str]]:
    """The units with several names."""
    return [{name.name for name in unit.names} for unit in found.units if len(unit.names) > 1]


def decision(verb: Verb, first: str, second: str, *, year: str = "", where: str = KEY) -> Decision:
    """A decision about two names of units."""
    return Decision(
        subject=Subject.UNIT, verb=verb, jurisdiction=where, first=first, second=second, year=year
    )


def renamed() -> Facts:
    """A group of companies under another name in the next year, in the same row."""
    others = "汀澜街道办事处", "叶芃"
    return facts(
        Table(2023, [("办好河灯节，接待游客三百万人次。", "区文旅局 区文旅集团", *others)]),
        Table(2024, [("办好河灯节，接待游客三百五十万人次。", "区文旅局 区文投集团", *others)]),
    )


def test_written_forms_of_a_name_are_one_unit() -> None:
    """Level, own name, short and full forms make no difference."""
    found = resolve_units(
        facts(
            Table(2023, [("甲。", "区发改局", "发改局", "叶芃")]),
            Table(2024, [("乙。", "澄桥区发展和改革局", "市发改局", "叶芃")]),
        ),
        NOBODY,
    )
    assert labels(found) == [{"区发改局", "发改局", "澄桥区发展和改革局"}]
    assert {link.rule for link in found.links} == {"units.spelling"}
    assert all(link.applied and link.evidence for link in found.links)


def test_the_name_of_the_latest_year_is_preferred() -> None:
    """Former names are other names of the same unit; its key is that of the first name."""
    unit = next(unit for unit in resolve_units(renamed(), NOBODY).units if len(unit.names) > 1)
    assert (unit.label, unit.key) == ("区文投集团", "文旅集团")


def test_a_new_name_in_the_old_place_is_a_rename() -> None:
    """Like words, the same row, the same leader: the score passes the threshold and says why."""
    (change,) = resolve_units(renamed(), NOBODY).changes
    assert change.link.applied
    assert not change.merger
    assert change.link.year == 2024
    assert change.link.proposes is Verb.RENAME
    assert (change.link.left, change.link.right) == (
        IDS.make("unit", KEY, "区文旅集团"),
        IDS.make("unit", KEY, "区文投集团"),
    )
    assert "区文旅集团" in change.link.reason.zh
    assert set(change.link.evidence) == {IDS.make("task", "2023", "1"), IDS.make("task", "2024", "1")}


def test_like_words_alone_are_no_rename() -> None:
    """Two groups that do other things with other partners stay apart."""
    found = resolve_units(
        facts(
            Table(2023, [("整治河道，铺设污水管网。", "区国投集团", "区农水局", "韩砚秋")]),
            Table(2024, [("举办车展和年货节。", "区城投集团", "区商务局", "顾言")]),
        ),
        NOBODY,
    )
    assert labels(found) == []
    assert not any(change.link.applied for change in found.changes)


def test_names_in_one_document_are_two_units() -> None:
    """A document that names both knows two units, whatever the words."""
    both = "区文旅集团 区文投集团"
    found = resolve_units(
        facts(
            Table(2023, [("办好河灯节。", "区文旅集团", "区文旅局", "叶芃")]),
            Table(2024, [("办好河灯节。", both, "区文旅局", "叶芃"), ("建街区。", both, "", "叶芃")]),
        ),
        NOBODY,
    )
    assert labels(found) == []


def test_a_single_row_with_the_old_name_is_a_slip() -> None:
    """Where the new name has three rows, one row with the old one does not make two units."""
    text = "办好河灯节，接待游客。"
    old = Table(2023, [(text, "区文旅局 区文旅集团", "汀澜街道办事处", "叶芃")])
    new = (text, "区文旅局 区文投集团", "汀澜街道办事处", "叶芃")
    slip = ("盘活厂房。", "区财政局", "区文旅集团", "苏荷")
    found = resolve_units(facts(old, Table(2024, [new, new, new, slip])), NOBODY)
    assert labels(found) == [{"区文旅集团", "区文投集团"}]
    fewer = resolve_units(facts(old, Table(2024, [new, slip])), NOBODY)
    assert labels(fewer) == []


def test_a_short_name_needs_no_order() -> None:
    """What may be left out of a headquarters' name makes no other of it, in the same year or another."""
    for years in ((2023, 2024), (2024, 2023), (2023, 2023)):
        tables = sorted(
            (
                Table(years[0], [("修缮老街。", "区老码头保护发展指挥部", "", "韩砚秋")], key="a"),
                Table(years[1], [("修缮老街立面。", "区老码头指挥部", "", "韩砚秋")], key="b"),
            ),
            key=lambda table: table.year or 0,
        )
        assert labels(resolve_units(facts(*tables), NOBODY)) == [{"区老码头保护发展指挥部", "区老码头指挥部"}]


def test_a_reform_puts_one_in_the_place_of_the_other() -> None:
    """区环保局 became 区生态环境局, though hardly a word is the same."""
    found = resolve_units(
        facts(
            Table(2017, [("整治河道。", "区环保局", "", "韩砚秋")]),
            Table(2019, [("整治河道。", "区生态环境局", "", "韩砚秋")]),
        ),
        NOBODY,
    )
    assert labels(found) == [{"区环保局", "区生态环境局"}]


def test_bodies_that_went_into_one_stay_apart() -> None:
    """Two bodies of one document with one successor: a merger, told but not joined."""
    found = resolve_units(
        facts(
            Table(2017, [("盘活土地。", "区国土局 区规划局", "", "韩砚秋")]),
            Table(2019, [("盘活土地。", "区自然资源局", "", "韩砚秋")]),
        ),
        NOBODY,
    )
    assert labels(found) == []
    assert [(change.merger, change.link.applied) for change in found.changes] == [(True, True)] * 2
    assert {change.link.right for change in found.changes} == {IDS.make("unit", KEY, "区自然资源局")}


def test_a_chain_of_names_is_one_unit() -> None:
    """Three names in three years: two renames, no third from the first to the last."""
    found = resolve_units(
        facts(
            Table(2012, [("义诊。", "区卫生局", "", "叶芃")]),
            Table(2015, [("义诊。", "区卫计局", "", "叶芃")]),
            Table(2020, [("义诊。", "区卫健局", "", "叶芃")]),
        ),
        NOBODY,
    )
    assert labels(found) == [{"区卫生局", "区卫计局", "区卫健局"}]
    assert sorted(change.link.year or 0 for change in found.changes) == [2015, 2020]


def test_a_text_that_says_so_is_believed() -> None:
    """更名为 in a clause with both names."""
    clause = "区宝石中心正式更名为区云石局"
    found = resolve_units(
        facts(
            Table(2023, [("甲。", "区宝石中心", "", "叶芃")]),
            Table(
                2024,
                [("乙。", "区云石局", "", "叶芃")],
                mentions=[("区宝石中心", clause), ("区云石局", clause)],
            ),
        ),
        NOBODY,
    )
    (change,) = found.changes
    assert change.link.rule == "units.stated"
    assert change.link.evidence == (IDS.make("doc", "2024"),)
    assert labels(found) == [{"区宝石中心", "区云石局"}]


def test_a_name_plate_is_neither_its_host_nor_an_office_of_its_name() -> None:
    """Two spellings of a plate are one; an office of that name that stands alone is asked about."""
    found = resolve_units(
        facts(
            Table(2023, [("甲。", "区发改局(重点办)", "区发改局", "叶芃")]),
            Table(2024, [("乙。", "区发改局(区重点办)", "区重点办", "叶芃")]),
        ),
        NOBODY,
    )
    assert labels(found) == [{"区发改局(重点办)", "区发改局(区重点办)"}]
    plate = next(unit for unit in found.units if unit.host is not None)
    assert plate.host == "发改局"
    (asked,) = [link for link in found.links if link.rule == "units.plate-alone"]
    assert not asked.applied


def test_running_text_names_units_of_the_place_only() -> None:
    """A body that is not the place's own by its name is left alone."""
    found = resolve_units(
        facts(Table(2024, [], mentions=[("区财政局", "区财政局"), ("华东大学", "华东大学")])), NOBODY
    )
    assert [unit.label for unit in found.units] == ["区财政局"]


class TestDecisions:
    """What people decided goes before every rule."""

    def test_different_keeps_apart_what_the_rules_would_join(self) -> None:
        """The link stays, rejected, with the decision that settled it."""
        apart = decision(Verb.DIFFERENT, "区文投集团", "区文旅集团")
        found = resolve_units(renamed(), Decisions.of([apart]))
        assert labels(found) == []
        (link,) = [link for link in (*found.links, *(c.link for c in found.changes)) if link.decision]
        assert (link.applied, link.confidence, link.decision) == (False, Decimal(0), apart)

    def test_different_splits_written_forms(self) -> None:
        """Even two forms of one name."""
        rows = [("甲。", "区慈善会", "澄桥区慈善会", "叶芃")]
        apart = decision(Verb.DIFFERENT, "区慈善会", "澄桥区慈善会")
        found = resolve_units(facts(Table(2024, rows)), Decisions.of([apart]))
        assert labels(found) == []
        assert len({unit.key for unit in found.units}) == 2

    def test_same_joins_what_the_rules_would_not(self) -> None:
        """The names may be written in another form than the documents print."""
        rows = [("甲。", "区慈善会", "区慈善总会", "叶芃")]
        same = decision(Verb.SAME, "澄桥区慈善会", "区慈善总会")
        found = resolve_units(facts(Table(2024, rows)), Decisions.of([same]))
        assert labels(found) == [{"区慈善会", "区慈善总会"}]

    def test_a_rename_has_its_year(self) -> None:
        """It is a change event, decided."""
        rename = decision(Verb.RENAME, "区文旅集团", "区文投集团", year="2024")
        (change,) = resolve_units(renamed(), Decisions.of([rename])).changes
        assert (change.link.year, change.link.decision, change.link.confidence) == (2024, rename, 1)

    def test_decisions_hold_where_they_are_made(self) -> None:
        """A decision about another place changes nothing here; one for all places does."""
        elsewhere = decision(Verb.DIFFERENT, "区文投集团", "区文旅集团", where="350502")
        assert labels(resolve_units(renamed(), Decisions.of([elsewhere])))
        everywhere = decision(Verb.DIFFERENT, "区文投集团", "区文旅集团", where="*")
        assert not labels(resolve_units(renamed(), Decisions.of([everywhere])))

    def test_what_follows_from_two_decisions_does_not_break_a_third(self) -> None:
        """A is B, B is C, A is not C: the join that would break it is refused, and told as not applied."""
        rows = [("甲。", "区甲局 区乙局 区丙局", "", "叶芃")]
        decided = [
            decision(Verb.SAME, "区甲局", "区乙局"),
            decision(Verb.SAME, "区乙局", "区丙局"),
            decision(Verb.DIFFERENT, "区甲局", "区丙局"),
        ]
        found = resolve_units(facts(Table(2024, rows)), Decisions.of(decided))
        assert len(labels(found)) == 1
        assert not {"区甲局", "区丙局"} <= labels(found)[0]
        assert [link.applied for link in found.links].count(True) == 1


def test_the_order_of_the_documents_does_not_matter() -> None:
    """The same facts in another order of rows give the same units."""
    rows = [("甲。", "区发改局 区文旅集团", "发改局", "叶芃"), ("乙。", "区财政局", "财政局", "苏荷")]
    one = resolve_units(facts(Table(2024, rows)), NOBODY)
    other = resolve_units(facts(Table(2024, rows[::-1])), NOBODY)
    assert [(u.key, u.label) for u in one.units] == [(u.key, u.label) for u in other.units]


@pytest.mark.parametrize(
    ("earlier", "later", "kin"),
    [
        ("发改委", "发改局", Kin.ENDING),
        ("信访办", "信访局", Kin.ENDING),
        ("国土局", "自然资源局", Kin.REFORM),
        ("古城保护发展指挥部", "古城指挥部", Kin.SHORT),
        ("城建集团", "滨江城建集团", Kin.WHOLE),
        ("文旅集团", "文投集团", Kin.LIKE),
        ("财政局", "民政局", None),
        ("教育局", "体育局", None),
        ("栎川街道办事处", "鹭汀街道办事处", None),
        ("商业集团", "文投集团", None),
        ("滨河路改造指挥部", "机场建设指挥部", None),
        ("财政局", "财政局", None),
    ],
)
def test_words_of_two_names(earlier: str, later: str, kin: Kin | None) -> None:
    """How two names are related by their words."""
    assert kinship(earlier, later) == kin
