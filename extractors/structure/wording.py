"""Expressions made of the vocabulary's word lists."""

from __future__ import annotations

import re

from ontology.lexicon import words


def any_word(vocabulary: str, key: str) -> str:
    """A pattern that matches any word of a list, the longest first.

    >>> re.search(any_word("headings", "adding_starts"), "此外，新增学位").group()
    '此外'
    """
    return f"(?:{'|'.join(re.escape(word) for word in words(vocabulary, key))})"
