"""What documents say of themselves."""

from __future__ import annotations

from kg.facts.area import StoredDocument
from kg.facts.facts import DocumentFact
from kg.facts.rows import rows
from kg.quads.report import CLASSES
from kg.store.protocol import Store
from ontology.records import ReportKind

DOCUMENT = """
SELECT ?kind ?title ?plan ?review ?issued
WHERE {
  GRAPH $graph {
    VALUES ?kind { gwr:WorkReport gwr:AllocationTable }
    $document a ?kind .
    OPTIONAL { $document dct:title ?title }
    OPTIONAL { $document gwr:planYear ?plan }
    OPTIONAL { $document gwr:reviewYear ?review }
    OPTIONAL { $document dct:issued ?issued }
  }
}
"""
KIND_OF = {one: kind for kind, one in CLASSES.items()}


def read_document_fact(store: Store, document: StoredDocument) -> DocumentFact:
    """What a document says of itself; one of which nothing is known is a narrative of no year."""
    row = next(rows(store, DOCUMENT, document), None)
    if row is None:
        return DocumentFact(
            node=document.node,
            graph=document.graph,
            kind=ReportKind.NARRATIVE,
            title=None,
            plan_year=None,
            review_year=None,
            issued=None,
        )
    return DocumentFact(
        node=document.node,
        graph=document.graph,
        kind=KIND_OF[row.node("kind")],
        title=row.text_or_none("title"),
        plan_year=row.year("plan"),
        review_year=row.year("review"),
        issued=row.text_or_none("issued"),
    )
