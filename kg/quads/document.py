"""From an extraction to the quads of its document: a pure function.

All statements of a document, what it says of units and places included, stand in one named graph, so that
reading it again can replace the graph whole. The same extraction and settings give the same list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from extractors.extraction import Extraction
from kg.quads.area import add_area
from kg.quads.entity import add_entities
from kg.quads.measurement import add_measurements
from kg.quads.model import Quad
from kg.quads.observation import add_observations
from kg.quads.provenance import add_provenance
from kg.quads.report import add_report
from kg.quads.scope import scopes
from kg.quads.section import add_sections
from kg.quads.settings import DEFAULT, QuadSettings, document_graph
from kg.quads.statements import Statements
from kg.quads.task import add_tasks
from kg.quads.task_index import TaskIndex
from ontology.records import Entity, Quantity, Task

NumberedT = TypeVar("NumberedT", Task, Quantity, Entity)


def document_quads(extraction: Extraction, *, settings: QuadSettings = DEFAULT) -> list[Quad]:
    """All that was read from one document, as quads of the document's graph.

    Args:
        extraction: the document and the records read from it.
        settings: base of ids, name and version of the extractor.

    Returns:
        The quads, each once, in the order of their canonical N-Quads lines.
    """
    graph = document_graph(extraction.document.sha256, settings)
    statements = Statements(graph, language=settings.language)
    tasks = _by_report(extraction.of(Task))
    quantities, entities = _by_report(extraction.of(Quantity)), _by_report(extraction.of(Entity))
    for n, scope in scopes(extraction, settings).items():
        add_provenance(statements, scope, graph)
        add_area(statements, scope)
        add_report(statements, scope)
        add_sections(statements, scope)
        placed = TaskIndex.of(add_tasks(statements, scope, tasks[n]))
        named = add_entities(statements, scope, entities[n], placed)
        add_observations(statements, scope, quantities[n], placed, named)
        add_measurements(statements, scope, extraction.figures.get(n))
    return statements.quads()


def _by_report(records: Iterable[NumberedT]) -> dict[int, list[NumberedT]]:
    """Records by the number of the report that they belong to."""
    found: dict[int, list[NumberedT]] = defaultdict(list)
    for record in records:
        found[record.n].append(record)
    return found
