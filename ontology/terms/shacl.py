"""The terms of SHACL that the shapes use. They stand apart because no statement of the graph uses them."""

from __future__ import annotations

from ontology.terms.closed_namespace import ClosedNamespace

SH = ClosedNamespace(
    "sh",
    "http://www.w3.org/ns/shacl#",
    "targetClass property path severity message minCount maxCount minLength minInclusive "
    "maxInclusive class datatype hasValue in pattern nodeKind or IRI Violation Warning Info",
)
