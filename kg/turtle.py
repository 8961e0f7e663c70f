"""The shipped Turtle files as plain look-ups. Blank nodes are called `_:…`; only shapes have any."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib import resources

import pyoxigraph

from kg.quads.model import Literal, Object
from ontology.errors import VocabularyError
from ontology.iri import IRI
from ontology.terms import RDF, RDFS

FIRST, REST, NIL = IRI(RDF.base_ + "first"), IRI(RDF.base_ + "rest"), IRI(RDF.base_ + "nil")
LONGEST_LIST = 1000


class Turtle:
    """The statements of a Turtle file, by subject and predicate, in the order of the file."""

    __slots__ = ("_properties",)

    def __init__(self, text: str) -> None:
        properties: dict[IRI, dict[IRI, list[Object]]] = defaultdict(lambda: defaultdict(list))
        for statement in pyoxigraph.parse(input=text, format=pyoxigraph.RdfFormat.TURTLE):
            subject, predicate = _node(statement.subject), IRI(statement.predicate.value)
            properties[subject][predicate].append(_object(statement.object))
        self._properties = properties

    def subjects(self) -> Iterable[IRI]:
        """All subjects."""
        return self._properties.keys()

    def properties(self, subject: IRI) -> dict[IRI, list[Object]]:
        """What is stated of a subject."""
        return self._properties.get(subject, {})

    def nodes(self, subject: IRI, predicate: IRI) -> list[IRI]:
        """The values of a property that are nodes."""
        return [value for value in self.properties(subject).get(predicate, []) if isinstance(value, IRI)]

    def items(self, head: Object) -> list[Object]:
        """The items of an RDF list.

        Raises:
            VocabularyError: it is none, or has no end.
        """
        found: list[Object] = []
        while head != NIL:
            node = self.properties(head) if isinstance(head, IRI) else {}
            if len(node.get(FIRST, ())) != 1 or len(node.get(REST, ())) != 1 or len(found) > LONGEST_LIST:
                raise VocabularyError(f"expected an RDF list, found {head}")
            found += node[FIRST]
            (head,) = node[REST]
        return found


@cache
def shipped(name: str) -> Turtle:
    """A Turtle file of the package `ontology`."""
    return Turtle(shipped_text(name))


def shipped_text(name: str) -> str:
    """The text of a Turtle file of the package `ontology`."""
    return (resources.files("ontology") / name).read_text(encoding="utf-8")


@cache
def classes_above() -> dict[IRI, frozenset[IRI]]:
    """For each class of report.ttl, itself and all classes above it."""
    turtle = shipped("report.ttl")
    direct = {one: turtle.nodes(one, RDFS.subClassOf) for one in turtle.subjects()}
    return {one: frozenset(_closure(one, direct)) for one in direct}


def _closure(start: IRI, direct: dict[IRI, list[IRI]]) -> set[IRI]:
    found, waiting = {start}, [start]
    while waiting:
        for above in direct.get(waiting.pop(), ()):
            if above not in found:
                found.add(above)
                waiting.append(above)
    return found


def _node(term: object) -> IRI:
    if isinstance(term, pyoxigraph.NamedNode):
        return IRI(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return IRI(f"_:{term.value}")
    raise VocabularyError(f"expected a node, found {term}")


def _object(term: object) -> Object:
    if isinstance(term, pyoxigraph.Literal):
        if term.language is not None:
            return Literal(term.value, language=term.language.lower())
        return Literal(term.value, IRI(term.datatype.value))
    return _node(term)
