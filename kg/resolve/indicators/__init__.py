"""Indicators of a jurisdiction: which wording is which concept, and which wordings are one."""

from kg.resolve.indicators.identities import Identities, identities_of
from kg.resolve.indicators.identity import Identity
from kg.resolve.indicators.linking import IndicatorLink, indicator_links
from kg.resolve.indicators.plain_words import plain_words

__all__ = [
    "Identities",
    "Identity",
    "IndicatorLink",
    "identities_of",
    "indicator_links",
    "plain_words",
]
