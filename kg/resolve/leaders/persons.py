"""Persons of a jurisdiction: one name is one person there, unless a person decided otherwise.

    different, 陈斌, 陈斌, 2022    from 2022 on the name is another person's
    same, 王炜, 王伟               two spellings of one name: the second is right

A person who was split off is a specialization of the name's node: 陈斌 from 2022.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import Facts
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.records import AgentKind


@dataclass(frozen=True, slots=True, order=True)
class Person:
    """One person."""

    name: str
    node: IRI
    """The node of the name."""
    since: int | None = None
    """First year, where an earlier person of the name is another one."""


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two names that a person joined."""

    decision: Decision
    first: IRI
    second: IRI


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a jurisdiction, to be asked for by name's node and year."""

    nodes: Mapping[IRI, str]
    """Name of each node."""
    joined: tuple[SamePerson, ...] = ()
    splits: Mapping[IRI, tuple[int, ...]] = field(default_factory=dict)
    """Years from which a name is another person's, sorted."""
    _stands_for: Mapping[IRI, IRI] = field(default_factory=dict)

    def of(self, node: IRI, year: int | None) -> Person:
        """The person whom a name's node means in a year."""
        node = self._stands_for.get(node, node)
        years = self.splits.get(node, ())
        number = bisect_right(years, year) if year is not None else 0
        return Person(self.nodes[node], node, years[number - 1] if number else None)

    def split_persons(self) -> Iterable[Person]:
        """The persons who were split off a name."""
        for node in sorted(self.splits):
            for year in self.splits[node]:
                yield Person(self.nodes[node], node, year)


def persons(facts: Facts, decisions: Decisions) -> Persons:
    """The persons whom the tasks of a jurisdiction name."""
    nodes = {
        responsibility.agent.node: responsibility.agent.name
        for task in facts.tasks
        for responsibility in task.responsibilities
        if responsibility.agent.kind is AgentKind.PERSON
    }
    nodes |= {post.person: post.name for post in facts.posts}
    by_name = {name: node for node, name in sorted(nodes.items(), reverse=True)}
    joined = tuple(_joined(decisions, facts.key, by_name))
    stands_for: dict[IRI, IRI] = {}
    for pair in joined:
        second = _last(stands_for, pair.second)
        if second != pair.first:
            stands_for[pair.first] = second
    return Persons(
        nodes,
        joined,
        _splits(decisions, facts.key, by_name),
        {node: _last(stands_for, node) for node in stands_for},
    )


def _joined(decisions: Decisions, jurisdiction: str, by_name: Mapping[str, IRI]) -> Iterable[SamePerson]:
    for decision in decisions.about(Subject.PERSON, Verb.SAME, jurisdiction):
        first = by_name.get(plain_name(decision.first))
        second = by_name.get(plain_name(decision.second))
        if first is not None and second is not None and first != second:
            yield SamePerson(decision, first, second)


def _splits(
    decisions: Decisions, jurisdiction: str, by_name: Mapping[str, IRI]
) -> dict[IRI, tuple[int, ...]]:
    found: dict[IRI, set[int]] = {}
    for decision in decisions.about(Subject.PERSON, Verb.DIFFERENT, jurisdiction):
        node = by_name.get(plain_name(decision.first))
        if node is not None and decision.first == decision.second and decision.year.isdecimal():
            found.setdefault(node, set()).add(int(decision.year))
    return {node: tuple(sorted(years)) for node, years in found.items()}


def _last(stands_for: Mapping[IRI, IRI], node: IRI) -> IRI:
    """The end of a chain of names; chains are finite, because no link leads back to where it began."""
    seen = {node}
    while node in stands_for and stands_for[node] not in seen:
        node = stands_for[node]
        seen.add(node)
    return node
