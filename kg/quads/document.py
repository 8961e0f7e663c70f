"""From an extraction to the quads of its document: a pure function.

All statements of a document, what it says of units and places included, stand in one named graph, so that
reading it again can replace the graph whole. The same extraction and settings give the same list.
"""

from __future__ import annotations

from collections import defaultdict

from extractors.extraction import Extraction
from kg.quads.jurisdiction import add_jurisdiction, jurisdiction_of
from kg.quads.model import Quad
from kg.quads.provenance import add_provenance
from kg.quads.report import add_report
from kg.quads.scope import scopes
from kg.quads.section import add_sections
from kg.quads.settings import DEFAULT, QuadSettings, document_graph
from kg.quads.statements import Statements
from kg.quads.task import add_task, task_labels
from ontology.records import Report, Task


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
    areas = {report.n: area for report in extraction.of(Report) if (area := jurisdiction_of(report))}
    tasks: dict[int, list[Task]] = defaultdict(list)
    for task in extraction.of(Task):
        tasks[task.n].append(task)
    for n, scope in scopes(extraction, areas, settings).items():
        add_provenance(statements, scope, graph)
        add_jurisdiction(statements, scope)
        add_report(statements, scope)
        add_sections(statements, scope)
        for task, label in task_labels(tasks[n]):
            add_task(statements, scope, task, label)
    return statements.quads()
