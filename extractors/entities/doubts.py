"""What tells that a phrase is no name: words of a sentence, general openings and endings."""

from __future__ import annotations

import re

from extractors.entities.words import alternation
from ontology.lexicon import words

SENTENCE = re.compile(f"(?<![高中平初])等(?!级)|{alternation('entity_vetoes', 'sentence')}")
NOT_FIRST = words("entity_vetoes", "not_first")
NOT_LAST = words("entity_vetoes", "not_last")


OPENINGS_OF_RULES = ("新一轮", "投资")
"""What a rule or a drive can begin with: 新一轮|规划, 投资|审批改革. No other names begin so."""


def is_doubtful(text: str, *, rule: bool = False) -> bool:
    """Does a phrase open or go on as no name does?

    Args:
        text: The phrase.
        rule: Is it a rule, a plan or a drive, as far as its head tells?

    >>> is_doubtful("栎川路"), is_doubtful("相关道路")
    (False, True)
    >>> is_doubtful("新一轮城市总体规划", rule=True)
    False
    """
    opens = text.startswith(NOT_FIRST) and not (rule and text.startswith(OPENINGS_OF_RULES))
    return opens or SENTENCE.search(text) is not None
