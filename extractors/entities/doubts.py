"""What tells that a phrase is no name: words of a sentence, general openings and endings."""

from __future__ import annotations

import re

from extractors.entities.words import alternation
from ontology.lexicon import words

SENTENCE = re.compile(f"(?<![高中平初])等(?!级)|{alternation('entity_vetoes', 'sentence')}")
NOT_FIRST = words("entity_vetoes", "not_first")
NOT_LAST = words("entity_vetoes", "not_last")


def is_doubtful(text: str) -> bool:
    """Does a phrase open or go on as no name does?

    >>> is_doubtful("栎川路"), is_doubtful("相关道路")
    (False, True)
    """
    return text.startswith(NOT_FIRST) or SENTENCE.search(text) is not None
