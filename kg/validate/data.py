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

    __slots__ = ("_classes", "_instances", "_values")

    def __init__(
        self, quads: Iterable[Quad], *, predicates: frozenset[IRI], above: Mapping[IRI, frozenset[IRI]]
    ) -> None:
        """Args:
        quads: the graph.
        predicates: those that shapes ask for.
        above: for a class, itself and all classes above it.
        """
        values: dict[IRI, dict[IRI, list[Object]]] = {predicate: {} for predicate in predicates}
        classes: dict[IRI, frozenset[IRI]] = {}
        for subject, predicate, value, _ in quads:
            if predicate == RDF.type:
                if isinstance(value, IRI):
                    # Most nodes have one class; they share its set of classes above.
                    found = above.get(value) or frozenset((value,))
                    classes[subject] = classes[subject] | found if subject in classes else found
            elif predicate in values:
                values[predicate].setdefault(subject, []).append(value)
        self._values, self._classes = values, classes
        self._instances: dict[IRI, list[IRI]] = defaultdict(list)
        for node, found in classes.items():
            for one in found:
                self._instances[one].append(node)

    def values(self, subject: Object, predicate: IRI) -> list[Object]:
        """The values of one of the properties that were laid out; a literal has none."""
        if not isinstance(subject, IRI):
            return []
        return self._values[predicate].get(subject, [])

    def instances(self, one: IRI) -> list[IRI]:
        """The nodes of a class or of a class below it."""
        return self._instances.get(one, [])

    def is_a(self, node: Object, one: IRI) -> bool:
        """Is a node of a class or of a class below it?"""
        return isinstance(node, IRI) and one in self._classes.get(node, ())
