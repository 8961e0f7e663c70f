"""Readings of a candidate name: as a known name, a group, a unit, a person, a post or an unknown word.

Each reading has a cost; the segmentation of a cell takes the path of least cost over its candidates. Only the
differences between costs matter; they were set so that each rule of the grammar wins by a clear margin.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from extractors.names.persons import is_person, is_post, split_post
from extractors.names.units import UnitReading, begins_name, inner_endings, is_bare, read_unit, split_plate
from ontology.group_designators import GroupDesignator, is_group_head, read_group
from ontology.records import AgentKind

KNOWN = 0.2
GROUP = 0.6
GROUP_WITHOUT_OWNER = 2.6
GROUP_OWNER_CHARACTER = 0.08
GROUP_QUALIFIER_CHARACTER = 0.05
GROUP_OWNED_AMONG_PERSONS = 1.0
UNIT = 1.0
INNER_ENDING = 2.0
INNER_START = 2.0
CONTINUED_ENDING = 0.4
PERSON = 0.9
PERSON_AMONG_UNITS = 1.3
POST = 1.2
UNKNOWN = 0.4
UNKNOWN_CHARACTER = 0.6
BARE = 3.0
"""An ending without anything before it is a piece of a broken name."""
UNKNOWN_BETWEEN_GAPS = 1.2
"""A word of four or more characters that stands by itself, as company names do."""


class Expect(StrEnum):
    """What a cell's column holds."""

    UNITS = "units"
    PERSONS = "persons"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a candidate reads, what that costs, and what to cut off at its ends."""

    kind: AgentKind
    cost: float
    before: str = ""
    after: str = ""
    host: str | None = None
    plate: str | None = None

    @property
    def post(self) -> str | None:
        """The post that was cut off a person's name: 副区长, or what stands in the bracket behind it."""
        if self.kind is not AgentKind.PERSON:
            return None
        return self.before or self.after.replace("(", "").replace(")", "") or None


def name_cost(
    text: str, *, expect: Expect = Expect.UNITS, known: Set[str] = frozenset(), alone: bool = False
) -> float:
    """What a candidate without white space costs as one name.

    Args:
        text: The candidate, brackets half-width.
        expect: What its column holds.
        known: Names that occur elsewhere in the document.
        alone: Does it stand between white space, with none inside it?
    """
    reading = read_name(text, expect, known)
    if alone and reading.kind is AgentKind.UNKNOWN and expect is Expect.UNITS and len(text) >= 4:
        piece = begins_name(text) or is_bare(text) or is_group_head(text)
        return reading.cost if piece else UNKNOWN_BETWEEN_GAPS
    return reading.cost


def read_name(text: str, expect: Expect, known: Set[str]) -> Reading:
    """The cheapest reading of a candidate without white space, brackets half-width."""
    reading = _read_unaided(text, expect)
    if text not in known and (reading.host is None or reading.host not in known):
        return reading
    if reading.kind is AgentKind.PERSON:
        return reading
    kind = AgentKind.UNIT if reading.kind is AgentKind.UNKNOWN else reading.kind
    return replace(reading, kind=kind, cost=KNOWN)


@lru_cache(maxsize=1 << 15)
def _read_unaided(text: str, expect: Expect) -> Reading:
    """The cheapest reading of a candidate that no list knows."""
    host, plate = split_plate(text)
    reading = _read_plain(host, expect)
    if plate is None or reading.kind is AgentKind.GROUP:
        return reading
    if reading.kind is AgentKind.PERSON:  # 王伟(常务副区长)
        return replace(reading, after=f"{reading.after}({plate})")
    return replace(reading, kind=AgentKind.UNIT, host=host, plate=plate)


def _read_plain(text: str, expect: Expect) -> Reading:
    """The cheapest reading of a candidate without a bracket at its end."""
    group = read_group(text)
    unit = read_unit(text)
    inner = 0.0 if unit is None else _inner_cost(unit)
    if group is not None:
        return Reading(AgentKind.GROUP, _group_cost(group, expect) + inner)
    if is_post(text):
        return Reading(AgentKind.POST, POST)
    before, person, after = split_post(text)
    if unit is not None and not (expect is Expect.PERSONS and is_person(person)):
        return Reading(AgentKind.UNIT, UNIT + inner)
    if is_person(person):
        cost = PERSON if expect is Expect.PERSONS else PERSON_AMONG_UNITS
        return Reading(AgentKind.PERSON, cost, before, after)
    if is_bare(text) or is_group_head(text):
        return Reading(AgentKind.UNKNOWN, BARE)
    return Reading(AgentKind.UNKNOWN, UNKNOWN + UNKNOWN_CHARACTER * len(text))


def _inner_cost(unit: UnitReading) -> float:
    return (
        INNER_ENDING * unit.inner_endings
        + CONTINUED_ENDING * unit.continued_endings
        + INNER_START * unit.inner_starts
    )


def _group_cost(group: GroupDesignator, expect: Expect) -> float:
    cost = GROUP_WITHOUT_OWNER if group.relational and not group.owner else GROUP
    if group.owner and expect is Expect.PERSONS:
        cost += GROUP_OWNED_AMONG_PERSONS
    cost += INNER_ENDING * (group.inner_heads + inner_endings(group.owner))
    return cost + GROUP_OWNER_CHARACTER * len(group.owner) + GROUP_QUALIFIER_CHARACTER * len(group.qualifier)
