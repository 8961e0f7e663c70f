"""Who is meant by a person's name in a year, after the decisions of people.

    stands for    gwr:Link of the rule leaders.decision: the left name is another spelling of the right one
    split         prov:specializationOf the name's node, gwr:period the first year: from then on the name is
                  another person's

A name that nobody decided about is one person. Nothing is inferred here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.facts.rows import selected
from kg.store.protocol import Store
from ontology.iri import IRI

JOINED = """
SELECT ?left ?right
WHERE {
  GRAPH ?graph {
    ?link gwr:rule "leaders.decision" ; gwr:applied true ; gwr:left ?left ; gwr:right ?right .
  }
}
"""
SPLITS = """
SELECT ?person ?name ?since
WHERE {
  GRAPH ?graph { ?person a foaf:Person ; prov:specializationOf ?name ; gwr:period ?since }
}
"""


@dataclass(frozen=True, slots=True)
class CanonicalPersons:
    """All persons of a store about whom something was decided."""

    stands_for: Mapping[IRI, IRI]
    splits: Mapping[IRI, tuple[tuple[int, IRI], ...]]
    """By the name's node: first year and node of each later person, sorted."""
    _since: Mapping[IRI, int]

    def since(self, person: IRI) -> int | None:
        """The first year of a person whose name was another's before."""
        return self._since.get(person)

    def of(self, name: IRI, year: int | None) -> IRI:
        """The person whom a name's node means in a document of a year."""
        seen: set[IRI] = set()
        while name in self.stands_for and name not in seen:
            seen.add(name)
            name = self.stands_for[name]
        splits = self.splits.get(name, ())
        number = 0 if year is None else bisect_right([since for since, _ in splits], year)
        return splits[number - 1][1] if number else name


def read_canonical_persons(store: Store) -> CanonicalPersons:
    """What the inferred graphs of a store say of persons."""
    joined = sorted((row.node("left"), row.node("right")) for row in selected(store, JOINED))
    splits: dict[IRI, set[tuple[int, IRI]]] = defaultdict(set)
    for row in selected(store, SPLITS):
        since = row.year("since")
        if since is not None:
            splits[row.node("name")].add((since, row.node("person")))
    return CanonicalPersons(
        dict(joined),
        {name: tuple(sorted(found)) for name, found in splits.items()},
        {person: since for found in splits.values() for since, person in found},
    )
