"""Renames that go in a circle: a text says that A became B, another that B became A, also over several steps.

A name may come back, and all names of a circle are one unit whichever way they went, so the unit is joined
and the circle is told: with each step, its year, and the words or the reason that it rests on. Renames that
rules propose go from earlier years to later ones and close no circle among themselves; so one is looked for
only where a text states a change, or a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.decisions import Decisions
from kg.facts import Facts
from kg.resolve.units import resolve_units
from kg.resolve.units.names import unit_names
from kg.resolve.units.stated import stated_changes
from ontology.iri import IRI
from ontology.issues import Issue, Severity

CODE = "infer.circular-rename"


@dataclass(frozen=True, slots=True)
class Step:
    """One name became another."""

    earlier: IRI
    later: IRI
    year: int | None
    source: str
    """What says so, for people."""

    def told(self, labels: Mapping[IRI, str]) -> str:
        """The step in words."""
        when = "" if self.year is None else f"{self.year}, "
        return f"{labels[self.earlier]} → {labels[self.later]} ({when}{self.source})"


def circular_renames(facts: Facts, decisions: Decisions) -> Iterator[Issue]:
    """An issue for each circle of renames in a jurisdiction."""
    names = unit_names(facts)
    stated = stated_changes(facts, names)
    if not stated:
        return
    labels = {name.node: name.name for name in names}
    titles = {document.node: document.title or document.node for document in facts.documents}
    steps = [
        Step(one.earlier, one.later, one.year, f"{titles[one.document]}: “{one.quote}”") for one in stated
    ]
    told = {(step.earlier, step.later) for step in steps}
    for change in resolve_units(facts, decisions).changes:
        link = change.link
        if link.applied and link.right is not None and (link.left, link.right) not in told:
            steps.append(Step(link.left, link.right, link.year, link.reason.en))
    for circle in circles(steps):
        yield Issue(
            CODE,
            f"names are renamed in a circle: {'; '.join(step.told(labels) for step in circle)}; "
            "they are taken for one unit; if they are not, say so in the decisions file",
            Severity.WARNING,
        )


def circles(steps: Sequence[Step]) -> Iterator[tuple[Step, ...]]:
    """For each set of names that lead to each other, the steps among them, in their order."""
    following: dict[IRI, set[IRI]] = defaultdict(set)
    for step in steps:
        following[step.earlier].add(step.later)
    reached = {name: _reached(name, following) for name in sorted(following)}
    seen: set[IRI] = set()
    for name, names in reached.items():
        if name in names and name not in seen:
            circle = {other for other in names if name in reached.get(other, ())}
            seen |= circle
            yield tuple(step for step in steps if {step.earlier, step.later} <= circle)


def _reached(start: IRI, following: Mapping[IRI, set[IRI]]) -> set[IRI]:
    """All names that a name leads to, itself only if it comes back."""
    found: set[IRI] = set()
    open_ = [start]
    while open_:
        for name in following.get(open_.pop(), ()):
            if name not in found:
                found.add(name)
                open_.append(name)
    return found
