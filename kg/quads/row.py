"""Table rows and their cells, as found: the raw text of every cell is kept."""

from __future__ import annotations

from kg.quads.evidence import add_span
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.iri import IRI
from ontology.records import RawCell, Task
from ontology.terms import CSVW, DCT, GWR


def add_row(statements: Statements, scope: Scope, task: Task, label: str, task_node: IRI) -> IRI:
    """State the row that a task stands in, and its cells.

    Args:
        statements: gathers what is stated.
        scope: the report.
        task: the task.
        label: the row's name within the report.
        task_node: the task's node.

    Returns:
        The node of the row.
    """
    node = scope.own("row", label)
    statements.typed(node, CSVW.Row)
    if task.no is not None:
        statements.integer(node, CSVW.rownum, task.no)
    statements.link(node, DCT.isPartOf, scope.node)
    statements.link(node, CSVW.describes, task_node)
    for cell in task.cells:
        _add_cell(statements, scope, cell, node)
    return node


def _add_cell(statements: Statements, scope: Scope, cell: RawCell, row: IRI) -> None:
    """State a cell; one that is merged over several rows is one cell of them all."""
    node = scope.own("cell", f"{cell.evidence.start}-{cell.evidence.end}")
    statements.typed(node, CSVW.Cell)
    statements.link(node, DCT.isPartOf, row)
    statements.text(node, CSVW.name, cell.column)
    if cell.header is not None:
        statements.name(node, CSVW.title, cell.header)
    statements.text(node, GWR.surface, cell.evidence.surface)
    add_span(statements, scope, node, cell.evidence)
