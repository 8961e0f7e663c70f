"""Quantities of running text: indicator, action, bound, figure, unit, year."""

from extractors.quantities.reader import read_quantities

__all__ = ["read_quantities"]
