"""Indicators: the shipped scheme, and the normaliser that finds them by their wordings."""

from ontology.indicators.concept import Indicator, Measure, Polarity, Theme
from ontology.indicators.finder import find_indicator
from ontology.indicators.match import IndicatorMatch, Method, Role, Stripped
from ontology.indicators.table import Scheme, scheme

__all__ = [
    "Indicator",
    "IndicatorMatch",
    "Measure",
    "Method",
    "Polarity",
    "Role",
    "Scheme",
    "Stripped",
    "Theme",
    "find_indicator",
    "scheme",
]
