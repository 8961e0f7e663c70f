"""The area that a figure is for, where its phrase says one: 全区, 全市, a sub-district.

It is the word that the figure's clause, or else its indicator, opens with, behind openings as 力争 or 支持:
further on an area word is part of a name (超过全市平均水平). A sub-district or town, told by its ending, may
also stand behind 在, or open a later part of the clause; of several in a list none alone is the figure's.
Kinds of towns (特色小镇, 建制镇) and verbs before one (新增城镇就业) are no names.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extractors.structure.wording import any_word
from ontology.divisions import find
from ontology.lexicon import lexicon, words

STEM = "[\u4e00-\u9fff]{2,4}?"
REMEMBERED = 4096
SUBDISTRICT = "街道"
LONGEST = 10
"""Characters of an area's name at most."""
_PARTS = re.compile(r"[、，,；;]")
MOST_LEADS = 6
VERBS = ("act", "work", "complete", "causatives")


@cache
def _lead() -> re.Pattern[str]:
    """What may stand before any area."""
    lists = (("quantity_actions", "openings"), ("quantity_actions", "causatives"), ("heads", "area_leads"))
    return re.compile("|".join([*(any_word(*one) for one in lists), "[0-9]{2,4}年(?:底前|内)?"]))


@cache
def _preposition() -> re.Pattern[str]:
    """What may stand before a named one: 在全国率先 says nothing of where a figure holds."""
    return re.compile(any_word("heads", "area_prepositions"))


@cache
def _any_area() -> re.Pattern[str]:
    """Without one of these a phrase names no area."""
    return re.compile("|".join([*words("heads", "areas"), *lexicon("heads")["area_endings"]]))


@cache
def _area() -> re.Pattern[str]:
    return re.compile(any_word("heads", "areas"))


@cache
def _named() -> re.Pattern[str]:
    endings = "|".join(f"{word}(?![{after}])" for word, after in lexicon("heads")["area_endings"].items())
    stems, last = any_word("heads", "no_area_stems"), lexicon("heads")["no_area_ends"]
    # A verb of one character may as well begin a name.
    verbs = "|".join(word for key in VERBS for word in words("quantity_actions", key) if len(word) > 1)
    return re.compile(
        rf"(?!全|我[省市县区]|{stems}(?:{endings})|{verbs})(?P<stem>{STEM})(?<![{last}])(?:{endings})"
    )


@lru_cache(maxsize=REMEMBERED)
def _is_name(name: str, stem: str) -> bool:
    """Is no common word in what may be a town's name, unless it is known? Sub-districts are named so, too."""
    if name.endswith(SUBDISTRICT):
        return True
    pairs = (stem[at : at + 2] for at in range(len(stem) - 1))
    return not any(pair in _common() for pair in pairs) or bool(find(name))


@cache
def _common() -> frozenset[str]:
    return frozenset(words("entity_common_words", "words"))


def is_area(name: str) -> bool:
    """Is a name nothing but an area?

    >>> is_area("汀澜街道"), is_area("全市"), is_area("全市学位"), is_area("特色小镇")
    (True, True, False, False)
    """
    return len(name) <= LONGEST and read_scope(name) == name


def read_scope(clause: str) -> str | None:
    """The area that a phrase is for.

    >>> [read_scope(clause) for clause in ("全市规模以上工业增加值", "力争在汀澜街道新建公园", "新建公园")]
    ['全市', '汀澜街道', None]
    >>> read_scope("其中汀澜街道800人、霁川街道"), read_scope("在汀澜街道、霁川街道各建公园")
    ('霁川街道', None)
    """
    if _any_area().search(clause) is None:
        return None
    parts = _PARTS.split(clause)
    for number in range(len(parts) - 1, -1, -1):
        found = _named_area(parts[number])
        if found is not None:
            return None if number and _is_area_alone(parts[number - 1]) else found.group()
    return _general_area(parts[0])


def _is_area_alone(part: str) -> bool:
    found = _named_area(part)
    return found is not None and found.end() == len(part)


def _general_area(part: str) -> str | None:
    at = 0
    for _ in range(MOST_LEADS):
        found = _area().match(part, at)
        if found is not None:
            return found.group()
        lead = _lead().match(part, at)
        if lead is None:
            return None
        at = lead.end()
    return None


def _named_area(part: str) -> re.Match[str] | None:
    """The named area behind as many leads as there are; 于 and 向 also begin names."""
    at, found = 0, None
    for _ in range(MOST_LEADS):
        match = _named().match(part, at)
        longer = found is not None and bool(find(found.group()))
        if match is not None and not longer and _is_name(match.group(), match["stem"]):
            found = match
        lead = _lead().match(part, at) or _preposition().match(part, at)
        if lead is None:
            break
        at = lead.end()
    return found
