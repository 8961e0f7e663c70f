"""Evidence of a document: each mention, what was read from it, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from kg.facts.area import StoredDocument
from kg.facts.rows import rows
from kg.store.protocol import Store
from ontology.iri import IRI

EVIDENCE = """
SELECT ?mention ?body ?rule ?start ?end ?exact
WHERE {
  GRAPH $graph {
    ?mention a gwr:Mention ; oa:hasBody ?body ; oa:hasTarget ?span ; gwr:rule ?rule .
    ?span oa:hasSource $document ; oa:hasSelector ?position , ?quote .
    ?position oa:start ?start ; oa:end ?end .
    ?quote oa:exact ?exact .
  }
}
"""


@dataclass(frozen=True, slots=True, order=True)
class EvidenceFact:
    """One statement and the stretch of text that it was read from."""

    document: IRI
    start: int
    end: int
    mention: IRI
    about: IRI
    rule: str
    quote: str


def read_evidence(store: Store, document: StoredDocument) -> list[EvidenceFact]:
    """The evidence of a document, in the order of the text."""
    return sorted(
        {
            EvidenceFact(
                document=document.node,
                start=row.number("start"),
                end=row.number("end"),
                mention=row.node("mention"),
                about=row.node("body"),
                rule=row.text("rule"),
                quote=row.text("exact"),
            )
            for row in rows(store, EVIDENCE, document)
        }
    )
