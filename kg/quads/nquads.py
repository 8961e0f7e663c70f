"""Canonical N-Quads: one line a quad, the same bytes for the same quads.

The form is that of the W3C recommendation "RDF 1.1 N-Quads" with the canonical form of "RDF Dataset
Canonicalization" (2024): one blank between terms, no `xsd:string`, in literals the short escapes for
backspace, tab, line feed, form feed, carriage return, quotation mark and backslash, and \\u00XX for the other
control characters; all else is written as it is, in UTF-8. Lines are sorted by code point.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.quads.model import Literal, Object, Quad
from ontology.terms import XSD

NAMED_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
CONTROLS = [*range(0x20), 0x7F]
ESCAPES = str.maketrans({chr(code): f"\\u{code:04X}" for code in CONTROLS} | NAMED_ESCAPES)


def quad_line(quad: Quad) -> str:
    """A quad as one line of N-Quads, without the line's end.

    >>> from ontology.iri import IRI
    >>> value = Literal("区\\t局", language="zh-hans")
    >>> quad_line(Quad(IRI("urn:a"), IRI("urn:p"), value, IRI("urn:g")))
    '<urn:a> <urn:p> "区\\\\t局"@zh-hans <urn:g> .'
    """
    subject, predicate, value, graph = quad
    return f"<{subject}> <{predicate}> {object_text(value)} <{graph}> ."


def object_text(value: Object) -> str:
    """An IRI or a literal as it stands in N-Quads."""
    if not isinstance(value, Literal):
        return f"<{value}>"
    quoted = f'"{value.value.translate(ESCAPES)}"'
    if value.language is not None:
        return f"{quoted}@{value.language}"
    return quoted if value.datatype == XSD.string else f"{quoted}^^<{value.datatype}>"


def to_nquads(quads: Iterable[Quad]) -> str:
    """Quads as a canonical N-Quads document: sorted, each once, every line ended.

    >>> from ontology.iri import IRI
    >>> print(to_nquads([Quad(IRI("urn:b"), IRI("urn:p"), IRI("urn:o"), IRI("urn:g"))]), end="")
    <urn:b> <urn:p> <urn:o> <urn:g> .
    """
    return "".join(line + "\n" for line in sorted(set(map(quad_line, quads))))


def canonical(quads: Iterable[Quad]) -> list[Quad]:
    """The quads, each once, in the order of their canonical lines."""
    return sorted(set(quads), key=quad_line)
