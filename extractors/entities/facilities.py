"""Named facilities in the middle of a phrase: 澄桥机场|新开通航线4条, 霁川大道|沿线.

What begins with the name of a division and goes on with a word for a facility (机场, 大道, 景区) is one place,
wherever it stands; the division is none by itself there. What is built is for the rules that read verbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.words import alternation, common_words, is_division
from ontology.lexicon import words

STEMS = (4, 3, 2)
FACILITIES = words("gazetteer_names", "facilities")

Span = tuple[int, int]


@cache
def _facility() -> re.Pattern[str]:
    long = alternation("gazetteer_names", "facilities")
    short = alternation("gazetteer_names", "short_facilities")
    return re.compile(f"(?:{long})(?![区块])|(?:{short})(?![口区县市域体水地南北东西道流庄村寨城珠澳])")


def facilities(masked: str) -> Iterator[Span]:
    """The facilities named after a division."""
    for match in _facility().finditer(masked):
        at = match.start()
        for size in STEMS:
            stem = masked[max(0, at - size) : at]
            if is_division(stem) and stem not in _words():
                yield at - size, match.end()
                break


@cache
def _words() -> frozenset[str]:
    return common_words() | frozenset(words("gazetteer_place_vetoes", "names"))
