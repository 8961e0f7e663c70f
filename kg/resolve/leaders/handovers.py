"""Hand-overs: where the leader with the most tasks of a unit is another one in its next year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.resolve.leaders.portfolios import Portfolio


@dataclass(frozen=True, slots=True)
class Handover:
    """A unit came from one leader to another."""

    before: Portfolio
    after: Portfolio


def handovers(portfolios: Iterable[Portfolio]) -> tuple[Handover, ...]:
    """The hand-overs among portfolios that are acted upon, by unit and year.

    Where two leaders have equally many tasks of a unit, nobody can say who handed it over: that year tells
    nothing.
    """
    first: dict[tuple[str, int], list[Portfolio]] = {}
    for portfolio in portfolios:
        if portfolio.applied:
            first.setdefault((portfolio.unit, portfolio.year), []).append(portfolio)
    found = []
    before: Portfolio | None = None
    for _, held in sorted(first.items()):
        held.sort(key=_by_support, reverse=True)
        if len(held) > 1 and held[0].support == held[1].support:
            continue
        after = held[0]
        if before is not None and before.unit == after.unit and before.leader != after.leader:
            found.append(Handover(before, after))
        before = after
    return tuple(found)


def _by_support(portfolio: Portfolio) -> tuple[Decimal, Decimal, str]:
    return portfolio.support, portfolio.confidence, portfolio.leader.node
