"""CSV under the column names that Gephi imports: a folder of files.

    nodes.csv      Id, Label and what is said of nodes
    edges.csv      Source, Target, Type, Weight and what is said of ties
    tasks.csv      the tasks behind them: document, row, year, words
    about.json     parameters, counts, documents with hashes, program, methods
    methods.txt    the methods paragraph

Ties between more than two nodes are a row of edges.csv for each node: Hyperedge, Id. Cells are as the
documents have them: a program that takes `=` for a formula has to be told that they are text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from exports.formats.attributes import (
    NODE_COLUMNS,
    TIE_COLUMNS,
    Attributes,
    hyper_attributes,
    node_attributes,
    tie_attributes,
)
from exports.network.about import about
from exports.network.methods import methods_text
from exports.network.model import Network
from exports.network.options import TieKind
from exports.tables import Cell, csv_lines


def csv_files(network: Network) -> Iterator[tuple[str, Iterator[str]]]:
    """The files, each with its name."""
    yield "nodes.csv", csv_lines(["Id", "Label", *_names(NODE_COLUMNS)], _nodes(network))
    if network.tie_kind is TieKind.HYPER:
        yield "edges.csv", csv_lines(["Hyperedge", "Id", "Weight", *_names(TIE_COLUMNS)], _hyper(network))
    else:
        header = ["Source", "Target", "Type", "Weight", *_names(TIE_COLUMNS)]
        yield "edges.csv", csv_lines(header, _ties(network))
    yield "tasks.csv", csv_lines(["Id", "Document", "Row", "Year", "Quote"], _tasks(network))
    yield "about.json", iter([json.dumps(about(network), ensure_ascii=False, indent=1) + "\n"])
    yield "methods.txt", iter([methods_text(network)])


def _names(columns: tuple[tuple[str, type], ...]) -> list[str]:
    return [name for name, _ in columns]


def _cells(attributes: Attributes, columns: tuple[tuple[str, type], ...]) -> list[Cell]:
    return [attributes.get(name) for name, _ in columns]


def _nodes(network: Network) -> Iterator[list[Cell]]:
    for node in network.nodes:
        yield [node.id, node.label, *_cells(node_attributes(node), NODE_COLUMNS)]


def _ties(network: Network) -> Iterator[list[Cell]]:
    kind = "Directed" if network.directed else "Undirected"
    for tie in network.ties:
        ends = [network.nodes[tie.source].id, network.nodes[tie.target].id]
        yield [*ends, kind, tie.weight, *_cells(tie_attributes(network, tie), TIE_COLUMNS)]


def _hyper(network: Network) -> Iterator[list[Cell]]:
    for tie in network.hyper_ties:
        cells = _cells(hyper_attributes(network, tie), TIE_COLUMNS)
        for node in tie.nodes:
            yield [network.tasks[tie.task].id, network.nodes[node].id, tie.weight, *cells]


def _tasks(network: Network) -> Iterator[list[Cell]]:
    for task in network.tasks:
        yield [task.id, network.documents[task.document].id, task.row, task.year, task.quote]
