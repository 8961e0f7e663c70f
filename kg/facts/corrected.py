"""Facts as people corrected them: what was read wrongly is left out, figures get their right values.

The graphs of documents stay as they were read; inference sees the corrected facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.decisions.curated import fact_node
from kg.decisions.right_value import right_value
from kg.facts.facts import EntityFact, Facts, ObservationFact, TaskFact
from kg.quads.settings import DEFAULT, QuadSettings
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.issues import Issue, Severity


def corrected(
    facts: Facts, decisions: Decisions, *, settings: QuadSettings = DEFAULT
) -> tuple[Facts, tuple[Issue, ...]]:
    """The facts of a jurisdiction after human decisions.

    Args:
        facts: as the documents state them.
        decisions: those of the store.
        settings: the base of ids.

    Returns:
        The corrected facts, and the decisions that cannot be carried out.
    """
    wrong = _by_fact(decisions, Verb.WRONG, facts.key, settings)
    right = _by_fact(decisions, Verb.RIGHT_VALUE, facts.key, settings)
    if not wrong and not right:
        return facts, ()
    observations, issues = [], []
    for fact in facts.observations:
        if fact.node in wrong or fact.task in wrong:
            continue
        new = fact if fact.node not in right else _with_value(fact, right[fact.node])
        if new is None:
            issues.append(_unreadable(fact, right[fact.node]))
        observations.append(new or fact)
    return (
        replace(
            facts,
            tasks=tuple(_without(task, wrong) for task in facts.tasks if task.node not in wrong),
            observations=tuple(observations),
            entities=tuple(entity for entity in facts.entities if _holds(entity, wrong)),
        ),
        tuple(issues),
    )


def _by_fact(
    decisions: Decisions, verb: Verb, jurisdiction: str, settings: QuadSettings
) -> dict[IRI, Decision]:
    ids = Ids(settings.base)
    return {fact_node(one.first, ids): one for one in decisions.about(Subject.FACT, verb, jurisdiction)}


def _without(task: TaskFact, wrong: Mapping[IRI, Decision]) -> TaskFact:
    if not any(one.node in wrong for one in task.responsibilities):
        return task
    kept = tuple(one for one in task.responsibilities if one.node not in wrong)
    return replace(task, responsibilities=kept)


def _holds(entity: EntityFact, wrong: Mapping[IRI, Decision]) -> bool:
    return entity.node not in wrong and (entity.task is None or entity.task not in wrong)


def _with_value(fact: ObservationFact, decision: Decision) -> ObservationFact | None:
    found = right_value(decision.second, fact.unit)
    if found is None:
        return None
    return replace(fact, op=found.op, value=found.value, value_to=found.value_to)


def _unreadable(fact: ObservationFact, decision: Decision) -> Issue:
    unit = fact.unit or "no unit"
    return Issue(
        "decision.value",
        f"{decision.source}: {decision.second!r} is no value in {unit}, which is what {fact.node} is in "
        f"({fact.quote}); write a number, or a number with scale word and unit",
        Severity.WARNING,
    )
