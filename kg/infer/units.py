"""The rule `units`: which names of a jurisdiction are one unit, and what groups of units consist of.

    name node    gwr:canonicalUnit   organization_<jurisdiction>_<normal form>
    organization skos:prefLabel (its latest name), altLabel (other printed names), hiddenLabel (regular
                 variants), org:classification, gwr:hostedBy for a name plate
    change       org:ChangeEvent and gwr:Link: originalOrganization, resultingOrganization are names' nodes
    group        gwr:expandsTo   organization, with a link that says by what source

Labels of names, groups and the place are repeated here, so that questions need not go through all documents.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.decisions import Decisions, Subject, Verb
from kg.facts import Facts
from kg.infer.link import Link, add_link, add_links
from kg.infer.rule import InferenceRule
from kg.quads.model import Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.units import CanonicalUnit, UnitChange, resolve_units
from kg.resolve.units.groups import Expansion, expansions
from kg.resolve.units.own_names import OwnNames, own_names
from kg.resolve.units.reasons import of_member
from kg.resolve.units.search_names import search_names
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.terms import GWR, ORG, RDFS, SKOS


def infer_units(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the units of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    own = own_names(facts.key, facts.name or None)
    resolution = resolve_units(facts, decisions)
    for unit in resolution.units:
        add_unit(statements, settings, facts, unit, own)
    add_links(statements, settings, facts.key, resolution.links)
    for change in resolution.changes:
        _add_change(statements, settings, facts, change)
    known = {unit.key for unit in resolution.units}
    for expansion in expansions(facts, resolution.units, own):
        if expansion.member.key not in known:
            add_unit(statements, settings, facts, expansion.member, own)
        _add_expansion(statements, settings, facts, expansion)
    return statements.quads()


def organization(ids: Ids, jurisdiction: str, key: str) -> IRI:
    """The node of a canonical unit."""
    return ids.make("organization", jurisdiction, key)


def add_unit(
    statements: Statements, settings: QuadSettings, facts: Facts, unit: CanonicalUnit, own: OwnNames
) -> None:
    """State a canonical unit and the nodes of its names."""
    ids = Ids(settings.base)
    node = organization(ids, facts.key, unit.key)
    for name in unit.names:
        statements.link(name.node, GWR.canonicalUnit, node)
        statements.name(name.node, SKOS.prefLabel, name.name)
    if unit.host is None:
        joint = unit.collaboration
        statements.typed(node, ORG.OrganizationalCollaboration if joint else ORG.FormalOrganization)
    else:
        host = organization(ids, facts.key, unit.host)
        statements.typed(node, GWR.NamePlate)
        statements.link(node, GWR.hostedBy, host)
    statements.name(node, SKOS.prefLabel, unit.label)
    for label in sorted({name.name for name in unit.names} - {unit.label}):
        statements.name(node, SKOS.altLabel, label)
    for label in search_names(unit, own):
        statements.name(node, SKOS.hiddenLabel, label)
    if unit.unit_class is not None:
        statements.link(node, ORG.classification, GWR[unit.unit_class])
    if facts.name:
        statements.link(node, GWR.jurisdiction, facts.place)
        statements.name(facts.place, RDFS.label, facts.name)


def _add_change(statements: Statements, settings: QuadSettings, facts: Facts, change: UnitChange) -> None:
    link = change.link
    node = add_link(statements, settings, facts.key, link, ORG.ChangeEvent, kind="change")
    statements.link(node, ORG.originalOrganization, link.left)
    if link.right is not None:
        statements.link(node, ORG.resultingOrganization, link.right)


def _add_expansion(
    statements: Statements, settings: QuadSettings, facts: Facts, expansion: Expansion
) -> None:
    member = organization(Ids(settings.base), facts.key, expansion.member.key)
    statements.link(expansion.group, GWR.expandsTo, member)
    statements.name(expansion.group, SKOS.prefLabel, expansion.group_name)
    if facts.name:
        statements.link(expansion.group, GWR.jurisdiction, facts.place)
    reason = of_member(
        expansion.group_name, expansion.member.label, named=expansion.named, listed=expansion.listed
    )
    link = Link(
        rule="units.group-member",
        subject=Subject.UNIT,
        left=expansion.group,
        right=member,
        proposes=Verb.RIGHT,
        reason=reason,
        confidence=expansion.score,
        evidence=expansion.tasks,
    )
    add_link(statements, settings, facts.key, link)


UNITS = InferenceRule("units", 2, infer_units)
"""The rule."""
