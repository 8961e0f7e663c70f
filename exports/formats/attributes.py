"""Attributes: what files say of nodes and ties, flattened to texts and numbers, as all formats can hold them.

Lists are joined with `; `. What a tie rests on is given as `document#row`, where the document is the
beginning of its hash; the first quotes are given in full. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from exports.network.about import document_key
from exports.network.model import HyperTie, Network, Node, Tie

Value = str | int | float
Attributes = dict[str, Value]

NODE_COLUMNS: tuple[tuple[str, type[Value]], ...] = (
    ("class", str),
    ("unit_class", str),
    ("place", str),
    ("names", str),
    ("years", str),
    ("tasks", int),
    ("led", int),
    ("supported", int),
    ("supervised", int),
)
TIE_COLUMNS: tuple[tuple[str, type[Value]], ...] = (
    ("kind", str),
    ("tasks", int),
    ("years", str),
    ("roles", str),
    ("p_value", float),
    ("evidence", str),
    ("quotes", str),
)
QUOTES = 3
"""Quotes that a tie carries along; the evidence lists all of its tasks."""
SEPARATOR = "; "


def node_attributes(node: Node) -> Attributes:
    """What is said of a node beside its id and label; what is not known is left out."""
    found: Attributes = {"class": node.node_class.value}
    if node.unit_class is not None:
        found["unit_class"] = node.unit_class
    if node.place:
        found["place"] = node.place
    if node.names:
        found["names"] = SEPARATOR.join(node.names)
    if node.years:
        found["years"] = SEPARATOR.join(map(str, node.years))
    return found | {
        "tasks": len(node.tasks),
        "led": node.led,
        "supported": node.supported,
        "supervised": node.supervised,
    }


def tie_attributes(network: Network, tie: Tie) -> Attributes:
    """What is said of a tie beside its ends and its weight."""
    found: Attributes = {"kind": network.tie_kind.value, "tasks": len(tie.tasks)}
    if tie.years:
        found["years"] = SEPARATOR.join(map(str, tie.years))
    if tie.roles:
        found["roles"] = SEPARATOR.join(tie.roles)
    if tie.p_value is not None:
        found["p_value"] = tie.p_value
    return found | evidence_attributes(network, tie.tasks)


def hyper_attributes(network: Network, tie: HyperTie) -> Attributes:
    """What is said of a tie between all who answer for one task."""
    year = network.tasks[tie.task].year
    found: Attributes = {"kind": network.tie_kind.value, "tasks": 1}
    if year is not None:
        found["years"] = str(year)
    return found | evidence_attributes(network, (tie.task,))


def evidence_attributes(network: Network, tasks: tuple[int, ...]) -> Attributes:
    """Where it is written, and the words."""
    return {
        "evidence": SEPARATOR.join(references(network, tasks)),
        "quotes": SEPARATOR.join(network.tasks[number].quote for number in tasks[:QUOTES]),
    }


def references(network: Network, tasks: tuple[int, ...]) -> Iterator[str]:
    """Document and row of each task."""
    for document, task in network.evidence(tasks):
        yield f"{document_key(document)}#{task.row}" if task.row else document_key(document)
