"""Rows: what a query finds in the graph of one document, by the names of its variables.

`$graph` and `$document` in the text of a query stand for the document's graph and node. Both come from the
store, which holds no IRI that could end early and go on as something else; it is checked all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Template

from kg.facts.area import StoredDocument
from kg.quads.model import Literal
from kg.store.answers import Selection, Term
from kg.store.protocol import Store
from ontology.errors import StoreError
from ontology.iri import IRI

IRI_REFERENCE = re.compile(r'[^\x00-\x20<>"{}|^`\\]+')
"""IRIREF of the grammar of SPARQL 1.1."""


class Row:
    """One row; a variable that is not bound is None."""

    __slots__ = ("_places", "_terms")

    def __init__(self, places: dict[str, int], terms: tuple[Term | None, ...]) -> None:
        self._places, self._terms = places, terms

    def node(self, name: str) -> IRI:
        """A node that the query always binds."""
        found = self.node_or_none(name)
        if found is None:
            raise StoreError(f"expected a node as ?{name}, found none; build the documents again: --again")
        return found

    def node_or_none(self, name: str) -> IRI | None:
        """A node, or None."""
        term = self._terms[self._places[name]]
        return term if isinstance(term, IRI) else None

    def text(self, name: str) -> str:
        """The text of a literal, empty where it is not bound."""
        return self.text_or_none(name) or ""

    def text_or_none(self, name: str) -> str | None:
        """The text of a literal, or None."""
        term = self._terms[self._places[name]]
        return term.value if isinstance(term, Literal) else None

    def number(self, name: str) -> int:
        """A whole number; 0 where it is not bound."""
        return int(self.text(name) or 0)

    def year(self, name: str) -> int | None:
        """A year, or None."""
        text = self.text_or_none(name)
        return int(text) if text is not None and text.isdigit() else None


def rows(store: Store, query: str, document: StoredDocument) -> Iterator[Row]:
    """What a query finds in a document's graph.

    Args:
        store: holds the graph.
        query: SPARQL SELECT, with `$graph` and `$document`.
        document: stands in their place.
    """
    return selected(store, query, graph=document.graph, document=document.node)


def selected(store: Store, query: str, **nodes: IRI) -> Iterator[Row]:
    """What a query finds.

    Args:
        store: is asked.
        query: SPARQL SELECT; `$name` stands for a node.
        nodes: the nodes, by name.
    """
    text = Template(query).substitute({name: reference(node) for name, node in nodes.items()})
    answer = store.query(text)
    assert isinstance(answer, Selection)
    places = {name: number for number, name in enumerate(answer.variables)}
    for terms in answer.rows:
        yield Row(places, terms)


def reference(iri: IRI) -> str:
    """An IRI as it stands in a query.

    >>> reference(IRI("urn:gwr:meta"))
    '<urn:gwr:meta>'
    """
    if IRI_REFERENCE.fullmatch(iri) is None:
        raise StoreError(f"expected an IRI, found {iri!r}; another program wrote it")
    return f"<{iri}>"
