"""An indicator of the scheme, and the words that describe it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ontology.iri import IRI

BASE = "https://w3id.org/gwr/def/indicators#"
"""What the names of the scheme begin with. It ships with the project, so it is no setting of a store."""


class Measure(StrEnum):
    """What kind of amount an indicator is told in."""

    RATIO = "ratio"
    """A share or a rate."""
    MONEY = "money"
    PEOPLE = "people"
    THINGS = "things"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    ENERGY = "energy"
    POWER = "power"
    TIME = "time"
    CONCENTRATION = "concentration"
    FLOW = "flow"
    """So much a day."""
    PURE = "pure"
    """A number without a unit."""


class Polarity(StrEnum):
    """Which way the indicator is good."""

    HIGHER = "+"
    LOWER = "-"
    NEUTRAL = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One concept of the scheme."""

    id: str
    """Its name in the scheme: `grp`."""
    broader: str
    """Id of the wider indicator, or of the theme."""
    zh: str
    """The preferred label, the official term where there is one."""
    en: str
    also: tuple[str, ...] = ()
    """Other wordings, without those that the normaliser derives."""
    unlike: tuple[str, ...] = ()
    """Wordings that look alike and are another indicator."""
    measures: tuple[Measure, ...]
    polarity: Polarity
    basis_zh: str | None = None
    """口径, where it is what sets this indicator apart from another."""
    basis_en: str | None = None
    main: bool = False
    """Does it stand among the main targets of reports?"""

    @property
    def iri(self) -> IRI:
        """The node of the concept."""
        return IRI(BASE + self.id)


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading over indicators."""

    id: str
    zh: str
    en: str

    @property
    def iri(self) -> IRI:
        """The node of the theme."""
        return IRI(BASE + self.id)
