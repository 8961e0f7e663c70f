"""How often what a rule read was right, where people had read the same text.

The counts are those of the gold documents (`benchmarks/calibration.py --write`). A rule that was seen seldom
says little of itself, so that the mean of its kind is added as if it had been seen a few times more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

KINDS = ("task", "quantity", "entity")
NAMES = "entity", "found"
"""The row of the gold names that were found, of all: no rule is called so."""
PRIOR = 5
"""How many records the mean of the kind counts for."""
UNKNOWN = 0.9
"""Of a kind of which there is no gold at all."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """For each kind of record and rule: how many were right, of how many."""

    counts: Mapping[tuple[str, str], tuple[int, int]]

    def of(self, kind: str, rule: str) -> float:
        """The share of a rule's records that is right, 0 to 1."""
        right, read = self.counts.get((kind, rule), (0, 0))
        return (right + PRIOR * self.mean(kind)) / (read + PRIOR)

    def mean(self, kind: str) -> float:
        """The share of all records of a kind; two more are added, one of them wrong, as Laplace did."""
        of_kind = [counts for key, counts in self.counts.items() if key[0] == kind and key != NAMES]
        read = sum(counts[1] for counts in of_kind)
        return (sum(counts[0] for counts in of_kind) + 1) / (read + 2) if read else UNKNOWN

    def found_names(self) -> float:
        """The share of gold names that was found."""
        found, gold = self.counts.get(NAMES, (0, 0))
        return (found + 1) / (gold + 2) if gold else UNKNOWN


@cache
def shipped_reliability() -> Reliability:
    """The counts that come with the program."""
    import yaml

    table = yaml.safe_load((files("kg.quality") / "reliability.yaml").read_text("utf-8"))
    return Reliability(
        {(kind, rule): (right, read) for kind in KINDS for rule, (right, read) in table.get(kind, {}).items()}
    )
