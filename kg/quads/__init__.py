"""From records to RDF quads, without any RDF library."""

from kg.quads.document import document_quads
from kg.quads.model import Literal, Quad
from kg.quads.nquads import quad_line, to_nquads
from kg.quads.settings import EXTRACTOR, QuadSettings, document_graph, document_graphs
from ontology.iri import IRI

__all__ = [
    "EXTRACTOR",
    "IRI",
    "Literal",
    "Quad",
    "QuadSettings",
    "document_graph",
    "document_graphs",
    "document_quads",
    "quad_line",
    "to_nquads",
]
