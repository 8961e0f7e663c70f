"""The quad model: plain tuples that belong to no RDF library.

A quad is subject, predicate, object and graph. Subjects, predicates and graphs are IRIs; there are no blank
nodes, because a node that means something has an id of its own. Objects are IRIs or literals.
"""

from __future__ import annotations

from typing import NamedTuple

from ontology.iri import IRI
from ontology.terms import XSD


class Literal(NamedTuple):
    """A value: its text, its datatype, and for text in a language that language.

    >>> Literal("8", XSD.decimal).value, Literal("鲤城区", language="zh-hans").language
    ('8', 'zh-hans')
    """

    value: str
    datatype: IRI = XSD.string
    """Of no account where a language is given: then it is rdf:langString."""
    language: str | None = None


Object = IRI | Literal


class Quad(NamedTuple):
    """One statement in one graph."""

    subject: IRI
    predicate: IRI
    object: Object
    graph: IRI
