"""What tells that a phrase is no name: words of a sentence, general openings and endings."""

from __future__ import annotations

import re

from extractors.entities.words import alternation
from ontology.lexicon import words

SENTENCE = re.compile(f"(?<![高中平初])等(?!级)|{alternation('entity_vetoes', 'sentence')}")
NOT_FIRST = words("entity_vetoes", "not_first")
NOT_LAST = words("entity_vetoes", "not_last")


RENEWED = "新一轮"
"""What a rule or a drive that is made anew begins with; of anything else it is an adverbial opening."""


def is_doubtful(text: str, *, renewed: bool = False) -> bool:
    """Does a phrase open or go on as no name does?

    Args:
        text: The phrase.
        renewed: Can what it names be made anew, as a plan or a drive can?

    >>> is_doubtful("栎川路"), is_doubtful("相关道路")
    (False, True)
    >>> is_doubtful("新一轮城市总体规划", renewed=True)
    False
    """
    opens = text.startswith(NOT_FIRST) and not (renewed and text.startswith(RENEWED))
    return opens or SENTENCE.search(text) is not None
