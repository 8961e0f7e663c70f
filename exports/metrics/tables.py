"""The figures as tables: units by year, and networks by year, groups kept and groups expanded side by side.

Columns of the network whose groups are expanded end in `_expanded`. The year is empty in the rows of all
years together. A unit that only one of the two networks has is a row with the other side empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.metrics.figures import Figures, MetricsOptions, NetworkFigures, NodeFigures, compute_figures
from exports.metrics.null_model import MEASURES
from exports.network import Groups, Network, NetworkOptions, NetworkRows, build_network
from exports.network.options import TWO_SORTS, TieKind
from exports.network.selection import select_tasks
from exports.tables import Cell, Column, Table
from exports.tables.table import Kind
from ontology.errors import EmptyNetworkError, NetworkOptionsError, UnknownNodeError

Year = int | None

NODE_FIGURES: tuple[tuple[str, str, Kind], ...] = (
    ("led", "牵头任务数 tasks led", "integer"),
    ("supported", "配合任务数 tasks supported", "integer"),
    ("supervised", "分管任务数 tasks supervised", "integer"),
    ("out_strength", "加权出度 weighted out-degree", "number"),
    ("in_strength", "加权入度 weighted in-degree", "number"),
    ("rank", "加权度排名 rank by weighted degree", "integer"),
    ("betweenness", "中介中心性 betweenness", "number"),
    ("pagerank", "PageRank", "number"),
    ("core", "核心 in the core", "boolean"),
    ("constraint", "约束系数 Burt's constraint", "number"),
    ("community", "社群 community (Louvain)", "integer"),
)
CHANGES: tuple[tuple[str, str, Kind], ...] = (
    ("led_change", "牵头任务数较上年 change of tasks led", "integer"),
    ("supported_change", "配合任务数较上年 change of tasks supported", "integer"),
    ("strength_change", "加权度较上年 change of weighted degree", "number"),
    ("rank_change", "排名较上年 change of rank", "integer"),
)
NETWORK_FIGURES: tuple[tuple[str, str, Kind], ...] = (
    ("nodes", "节点数 nodes", "integer"),
    ("ties", "边数 ties", "integer"),
    ("density", "密度 density", "number"),
    ("centralisation", "度数中心势 degree centralisation", "number"),
    ("reciprocity", "互惠性 reciprocity", "number"),
    ("transitivity", "传递性 transitivity", "number"),
    ("assortativity", "度同配性 degree assortativity", "number"),
    ("communities", "社群数 communities", "integer"),
    ("modularity", "模块度 modularity", "number"),
    ("stability", "社群稳定性 stability over seeds", "number"),
    ("core_nodes", "核心节点数 nodes in the core", "integer"),
    ("core_fit", "核心—边缘拟合 fit of core and periphery", "number"),
    ("betweenness_method", "中介中心性算法 how betweenness was computed", "string"),
    ("draws", "零模型抽样次数 draws from the null model", "integer"),
)
EXPANDED = "_expanded"


@dataclass(frozen=True, slots=True)
class Measured:
    """A network and its figures."""

    network: Network
    figures: Figures

    def of_node(self) -> dict[str, NodeFigures]:
        """The figures by id of the node."""
        return {node.id: one for node, one in zip(self.network.nodes, self.figures.nodes, strict=True)}


Pair = tuple[Measured | None, Measured | None]
"""Without and with expansion; None where nothing is left by the options."""


def metrics_tables(
    rows: NetworkRows, options: NetworkOptions, settings: MetricsOptions, *, program: str
) -> tuple[Table, Table, Network]:
    """The table of units, the table of networks, and the network of all years without expansion.

    Raises:
        NetworkOptionsError: the network has two sorts of nodes, or ties between more than two.
        EmptyNetworkError: nothing is left by the selection.
        UnknownNodeError: a unit is in no year, with expansion or without.
        MissingExtraError: rustworkx or scipy is not installed.
    """
    if options.of in TWO_SORTS or options.tie_kind is TieKind.HYPER:
        raise NetworkOptionsError(
            f"metrics are of units or leaders tied in pairs, not --of {options.of} --ties {options.tie_kind}"
        )
    years: list[Year] = [None, *sorted({task.year for task in select_tasks(rows, options) if task.year})]
    measured = {year: _pair(rows, options, year, settings, program) for year in years}
    whole = measured[None][0] or measured[None][1]
    if whole is None:
        # says what is not there, or why nothing is left
        build_network(rows, options, program=program)
        raise EmptyNetworkError("nothing is left by the options, with expansion of groups and without")
    return _units(measured), _networks(measured), whole.network


def _pair(
    rows: NetworkRows, options: NetworkOptions, year: Year, settings: MetricsOptions, program: str
) -> Pair:
    expanded = options.groups if options.groups is Groups.EXPAND_WEIGHTED else Groups.EXPAND
    plain = options.groups if options.groups is Groups.DROP else Groups.KEEP
    of_year = options if year is None else replace(options, years=(year,))
    return (
        _measured(rows, replace(of_year, groups=plain), settings, program),
        _measured(rows, replace(of_year, groups=expanded), settings, program),
    )


def _measured(
    rows: NetworkRows, options: NetworkOptions, settings: MetricsOptions, program: str
) -> Measured | None:
    try:
        network = build_network(rows, options, program=program)
    except (EmptyNetworkError, UnknownNodeError):
        return None
    return Measured(network, compute_figures(network, settings))


def _units(measured: dict[Year, Pair]) -> Table:
    columns = [
        Column(name="year", title="年度 year", kind="year"),
        Column(name="id", title="标识 id", required=True, width=40),
        Column(name="label", title="名称 name", required=True, width=30),
        Column(name="class", title="类别 class", required=True),
    ]
    for end in ("", EXPANDED):
        columns += _figure_columns((*NODE_FIGURES, *CHANGES), end)
    found: list[tuple[Cell, ...]] = []
    for year, pair in measured.items():
        before = (None, None) if year is None else measured.get(year - 1, (None, None))
        sides = [_side(one, earlier) for one, earlier in zip(pair, before, strict=True)]
        empty = (None,) * (len(NODE_FIGURES) + len(CHANGES))
        names = {
            node.id: (node.label, node.node_class.value)
            for one in reversed(pair)
            if one is not None
            for node in one.network.nodes
        }
        for node in sorted(names):
            cells = [side.get(node, empty) for side in sides]
            found.append((year, node, *names[node], *cells[0], *cells[1]))
    return Table(name="units", title="单位 units", columns=tuple(columns), rows=tuple(found))


def _side(measured: Measured | None, before: Measured | None) -> dict[str, tuple[Cell, ...]]:
    if measured is None:
        return {}
    earlier = {} if before is None else before.of_node()
    found: dict[str, tuple[Cell, ...]] = {}
    for node, one in measured.of_node().items():
        figures = tuple(_rounded(getattr(one, name)) for name, _, _ in NODE_FIGURES)
        found[node] = figures + _changes(one, earlier.get(node))
    return found


def _changes(one: NodeFigures, before: NodeFigures | None) -> tuple[Cell, ...]:
    if before is None:
        return (None,) * len(CHANGES)
    strength = (one.out_strength + one.in_strength) - (before.out_strength + before.in_strength)
    return (
        one.led - before.led,
        one.supported - before.supported,
        _rounded(strength),
        one.rank - before.rank,
    )


def _networks(measured: dict[Year, Pair]) -> Table:
    columns = [Column(name="year", title="年度 year", kind="year")]
    null = [
        (f"{name}_{part}", f"{name} {title}", "number")
        for name, _ in MEASURES
        for part, title in (("null_mean", "零模型均值"), ("null_sd", "零模型标准差"), ("z", "z"))
    ]
    names: list[tuple[str, str, Kind]] = [*NETWORK_FIGURES, *((a, b, "number") for a, b, _ in null)]
    for end in ("", EXPANDED):
        columns += _figure_columns(tuple(names), end)
    found: list[tuple[Cell, ...]] = []
    for year, pair in measured.items():
        cells: list[Cell] = [year]
        for one in pair:
            cells += [None] * len(names) if one is None else list(_whole(one.figures.network))
        found.append(tuple(cells))
    return Table(name="networks", title="网络 networks", columns=tuple(columns), rows=tuple(found))


def _whole(figures: NetworkFigures) -> Iterator[Cell]:
    for name, _, _ in NETWORK_FIGURES:
        yield _rounded(getattr(figures, name))
    for name, _ in MEASURES:
        compared = figures.null[name]
        yield from map(_rounded, (compared.mean, compared.deviation, compared.z))


def _figure_columns(figures: tuple[tuple[str, str, Kind], ...], end: str) -> list[Column]:
    mark = "（展开群体 groups expanded）" if end else ""
    return [Column(name=f"{name}{end}", title=f"{title}{mark}", kind=kind) for name, title, kind in figures]


def _rounded(value: Cell) -> Cell:
    """To twelve digits: what machines add up differently lies beyond."""
    return float(f"{value:.12g}") if isinstance(value, float) else value
