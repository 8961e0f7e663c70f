"""Portfolios: which leader answers for which unit in which year, with the rows that say so.

The rows of each year are shared out by themselves (`sharing`). What comes of them for a leader and a unit:

    support      how many rows speak for the two; a row without choice counts whole, others by their share
    confidence   with rows without choice, 1 - 0.2 / (their number + 1);
                 else the chance that a row of the unit is the leader's, less where the unit has few rows

A pair for which less than LEAST_SUPPORT of a row speaks, or that has less than LEAST_CHANCE, is not stated;
from APPLIED on it is acted upon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kg.decisions import Decision, Decisions, Subject, Verb
from kg.facts import Facts, PostFact
from kg.resolve.leaders.persons import Person, Persons, persons
from kg.resolve.leaders.rows import SupervisedRow, supervised_rows
from kg.resolve.leaders.sharing import Sharing, share_out
from kg.resolve.units import UnitResolution, resolve_units
from kg.resolve.units.normal_form import normal_form
from kg.resolve.units.own_names import own_names
from ontology.ids import plain_name
from ontology.iri import IRI

APPLIED = Decimal("0.5")
LEAST_SUPPORT = 0.2
LEAST_CHANCE = 0.1
LEAST_SHARE = 0.05
"""Of a row; a row in which the leader has less of the unit is no evidence."""
FEW_ROWS = 0.5
"""In rows; how much a unit with few rows takes from the confidence."""
DOUBT = 0.2
"""What a single row without choice leaves open, twice."""
PLACES = Decimal("0.001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """A leader's answering for a unit in a year."""

    leader: Person
    unit: str
    """Key of the canonical unit."""
    year: int
    support: Decimal
    confidence: Decimal
    certain: int
    """Rows that leave no choice."""
    rows: tuple[IRI, ...]
    """The tasks that speak for it."""
    decision: Decision | None = None
    """The human decision about it."""

    @property
    def applied(self) -> bool:
        """Is it taken for true?"""
        if self.decision is not None:
            return self.decision.verb is not Verb.WRONG
        return self.confidence >= APPLIED


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderResolution:
    """The leaders of a jurisdiction."""

    persons: Persons
    units: UnitResolution
    """The units that the portfolios speak of."""
    portfolios: tuple[Portfolio, ...] = ()
    """By year, unit, and support from the most down."""
    posts: tuple[tuple[Person, PostFact], ...] = ()


def resolve_leaders(facts: Facts, decisions: Decisions) -> LeaderResolution:
    """Who answers for what in a jurisdiction, year by year."""
    units = resolve_units(facts, decisions)
    found = persons(facts, decisions)
    rows = list(supervised_rows(facts, units, found))
    verdicts = _Verdicts(facts, decisions, units)
    portfolios: list[Portfolio] = []
    for year in sorted({row.year for row in rows}):
        sharing = share_out(row for row in rows if row.year == year)
        portfolios += _portfolios(sharing, year, verdicts)
    return LeaderResolution(
        persons=found,
        portfolios=tuple(sorted(portfolios, key=_order)),
        posts=tuple((found.of(post.person, post.year), post) for post in facts.posts),
        units=units,
    )


def _portfolios(sharing: Sharing, year: int, verdicts: _Verdicts) -> Iterator[Portfolio]:
    rows = _rows_of(sharing)
    certain = _certain(sharing.rows)
    for (unit, leader), support in sharing.support().items():
        chance, number = sharing.chances[unit][leader], certain.get((unit, leader), 0)
        if support < LEAST_SUPPORT or (chance < LEAST_CHANCE and not number):
            continue
        total = sum(1 for row in sharing.rows if unit in row.units)
        yield Portfolio(
            leader=leader,
            unit=unit,
            year=year,
            support=_rounded(support),
            confidence=_rounded(_confidence(chance, total, number)),
            certain=number,
            rows=rows[unit, leader],
            decision=verdicts.about(leader, unit, year),
        )


def _confidence(chance: float, rows: int, certain: int) -> float:
    shared = chance * rows / (rows + FEW_ROWS)
    return max(shared, 1.0 - DOUBT / (certain + 1)) if certain else shared


def _rows_of(sharing: Sharing) -> dict[tuple[str, Person], tuple[IRI, ...]]:
    found: dict[tuple[str, Person], list[IRI]] = {}
    for row, shares in zip(sharing.rows, sharing.shares, strict=True):
        for unit, parts in zip(row.units, shares, strict=True):
            for leader, part in zip(row.leaders, parts, strict=True):
                found.setdefault((unit, leader), [])
                if part >= LEAST_SHARE:
                    found[unit, leader].append(row.task)
    return {pair: tuple(tasks) for pair, tasks in found.items()}


def _certain(rows: Iterable[SupervisedRow]) -> Mapping[tuple[str, Person], int]:
    found: dict[tuple[str, Person], int] = {}
    for row in rows:
        if row.is_certain:
            pair = row.units[0], row.leaders[0]
            found[pair] = found.get(pair, 0) + 1
    return found


def _rounded(value: float) -> Decimal:
    return Decimal(repr(value)).quantize(PLACES)


def _order(portfolio: Portfolio) -> tuple[int, str, Decimal, Person]:
    return portfolio.year, portfolio.unit, -portfolio.support, portfolio.leader


class _Verdicts:
    """What people decided about portfolios: a person's name, a unit's name, and a year or none."""

    def __init__(self, facts: Facts, decisions: Decisions, units: UnitResolution) -> None:
        self._own = own_names(facts.key, facts.name or None)
        self._keys = {name.name: unit.key for unit in units.units for name in unit.names}
        self._by_form = {name.key: unit.key for unit in units.units for name in unit.names}
        self._decided: dict[tuple[str, str, str], Decision] = {}
        for verb in (Verb.RIGHT, Verb.WRONG):
            for decision in decisions.about(Subject.PORTFOLIO, verb, facts.key):
                key = self._key(plain_name(decision.second))
                if key is not None:
                    self._decided[plain_name(decision.first), key, decision.year] = decision

    def _key(self, name: str) -> str | None:
        return self._keys.get(name) or self._by_form.get(normal_form(name, self._own).key)

    def about(self, leader: Person, unit: str, year: int) -> Decision | None:
        """The decision about a portfolio, one that names the year first."""
        for when in (str(year), ""):
            decision = self._decided.get((leader.name, unit, when))
            if decision is not None:
                return decision
        return None
