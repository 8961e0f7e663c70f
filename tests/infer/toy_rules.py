"""Two small rules: one counts, one links names that differ by a level word."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from kg.decisions import Decisions, Subject, Verb
from kg.facts import AgentFact, Facts
from kg.infer.link import Link, Reason, add_link, decided
from kg.infer.rule import InferenceRule
from kg.quads.model import Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from ontology.iri import IRI
from ontology.records import AgentKind
from ontology.terms import GWR, RDFS


def count_tasks(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """State of a place how many tasks its documents hold."""
    statements = Statements(graph, language=settings.language)
    statements.text(
        facts.place, RDFS.comment, f"{len(facts.tasks)} tasks in {len(facts.documents)} documents"
    )
    for one in facts.observations:
        if one.value is not None:
            statements.decimal(facts.place, GWR.support, one.value)
    return statements.quads()


def link_names(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """Link 区教育局 and 教育局, doubtfully; a decision settles it."""
    statements = Statements(graph, language=settings.language)
    agents = {one.agent.node: one.agent for task in facts.tasks for one in task.responsibilities}
    units = sorted((one for one in agents.values() if one.kind is AgentKind.UNIT), key=_name)
    for first, second in combinations(units, 2):
        for left, right in ((first, second), (second, first)):
            if left.name == "区" + right.name:
                link = _link(facts, left, right)
                for verb in (Verb.SAME, Verb.DIFFERENT):
                    found = decisions.pair(Subject.UNIT, verb, facts.key, left.name, right.name)
                    link = link if found is None else decided(link, found)
                add_link(statements, settings, facts.key, link)
    return statements.quads()


def _link(facts: Facts, left: AgentFact, right: AgentFact) -> Link:
    return Link(
        rule="names.level",
        subject=Subject.UNIT,
        left=left.node,
        right=right.node,
        reason=Reason("the level word is left out", "省去级别"),
        confidence=Decimal("0.6"),
        evidence=tuple(task.node for task in facts.tasks),
    )


def state_nonsense(facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI) -> Sequence[Quad]:
    """State a link that violates the shapes."""
    statements = Statements(graph, language=settings.language)
    statements.typed(facts.place, GWR.Link)
    return statements.quads()


def _name(agent: AgentFact) -> str:
    return agent.name


COUNT = InferenceRule("count", 1, count_tasks)
NAMES = InferenceRule("names", 1, link_names)
NONSENSE = InferenceRule("nonsense", 1, state_nonsense)
TOY_RULES = (COUNT, NAMES)
