"""What people decided about units of a jurisdiction, told by the names that they wrote.

A name in a decision stands for the printed name itself, or where no document prints it for all names of its
normal form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.resolve.units.names import UnitName
from kg.resolve.units.normal_form import normal_form
from kg.resolve.units.own_names import OwnNames
from ontology.ids import plain_name
from ontology.iri import IRI

JOINING = (Verb.SAME, Verb.ALIAS, Verb.RENAME, Verb.RIGHT)
PARTING = (Verb.DIFFERENT, Verb.WRONG)


@dataclass(frozen=True, slots=True)
class DecidedPair:
    """A decision, and the two nodes that it is about."""

    decision: Decision
    first: IRI
    second: IRI

    @property
    def joins(self) -> bool:
        """Does it make one unit of the two?"""
        return self.decision.verb in JOINING

    @property
    def year(self) -> int | None:
        """The year that it names."""
        return int(self.decision.year) if self.decision.year.isdecimal() else None


def decided_pairs(
    decisions: Decisions, jurisdiction: str, names: Iterable[UnitName], own: OwnNames
) -> tuple[DecidedPair, ...]:
    """All decided pairs of units of a jurisdiction, in the order of the verbs and the decisions."""
    by_name: dict[str, list[IRI]] = {}
    by_key: dict[str, list[IRI]] = {}
    for name in names:
        by_name.setdefault(name.name, []).append(name.node)
        by_key.setdefault(name.key, []).append(name.node)
    found = []
    for verb in (*JOINING, *PARTING):
        for decision in decisions.about(Subject.UNIT, verb, jurisdiction):
            firsts = _named(decision.first, by_name, by_key, own)
            seconds = _named(decision.second, by_name, by_key, own)
            found += [DecidedPair(decision, *pair) for pair in _pairs(firsts, seconds)]
    return tuple(found)


def _named(
    name: str, by_name: dict[str, list[IRI]], by_key: dict[str, list[IRI]], own: OwnNames
) -> list[IRI]:
    plain = plain_name(name)
    return by_name.get(plain) or by_key.get(normal_form(plain, own).key, [])


def _pairs(firsts: list[IRI], seconds: list[IRI]) -> Iterator[tuple[IRI, IRI]]:
    for first in firsts:
        for second in seconds:
            if first != second:
                yield first, second
