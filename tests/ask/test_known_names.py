"""The names that a graph knows, and what stands for them."""

from __future__ import annotations

import pytest

from kg.ask import KnownNames, read_question, understand
from kg.ask.kind import Kind
from kg.ask.known_names import known_names

NAMES = known_names(
    {
        Kind.PLACE: ["澄桥区"],
        Kind.LOCATION: ["澄桥区", "老码头"],
        Kind.INDICATOR: ["GDP", "地区生产总值", "登记失业率", "城镇登记失业率", "停车泊位"],
        Kind.PROJECT: ["ＡＢ产业园", "桥"],
    },
    {"澄桥区": 2031, "": 2031},
)


@pytest.mark.parametrize(
    ("surface", "wording"),
    [
        ("gdp", "地区生产总值"),
        ("地区生产总值", "地区生产总值"),
        ("登记失业率", "登记失业率"),
        ("gross regional product", "地区生产总值"),
        ("停车泊位", "停车泊位"),
        ("社零", "社会消费品零售总额"),
    ],
)
def test_an_indicator_stands_for_the_wording_that_finds_most(surface: str, wording: str) -> None:
    """The preferred label where the graph has it, unless the name is a part of it."""
    assert NAMES.named(surface)[Kind.INDICATOR] == wording


def test_names_are_folded_and_stand_for_what_is_printed() -> None:
    """In full width, as the graph has it; one character is no name."""
    assert NAMES.names["ab产业园"] == {Kind.PROJECT: "ＡＢ产业园"}
    assert "桥" not in NAMES.names


def test_a_jurisdiction_is_no_place_within_it() -> None:
    """Of both kinds it is the first."""
    assert NAMES.names["澄桥区"] == {Kind.PLACE: "澄桥区"}
    assert NAMES.names["老码头"] == {Kind.LOCATION: "老码头"}


def test_the_only_place_need_not_be_named() -> None:
    """Where the graph has several, it has to be."""
    reading = understand(read_question("GDP目标层层加码了吗"), NAMES).reading
    assert reading is not None
    assert (reading.query.name, reading.values["place"]) == ("cascade", "澄桥区")
    two = known_names({Kind.PLACE: ["澄桥区", "云浦市"]}, {"澄桥区": 2031, "云浦市": 2030, "": 2031})
    found = understand(read_question("GDP目标层层加码了吗"), two)
    assert found.reading is None
    assert (found.others[0].query.name, found.others[0].lacking) == ("cascade", ("@place",))


def test_years_are_those_of_the_place() -> None:
    """The last that its own documents plan for."""
    two = known_names({Kind.PLACE: ["澄桥区", "云浦市"]}, {"澄桥区": 2031, "云浦市": 2030, "": 2031})
    years = []
    for place in ("澄桥区", "云浦市", ""):
        reading = understand(read_question(f"{place}今年的目标是什么"), two).reading
        assert reading is not None
        years.append(reading.values["year"])
    assert years == ["2031", "2030", "2031"]


def test_years_are_those_of_the_place_that_a_unit_or_leader_serves() -> None:
    """A graph of several places may plan further ahead elsewhere."""
    two = known_names(
        {Kind.UNIT: ["区财政局", "市财政局"], Kind.LEADER: ["程澈"]},
        {"澄桥区": 2031, "云浦市": 2035, "": 2035},
        {"区财政局": frozenset({"澄桥区"}), "市财政局": frozenset({"云浦市"}), "程澈": frozenset({"澄桥区"})},
    )
    years = []
    for question in ("区财政局今年牵头哪些任务", "市财政局今年牵头哪些任务", "程澈今年分管哪些任务"):
        reading = understand(read_question(question), two).reading
        assert reading is not None
        years.append(reading.values["year"])
    assert years == ["2031", "2035", "2031"]


def test_units_and_leaders_are_known_with_their_places(known: KnownNames) -> None:
    """As the graph says."""
    assert known.serving["区财政局"] == known.serving["沈知礼"] == frozenset({"澄桥区"})


def test_a_graph_without_documents_knows_no_year() -> None:
    """The question is understood all the same."""
    reading = understand(read_question("今年的目标是什么"), KnownNames({})).reading
    assert reading is not None
    assert (reading.query.name, dict(reading.values)) == ("targets", {})


@pytest.mark.parametrize("wrong", ["2031年", "目标", "增长", "12月"])
def test_a_name_that_a_document_was_misread_to_have_is_no_name(wrong: str) -> None:
    """A date, or a word of questions, stays what it is."""
    names = known_names({Kind.INDICATOR: [wrong, "地区生产总值"]}, {"": 2031})
    found = understand(read_question(f"2031年GDP增长目标，{wrong}"), names)
    assert found.reading is not None
    assert (found.reading.query.name, found.reading.values["year"]) == ("targets", "2031")
    assert found.reading.values["words"] == "地区生产总值"
