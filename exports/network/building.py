"""Building a network from rows: select, tie, test, cut, and number.

    select      the tasks of the places, years and leaders asked for
    tie         each task ties its parties; what tasks add to one tie is summed exactly rounded (math.fsum),
                so that no order of tasks can change a weight
    test        the backbone, on all ties of the selection
    cut         light ties, then nodes far from the units asked for, then nodes beyond the top ones
    number      nodes by id, ties by their ends

All who take part in a selected task are nodes, tied or not; in a network of two sorts only what is tied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from exports.network.model import Counts, HyperTie, Network, Node, NodeClass, TaskEvidence, Tie
from exports.network.nodes import make_nodes
from exports.network.options import Backbone, Groups, NetworkOptions, TieKind
from exports.network.parties import Parties
from exports.network.rows import NetworkRows, TaskRow
from exports.network.selection import select_tasks
from exports.network.tie_rules import Pair, actor_roles, all_parties, hyper_weight, task_pairs
from exports.network.trimming import cut_network
from ontology.errors import EmptyNetworkError
from ontology.records import Role


@dataclass(slots=True)
class Gathered:
    """What the tasks so far add to one tie."""

    values: list[float]
    tasks: list[int]


def build_network(rows: NetworkRows, options: NetworkOptions, *, program: str) -> Network:
    """The network that the options ask for.

    Args:
        rows: all rows of a store.
        options: which network is wanted.
        program: name and version of the program, to be written into every file.

    Raises:
        EmptyNetworkError: nothing is left by the selection.
        UnknownNodeError: a place, leader or unit is not among what was selected.
        NetworkOptionsError: no document is of one of the years.
    """
    tasks = select_tasks(rows, options)
    parties = Parties(rows, options.groups)
    if options.tie_kind is TieKind.HYPER:
        network = _hyper_network(rows, options, tasks, parties, program)
    else:
        network = _tied_network(rows, options, tasks, parties, program)
    if not network.nodes:
        raise EmptyNetworkError(
            f"no node is left: none of {len(tasks)} tasks has what --of {options.of} and the roles ask for"
        )
    return cut_network(network)


def _tied_network(
    rows: NetworkRows,
    options: NetworkOptions,
    tasks: tuple[TaskRow, ...],
    parties: Parties,
    program: str,
) -> Network:
    gathered: dict[Pair, Gathered] = {}
    tied = 0
    for number, task in enumerate(tasks):
        pairs = task_pairs(task, parties, options)
        tied += bool(pairs)
        for pair, value in pairs.items():
            known = gathered.get(pair)
            if known is None:
                gathered[pair] = Gathered([value], [number])
            else:
                known.values.append(value)
                known.tasks.append(number)
    ids = {node for pair in gathered for node in pair}
    if options.tie_kind is not TieKind.MEMBERSHIP:
        ids |= _taking_part(tasks, parties, options)
    nodes = make_nodes(ids, rows, tasks, parties)
    ties = _ties(gathered, nodes, tasks, parties, options)
    network = _network(rows, options, tasks, parties, nodes, tied, program, ties=ties)
    if options.backbone is Backbone.NONE:
        return network
    from exports.backbone import extract_backbone

    return extract_backbone(network, rows)


def _hyper_network(
    rows: NetworkRows,
    options: NetworkOptions,
    tasks: tuple[TaskRow, ...],
    parties: Parties,
    program: str,
) -> Network:
    nodes = make_nodes(_taking_part(tasks, parties, options), rows, tasks, parties)
    places = {node.id: number for number, node in enumerate(nodes)}
    found = []
    for number, task in enumerate(tasks):
        named = all_parties(task, parties, options)
        members = tuple(sorted({places[node] for party in named for node in party}))
        if len(named) > 1 and len(members) > 1:
            weight = hyper_weight(len(named), options.weight)
            found.append(HyperTie(nodes=members, task=number, weight=weight))
    return _network(rows, options, tasks, parties, nodes, len(found), program, hyper_ties=tuple(found))


def _taking_part(tasks: tuple[TaskRow, ...], parties: Parties, options: NetworkOptions) -> set[str]:
    roles = actor_roles(options)
    return {
        node
        for task in tasks
        for one in task.assignments
        if one.role in roles
        for node in parties.nodes(one.actor)
    }


def _ties(
    gathered: dict[Pair, Gathered],
    nodes: tuple[Node, ...],
    tasks: tuple[TaskRow, ...],
    parties: Parties,
    options: NetworkOptions,
) -> tuple[Tie, ...]:
    places = {node.id: number for number, node in enumerate(nodes)}
    wanted = actor_roles(options)
    found = []
    for (source, target), one in gathered.items():
        roles: tuple[str, ...] = ()
        if options.tie_kind is TieKind.MEMBERSHIP:
            roles = _roles(source, (tasks[number] for number in one.tasks), parties, wanted)
        tie = Tie(
            source=places[source],
            target=places[target],
            weight=fsum(one.values),
            tasks=tuple(one.tasks),
            years=tuple(sorted({year for number in one.tasks if (year := tasks[number].year) is not None})),
            roles=roles,
        )
        found.append(tie)
    return tuple(sorted(found, key=ends))


def ends(tie: Tie) -> tuple[int, int]:
    """What ties are ordered by."""
    return tie.source, tie.target


def _roles(unit: str, tasks: Iterable[TaskRow], parties: Parties, wanted: frozenset[Role]) -> tuple[str, ...]:
    found = {
        one.role.value
        for task in tasks
        for one in task.assignments
        if one.role in wanted and unit in parties.nodes(one.actor)
    }
    return tuple(sorted(found))


def _network(
    rows: NetworkRows,
    options: NetworkOptions,
    tasks: tuple[TaskRow, ...],
    parties: Parties,
    nodes: tuple[Node, ...],
    tied: int,
    program: str,
    *,
    ties: tuple[Tie, ...] = (),
    hyper_ties: tuple[HyperTie, ...] = (),
) -> Network:
    used = {task.document for task in tasks}
    documents = tuple(document for document in rows.documents if document.id in used)
    places = {document.id: number for number, document in enumerate(documents)}
    return Network(
        options=options,
        nodes=nodes,
        ties=ties,
        hyper_ties=hyper_ties,
        tasks=tuple(_evidence(task, places[task.document]) for task in tasks),
        documents=documents,
        counts=_counts(tasks, parties, nodes, options, tied),
        program=program,
    )


def _evidence(task: TaskRow, document: int) -> TaskEvidence:
    return TaskEvidence(id=task.id, document=document, row=task.label, quote=task.text, year=task.year)


def _counts(
    tasks: tuple[TaskRow, ...], parties: Parties, nodes: tuple[Node, ...], options: NetworkOptions, tied: int
) -> Counts:
    roles = actor_roles(options)
    named = {one.actor for task in tasks for one in task.assignments if one.role in roles}
    asked = options.groups in (Groups.EXPAND, Groups.EXPAND_WEIGHTED)
    return Counts(
        tasks=len(tasks),
        tasks_with_ties=tied,
        groups_kept=sum(node.node_class is NodeClass.GROUP for node in nodes),
        groups_expanded=sum(parties.is_expanded(actor) for actor in named),
        groups_open=sum(parties.is_open(actor) for actor in named) if asked else 0,
        ties_tested=0,
        ties_kept=0,
        tests=0,
    )
