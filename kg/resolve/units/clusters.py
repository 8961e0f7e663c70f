"""Joining names into units, but never two that a person keeps apart.

A union-find over the nodes of names. A join that would put a forbidden pair into one unit is refused, and the
caller is told; which joins are tried first is up to the caller.
"""

from __future__ import annotations

from collections.abc import Iterable

from ontology.iri import IRI


class Clusters:
    """Sets of nodes that are one thing.

    >>> a, b, c = IRI("urn:a"), IRI("urn:b"), IRI("urn:c")
    >>> clusters = Clusters([a, b, c], apart=[(a, c)])
    >>> clusters.join(a, b), clusters.join(b, c), clusters.together(a, b)
    (True, False, True)
    """

    def __init__(self, nodes: Iterable[IRI], *, apart: Iterable[tuple[IRI, IRI]] = ()) -> None:
        """Args:
        nodes: all nodes; each is a set of its own.
        apart: pairs that must never be in one set.
        """
        self._members: dict[IRI, set[IRI]] = {node: {node} for node in sorted(nodes)}
        self._apart: dict[IRI, set[IRI]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join(self, one: IRI, other: IRI) -> bool:
        """Make two nodes one thing.

        Returns:
            Are they one now? False where that is forbidden.
        """
        mine, theirs = self._members[one], self._members[other]
        if mine is theirs:
            return True
        if any(theirs & self._apart.get(node, set()) for node in mine):
            return False
        mine |= theirs
        for node in theirs:
            self._members[node] = mine
        return True

    def together(self, one: IRI, other: IRI) -> bool:
        """Are two nodes one thing?"""
        return self._members[one] is self._members[other]

    def sets(self) -> tuple[tuple[IRI, ...], ...]:
        """All sets, each sorted, in the order of their first nodes."""
        distinct = {id(members): members for members in self._members.values()}
        return tuple(sorted(tuple(sorted(members)) for members in distinct.values()))
