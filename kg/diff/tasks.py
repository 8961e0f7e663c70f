"""Tasks of two sides: added, dropped, reworded, with other leads, supports, leaders or deadlines.

Names are compared, not their order. Two names of one unit are no difference, where inference found that they
are; where the sides are of two places, only the names are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from exports.difference import Change, Difference, Group
from kg.diff.matching import Wording, match
from kg.diff.material import Material, TaskItem
from kg.facts import AgentFact
from ontology.ids import plain_name
from ontology.iri import IRI
from ontology.records import Role

LEAST = Decimal("0.4")
"""Tasks that are less alike are two tasks."""
ROLES = {Role.LEAD: Change.LEAD, Role.SUPPORT: Change.SUPPORT, Role.SUPERVISE: Change.LEADER}
SEPARATOR = "、"


def task_differences(left: Material, right: Material) -> Iterator[Difference]:
    """What the tasks of two sides differ in."""
    pairs = match(
        [_wording(item) for item in left.tasks], [_wording(item) for item in right.tasks], least=LEAST
    )
    units = right.units | left.units if left.areas == right.areas else {}
    for pair in pairs:
        yield from _pair(left.tasks[pair.left], right.tasks[pair.right], pair.score, units)
    paired = {pair.left for pair in pairs}, {pair.right for pair in pairs}
    for at, item in enumerate(left.tasks):
        if at not in paired[0]:
            yield _alone(item, Change.DROPPED)
    for at, item in enumerate(right.tasks):
        if at not in paired[1]:
            yield _alone(item, Change.ADDED)


def _wording(item: TaskItem) -> Wording:
    return Wording(item.text, item.fact.section, item.fact.label)


def _pair(left: TaskItem, right: TaskItem, score: Decimal, units: dict[IRI, IRI]) -> Iterator[Difference]:
    if left.text != right.text:
        yield _changed(left, right, Change.REWORDED, left.quote.text, right.quote.text, score)
    for role, change in ROLES.items():
        before, after = _agents(left, role), _agents(right, role)
        if not _same_agents(before, after, units):
            yield _changed(left, right, change, _names(before), _names(after), score)
    if left.years.relative(left.deadline) != right.years.relative(right.deadline):
        yield _changed(left, right, Change.DEADLINE, left.deadline, right.deadline, score)


def _agents(item: TaskItem, role: Role) -> tuple[AgentFact, ...]:
    return tuple(one.agent for one in item.fact.responsibilities if one.role is role)


def _same_agents(before: tuple[AgentFact, ...], after: tuple[AgentFact, ...], units: dict[IRI, IRI]) -> bool:
    """Are they the same units or persons, each under any of its names?"""
    one, other = ({plain_name(agent.name): agent for agent in agents} for agents in (before, after))
    gone = [agent for name, agent in one.items() if name not in other]
    come = [agent for name, agent in other.items() if name not in one]
    kept = {units.get(one[name].node) for name in one.keys() & other.keys()} - {None}
    left, right = ({units.get(agent.node, agent.node) for agent in agents} for agents in (gone, come))
    return left - kept == right - kept


def _names(agents: tuple[AgentFact, ...]) -> str:
    return SEPARATOR.join(dict.fromkeys(agent.name for agent in agents))


def _changed(
    left: TaskItem, right: TaskItem, change: Change, before: str, after: str, score: Decimal
) -> Difference:
    return Difference(
        group=Group.TASK,
        change=change,
        place=right.place,
        subject=right.quote.text,
        before=before,
        after=after,
        left=left.quote,
        right=right.quote,
        similarity=score,
    )


def _alone(item: TaskItem, change: Change) -> Difference:
    gone = change is Change.DROPPED
    return Difference(
        group=Group.TASK,
        change=change,
        place=item.place,
        subject=item.quote.text,
        before=item.quote.text if gone else "",
        after="" if gone else item.quote.text,
        left=item.quote if gone else None,
        right=None if gone else item.quote,
    )
