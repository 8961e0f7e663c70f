"""Heads inside a phrase that ends in other words: 栎川博物馆|扩容布展, 霁山景区|分级管理.

A long head closes a name before any words; a short one only before words that are known to follow names, or,
where it is strong (`strong_inner` in entity_heads.yaml), behind a short name and before a common word.
"""

from __future__ import annotations

import re
from functools import cache

from extractors.entities.words import common_words, ending, heads, heads_by_word, traffic
from ontology.lexicon import words

INNER_SIZES = {"body": 2, "house": 2, "event": 3, "site": 3, "works": 3}
"""How long a head must be to close a name before words that are not known to follow names, by kind."""
NEVER = 99
WEAK_INNER = frozenset(
    ["中心", "基地", "学校", "高中", "初中", *(f"{number}中" for number in "一二三四五六七八九十")]
)
"""Heads that are as often part of another word: 中心|城区."""
STRONG_INNER = frozenset(words("entity_heads", "strong_inner"))
NAME_BEFORE = re.compile("(?![全各均位居复]|国[家内]|重要|主要|中国|城区|生态)[\u4e00-\u9fff]{2,6}")
"""What stands before a strong head in the middle of a phrase."""
NOT_AFTER_HEAD = frozenset("市化型级式率网性业的”院经组商毕生")
"""After one of these characters a head is part of another word."""
OPEN_BRACKET = re.compile(r"（[^（）]*(?:期|段|区|局)）")


def inner_head(masked: str, start: int, end: int) -> tuple[int, str, str] | None:
    """The last strong head inside `masked[start:end]`: where it ends, the head, and its kind.

    >>> inner_head("霁山景区分级管理", 0, 8)
    (4, '景区', 'site')
    """
    best = None
    for match in _inner_heads().finditer(masked, start + 2, end):
        if _closes(masked, start, match):
            best = match
    if best is None or masked[best.end() : best.end() + 1] in NOT_AFTER_HEAD:
        return None
    bracket = OPEN_BRACKET.match(masked, best.end(), end)
    found = ending(masked, start, best.end(), heads())
    return (bracket.end() if bracket else best.end(), *found) if found else None


def _closes(masked: str, start: int, match: re.Match[str]) -> bool:
    """Does a head close a name here?"""
    word = match.group()
    short = word in WEAK_INNER or len(word) < INNER_SIZES.get(heads_by_word()[word], NEVER)
    if word in STRONG_INNER and NAME_BEFORE.fullmatch(masked, start, match.start()):
        short = masked[match.end() : match.end() + 2] not in common_words()
    return not short or masked.startswith(_all_tails(), match.end())


@cache
def _inner_heads() -> re.Pattern[str]:
    strong = [word for word, kind in heads_by_word().items() if len(word) > 1 and kind in INNER_SIZES]
    strong += sorted(STRONG_INNER.difference(strong))
    return re.compile("|".join(sorted(strong, key=len, reverse=True)))


@cache
def _all_tails() -> tuple[str, ...]:
    return (*words("entity_heads", "tails"), *sorted(traffic()))
