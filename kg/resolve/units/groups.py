"""The members of group designators that can be listed: 各街道办事处, 各乡镇（街道）, 各县（市、区）.

The members are the lower governments of the kind that the designator names: those that the jurisdiction's own
documents name, and those that the table of divisions lists under its code. A designator that means some
members only (相关街道办事处), or bodies that no table lists (区直有关单位), has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.facts import Facts
from kg.resolve.units.canonical import CanonicalUnit
from kg.resolve.units.normal_form import normal_form
from kg.resolve.units.own_names import OwnNames
from kg.resolve.units.unit_class import unit_class
from ontology.divisions import Level, by_code, names, streets_of
from ontology.group_designators import GroupDesignator, read_group
from ontology.iri import IRI
from ontology.records import AgentKind

TOWNSHIPS = {"街": "街道办事处", "镇": "镇政府", "乡": "乡政府"}
"""Letter of a designator's head, and how the units that it means end."""

COUNTIES = {"县": "县政府", "市": "市政府", "区": "区政府", "旗": "旗政府"}
TOWN_LEVEL = ("街", "镇", "乡", "苏木")

SURE, TABLE_ONLY, DOCUMENTS_ONLY = Decimal("0.98"), Decimal("0.9"), Decimal("0.8")
"""Named by documents and listed by the table; only listed; only named."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """One member of a group designator."""

    group: IRI
    group_name: str
    member: CanonicalUnit
    named: bool
    """Do the jurisdiction's documents name it?"""
    listed: bool
    """Does the table of divisions list it?"""
    tasks: tuple[IRI, ...]
    """The first tasks that name the group."""

    @property
    def score(self) -> Decimal:
        """How sure it is."""
        if self.named:
            return SURE if self.listed else DOCUMENTS_ONLY
        return TABLE_ONLY


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """A group designator in the facts."""

    node: IRI
    name: str
    reading: GroupDesignator
    tasks: tuple[IRI, ...]


def expansions(facts: Facts, units: Iterable[CanonicalUnit], own: OwnNames) -> tuple[Expansion, ...]:
    """The members of all designators of a jurisdiction that can be listed, in a fixed order."""
    by_body = {name.form.body: unit for unit in units for name in unit.names if unit.host is None}
    table = _listed(facts.key, own)
    found = []
    for group in named_groups(facts):
        endings = _endings(group.reading)
        if not endings or not _is_own(group.reading.owner, own):
            continue
        for body in sorted({*by_body, *table}):
            if body.endswith(endings):
                member = by_body.get(body) or _member(body, table[body])
                found.append(
                    Expansion(group.node, group.name, member, body in by_body, body in table, group.tasks)
                )
    return tuple(found)


def named_groups(facts: Facts) -> tuple[NamedGroup, ...]:
    """The enumerable designators that the tasks name, in the order of their nodes."""
    tasks: dict[IRI, dict[IRI, None]] = {}
    labels: dict[IRI, str] = {}
    for task in facts.tasks:
        for responsibility in task.responsibilities:
            if responsibility.agent.kind is AgentKind.GROUP:
                labels[responsibility.agent.node] = responsibility.agent.name
                tasks.setdefault(responsibility.agent.node, {})[task.node] = None
    read = [(node, labels[node], read_group(labels[node])) for node in sorted(labels)]
    return tuple(
        NamedGroup(node, label, reading, tuple(tasks[node])[:3])
        for node, label, reading in read
        if reading is not None and reading.enumerable
    )


def _endings(group: GroupDesignator) -> tuple[str, ...]:
    """How the units end that a designator's head means; none where it means posts."""
    if group.head.startswith("副"):
        return ()
    if any(letter in group.head for letter in TOWN_LEVEL):
        return tuple(ending for letter, ending in TOWNSHIPS.items() if letter in group.head)
    return tuple(ending for letter, ending in COUNTIES.items() if letter in group.head)


def _is_own(owner: str, own: OwnNames) -> bool:
    return owner.removeprefix("全") in ("", *own.any)


def _listed(key: str, own: OwnNames) -> dict[str, str]:
    """The lower governments by the table of divisions: normal form, and full name."""
    found = {}
    for name in _lower_divisions(key):
        form = normal_form(name, own)
        if unit_class(form) is not None and form.body.endswith((*TOWNSHIPS.values(), *COUNTIES.values())):
            found[form.body] = _office(name)
    return found


def _office(name: str) -> str:
    """What the government of a division is called."""
    if name.endswith("办事处"):
        return name
    return name + ("办事处" if name.endswith("街道") else "人民政府")


def _lower_divisions(key: str) -> Iterator[str]:
    division = by_code(key) if key.isdigit() and len(key) == 6 else None
    if division is None:
        return
    yield from (street.name for street in streets_of(division.code))
    if division.level is Level.CITY:
        yield from county_names(division.code)


def county_names(city: str) -> Iterator[str]:
    """The names of the current counties of a city."""
    from ontology.divisions import find

    for name in names([Level.COUNTY]):
        for county in find(name, within=city, level=Level.COUNTY):
            if not county.abolished and county.name == name:
                yield name


def _member(body: str, label: str) -> CanonicalUnit:
    from kg.resolve.units.normal_form import OWN, NormalForm

    return CanonicalUnit(key=body, label=label, unit_class=unit_class(NormalForm(OWN, body)))
