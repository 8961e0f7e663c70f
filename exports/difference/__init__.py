"""Differences between two builds, years or documents: their types, and a page that shows them."""

from exports.difference.model import (
    Change,
    Compared,
    Comparison,
    CountRow,
    Difference,
    Group,
    Quote,
    Side,
)
from exports.difference.page import page
from exports.difference.records import comparison_json
from exports.difference.words import change_words, count_words, word

__all__ = [
    "Change",
    "Compared",
    "Comparison",
    "CountRow",
    "Difference",
    "Group",
    "Quote",
    "Side",
    "change_words",
    "comparison_json",
    "count_words",
    "page",
    "word",
]
