"""The area that a figure is for, where its phrase says one: 全区, 全市, a sub-district.

It is the word that the figure's clause, or else its indicator, opens with: further on an area word is part
of a name (超过全市平均水平).
"""

from __future__ import annotations

import re
from functools import cache

from ontology.lexicon import lexicon, words

PART = "其中"
NAME = "[\u4e00-\u9fff]{2,3}"


@cache
def _opening() -> re.Pattern[str]:
    areas = "|".join(words("heads", "areas"))
    endings = "|".join(lexicon("heads")["area_endings"])
    return re.compile(f"(?P<area>{areas})|(?P<named>{NAME}(?:{endings}))")


def is_area(name: str) -> bool:
    """Is a name nothing but an area?

    >>> is_area("汀澜街道"), is_area("全市"), is_area("全市学位")
    (True, True, False)
    """
    return read_scope(name) == name


def read_scope(phrase: str) -> str | None:
    """The area that a phrase opens with.

    >>> read_scope("全市规模以上工业增加值"), read_scope("汀澜街道新建公园"), read_scope("新建公园")
    ('全市', '汀澜街道', None)
    """
    match = _opening().match(phrase.removeprefix(PART))
    return match.group() if match is not None else None
