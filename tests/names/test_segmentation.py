"""Segmentation of cells into names."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extractors.mapped_text import MappedText
from extractors.names import Expect, learn_names, segment_names
from ontology.records import AgentKind

SPECS = yaml.safe_load((Path(__file__).parents[1] / "specs" / "cells.yaml").read_text(encoding="utf-8"))


def names_of(cell: str, expect: Expect = Expect.UNITS, known: frozenset[str] = frozenset()):
    return segment_names(MappedText.squeezed(cell, 0, len(cell)), expect=expect, known=known)


@pytest.mark.parametrize("case", SPECS["development"], ids=str)
def test_units_cell_gives_names_in_order(case):
    """A cell of a units' column is parted into the names it holds, each of its kind."""
    cell = case["cell"].replace("⏎", "\n")
    found = names_of(cell, known=frozenset(case.get("known", ())))
    assert [name.text for name in found] == case["names"]
    assert [str(name.kind) for name in found] == case.get("kinds", ["unit"] * len(found))


@pytest.mark.parametrize("case", SPECS["persons"], ids=str)
def test_leaders_cell_gives_persons_in_order(case):
    """A cell of the leaders' column is parted into persons, posts and groups of them."""
    cell = case["cell"].replace("⏎", "\n")
    found = names_of(cell, Expect.PERSONS)
    assert [name.text for name in found] == case["names"]
    assert [str(name.kind) for name in found] == case["kinds"]


def test_name_plate_knows_its_host():
    """A bracket behind a unit is a name plate that the unit hosts."""
    (name,) = names_of("区发改局\n（重点办）")
    assert (name.text, name.host, name.plate) == ("区发改局(重点办)", "区发改局", "重点办")


def test_evidence_holds_the_raw_name():
    """The evidence of a broken name is the stretch of the cell as printed."""
    cell = "区财政局 区行政服务中心\n管委会"
    found = names_of(cell)
    assert [name.evidence.surface for name in found] == ["区财政局", "区行政服务中心\n管委会"]
    assert all(name.evidence.holds_in(cell) for name in found)


def test_learned_names_part_what_grammar_alone_joins():
    """Names that occur elsewhere in the document part a run-together pair."""
    cells = [names_of("澄桥公安分局\n交警澄桥大队"), names_of("交警澄桥大队"), names_of("澄桥公安分局")]
    known = learn_names(cells)
    assert {"澄桥公安分局", "交警澄桥大队"} <= known
    assert [n.text for n in names_of("澄桥公安分局交警澄桥大队", known=known)] == [
        "澄桥公安分局",
        "交警澄桥大队",
    ]


def test_persons_are_not_learned_as_units():
    """The list of learned names holds units and groups, never persons."""
    assert learn_names([names_of("王伟", Expect.PERSONS), names_of("王伟", Expect.PERSONS)]) == frozenset()


@given(st.text(alphabet="区市各有关街道办事处局委管会（）()、 \n王伟陈等单位部门指挥", max_size=80))
def test_every_character_but_separators_stands_in_a_name(cell):
    """No character is lost but separators, an 等 that closes a list, and the post behind a person."""
    found = names_of(cell)
    assert all(name.evidence.holds_in(cell) for name in found)
    ends = [name.evidence.end for name in found]
    assert ends == sorted(ends)
    if any(name.kind is AgentKind.PERSON for name in found):
        return
    left = set("".join(cell.split())) - set("".join(name.evidence.surface for name in found))
    assert left <= set("、等单位部门")


@given(
    st.lists(st.sampled_from(["区财政局", "区住建局", "各街道办事处", "区委宣传部"]), min_size=1, max_size=6)
)
def test_clean_lists_come_back_as_they_are(names):
    """Names parted by separators or line breaks come back one by one."""
    for separator in ("、", "\n", "\n\n", "，"):
        assert [n.text for n in names_of(separator.join(names))] == names


def test_a_long_cell_takes_linear_time():
    """A cell of a hundred thousand characters without any separator is read."""
    found = names_of("区财政局" * 25_000)
    assert sum(len(name.text) for name in found) == 100_000
    assert {name.kind for name in found} <= {AgentKind.UNIT, AgentKind.UNKNOWN}
