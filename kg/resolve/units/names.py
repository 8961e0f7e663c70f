"""The names of units in the facts of a jurisdiction, and what the tasks say of each.

A name counts from responsibility cells, as the host of a name plate, and from running text where it says by
itself that it is a unit of the jurisdiction (区财政局; not 华东大学). Names of one normal form are one
`SpelledUnit`; a name plate is one of its own at its host.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.facts import AgentFact, Facts, TaskFact
from kg.resolve.units.normal_form import NormalForm, normal_form
from kg.resolve.units.own_names import OwnNames, own_names
from kg.resolve.units.unit_class import UnitClass, unit_class
from ontology.iri import IRI
from ontology.records import AgentKind, EntityClass, Role


@dataclass(frozen=True, slots=True)
class Use:
    """A task that names a unit in a role."""

    task: TaskFact
    role: Role
    position: int
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitName:
    """One printed name of a unit, which has one node in the documents' graphs."""

    node: IRI
    name: str
    form: NormalForm
    plate: str | None = None
    """What the name plate says, where the name is one."""
    host: IRI | None = None
    host_key: str | None = None
    """Key of the unit that hosts the name plate."""
    uses: tuple[Use, ...] = ()
    documents: tuple[IRI, ...] = ()
    """Documents that name it, in the order of facts."""

    @property
    def key(self) -> str:
        """What tells units of the jurisdiction apart."""
        return self.form.key if self.host_key is None else f"{self.host_key}({self.form.key})"


@dataclass(slots=True)
class SpelledUnit:
    """All names of one normal form."""

    key: str
    names: list[UnitName]
    years: dict[IRI, int | None] = field(default_factory=dict)
    """Plan year of each document of which a task names it. Running text may speak of a unit of the past."""

    @property
    def form(self) -> NormalForm:
        """Its normal form; of several names the one that says most of itself."""
        return max((name.form for name in self.names), key=_telling)

    @property
    def is_plate(self) -> bool:
        """Is it a name plate at a host?"""
        return self.names[0].host_key is not None

    @property
    def unit_class(self) -> UnitClass | None:
        """What kind of body it is; a name plate is of the kind of what it says."""
        return unit_class(self.form)

    @property
    def uses(self) -> Iterator[Use]:
        """Every task of it, in the order of the documents."""
        for name in self.names:
            yield from name.uses

    def rows_in(self, document: IRI) -> int:
        """In how many tasks of a document is it named?"""
        return len({use.task.node for use in self.uses if use.task.document == document})


def _telling(form: NormalForm) -> tuple[bool, bool, str]:
    return form.branch, form.owned, form.body


def unit_names(facts: Facts) -> tuple[UnitName, ...]:
    """The names of units, in the order of their nodes."""
    gathered = _Gathered(own_names(facts.key, facts.name or None))
    years = {document.node: document.plan_year for document in facts.documents}
    for task in facts.tasks:
        for responsibility in task.responsibilities:
            if responsibility.agent.kind is AgentKind.UNIT:
                year = task.year if task.year is not None else years.get(task.document)
                use = Use(task, responsibility.role, responsibility.position, year)
                gathered.add_agent(responsibility.agent, use)
    for entity in facts.entities:
        if entity.entity_class is EntityClass.ORGANIZATION:
            gathered.add_mention(entity.node, entity.name, entity.document)
    return gathered.names()


def spelled_units(facts: Facts, names: Iterable[UnitName]) -> dict[str, SpelledUnit]:
    """The units that the normal forms of names tell apart, by key, in the order of their keys."""
    years = {document.node: document.plan_year for document in facts.documents}
    found: dict[str, SpelledUnit] = {}
    for name in names:
        unit = found.setdefault(name.key, SpelledUnit(name.key, []))
        unit.names.append(name)
        unit.years |= {use.task.document: years.get(use.task.document) for use in name.uses}
    return dict(sorted(found.items()))


@dataclass(slots=True)
class _Gathered:
    own: OwnNames
    agents: dict[IRI, AgentFact] = field(default_factory=dict)
    uses: dict[IRI, list[Use]] = field(default_factory=lambda: defaultdict(list))
    mentions: dict[IRI, dict[IRI, None]] = field(default_factory=lambda: defaultdict(dict))
    labels: dict[IRI, str] = field(default_factory=dict)

    def add_agent(self, agent: AgentFact, use: Use) -> None:
        self.agents[agent.node] = agent
        self.labels[agent.node] = agent.name
        self.uses[agent.node].append(use)
        self.mentions[agent.node][use.task.document] = None
        if agent.host is not None and agent.plate is not None:
            self.labels.setdefault(agent.host, host_name(agent))
            self.mentions[agent.host][use.task.document] = None

    def add_mention(self, node: IRI, name: str, document: IRI) -> None:
        if node in self.labels or self._is_own(name):
            self.labels.setdefault(node, name)
            self.mentions[node][document] = None

    def _is_own(self, name: str) -> bool:
        form = normal_form(name, self.own)
        return form.owned and unit_class(form) is not None

    def names(self) -> tuple[UnitName, ...]:
        return tuple(map(self._name, sorted(self.labels)))

    def _name(self, node: IRI) -> UnitName:
        agent = self.agents.get(node)
        plate = None if agent is None or agent.host is None else agent.plate
        host_key = None
        if agent is not None and plate is not None:
            host_key = normal_form(host_name(agent), self.own).key
        label = self.labels[node]
        return UnitName(
            node=node,
            name=label,
            form=normal_form(plate or label, self.own),
            plate=plate,
            host=None if agent is None or plate is None else agent.host,
            host_key=host_key,
            uses=tuple(self.uses.get(node, ())),
            documents=tuple(self.mentions[node]),
        )


def host_name(agent: AgentFact) -> str:
    """The name of the host in a name with a plate: 区发改局 in 区发改局(重点办)."""
    return agent.name.removesuffix(f"({agent.plate})")
