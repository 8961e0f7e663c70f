"""Terms, quads and answers of Oxigraph as ours, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

import pyoxigraph as ox

from kg.quads.model import Literal, Object, Quad
from kg.store.answers import Answer, Blank, Selection, Term, Triples, Truth, triple
from ontology.errors import StoreError
from ontology.iri import IRI

ItemT = TypeVar("ItemT")


def answer_from(found: object, limit: int | None) -> Answer:
    """An answer of Oxigraph as ours."""
    if isinstance(found, ox.QueryBoolean):
        return Truth(bool(found))
    if isinstance(found, ox.QuerySolutions):
        rows, truncated = taken((tuple(map(from_oxigraph, row)) for row in found), limit)
        return Selection(tuple(v.value for v in found.variables), tuple(rows), truncated)
    assert isinstance(found, ox.QueryTriples)
    triples, truncated = taken((triple(tuple(map(from_oxigraph, t))) for t in found), limit)
    return Triples(tuple(sorted(set(triples), key=repr)), truncated)


def taken(items: Iterable[ItemT], limit: int | None) -> tuple[list[ItemT], bool]:
    """The first items, and whether there are more."""
    found = iter(items)
    first = list(islice(found, limit))
    return first, limit is not None and next(found, None) is not None


def quad_from(quad: ox.Quad) -> Quad:
    """A quad of Oxigraph as ours."""
    subject, predicate, value, name = (from_oxigraph(part) for part in quad)
    if not (isinstance(subject, IRI) and isinstance(predicate, IRI) and isinstance(name, IRI)):
        raise StoreError(f"expected named nodes only, found {quad}; another program wrote it")
    if not isinstance(value, IRI | Literal):
        raise StoreError(f"expected an IRI or a literal, found {quad}; another program wrote it")
    return Quad(subject, predicate, value, name)


def from_oxigraph(term: object) -> Term | None:
    """A term of Oxigraph as ours."""
    match term:
        case None:
            return None
        case ox.NamedNode():
            return IRI(term.value)
        case ox.BlankNode():
            return Blank(term.value)
        case ox.Literal():
            if term.language is not None:
                return Literal(term.value, language=term.language.lower())
            return Literal(term.value, IRI(term.datatype.value))
        case _:
            raise StoreError(f"expected a node or a literal, found {term!r}")


def to_oxigraph(term: Object) -> ox.NamedNode | ox.Literal:
    """A term of ours for Oxigraph."""
    if isinstance(term, IRI):
        return ox.NamedNode(term)
    if term.language is not None:
        return ox.Literal(term.value, language=term.language)
    return ox.Literal(term.value, datatype=ox.NamedNode(term.datatype))
