"""The rule `leaders`: who holds which post, and which leader answers for which unit in which year.

    portfolio    gwr:Portfolio and gwr:Link: gwr:agent (a person), gwr:unit (a canonical unit), gwr:interval
                 (a year), gwr:support, gwr:confidence; the rows are what it is derived from;
                 gwr:takesOverFrom the portfolio of another leader in the unit's year before
    membership   org:Membership: org:member, org:role (a post), gwr:period, derived from the document
    person       who was split off a name by a decision: prov:specializationOf the name's node, gwr:period
                 the first year in which the name is this person's

How rows are shared out among leaders is told in `kg.resolve.leaders.sharing`.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.decisions import Decisions, Subject, Verb
from kg.facts import Facts, PostFact
from kg.infer.link import BY_DECISION, CERTAIN, Link, Reason, add_link, add_links, decided
from kg.infer.rule import InferenceRule
from kg.infer.units import organization
from kg.quads.model import Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.leaders import Person, Portfolio, handovers, resolve_leaders
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.terms import FOAF, GWR, ORG, PROV, SKOS


def infer_leaders(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """The graph of the leaders of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    resolution = resolve_leaders(facts, decisions)
    labels = {unit.key: unit.label for unit in resolution.units.units}
    for person in resolution.persons.split_persons():
        _add_split(statements, settings, facts, person)
    nodes = {
        (portfolio.unit, portfolio.year, portfolio.leader): _add_portfolio(
            statements, settings, facts, portfolio, labels[portfolio.unit]
        )
        for portfolio in resolution.portfolios
    }
    for handover in handovers(resolution.portfolios):
        after, before = (nodes[one.unit, one.year, one.leader] for one in (handover.after, handover.before))
        statements.link(after, GWR.takesOverFrom, before)
    for person, post in resolution.posts:
        _add_membership(statements, settings, facts, person, post)
    evidence = tuple(document.node for document in facts.documents)
    add_links(
        statements,
        settings,
        facts.key,
        [
            decided(
                Link(
                    rule="leaders.decision",
                    subject=Subject.PERSON,
                    left=pair.first,
                    right=pair.second,
                    reason=BY_DECISION,
                    confidence=CERTAIN,
                    evidence=evidence,
                ),
                pair.decision,
            )
            for pair in resolution.persons.joined
        ],
    )
    return statements.quads()


def person_node(settings: QuadSettings, jurisdiction: str, person: Person) -> IRI:
    """The node of a person: that of the name, unless the name was split."""
    if person.since is None:
        return person.node
    return Ids(settings.base).make("person", jurisdiction, person.name, str(person.since))


def _add_split(statements: Statements, settings: QuadSettings, facts: Facts, person: Person) -> None:
    node = person_node(settings, facts.key, person)
    statements.typed(node, FOAF.Person)
    statements.name(node, SKOS.prefLabel, person.name)
    statements.link(node, PROV.specializationOf, person.node)
    if person.since is not None:
        statements.year(node, GWR.period, person.since)


def _add_portfolio(
    statements: Statements, settings: QuadSettings, facts: Facts, portfolio: Portfolio, label: str
) -> IRI:
    agent = person_node(settings, facts.key, portfolio.leader)
    unit = organization(Ids(settings.base), facts.key, portfolio.unit)
    link = Link(
        rule="leaders.portfolio",
        subject=Subject.PORTFOLIO,
        left=agent,
        right=unit,
        proposes=Verb.RIGHT,
        reason=_reason(portfolio, label),
        confidence=portfolio.confidence,
        evidence=portfolio.rows,
        applied=portfolio.applied,
        year=portfolio.year,
    )
    if portfolio.decision is not None:
        link = decided(link, portfolio.decision)
    node = add_link(statements, settings, facts.key, link, GWR.Portfolio, kind="portfolio")
    statements.link(node, GWR.agent, agent)
    statements.name(agent, SKOS.prefLabel, portfolio.leader.name)
    statements.link(node, GWR.unit, unit)
    statements.year(node, GWR.interval, portfolio.year)
    statements.decimal(node, GWR.support, portfolio.support)
    return node


def _reason(portfolio: Portfolio, label: str) -> Reason:
    name, support, certain = portfolio.leader.name, portfolio.support.normalize(), portfolio.certain
    rows = len(portfolio.rows)
    return Reason(
        f"{name} and {label} stand in {rows} rows of {portfolio.year}, {certain} of them without choice; "
        f"shared out, {support:f} rows speak for the two",
        f"“{name}”与“{label}”在{portfolio.year}年 {rows} 行任务中同现，其中 {certain} 行无其他可能；"
        f"分摊后支持数为 {support:f}",
    )


def _add_membership(
    statements: Statements, settings: QuadSettings, facts: Facts, person: Person, post: PostFact
) -> None:
    parts = (person.name, *([str(person.since)] if person.since else []), post.post_name)
    year = "" if post.year is None else str(post.year)
    node = Ids(settings.base).make("membership", facts.key, *parts, year)
    statements.typed(node, ORG.Membership)
    statements.link(node, ORG.member, person_node(settings, facts.key, person))
    statements.link(node, ORG.role, post.post)
    statements.typed(post.post, ORG.Post)
    statements.name(post.post, SKOS.prefLabel, post.post_name)
    if post.year is not None:
        statements.year(node, GWR.period, post.year)
    statements.link(node, PROV.wasDerivedFrom, post.document)


LEADERS = InferenceRule("leaders", 1, infer_leaders)
"""The rule."""
