"""Facts after human decisions: wrong ones are gone, figures have their right values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.right_value import right_value
from kg.facts import Facts, corrected, facts_of
from kg.quads import document_quads
from kg.store import Change, memory_store
from ontology.records import Bound
from tests.quads.invented import full_extraction

BASE = "https://w3id.org/gwr/id/"


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts of the made-up district."""
    memory = memory_store()
    memory.apply(Change(add_quads=tuple(document_quads(full_extraction()))))
    return facts_of(memory, "澄桥区")


def about(verb: Verb, node: str, second: str = "", jurisdiction: str = "澄桥区") -> Decisions:
    """One decision about a fact."""
    decision = Decision(
        subject=Subject.FACT,
        verb=verb,
        jurisdiction=jurisdiction,
        first=node.removeprefix(BASE),
        second=second,
        source="decisions.csv:2",
    )
    return Decisions.of([decision])


def test_without_decisions_facts_are_as_they_were(facts: Facts) -> None:
    """The very same."""
    assert corrected(facts, Decisions()) == (facts, ())


def test_a_wrong_figure_is_left_out(facts: Facts) -> None:
    """By its id with or without the base; the others stay."""
    gone = facts.observations[3]
    for node in (gone.node, gone.node.removeprefix(BASE)):
        left, issues = corrected(facts, about(Verb.WRONG, node))
        assert [one for one in facts.observations if one not in left.observations] == [gone]
        assert issues == ()


def test_a_wrong_task_goes_with_all_that_stands_in_it(facts: Facts) -> None:
    """Its figures and names are facts of it."""
    task = facts.tasks[0]
    left, _ = corrected(facts, about(Verb.WRONG, task.node))
    assert task.node not in {one.node for one in left.tasks}
    assert task.node in {one.task for one in facts.observations}
    assert task.node not in {one.task for one in left.observations}


def test_a_wrong_responsibility_leaves_the_task(facts: Facts) -> None:
    """The others of the task stay."""
    first = facts.tasks[0]
    left, _ = corrected(facts, about(Verb.WRONG, first.responsibilities[1].node))
    assert left.tasks[0].responsibilities == (first.responsibilities[0], *first.responsibilities[2:])


def test_a_wrong_name_is_left_out_everywhere(facts: Facts) -> None:
    """A named thing that is none."""
    left, _ = corrected(facts, about(Verb.WRONG, facts.entities[0].node))
    assert facts.entities[0].node not in {one.node for one in left.entities}
    assert len(left.entities) == len(facts.entities) - 1


def test_a_right_value_takes_the_place_of_the_one_that_was_read(facts: Facts) -> None:
    """With its bound; in base units."""
    read = next(one for one in facts.observations if one.wording == "投资")
    left, issues = corrected(facts, about(Verb.RIGHT_VALUE, read.node, "≥2.5亿元"))
    (new,) = [one for one in left.observations if one.node == read.node]
    assert (new.op, new.value, new.unit) == (Bound.AT_LEAST, Decimal(250000000), "元")
    assert issues == ()


def test_a_value_in_another_unit_is_reported(facts: Facts) -> None:
    """The value that was read stays."""
    read = next(one for one in facts.observations if one.wording == "投资")
    left, issues = corrected(facts, about(Verb.RIGHT_VALUE, read.node, "2.5万人"))
    assert left == facts
    assert [issue.code for issue in issues] == ["decision.value"]
    assert "decisions.csv:2" in issues[0].message


def test_decisions_about_another_place_change_nothing(facts: Facts) -> None:
    """Unless they are for all."""
    node = facts.observations[0].node
    assert corrected(facts, about(Verb.WRONG, node, jurisdiction="350502"))[0] == facts
    assert corrected(facts, about(Verb.WRONG, node, jurisdiction="*"))[0] != facts


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("6.5", "%", (Bound.EXACT, "6.5", None)),
        ("６．５％", "%", (Bound.EXACT, "6.5", None)),
        ("1350000000", "元", (Bound.EXACT, "1350000000", None)),
        ("13.5 亿元", "元", (Bound.EXACT, "1350000000", None)),
        ("<3%", "%", (Bound.BELOW, "3", None)),
        ("5-6", "%", (Bound.EXACT, "5", "6")),
        ("20—30亿元", "元", (Bound.EXACT, "2000000000", "3000000000")),
        ("-0.4个百分点", "个百分点", (Bound.EXACT, "-0.4", None)),
        ("12", None, (Bound.EXACT, "12", None)),
    ],
)
def test_right_values(text: str, unit: str | None, expected: tuple[Bound, str, str | None]) -> None:
    """As people write them."""
    found = right_value(text, unit)
    assert found is not None
    high = None if found.value_to is None else str(found.value_to)
    assert (found.op, str(found.value), high) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [("", "%"), ("很多", "%"), ("6.5亿元", "%"), ("1e9", "元"), ("6.5.1", "%"), ("9" * 40, "%")],
)
def test_what_is_no_value(text: str, unit: str) -> None:
    """None; nothing is guessed."""
    assert right_value(text, unit) is None
