"""Which names of a jurisdiction are one project.

    people's decisions ─▶ equal normal forms are one ─▶ names that are very like are asked about

Merging is conservative: a name that holds another (段, 二期, 配套) is another project until a person says
that it is not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import EntityFact, Facts
from kg.infer.link import Link, Reason, decided
from kg.resolve.outcomes.likeness import likeness, pairs
from kg.resolve.projects.milestone import Milestone
from kg.resolve.projects.normal_form import normal_form
from kg.resolve.projects.project import Project
from kg.resolve.projects.stages import stage_of
from ontology.iri import IRI
from ontology.lexicon import words
from ontology.records import EntityClass

SHORTEST = 3
"""Characters of a normal form; a shorter one may be the name of a place or of a firm."""
LIKE = Decimal("0.75")
"""How like two normal forms must be for a person to be asked."""
MOST_COMPANIONS = 60
"""A pair of characters that more names have is no sign of likeness."""
JOINING = (Verb.SAME, Verb.ALIAS, Verb.RENAME)
CERTAIN = Decimal("0.98")


@dataclass(frozen=True, slots=True)
class ProjectResolution:
    """The projects of a jurisdiction, and the links of their names."""

    projects: tuple[Project, ...]
    """In the order of their keys."""
    links: tuple[Link, ...]


def resolve_projects(facts: Facts, decisions: Decisions) -> ProjectResolution:
    """The projects of a jurisdiction over the years."""
    by_key: dict[str, list[EntityFact]] = defaultdict(list)
    for fact in facts.entities:
        if fact.entity_class is EntityClass.PROJECT:
            key = normal_form(fact.name, facts.name)
            if len(key) >= SHORTEST:
                by_key[key].append(fact)
    joined = _joined(facts, by_key, decisions)
    clusters: dict[str, list[EntityFact]] = defaultdict(list)
    for key in sorted(by_key):
        clusters[_root(joined, key)] += by_key[key]
    projects = tuple(_project(key, found) for key, found in sorted(clusters.items()))
    return ProjectResolution(projects, tuple(_links(facts, by_key, joined, decisions)))


# ------------------------------------------------------------------------------------- what people decided


def _joined(
    facts: Facts, by_key: Mapping[str, list[EntityFact]], decisions: Decisions
) -> dict[str, tuple[str, Decision]]:
    """For each normal form that a person joined to another, that other one and the decision."""
    found: dict[str, tuple[str, Decision]] = {}
    for verb in JOINING:
        for decision in decisions.about(Subject.PROJECT, verb, facts.key):
            first, second = (normal_form(name, facts.name) for name in (decision.first, decision.second))
            if first in by_key and second in by_key and first != second:
                later, earlier = sorted((first, second), reverse=True)
                if _root(found, later) != _root(found, earlier):
                    low, high = sorted((_root(found, later), _root(found, earlier)))
                    found[high] = low, decision
    return found


def _root(joined: Mapping[str, tuple[str, Decision]], key: str) -> str:
    while key in joined:
        key = joined[key][0]
    return key


# ------------------------------------------------------------------------------------- one project


def _project(key: str, found: list[EntityFact]) -> Project:
    printed = Counter(fact.name for fact in found)
    label = min(printed, key=lambda name: (-printed[name], len(name), name))
    return Project(
        key=key,
        label=label,
        names=tuple(sorted({(fact.node, fact.name) for fact in found})),
        milestones=tuple(sorted(_milestones(found), key=_when)),
    )


def _milestones(found: Iterable[EntityFact]) -> Iterator[Milestone]:
    for fact in found:
        stage = stage_of(fact.quote, fact.name)
        if stage is not None:
            yield Milestone(fact, stage)


def _when(milestone: Milestone) -> tuple[int, bool, IRI, int]:
    fact = milestone.fact
    return fact.year or 0, milestone.is_reported, fact.document, fact.start


# ------------------------------------------------------------------------------------- links


def _links(
    facts: Facts,
    by_key: Mapping[str, list[EntityFact]],
    joined: Mapping[str, tuple[str, Decision]],
    decisions: Decisions,
) -> Iterator[Link]:
    for key in sorted(by_key):
        nodes = sorted({(fact.node, fact.name) for fact in by_key[key]})
        for node, name in nodes[1:]:
            yield _link(nodes[0][0], node, _same_form(nodes[0][1], name, key), CERTAIN, applied=True)
        if key in joined:
            other, decision = joined[key]
            first = min(fact.node for fact in by_key[other])
            reason = Reason("decided by a person", "人工决定")
            yield decided(_link(first, nodes[0][0], reason, CERTAIN, applied=True), decision)
    yield from _alike(facts, by_key, joined, decisions)


def _alike(
    facts: Facts,
    by_key: Mapping[str, list[EntityFact]],
    joined: Mapping[str, tuple[str, Decision]],
    decisions: Decisions,
) -> Iterator[Link]:
    """Pairs of names that are very like and stand in no document together: a person is asked."""
    index: dict[str, list[str]] = defaultdict(list)
    for key in sorted(by_key):
        companions: Counter[str] = Counter()
        for pair in sorted(pairs(key)):
            if len(index[pair]) <= MOST_COMPANIONS:
                companions.update(index[pair])
            index[pair].append(key)
        for other in sorted(companions):
            alike = likeness(key, other)
            if alike < LIKE or _root(joined, key) == _root(joined, other) or _other_phase(key, other):
                continue
            if _share_a_document(by_key[key], by_key[other]) or _of_two_places(key, other):
                continue
            yield _asked(facts, by_key[other][0], by_key[key][0], alike, decisions)


def _asked(facts: Facts, one: EntityFact, other: EntityFact, alike: Decimal, decisions: Decisions) -> Link:
    reason = Reason(
        f"{one.name} and {other.name} are like names in different documents",
        f"“{one.name}”与“{other.name}”名称相近，见于不同文件",
    )
    link = _link(one.node, other.node, reason, alike * LIKE, applied=False)
    for verb in (Verb.DIFFERENT, Verb.WRONG):
        decision = decisions.pair(Subject.PROJECT, verb, facts.key, one.name, other.name)
        if decision is not None:
            return decided(link, decision)
    return link


def _other_phase(one: str, other: str) -> bool:
    return any((phase in one) != (phase in other) for phase in words("project_stages", "phases"))


def _of_two_places(one: str, other: str) -> bool:
    """Do the names begin in two ways and end alike, as those of like works at two places do?"""
    shared = 0
    while shared < min(len(one), len(other)) and one[-1 - shared] == other[-1 - shared]:
        shared += 1
    return 0 < shared < min(len(one), len(other)) and one[0] != other[0]


def _share_a_document(one: Iterable[EntityFact], other: Iterable[EntityFact]) -> bool:
    return not {fact.document for fact in one}.isdisjoint(fact.document for fact in other)


def _same_form(one: str, other: str, form: str) -> Reason:
    return Reason(
        f"{one} and {other} are written forms of one name, {form}",
        f"“{one}”与“{other}”是“{form}”的不同写法",
    )


def _link(left: IRI, right: IRI, reason: Reason, confidence: Decimal, *, applied: bool) -> Link:
    return Link(
        rule="projects.name" if applied else "projects.like-names",
        subject=Subject.PROJECT,
        left=left,
        right=right,
        reason=reason,
        confidence=confidence.quantize(Decimal("0.001")),
        evidence=(left, right),
        applied=applied,
    )
