"""Units: one for each real body of a jurisdiction, under all its names."""

from kg.resolve.units.canonical import CanonicalUnit
from kg.resolve.units.resolution import UnitChange, UnitResolution, resolve_units
from kg.resolve.units.unit_class import UnitClass

__all__ = ["CanonicalUnit", "UnitChange", "UnitClass", "UnitResolution", "resolve_units"]
