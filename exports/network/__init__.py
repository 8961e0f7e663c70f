"""Networks: the model, its options, and how it is built from rows."""

from exports.network.building import build_network
from exports.network.graphs import as_networkx
from exports.network.model import Counts, HyperTie, Network, Node, NodeClass, TaskEvidence, Tie
from exports.network.options import Backbone, Correction, Groups, NetworkOptions, Of, TieKind, Weight
from exports.network.rows import ActorRow, Assignment, DocumentRow, NetworkRows, TaskRow, ThingRow

__all__ = [
    "ActorRow",
    "Assignment",
    "Backbone",
    "Correction",
    "Counts",
    "DocumentRow",
    "Groups",
    "HyperTie",
    "Network",
    "NetworkOptions",
    "NetworkRows",
    "Node",
    "NodeClass",
    "Of",
    "TaskEvidence",
    "TaskRow",
    "ThingRow",
    "Tie",
    "TieKind",
    "Weight",
    "as_networkx",
    "build_network",
]
