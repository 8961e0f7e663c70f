"""The settings of the ledger of targets and results, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What decides a verdict and a link where the texts leave room."""

    exceeded_share: Decimal = Decimal("0.1")
    """A target that is passed by this share of it or more is exceeded."""
    about_points: Decimal = Decimal("0.5")
    """左右: a rate that falls short by no more than this many points is not decidable."""
    about_share: Decimal = Decimal("0.05")
    """左右 of an amount: the same, as a share of the target."""
    ceilings_exceeded: bool = False
    """Can a ceiling be exceeded, or only kept?"""
    applied_from: Decimal = Decimal("0.6")
    """Links below this confidence are asked about, and nothing follows from them."""
    like_words: Decimal = Decimal("0.75")
    """How like two wordings that are in no scheme must be to be one indicator."""
    most_others: int = 5
    """Further results of a target that are kept beside the one that it is judged by."""
    covered_from: Decimal = Decimal("0.6")
    """How much of a promise must stand in a row of the table for the row to allocate it."""


DEFAULT = Settings()
