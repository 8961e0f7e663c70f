"""Units and leaders of a real district over three years, against what was read by eye."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from kg.decisions import Decisions
from kg.facts import Facts
from kg.resolve.leaders import resolve_leaders
from kg.resolve.leaders.persons import persons
from kg.resolve.leaders.rows import supervised_rows
from kg.resolve.leaders.sharing import share_out
from kg.resolve.units import UnitResolution, resolve_units
from ontology.records import AgentKind, Role

TRUTH = yaml.safe_load((Path(__file__).parents[1] / "specs" / "unit_names_licheng.yaml").read_text("utf-8"))
UNITS = [*TRUTH["same"], *([name] for name in TRUTH["alone"])]


@pytest.fixture(scope="module")
def units(licheng: Facts) -> UnitResolution:
    """The units by the rules alone."""
    return resolve_units(licheng, Decisions())


def pairs(clusters: list[list[str]]) -> set[frozenset[str]]:
    """All pairs of names that are one."""
    return {frozenset(pair) for names in clusters for pair in combinations(sorted(names), 2)}


def test_the_truth_lists_every_name_of_the_tables(licheng: Facts) -> None:
    """No name is missing, and none is listed that the tables do not hold."""
    named = {
        (responsibility.agent.kind, responsibility.agent.name)
        for task in licheng.tasks
        for responsibility in task.responsibilities
        if responsibility.role is not Role.SUPERVISE
    }
    assert {name for kind, name in named if kind is AgentKind.UNIT} == {n for names in UNITS for n in names}
    assert {name for kind, name in named if kind is AgentKind.GROUP} == set(TRUTH["groups"])
    assert len(named) == len([n for names in UNITS for n in names]) + len(TRUTH["groups"])


def test_names_are_joined_as_a_person_would(units: UnitResolution) -> None:
    """Pairwise F1 of at least 0.95 by general rules."""
    listed = {name for names in UNITS for name in names}
    found = pairs([[n.name for n in unit.names if n.name in listed] for unit in units.units])
    wanted = pairs(UNITS)
    right = len(found & wanted)
    f1 = 2 * right / (len(found) + len(wanted))
    assert f1 >= 0.95, (sorted(map(sorted, found - wanted)), sorted(map(sorted, wanted - found)))


def test_the_names_of_one_group_of_companies(units: UnitResolution) -> None:
    """区文旅集团 of 2020, 鲤城文投集团 of 2022 and 区文投集团 of 2023 are one; the slip of 2023 as well."""
    by_name = {name.name: unit for unit in units.units for name in unit.names}
    assert by_name["区文旅集团"] is by_name["鲤城文投集团"] is by_name["区文投集团"]
    change = next(c.link for c in units.changes if c.link.rule == "units.like-name")
    assert (change.year, change.applied) == (2022, True)


def test_the_development_bureau_came_to_another_leader(licheng: Facts) -> None:
    """陈斌 in 2020, 庄垂生 in 2022 and 2023, each with the most rows of the year."""
    found = resolve_leaders(licheng, Decisions())
    first = {}
    for portfolio in found.portfolios:  # by support within year and unit
        if portfolio.unit == "发改局":
            first.setdefault(portfolio.year, (portfolio.leader.name, portfolio.applied))
    assert first == {2020: ("陈斌", True), 2022: ("庄垂生", True), 2023: ("庄垂生", True)}


def test_hidden_rows_are_foretold_from_the_others(licheng: Facts, units: UnitResolution) -> None:
    """Rows of one unit and one leader, each predicted from the rest of its year: nine in ten are right.

    Of those with a chance of 0.7 and more nineteen in twenty are.
    """
    rows = list(supervised_rows(licheng, units, persons(licheng, Decisions())))
    right: list[tuple[float, bool]] = []
    for hidden in [row for row in rows if row.is_certain][::3]:
        rest = [row for row in rows if row.year == hidden.year and row is not hidden]
        chances = share_out(rest).chances.get(hidden.units[0])
        if chances:
            best = max(sorted(chances), key=chances.__getitem__)
            right.append((chances[best], best == hidden.leaders[0]))
    assert len(right) >= 40
    assert sum(hit for _, hit in right) >= 0.9 * len(right)
    sure = [hit for chance, hit in right if chance >= 0.7]
    assert sum(sure) >= 0.95 * len(sure)
