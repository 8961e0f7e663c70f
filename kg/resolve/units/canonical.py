"""The canonical unit: one for each real body of a jurisdiction, under all its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.resolve.units.names import UnitName
from kg.resolve.units.unit_class import UnitClass, unit_class
from ontology.iri import IRI
from ontology.lexicon import words


@dataclass(frozen=True, slots=True, kw_only=True)
class CanonicalUnit:
    """One body, or one name plate."""

    key: str
    """Its part of the id: the normal form of the name that it had first."""
    label: str
    """The printed name most used in its latest year."""
    names: tuple[UnitName, ...] = ()
    """The printed names, in the order of their nodes; none for a member that only a table lists."""
    unit_class: UnitClass | None = None
    collaboration: bool = False
    """Is it formed by several bodies for a purpose and a time?"""
    host: str | None = None
    """Key of the unit at which it is a name plate."""
    plate: str | None = None
    """What the name plate says."""

    @property
    def nodes(self) -> tuple[IRI, ...]:
        """The nodes of its names."""
        return tuple(name.node for name in self.names)

    @property
    def tasks(self) -> int:
        """How many tasks name it."""
        return len({use.task.node for name in self.names for use in name.uses})


def canonical_unit(names: Iterable[UnitName], taken: set[str], host: str | None) -> CanonicalUnit:
    """The unit of some names.

    Args:
        names: all its names, at least one.
        taken: keys that other units have; the new one is added.
        host: key of the unit that hosts it, where it is a name plate.
    """
    ordered = tuple(sorted(names, key=_node))
    first = min(ordered, key=_earliest)
    key = first.key if first.key not in taken else first.name
    taken.add(key)
    latest = max(ordered, key=_latest)
    return CanonicalUnit(
        key=key,
        label=latest.name,
        names=ordered,
        unit_class=_class_of(ordered),
        collaboration=latest.name.endswith(words("organization_classes", "collaborations")),
        host=host,
        plate=latest.plate,
    )


def _class_of(names: Iterable[UnitName]) -> UnitClass | None:
    """The class that most uses of its names tell, of equals the first by name."""
    found: Counter[UnitClass] = Counter()
    for name in names:
        told = unit_class(name.form)
        if told is not None:
            found[told] += 1 + len(name.uses) + (len(name.uses) + 1) * name.form.branch
    return max(sorted(found), key=found.__getitem__) if found else None


def _node(name: UnitName) -> IRI:
    return name.node


def _years(name: UnitName) -> list[int]:
    return [use.year for use in name.uses if use.year is not None]


def _earliest(name: UnitName) -> tuple[bool, int, int, str]:
    years = _years(name)
    return not years, min(years, default=0), -len(name.uses), name.name


def _latest(name: UnitName) -> tuple[int, int, int, str]:
    """The latest year, there the most tasks, then the longer name."""
    years = _years(name)
    latest = max(years, default=0)
    return latest, years.count(latest), len(name.name), name.name
