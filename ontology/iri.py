"""The IRI: a string that names a node of the graph."""

from __future__ import annotations


class IRI(str):
    """An absolute IRI. It is a string in every way; the type keeps it apart from the text of literals.

    >>> IRI("https://w3id.org/gwr/def#Task").rpartition("#")[2]
    'Task'
    """

    __slots__ = ()
