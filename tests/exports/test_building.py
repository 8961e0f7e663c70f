"""Networks counted by hand: ties, weights, groups, cuts, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from exports.network import Groups, Network, NetworkOptions, NodeClass, Of, TieKind, Weight, build_network
from ontology.errors import EmptyNetworkError, NetworkOptionsError, UnknownNodeError
from ontology.records import Role
from tests.exports.invented import Line, invented_rows

LINES: tuple[Line, ...] = (
    ("a", "u1", "u2 u3", "p1"),
    ("a", "u1 u4", "u2", "p1 p2"),
    ("b", "u2", "g1", "p2"),
    ("b", "u5", "", ""),
)
ROWS = invented_rows(LINES, members={"g1": ("u2", "u3", "u6")}, years={"a": 2023, "b": 2024})


def network(**options: Any) -> Network:
    """The network of ROWS."""
    return build_network(ROWS, NetworkOptions(**options), program="test 1")


def ties(made: Network) -> dict[tuple[str, str], float]:
    """Ends and weights."""
    return {(made.nodes[tie.source].id, made.nodes[tie.target].id): tie.weight for tie in made.ties}


def test_who_leads_points_to_who_supports() -> None:
    """Each pair of a lead and a support is a tie; each task adds one; who is alone is a node as well."""
    made = network()
    assert ties(made) == {
        ("u1", "u2"): 2,
        ("u1", "u3"): 1,
        ("u4", "u2"): 1,
        ("u2", "g1"): 1,
    }
    assert [node.id for node in made.nodes] == ["g1", "u1", "u2", "u3", "u4", "u5"]
    assert made.counts.tasks == 4
    assert made.counts.tasks_with_ties == 3


def test_ties_and_nodes_point_to_their_rows() -> None:
    """Evidence is the document, the row and the words; years are those of the documents."""
    made = network()
    tie = next(tie for tie in made.ties if tie.weight == 2)
    assert [(one.title, task.row, task.quote) for one, task in made.evidence(tie.tasks)] == [
        ("a & 责任分解表", "1", "办好第1件事。"),
        ("a & 责任分解表", "2", "办好第2件事。"),
    ]
    assert tie.years == (2023,)
    node = next(node for node in made.nodes if node.id == "u2")
    assert (node.led, node.supported, node.years) == (1, 2, (2023, 2024))


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (Weight.COUNT, {("u1", "u2"): 2, ("u1", "u3"): 1, ("u4", "u2"): 1, ("u2", "g1"): 1}),
        (Weight.NEWMAN, {("u1", "u2"): 1, ("u1", "u3"): 1 / 2, ("u4", "u2"): 1 / 2, ("u2", "g1"): 1}),
        (Weight.FRACTION, {("u1", "u2"): 1, ("u1", "u3"): 1 / 2, ("u4", "u2"): 1 / 2, ("u2", "g1"): 1}),
    ],
)
def test_weights(weight: Weight, expected: dict[tuple[str, str], float]) -> None:
    """A task of k actors adds 1, 1/(k-1), or its part of 1."""
    assert ties(network(weight=weight)) == pytest.approx(expected)


def test_newman_weights_sum_to_half_of_the_actors() -> None:
    """In a network of all who share a task, each actor of a task has one tie's worth from it."""
    made = network(ties=TieKind.CO_TASK, weight=Weight.NEWMAN)
    assert sum(ties(made).values()) == pytest.approx((3 + 3 + 2) / 2)


def test_co_lead_and_co_task() -> None:
    """Ties without direction have the smaller id first."""
    assert ties(network(ties=TieKind.CO_LEAD)) == {("u1", "u4"): 1}
    assert ties(network(ties=TieKind.CO_TASK)) == {
        ("u1", "u2"): 2,
        ("u1", "u3"): 1,
        ("u2", "u3"): 1,
        ("u1", "u4"): 1,
        ("u2", "u4"): 1,
        ("g1", "u2"): 1,
    }


def test_groups() -> None:
    """Dropped, expanded as if named, or sharing one weight; nobody is tied to itself."""
    assert ("u2", "g1") not in ties(network(groups=Groups.DROP))
    expanded = network(groups=Groups.EXPAND, years=(2024,))
    assert ties(expanded) == {("u2", "u3"): 1, ("u2", "u6"): 1}
    assert expanded.counts.groups_expanded == 1
    assert all(node.node_class is not NodeClass.GROUP for node in expanded.nodes)
    shared = network(groups=Groups.EXPAND_WEIGHTED, years=(2024,))
    assert ties(shared) == pytest.approx({("u2", "u3"): 1 / 3, ("u2", "u6"): 1 / 3})


def test_members_of_one_group_are_tied_only_when_expanded_as_if_named() -> None:
    """The trap that doubles densities: it is asked for by `expand`, and avoided by `expand-weighted`."""
    rows = invented_rows([("a", "u1", "g1", "")], members={"g1": ("u2", "u3", "u4")})
    named = build_network(rows, NetworkOptions(ties=TieKind.CO_TASK, groups=Groups.EXPAND), program="")
    assert len(named.ties) == 6
    options = NetworkOptions(ties=TieKind.CO_TASK, groups=Groups.EXPAND_WEIGHTED)
    shared = build_network(rows, options, program="")
    assert ties(shared) == pytest.approx({("u1", f"u{number}"): 1 / 3 for number in (2, 3, 4)})


def test_a_group_that_cannot_be_listed_stays() -> None:
    """It is counted, so that the methods can say so."""
    rows = invented_rows([("a", "u1", "g1 g2", "")], members={"g1": ("u2",)})
    made = build_network(rows, NetworkOptions(groups=Groups.EXPAND), program="")
    assert {node.id for node in made.nodes} == {"u1", "u2", "g2"}
    assert (made.counts.groups_expanded, made.counts.groups_open) == (1, 1)


def test_two_sorts_of_nodes() -> None:
    """Units and leaders, tasks, projects, places; ties say the unit's roles."""
    made = network(of=Of.UNIT_LEADER)
    assert ties(made)["u1", "p1"] == 2
    assert ties(network(of=Of.UNIT_TASK))["u2", "task_3"] == 1
    assert ties(network(of=Of.UNIT_PROJECT))["u2", "project_1"] == 2
    assert ties(network(of=Of.UNIT_PLACE, role=Role.LEAD))["u1", "place_1"] == 2
    both = network(of=Of.UNIT_PLACE)
    tie = next(tie for tie in both.ties if both.nodes[tie.source].id == "u2")
    assert tie.roles == ("lead", "support")


def test_leaders() -> None:
    """Leaders are tied by the tasks that they supervise together."""
    assert ties(network(of=Of.LEADERS)) == {("p1", "p2"): 1}


def test_hyper_ties() -> None:
    """One tie for each task of several actors."""
    made = network(ties=TieKind.HYPER)
    named = [tuple(made.nodes[node].id for node in tie.nodes) for tie in made.hyper_ties]
    assert named == [("u1", "u2", "u3"), ("u1", "u2", "u4"), ("g1", "u2")]


def test_cuts() -> None:
    """By weight, by distance, by degree."""
    assert ties(network(min_weight=2)) == {("u1", "u2"): 2}
    assert {node.id for node in network(units=("u3",)).nodes} == {"u1", "u3"}
    assert {node.id for node in network(units=("u3",), depth=2).nodes} == {"u1", "u2", "u3"}
    assert [node.id for node in network(top=2).nodes] == ["u1", "u2"]
    assert {node.id for node in network(top=2, units=("u3",)).nodes} == {"u1", "u3"}


def test_groups_are_counted_in_what_is_left() -> None:
    """A file of the surroundings of a unit says how many groups are among them, not how many there were."""
    assert network().counts.groups_kept == 1
    assert network(units=("u3",)).counts.groups_kept == 0
    assert network(units=("u2",)).counts.groups_kept == 1


def test_selection_by_year_place_and_leader() -> None:
    """Names and codes both name a place."""
    assert network(years=(2023,)).counts.tasks == 2
    assert network(places=("澄桥区",)).counts.tasks == 4
    assert network(leaders=("p2",)).counts.tasks == 2


def test_labels_are_told_apart() -> None:
    """Two units of one name get their place, then a number."""
    rows = invented_rows([("a", "u1", "u2", "")], names={"u1": "区财政局", "u2": "区财政局"})
    made = build_network(rows, NetworkOptions(), program="")
    assert [node.label for node in made.nodes] == ["区财政局（澄桥区）〔1〕", "区财政局（澄桥区）〔2〕"]


def test_the_order_of_tasks_leaves_no_trace_in_weights() -> None:
    """Sums are correctly rounded, so that no order changes them."""
    rows = invented_rows(
        [("a", "u1", " ".join(f"u{n}" for n in range(2, 2 + size)), "") for size in range(1, 9)]
    )
    turned = invented_rows(
        [("a", "u1", " ".join(f"u{n}" for n in range(2, 2 + size)), "") for size in range(8, 0, -1)]
    )
    options = NetworkOptions(weight=Weight.NEWMAN)
    one, other = build_network(rows, options, program=""), build_network(turned, options, program="")
    assert ties(one) == ties(other)


@pytest.mark.parametrize(
    "options",
    [
        {"alpha": 0.0},
        {"alpha": 1.0},
        {"alpha": float("nan")},
        {"depth": 0},
        {"top": 0},
        {"min_weight": -1.0},
        {"of": Of.UNIT_TASK, "ties": TieKind.CO_LEAD},
        {"of": Of.LEADERS, "ties": TieKind.LEAD_SUPPORT},
        {"of": Of.UNIT_LEADER, "weight": Weight.NEWMAN},
        {"role": Role.LEAD},
        {"role": Role.SUPERVISE, "ties": TieKind.CO_TASK},
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, Any]) -> None:
    """Before anything is read."""
    with pytest.raises(NetworkOptionsError):
        NetworkOptions(**options)


def test_what_is_not_there_is_said_with_what_is() -> None:
    """Names near to the one asked for, years that are known, the heaviest weight."""
    with pytest.raises(UnknownNodeError, match="near it: u1"):
        network(units=("u11",))
    with pytest.raises(UnknownNodeError, match="澄桥区"):
        network(places=("桥区",))
    with pytest.raises(UnknownNodeError, match="no leader of that name"):
        network(leaders=("u1",))
    with pytest.raises(NetworkOptionsError, match="known: 2023, 2024"):
        network(years=(1999,))
    with pytest.raises(EmptyNetworkError, match="heaviest weighs 2"):
        network(min_weight=3)
    with pytest.raises(EmptyNetworkError, match="no node is left"):
        build_network(invented_rows([("a", "u1", "", "")]), NetworkOptions(of=Of.LEADERS), program="")
    with pytest.raises(EmptyNetworkError, match="no task is left"):
        network(years=(2024,), leaders=("p1",))
