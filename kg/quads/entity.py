"""Named things that tasks and sections speak of: projects, places, bodies, policies, campaigns and so on.

A name is one thing within a jurisdiction. A body that is named in running text has the same id as the unit of
that name in a responsibility cell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.quads.evidence import add_evidence
from kg.quads.place import add_place
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.task_index import TaskIndex
from kg.quads.within import within_section
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.records import Entity, EntityClass, Quantity
from ontology.terms import FOAF, GWR, ORG, OWL, SKOS

CLASSES: dict[EntityClass, tuple[str, IRI]] = {
    EntityClass.ORGANIZATION: ("unit", ORG.Organization),
    EntityClass.PERSON: ("person", FOAF.Person),
    EntityClass.PROJECT: ("project", GWR.Project),
    EntityClass.POLICY: ("policy", GWR.Policy),
    EntityClass.CAMPAIGN: ("campaign", GWR.Campaign),
    EntityClass.EVENT: ("event", GWR.Event),
}
OF_THE_AREA = frozenset((EntityClass.PROJECT, EntityClass.CAMPAIGN))
"""What a report names of these is its own area's; a policy or a body may be another's."""
INVESTMENTS = ("计划总投资", "总投资", "投资总额", "投资额", "投资")
"""Tails of indicators that tell what is invested in a thing, longest first."""
PROJECT_TAILS = ("", "建设项目", "项目", "工程")
MONEY = frozenset(("元", "美元", "欧元", "港元", "日元"))


@dataclass(slots=True)
class EntityIndex:
    """The named things of one report, by their plain names; filled while they are stated."""

    scope: Scope
    nodes: dict[str, IRI] = field(default_factory=dict)
    projects: dict[str, IRI] = field(default_factory=dict)

    def member(self, statements: Statements, name: str) -> IRI:
        """The node of a name in an enumeration: the entity of that name, or a thing of no known class."""
        name = plain_name(name)
        node = self.nodes.get(name)
        if node is None:
            node = self.scope.named("thing", name)
            statements.typed(node, OWL.Thing)
            statements.name(node, SKOS.prefLabel, name)
        return node

    def add_investment(self, statements: Statements, record: Quantity, quantity: IRI) -> None:
        """State that a figure is what is invested in a project, where its indicator says so by name."""
        project = self._invested_in(plain_name(record.indicator))
        if project is not None and record.base_unit in MONEY:
            statements.link(project, GWR.investment, quantity)

    def _invested_in(self, indicator: str) -> IRI | None:
        for word in INVESTMENTS:
            if indicator.endswith(word):
                name = indicator.removesuffix(word)
                found = (self.projects.get(name.removesuffix(tail)) for tail in PROJECT_TAILS)
                return next((project for project in found if project is not None), None)
        return None


def add_entities(
    statements: Statements, scope: Scope, records: Iterable[Entity], tasks: TaskIndex
) -> EntityIndex:
    """State the named things of one report, and which task or section names them."""
    index = EntityIndex(scope)
    for record in records:
        node = _add_entity(statements, scope, record)
        name = plain_name(record.name)
        index.nodes.setdefault(name, node)
        if record.entity_class is EntityClass.PROJECT:
            index.projects.setdefault(name, node)
        _place(statements, scope, node, record, tasks)
    return index


def _add_entity(statements: Statements, scope: Scope, record: Entity) -> IRI:
    name = plain_name(record.name)
    if record.entity_class is EntityClass.PLACE:
        return add_place(statements, scope, name)
    kind, one = CLASSES[record.entity_class]
    node = scope.named(kind, name)
    statements.typed(node, one)
    statements.name(node, SKOS.prefLabel, name)
    if record.entity_class in OF_THE_AREA and scope.place is not None:
        statements.link(node, GWR.jurisdiction, scope.place)
    return node


def _place(statements: Statements, scope: Scope, node: IRI, record: Entity, tasks: TaskIndex) -> None:
    """State where a name stands, and that its task or section mentions the thing."""
    task = tasks.find(record.task, record.evidence)
    within = within_section(scope, record.evidence.start) if task is None else task.within
    holder = within.node if task is None else task.node
    statements.link(holder, GWR.mentions, node)
    add_evidence(statements, scope, record.evidence, within, node, clause=record.quote)
