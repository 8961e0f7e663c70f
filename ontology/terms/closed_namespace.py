"""The closed namespace: a vocabulary whose terms are listed, so that a mistyped name fails at once.

The idea is that of rdflib's `DefinedNamespace`; the terms here are plain strings, so that code below the
graph libraries can use them. Terms are attributes, set once when the namespace is made: reading one costs no
more than reading any attribute.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ontology.errors import UnknownTermError
from ontology.iri import IRI


class ClosedNamespace:
    """A prefix, a base IRI and the names that may follow it.

    >>> ORG = ClosedNamespace("org", "http://www.w3.org/ns/org#", "Organization Post")
    >>> ORG.Organization
    'http://www.w3.org/ns/org#Organization'
    >>> ORG.Organisation
    Traceback (most recent call last):
        ...
    ontology.errors.UnknownTermError: org:Organisation is no known term; is org:Organization meant?
    """

    def __init__(self, prefix: str, base: str, names: str) -> None:
        """Args:
        prefix: the customary prefix, `org`.
        base: the IRI that the names are appended to.
        names: the terms' local names, parted by white space.
        """
        self._prefix = prefix
        self._base = IRI(base)
        self._names = tuple(names.split())
        for name in self._names:
            setattr(self, name, IRI(base + name))

    @property
    def prefix_(self) -> str:
        """The customary prefix."""
        return self._prefix

    @property
    def base_(self) -> IRI:
        """The IRI that all terms begin with."""
        return self._base

    def __getattr__(self, name: str) -> IRI:
        # Reached only for a name that was not set above.
        if name.startswith("__"):
            raise AttributeError(name)
        near = get_close_matches(name, self._names, n=1)
        hint = f"; is {self._prefix}:{near[0]} meant?" if near else ""
        raise UnknownTermError(f"{self._prefix}:{name} is no known term{hint}")

    def __getitem__(self, name: str) -> IRI:
        """The term of a name that is only known at run time.

        Raises:
            UnknownTermError: the namespace has no such term.
        """
        if name not in self._names:
            return self.__getattr__(name)
        return IRI(self._base + name)

    def __contains__(self, iri: object) -> bool:
        return isinstance(iri, str) and iri.startswith(self._base) and iri[len(self._base) :] in self._names

    def __iter__(self) -> Iterator[IRI]:
        return (IRI(self._base + name) for name in self._names)
