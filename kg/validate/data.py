"""The graph that is validated, laid out for look-ups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.quads.model import Object, Quad
from ontology.iri import IRI
from ontology.terms import RDF


class Data:
    """Values by subject and predicate, and instances by class, classes above included.

    Only the predicates that shapes ask for are laid out. Graph names are of no account.
    """

    __slots__ = ("_above", "_classes", "_instances", "_values")

    def __init__(
        self, quads: Iterable[Quad], *, predicates: frozenset[IRI], above: Mapping[IRI, frozenset[IRI]]
    ) -> None:
        """Args:
        quads: the graph.
        predicates: those that shapes ask for.
        above: for a class, itself and all classes above it.
        """
        values: dict[tuple[IRI, IRI], list[Object]] = defaultdict(list)
        classes: dict[IRI, set[IRI]] = defaultdict(set)
        for subject, predicate, value, _ in quads:
            if predicate == RDF.type:
                if isinstance(value, IRI):
                    classes[subject] |= above.get(value) or {value}
            elif predicate in predicates:
                values[subject, predicate].append(value)
        self._values, self._classes, self._above = values, classes, above
        self._instances: dict[IRI, list[IRI]] = defaultdict(list)
        for node, found in classes.items():
            for one in found:
                self._instances[one].append(node)

    def values(self, subject: Object, predicate: IRI) -> list[Object]:
        """The distinct values of a property of a node; of a literal there are none."""
        if not isinstance(subject, IRI):
            return []
        return self._values.get((subject, predicate), [])

    def instances(self, one: IRI) -> list[IRI]:
        """The nodes of a class or of a class below it."""
        return self._instances.get(one, [])

    def is_a(self, node: Object, one: IRI) -> bool:
        """Is a node of a class or of a class below it?"""
        return isinstance(node, IRI) and one in self._classes.get(node, ())
