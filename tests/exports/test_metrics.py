"""Figures beside networkx and beside a script that shares no code with them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest

from exports.metrics import MetricsOptions, compute_figures, metrics_tables
from exports.metrics.adjacency import Adjacency
from exports.metrics.betweenness import betweenness
from exports.metrics.core import core_nodes
from exports.network import Groups, NetworkOptions, TieKind, Weight, as_networkx, build_network
from exports.tables import Table
from kg.commands.network_options import stored_rows
from ontology.errors import NetworkOptionsError, UnknownNodeError
from tests.exports.invented import invented_rows

LINES = [
    ("a", "u1", "u2 u3", ""),
    ("a", "u2", "u1 u4", ""),
    ("a", "u3", "u1", ""),
    ("a", "u5 u1", "u2 u6", ""),
    ("b", "u1", "u2 g1", ""),
    ("b", "u7", "", ""),
]
ROWS = invented_rows(LINES, members={"g1": ("u3", "u4", "u8")}, years={"a": 2023, "b": 2024})
FEW = MetricsOptions(draws=20, seeds=3)


@pytest.mark.parametrize("ties", [TieKind.LEAD_SUPPORT, TieKind.CO_TASK])
def test_figures_are_those_of_networkx(ties: TieKind) -> None:
    """Another implementation of each."""
    network = build_network(ROWS, NetworkOptions(ties=ties, weight=Weight.NEWMAN), program="")
    graph, figures = as_networkx(network), compute_figures(network, FEW)
    whole = figures.network
    assert whole.density == pytest.approx(nx.density(graph))
    assert whole.transitivity == pytest.approx(nx.transitivity(graph.to_undirected()))
    assert whole.assortativity == pytest.approx(nx.degree_assortativity_coefficient(graph.to_undirected()))
    if network.directed:
        assert whole.reciprocity == pytest.approx(nx.overall_reciprocity(graph))
    else:
        assert whole.reciprocity is None
    between, constraint = nx.betweenness_centrality(graph), nx.constraint(graph, weight="weight")
    for number, one in enumerate(figures.nodes):
        assert one.betweenness == pytest.approx(between[number], abs=1e-12)
        if one.constraint is None:
            assert graph.degree(number) == 0
        else:
            assert one.constraint == pytest.approx(constraint[number], abs=1e-12)


def test_centralisation_of_a_star_is_one() -> None:
    """And of a ring nought."""
    star = invented_rows([("a", "u0", "u1 u2 u3 u4", "")])
    assert compute_figures(build_network(star, NetworkOptions(), program=""), FEW).network.centralisation == 1
    ring = invented_rows([("a", f"u{n}", f"u{(n + 1) % 5}", "") for n in range(5)])
    assert compute_figures(build_network(ring, NetworkOptions(), program=""), FEW).network.centralisation == 0


def test_the_core_breaks_the_ideal_least() -> None:
    """All cores are tried."""
    network = build_network(ROWS, NetworkOptions(ties=TieKind.CO_TASK), program="")
    count, tied = len(network.nodes), {(tie.source, tie.target) for tie in network.ties}
    core = core_nodes(Adjacency.of(network))
    pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    broken = []
    for chosen in [*range(2**count), sum(2**n for n in range(count) if core[n])]:
        inside = [bool(chosen >> node & 1) for node in range(count)]
        broken.append(
            sum(
                inside[one] == inside[other] and inside[one] != ((one, other) in tied) for one, other in pairs
            )
        )
    assert broken[-1] == min(broken)


def test_sampled_betweenness_of_all_pivots_is_exact() -> None:
    """With as many pivots as nodes nothing is estimated; the method is said."""
    network = build_network(ROWS, NetworkOptions(), program="")
    graph = as_networkx(network)
    exact, exact_method = betweenness(network, graph)
    sampled, sampled_method = betweenness(network, graph, bound=0)
    assert sampled == pytest.approx(exact)
    assert (exact_method, sampled_method) == ("exact", f"sampled:{len(network.nodes)}")


def test_tables_are_by_year_with_both_treatments_of_groups() -> None:
    """Changes are against the year before; the same rows give the same tables."""
    units, networks, _ = metrics_tables(ROWS, NetworkOptions(), FEW, program="")
    assert [record["year"] for record in networks.records()] == [None, 2023, 2024]
    by_node = {(record["year"], record["id"]): record for record in units.records()}
    assert by_node[2024, "u1"]["led"] == 1
    assert by_node[2024, "u1"]["led_change"] == -1
    assert by_node[2023, "u1"]["led_change"] is None
    assert by_node[2024, "u8"]["led"] is None
    assert by_node[2024, "u8"]["supported_expanded"] == 1
    assert by_node[2024, "g1"]["supported_expanded"] is None
    assert metrics_tables(ROWS, NetworkOptions(), FEW, program="")[:2] == (units, networks)


@pytest.mark.parametrize(
    ("unit", "sides"),
    [("g1", [(None, True, False), (2024, True, False)]), ("u7", [(None, True, True), (2024, True, True)])],
)
def test_what_only_some_of_the_networks_have_can_be_asked_for(
    unit: str, sides: list[tuple[int | None, bool, bool]]
) -> None:
    """A group is gone where groups are expanded, and a unit is not in every year: those sides are empty."""
    _, networks, _ = metrics_tables(ROWS, NetworkOptions(units=(unit,)), FEW, program="")
    found = [
        (one["year"], one["nodes"] is not None, one["nodes_expanded"] is not None)
        for one in networks.records()
    ]
    assert [one for one in found if one[1] or one[2]] == sides


def test_a_unit_that_no_network_has_is_unknown() -> None:
    """The message names those that are near."""
    with pytest.raises(UnknownNodeError, match="near it: u1"):
        metrics_tables(ROWS, NetworkOptions(units=("u11",)), FEW, program="")


def test_the_null_model_keeps_degrees_and_finds_what_is_no_chance() -> None:
    """A network in which every tie is answered has far more reciprocity than chance gives."""
    pairs = [(f"u{n}", f"u{n + 1}") for n in range(0, 40, 2)]
    lines = [("a", one, other, "") for one, other in pairs] + [("a", other, one, "") for one, other in pairs]
    figures = compute_figures(build_network(invented_rows(lines), NetworkOptions(), program=""), FEW)
    compared = figures.network.null["reciprocity"]
    assert compared.z is not None
    assert compared.z > 5


def test_networks_without_pairs_are_refused() -> None:
    """Metrics are of units or leaders."""
    with pytest.raises(NetworkOptionsError):
        metrics_tables(ROWS, NetworkOptions(ties=TieKind.HYPER), FEW, program="")


def counted(store: Path, expand: bool) -> tuple[set[str], set[tuple[str, str]], dict[str, int]]:
    """Nodes, ties and weighted degrees, straight from the quads of a store: the independent script."""
    database = ox.Store.read_only(str(store / "database")) if (store / "database").exists() else opened(store)
    gwr = "https://w3id.org/gwr/def#"

    def pairs(term: str) -> list[tuple[str, str]]:
        found = database.quads_for_pattern(None, ox.NamedNode(gwr + term), None, None)
        return [(quad.subject.value, quad.object.value) for quad in found]

    unit_of, members = dict(pairs("canonicalUnit")), defaultdict(set)
    if expand:
        for group, member in pairs("expandsTo"):
            members[group].add(member)
    parts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for term in ("leadUnit", "supportUnit"):
        for task, agent in pairs(term):
            parts[task][term] |= members[agent] if members.get(agent) else {unit_of.get(agent, agent)}
    nodes: set[str] = set()
    degrees: dict[str, int] = defaultdict(int)
    ties: set[tuple[str, str]] = set()
    for part in parts.values():
        nodes |= part["leadUnit"] | part["supportUnit"]
        for lead in part["leadUnit"]:
            for support in part["supportUnit"] - {lead}:
                ties.add((lead, support))
                degrees[lead] += 1
                degrees[support] += 1
    return nodes, ties, degrees


def opened(store: Path) -> Any:
    """The database of a store, whatever its folder is called."""
    return ox.Store.read_only(str(next(path.parent for path in store.rglob("CURRENT"))))


@pytest.mark.parametrize("expand", [False, True])
def test_real_tables_give_what_an_independent_script_counts(licheng_store: Path, expand: bool) -> None:
    """Densities and ranks of three tables, with and without expansion."""
    nodes, ties, degrees = counted(licheng_store, expand)
    rows = stored_rows(licheng_store)
    groups = Groups.EXPAND if expand else Groups.KEEP
    network = build_network(rows, NetworkOptions(groups=groups), program="")
    figures = compute_figures(network, MetricsOptions(draws=0, seeds=1))
    assert {node.id for node in network.nodes} == nodes
    assert figures.network.density == pytest.approx(len(ties) / (len(nodes) * (len(nodes) - 1)))
    ordered = sorted((degrees[node] for node in nodes), reverse=True)
    for node, one in zip(network.nodes, figures.nodes, strict=True):
        assert one.rank == ordered.index(degrees[node.id]) + 1


def test_expansion_makes_street_offices_central(licheng_store: Path) -> None:
    """What is known of such tables: expanding 各街道办事处 about doubles the density."""
    rows = stored_rows(licheng_store)
    _, networks, _ = metrics_tables(rows, NetworkOptions(), MetricsOptions(draws=0, seeds=1), program="")
    whole = next(iter(records(networks)))
    assert whole["density_expanded"] > 1.5 * whole["density"]


def records(table: Table) -> list[dict[str, Any]]:
    """The rows as objects."""
    return list(table.records())
