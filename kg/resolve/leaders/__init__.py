"""Leaders: persons, their posts, and which units each answers for in which year."""

from kg.resolve.leaders.handovers import Handover, handovers
from kg.resolve.leaders.persons import Person, Persons
from kg.resolve.leaders.portfolios import LeaderResolution, Portfolio, resolve_leaders

__all__ = [
    "Handover",
    "LeaderResolution",
    "Person",
    "Persons",
    "Portfolio",
    "handovers",
    "resolve_leaders",
]
