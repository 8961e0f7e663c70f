"""The area that a figure is for, where its phrase says one: 全区, 全市, a sub-district.

It is the word that the figure's clause, or else its indicator, opens with: further on an area word is part of
a name (超过全市平均水平). A preposition or a verb may stand before it (在汀澜街道, 力争汀澜街道). What ends
like the name of a township is one if no common word is in it: 新增城镇 and 特色小镇 are none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ontology.lexicon import words

STEM = "[\u4e00-\u9fff]{1,4}?"
SHORTEST_STEM = 2
SUBDISTRICT = "街道"
REMEMBERED = 4096


@cache
def _opening() -> re.Pattern[str]:
    leads, areas, endings = ("|".join(words("heads", key)) for key in ("area_leads", "areas", "area_endings"))
    return re.compile(f"(?:{leads})*(?:(?P<area>{areas})|(?P<named>(?P<stem>{STEM})(?:{endings})))")


def is_area(name: str) -> bool:
    """Is a name nothing but an area?

    >>> is_area("汀澜街道"), is_area("全市"), is_area("全市学位")
    (True, True, False)
    """
    return read_scope(name) == name


def read_scope(phrase: str) -> str | None:
    """The area that a phrase opens with.

    >>> read_scope("全市规模以上工业增加值"), read_scope("在汀澜街道新建公园"), read_scope("新增城镇就业")
    ('全市', '汀澜街道', None)
    """
    match = _opening().match(phrase)
    if match is None:
        return None
    return match["area"] or (match["named"] if _is_named(match["named"], match["stem"]) else None)


@lru_cache(maxsize=REMEMBERED)
def _is_named(name: str, stem: str) -> bool:
    if name.endswith(SUBDISTRICT):
        return stem not in words("heads", "no_area_stems")
    pairs = (stem[at : at + 2] for at in range(len(stem) - 1))
    return len(stem) >= SHORTEST_STEM and not any(pair in _common() for pair in pairs)


@cache
def _common() -> frozenset[str]:
    return frozenset(words("entity_common_words", "words"))
