"""Villages, communities and towns behind the name of their division: 澄桥区|榴湾村|入选….

The name between the division and its ending is short and holds no common word; both together are one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.facilities import no_owners
from extractors.entities.words import automaton_of, common_words, holds_common, is_division, openers

ENDINGS = ("村", "社区", "镇", "乡", "街道")
NOT_BEFORE = frozenset("庄民委级镇落集干里组医企户规部务居品办土道长域风间愁情亲")
"""Before one of these characters an ending is part of another word: 村|民."""
HAN = re.compile("[\u4e00-\u9fff]+")
NO_PLACES = ("整村", "整乡", "整镇", "城乡", "农村", "乡村", "各村", "各镇", "各乡", "村镇", "下乡")
OTHER = frozenset("和与及等的")
STEMS = (5, 4, 3, 2)
LONGEST = 4

Span = tuple[int, int]


def villages(masked: str) -> Iterator[Span]:
    """The villages, communities and towns that stand behind their division."""
    for _, at, end in _endings().find_matches_as_indexes(masked):
        if masked[end : end + 1] in NOT_BEFORE:
            continue
        for size in range(1, LONGEST + 1):
            start = _division_before(masked, at - size)
            if start >= 0 and _is_name(masked[at - size : end], size):
                yield start, end
                break


def _division_before(masked: str, end: int) -> int:
    for size in STEMS:
        stem = masked[end - size : end] if end >= size else ""
        if is_division(stem) and stem not in no_owners():
            return end - size
    return -1


def _is_name(name: str, size: int) -> bool:
    stem = name[:size]
    if not HAN.fullmatch(stem) or holds_common(stem) or _cuts(name, size) or name.endswith(NO_PLACES):
        return False
    return (
        size > 1
        and OTHER.isdisjoint(stem)
        and not any(stem.startswith(word) for word, _, _ in openers().get(stem[0], ()))
    )


def _cuts(name: str, size: int) -> bool:
    """Does a common word lie across the ending: 澄桥的|农村?"""
    return name[size - 1 : size + 1] in common_words()


@cache
def _endings() -> ahocorasick_rs.AhoCorasick:
    return automaton_of(ENDINGS)
