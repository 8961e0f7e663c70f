"""Agents: units, name plates, groups and persons that answer for tasks.

Each is scoped by the jurisdiction: 区财政局 of two districts are two units. What a document says of an agent
stands in the document's own graph and is repeated in every document that names it.
"""

from __future__ import annotations

from functools import cache

from kg.quads.scope import Scope
from kg.quads.statements import Statements
from ontology.group_designators import Quantifier, read_group
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.lexicon import words
from ontology.records import AgentKind, Responsibility
from ontology.terms import FOAF, GWR, ORG, SKOS

QUANTIFIERS = {Quantifier.ALL: GWR.AllOf, Quantifier.SOME: GWR.SomeUnspecified}


def add_agent(statements: Statements, scope: Scope, responsibility: Responsibility) -> IRI:
    """State who answers for a task.

    Returns:
        The node of the agent.
    """
    name = plain_name(responsibility.name)
    if responsibility.kind is AgentKind.PERSON:
        node = _add_person(statements, scope, name)
        if responsibility.post is not None:
            add_post(statements, scope, node, responsibility.post)
    elif responsibility.kind is AgentKind.GROUP:
        node = _add_group(statements, scope, name)
    elif responsibility.kind is AgentKind.UNKNOWN:
        node = scope.named("agent", name)
        statements.typed(node, GWR.UnidentifiedAgent)
    elif responsibility.kind is AgentKind.POST:
        node = scope.named("post", name)
        statements.typed(node, ORG.Post, FOAF.Agent)  # whoever holds the post answers for the task
    elif responsibility.plate is not None and responsibility.host is not None:
        node = _add_plate(statements, scope, responsibility.plate, responsibility.host)
    else:
        node = _add_unit(statements, scope, name)
    _add_name(statements, scope, node, name)
    return node


def person_node(scope: Scope, name: str) -> IRI:
    """The node of a person of the jurisdiction."""
    return scope.named("person", name)


def _add_person(statements: Statements, scope: Scope, name: str) -> IRI:
    node = person_node(scope, name)
    statements.typed(node, FOAF.Person)
    return node


def add_post(statements: Statements, scope: Scope, person: IRI, post: str) -> None:
    """State that a person holds a post."""
    node = scope.named("post", post)
    statements.typed(node, ORG.Post)
    statements.name(node, SKOS.prefLabel, plain_name(post))
    statements.link(person, ORG.holds, node)


def _add_unit(statements: Statements, scope: Scope, name: str) -> IRI:
    node = scope.named("unit", name)
    joint = name.endswith(_collaborations())
    statements.typed(node, ORG.OrganizationalCollaboration if joint else ORG.FormalOrganization)
    return node


def _add_plate(statements: Statements, scope: Scope, plate: str, host: str) -> IRI:
    """State that a name plate hangs at the unit that does its work."""
    unit = _add_unit(statements, scope, plain_name(host))
    _add_name(statements, scope, unit, plain_name(host))
    node = scope.ids.make("plate", scope.jurisdiction.key, plain_name(host), plain_name(plate))
    statements.typed(node, GWR.NamePlate, ORG.OrganizationalUnit)
    statements.name(node, SKOS.altLabel, plain_name(plate))
    statements.link(node, GWR.hostedBy, unit)
    statements.link(node, ORG.unitOf, unit)
    return node


def _add_group(statements: Statements, scope: Scope, name: str) -> IRI:
    """State what a group designator says of its members; one that no rule reads leaves them open."""
    node = scope.named("group", name)
    group = read_group(name)
    statements.typed(node, GWR.GroupDesignator, FOAF.Group)
    quantifier = GWR.SomeUnspecified if group is None else QUANTIFIERS[group.quantifier]
    listed = group is not None and group.enumerable
    statements.link(node, GWR.quantifier, quantifier)
    statements.link(node, GWR.membership, GWR.Enumerable if listed else GWR.Open)
    return node


def _add_name(statements: Statements, scope: Scope, node: IRI, name: str) -> None:
    statements.name(node, SKOS.prefLabel, name)
    if scope.place is not None:
        statements.link(node, GWR.jurisdiction, scope.place)


@cache
def _collaborations() -> tuple[str, ...]:
    return words("organization_classes", "collaborations")
