"""Graphs of real documents: they pass the shapes and quote what stands in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.readers import read_document
from extractors.registry import extract
from kg.quads import Literal, document_quads
from kg.validate import validate_graph
from ontology.iri import IRI
from ontology.terms import GWR, OA, RDF

PARTS = (OA.start, OA.end, OA.exact, OA.prefix, OA.suffix)
DOCUMENTS = ("000_*.txt", "001_*.txt", "002_*.txt", "004_*.txt", "layouts/T0[458]_*")


@pytest.mark.parametrize("pattern", DOCUMENTS)
def test_graphs_of_real_documents_conform_and_quote_the_text(corpus: Path, pattern: str) -> None:
    """No violation, and every quote is the slice between its offsets."""
    paths = sorted(corpus.glob(pattern))
    assert paths
    for path in paths:
        document = read_document(path.read_bytes(), path.name)
        quads = document_quads(extract(document))
        assert validate_graph(quads).violations == ()
        values = {(s, p): o.value for s, p, o, _ in quads if "/oa#" in p and isinstance(o, Literal)}
        selectors: dict[IRI, dict[IRI, str]] = {}
        for span, predicate, selector, _ in quads:
            if predicate == OA.hasSelector:
                found = {p: values[selector, p] for p in PARTS if (selector, p) in values}
                selectors.setdefault(span, {}).update(found)
        assert selectors
        for found in selectors.values():
            start, end = int(found[OA.start]), int(found[OA.end])
            assert found[OA.exact] == document.text[start:end]
            assert document.text[:start].endswith(found[OA.prefix])
            assert document.text[end:].startswith(found[OA.suffix])
        bodies = {quad.object for quad in quads if quad.predicate == OA.hasBody}
        stated = (GWR.Task, GWR.Responsibility, GWR.Target, GWR.Result, GWR.Deadline)
        assert {q.subject for q in quads if q.predicate == RDF.type and q.object in stated} <= bodies
