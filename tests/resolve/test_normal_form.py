"""Normal forms: what is one unit of a place by its name, and what kind of body it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.units.normal_form import normal_form
from kg.resolve.units.own_names import OwnNames, own_names
from kg.resolve.units.unit_class import class_rules, unit_class
from kg.resolve.units.vocabulary import mapping, short_forms, successors

SPECS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "specs" / "unit_names.yaml").read_text("utf-8")
)


def place(spec: dict[str, Any]) -> OwnNames:
    """The names of the place of a spec."""
    return own_names(spec["place"]["key"], spec["place"]["name"])


@pytest.mark.parametrize("spec", SPECS, ids=[spec["place"]["key"] for spec in SPECS])
def test_names_of_a_group_are_one_and_groups_are_apart(spec: dict[str, Any]) -> None:
    """Each group has one key, and no two groups have the same."""
    keys = [{normal_form(name, place(spec)).key for name in group["names"]} for group in spec["groups"]]
    assert [len(found) for found in keys] == [1] * len(keys), keys
    assert len(set.union(*keys)) == len(keys)


GROUPS = [(spec, group) for spec in SPECS for group in spec["groups"]]


@pytest.mark.parametrize(
    ("spec", "group"), GROUPS, ids=[f"{spec['place']['key']}-{group['names'][0]}" for spec, group in GROUPS]
)
def test_the_first_name_of_a_group_tells_its_class(spec: dict[str, Any], group: dict[str, Any]) -> None:
    """A name of no known kind has no class."""
    found = unit_class(normal_form(group["names"][0], place(spec)))
    assert found == group["class"]


def test_the_same_name_is_another_unit_elsewhere() -> None:
    """What is taken off the name is the place itself: nothing of one place is compared with another's."""
    here, there = own_names("350502", "鲤城区"), own_names("370405", "台儿庄区")
    assert normal_form("鲤城区财政局", here).key == normal_form("台儿庄区财政局", there).key == "财政局"
    assert normal_form("鲤城区财政局", there).key != "财政局"


LETTERS = "鲤城区市委政府办局发展和改革税务总国家街道办事处公安分()各"


@given(st.text(alphabet=LETTERS, min_size=1, max_size=40))
def test_a_normal_form_is_never_empty_and_reading_it_again_changes_nothing(name: str) -> None:
    """A name is never read away, and a body in its short form stays as it is."""
    here = own_names("350502", "鲤城区")
    form = normal_form(name, here)
    assert form.body
    assert normal_form(name, here) == form


def test_a_very_long_name_is_read_in_time() -> None:
    """A name of many thousand characters is no trouble."""
    name = "鲤城区" + "发展和改革" * 4000 + "局"
    assert normal_form(name, own_names("350502", "鲤城区")).body == "发改" * 4000 + "局"


def test_no_form_stands_under_two_short_forms() -> None:
    """The tables of short forms are functions; a reform leads from one field to another."""
    for table in ("fields", "bodies"):
        assert len(short_forms(table)) == sum(1 + len(forms) for forms in mapping(table).values())
    assert all(old != new for old, found in successors().items() for new, _ in found)


def test_every_class_can_be_told() -> None:
    """No class is without a rule."""
    told = {rule.unit_class for rule in class_rules()}
    shown = {group["class"] for _, group in GROUPS if group["class"]}
    assert shown | {"Enterprise"} == {str(one) for one in told}
