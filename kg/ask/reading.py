"""One reading of a question: a named query, the values for its parameters, and how much speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.ask.intents import Intent
from kg.ask.kind import WEIGHTS, Kind
from kg.ask.known_names import KnownNames
from kg.ask.mention import Mention, YearMention
from kg.ask.vocabulary import vocabulary
from kg.ask.wording import Said
from kg.named_query import NamedQuery

LEVELS = "区市县省"
"""What a unit's short name may begin with: 区财政局 of 澄桥区 is 澄桥区财政局."""
SERVING = (Kind.UNIT, Kind.LEADER)
"""Kinds of names that serve a place."""


@dataclass(frozen=True, slots=True)
class Parts:
    """All that was found in a question."""

    concepts: tuple[Said, ...]
    mentions: tuple[Mention, ...]
    """In the order of the question."""
    years: tuple[YearMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A question, understood as a named query."""

    query: NamedQuery
    values: Mapping[str, str]
    """For parameters that the question gives, in the order of the query's."""
    surfaces: Mapping[str, str]
    """For each of them, the words that gave it."""
    explained: tuple[Said, ...]
    unused: tuple[str, ...]
    """Names and words that the query has no use for."""
    score: float
    lacking: tuple[str, ...]
    """For each need of which nothing is there, the likeliest kind or concept."""

    @property
    def is_complete(self) -> bool:
        """Does the question speak of all that the query needs?"""
        return not self.lacking


def read_as(intent: Intent, parts: Parts, known: KnownNames) -> Reading:
    """The question as it would have to be meant if this query were meant."""
    values: dict[str, str] = {}
    surfaces: dict[str, str] = {}
    used: set[int] = set()
    for name, mention, value in _assigned(intent, parts.mentions):
        values[name], surfaces[name] = value, mention.surface
        used.add(mention.start)
    if known.only_place is not None and _lacks_place(intent, values):
        values["place"] = surfaces["place"] = known.only_place
    used |= _with_place(intent, parts.mentions, values, known)
    _add_year(intent, parts, values, surfaces, known)
    _add_choices(intent, parts.concepts, values, surfaces)
    explained = tuple(said for said in parts.concepts if said.concept in intent.explains)
    strange = [said for said in parts.concepts if said.concept not in intent.explains]
    idle = [mention for mention in parts.mentions if mention.start not in used]
    order = [parameter.name for parameter in intent.query.parameters]
    return Reading(
        query=intent.query,
        values={name: values[name] for name in order if name in values},
        surfaces=surfaces,
        explained=explained,
        unused=(*(mention.surface for mention in idle), *(said.surface for said in strange)),
        score=_score(explained, strange, parts, used) + _year_score(intent, values, parts),
        lacking=_lacking(intent, parts, used, values),
    )


def _assigned(intent: Intent, mentions: Iterable[Mention]) -> Iterator[tuple[str, Mention, str]]:
    """Each parameter with the first mention that can fill it; whole names go before parts."""
    taken: set[int] = set()
    ordered = sorted(mentions, key=_whole_first)
    for name, kinds in intent.fills.items():
        for kind in kinds:
            mention = next((one for one in ordered if kind in one.values and one.start not in taken), None)
            if mention is not None:
                taken.add(mention.start)
                yield name, mention, mention.values[kind]
                break


def _lacks_place(intent: Intent, values: Mapping[str, str]) -> bool:
    """Does the query need a jurisdiction that the question does not name?"""
    required = any(one.name == "place" and one.default is None for one in intent.query.parameters)
    return required and intent.fills["place"] == (Kind.PLACE,) and "place" not in values


def _with_place(
    intent: Intent, mentions: Iterable[Mention], values: dict[str, str], known: KnownNames
) -> set[int]:
    """Join a unit with the place that the question names, where the query takes no place."""
    unit = values.get("unit")
    place = next((one for one in mentions if Kind.PLACE in one.values), None)
    if unit is None or place is None or "place" in intent.fills:
        return set()
    joined = place.values[Kind.PLACE] + (unit[1:] if unit[0] in LEVELS else unit)
    named = known.names.get(joined.casefold(), {})
    if Kind.UNIT not in named:
        return set()
    values["unit"] = named[Kind.UNIT]
    return {place.start}


def serving(parts: Parts) -> list[str]:
    """The units and leaders that a question names."""
    return [one.values[kind] for one in parts.mentions for kind in SERVING if kind in one.values]


def _add_year(
    intent: Intent, parts: Parts, values: dict[str, str], surfaces: dict[str, str], known: KnownNames
) -> None:
    if "year" not in intent.fills or not parts.years:
        return
    place = next((one.values[Kind.PLACE] for one in parts.mentions if Kind.PLACE in one.values), None)
    latest = known.latest_year(place, serving(parts))
    found = sorted({year for one in parts.years if (year := one.resolved(latest)) is not None})
    if len(found) == 1 or (found and intent.last_year):
        values["year"] = str(found[-1])
        surfaces["year"] = "、".join(one.surface for one in parts.years)


def _add_choices(
    intent: Intent, concepts: Iterable[Said], values: dict[str, str], surfaces: dict[str, str]
) -> None:
    """A parameter with few values has the one that the words name; several names leave it open."""
    for name, by_concept in intent.choices.items():
        found = [said for said in concepts if said.concept in by_concept]
        if len({said.concept for said in found}) == 1:
            values[name] = by_concept[found[0].concept]
            surfaces[name] = found[0].surface


def _score(explained: Iterable[Said], strange: Iterable[Said], parts: Parts, used: set[int]) -> float:
    weights = vocabulary().weights
    told = sum(weights[concept] for concept in {said.concept for said in explained})
    against = sum(weights[concept] for concept in {said.concept for said in strange})
    named = sum(one.weight if one.start in used else -one.weight for one in parts.mentions)
    return told - against + named


def _year_score(intent: Intent, values: Mapping[str, str], parts: Parts) -> float:
    """A year speaks for a query that takes it; one that cannot be told speaks neither way."""
    if not parts.years or ("year" in intent.fills and "year" not in values):
        return 0.0
    return WEIGHTS[Kind.YEAR] if "year" in values else -WEIGHTS[Kind.YEAR]


def _lacking(intent: Intent, parts: Parts, used: set[int], values: Mapping[str, str]) -> tuple[str, ...]:
    there = {said.concept for said in parts.concepts}
    there |= {kind for one in parts.mentions if one.start in used for kind in one.values}
    if parts.years:
        there.add(Kind.YEAR)
    if "place" in values:
        there.add(Kind.PLACE)
    return tuple(group[0] for group in intent.needs if there.isdisjoint(group))


def _whole_first(mention: Mention) -> tuple[bool, int]:
    return mention.part, mention.start
