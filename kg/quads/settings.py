"""What can be set about the quads of a store."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.ids import DEFAULT_BASE, HASH_LENGTH
from ontology.iri import IRI

EXTRACTOR = "rules-0.1.0"
"""Name and version of what reads records from documents; a test holds it to the distribution's version."""

INFERRED = "urn:gwr:inferred:"
"""What the names of all inferred graphs begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuadSettings:
    """The settings; one store is written with one set of them."""

    base: str = DEFAULT_BASE
    """What all ids begin with."""
    graphs: str = "urn:gwr:g:"
    """What the names of document graphs begin with."""
    extractor: str = EXTRACTOR
    """Goes into the name of the graph and into the provenance."""
    language: str = "zh-hans"
    """Language tag of names and texts from documents. In lower case, as RDF compares tags: some stores change
    the case, others do not, and the same query should find the same in both."""
    context: int = 24
    """Code points of text kept before and after a quote."""


DEFAULT = QuadSettings()


def document_graph(content_sha256: str, settings: QuadSettings = DEFAULT) -> IRI:
    """The name of the graph that holds all that was read from one document.

    >>> document_graph("84673f67ee8897ce" + 48 * "0")
    'urn:gwr:g:84673f67ee8897ce:rules-0.1.0'
    """
    return IRI(f"{document_graphs(content_sha256, settings)}{settings.extractor}")


def document_graphs(content_sha256: str, settings: QuadSettings = DEFAULT) -> str:
    """What the names of a document's graphs begin with, whichever version of the extractor made them."""
    return f"{settings.graphs}{content_sha256[:HASH_LENGTH]}:"
