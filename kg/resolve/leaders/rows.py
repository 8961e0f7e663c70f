"""Rows that tell of portfolios: which units lead them, and which leaders supervise them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts import Facts
from kg.resolve.leaders.persons import Person, Persons
from kg.resolve.units import UnitResolution
from ontology.iri import IRI
from ontology.records import AgentKind, Role


@dataclass(frozen=True, slots=True)
class SupervisedRow:
    """One task with named lead units and named leaders, both in the order of print."""

    task: IRI
    year: int
    units: tuple[str, ...]
    """Keys of canonical units, each once."""
    leaders: tuple[Person, ...]

    @property
    def is_certain(self) -> bool:
        """Does it leave no choice?"""
        return len(self.units) == 1 and len(self.leaders) == 1


def supervised_rows(facts: Facts, units: UnitResolution, persons: Persons) -> Iterator[SupervisedRow]:
    """The rows of known year that name both. Groups of either kind (各街道办事处, 各副区长) tell nothing."""
    years = {document.node: document.plan_year for document in facts.documents}
    for task in facts.tasks:
        year = task.year if task.year is not None else years.get(task.document)
        if year is None:
            continue
        leads = [r.agent for r in task.responsibilities if r.role is Role.LEAD]
        heads = [r.agent for r in task.responsibilities if r.role is Role.SUPERVISE]
        keys = dict.fromkeys(units.by_node[one.node].key for one in leads if one.node in units.by_node)
        leaders = dict.fromkeys(persons.of(one.node, year) for one in heads if one.kind is AgentKind.PERSON)
        if keys and leaders:
            yield SupervisedRow(task.node, year, tuple(keys), tuple(leaders))
