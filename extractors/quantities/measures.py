"""What follows a number: 多 or 余, a scale word, the longest unit, and a bound behind it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractors.quantities.vocabulary import UnitKind, bounds, units
from ontology.records import Bound

LONGEST_REMARK = 5
SCALE = re.compile("[十百千]?(?:万亿|亿|万)|[百千]")
MORE = ("多", "余", "几")
SPOKEN = re.compile("个万?亿(?!元)")
"""12.5个亿; but 9个|亿元以上项目."""
HALVED = ("公里", "里", "年", "个月", "倍", "亩", "吨", "斤", "小时", "天", "成")
TENTHS = "一二三四五六七八九"
ASCII_WORD = re.compile("[A-Za-z]")


class Measure(NamedTuple):
    """What follows a number: scale word, unit, whether 多 or 余 stands among them, and where they end."""

    scale: str
    unit: str
    kind: UnitKind
    about: bool
    end: int


def measure_at(text: str, position: int) -> Measure:
    """The scale word and unit behind a number."""
    about = text[position : position + 1] in MORE
    at = position + about
    if SPOKEN.match(text, at):
        at += 1
    found = unit_at(text, at)
    if found is not None:
        return Measure("", found[0], found[1], about, at + len(found[0]))
    scale = SCALE.match(text, at)
    if scale is None:
        return Measure("", "", UnitKind.NONE, False, position)
    at = scale.end()
    more = text[at : at + 1] in MORE
    found = unit_at(text, at + more)
    about = about or more
    if found is None:
        return Measure(scale.group(), "", UnitKind.NONE, about, at + more)
    return Measure(scale.group(), found[0], found[1], about, at + more + len(found[0]))


def unit_at(text: str, position: int) -> tuple[str, UnitKind] | None:
    """The longest unit that begins at `position`."""
    table = units()
    for length in table.lengths.get(text[position : position + 1], ()):
        word = text[position : position + length]
        kind = table.kinds.get(word)
        if kind is None:
            continue
        after = position + length
        forbidden = table.not_before.get(word)
        if (
            forbidden
            and after < len(text)
            and text[after] in forbidden
            and not text.startswith("大关", after)
        ):
            continue
        if word[-1].isascii() and word[-1].isalpha() and ASCII_WORD.match(text, after):
            continue
        return _with_remark(text, after, word), kind
    return None


def _with_remark(text: str, position: int, word: str) -> str:
    """The unit with another in brackets behind it: 头(只), 剂(次)."""
    if not text.startswith("(", position):
        return word
    end = text.find(")", position, position + LONGEST_REMARK)
    remark = text[position + 1 : end] if end > 0 else ""
    return f"{word}({remark})" if remark in units().kinds else word


def fraction_after(text: str, position: int, unit: str | None) -> Decimal | None:
    """What a character behind the unit adds to the number: a half (三公里半), or tenths (九成五).

    >>> fraction_after("三公里半。", 3, "公里"), fraction_after("九成五。", 2, "成")
    (Decimal('0.5'), Decimal('0.5'))
    """
    closed = _closes(text, position + 1) or text.startswith(("以", "左右"), position + 1)
    if unit is None or not closed:
        return None
    character = text[position : position + 1]
    if character == "半":
        return Decimal("0.5") if unit.endswith(HALVED) else None
    return Decimal(TENTHS.index(character) + 1) / 10 if unit == "成" and character in TENTHS else None


def bound_after(text: str, position: int) -> tuple[Bound | None, int]:
    """The bound that a word at `position` says, and where that word ends."""
    table = bounds()
    if text[position : position + 1] not in table.after_first:
        return None, position
    for word, op in table.after:
        if text.startswith(word, position):
            if len(word) == 1 and not _closes(text, position + 1):
                continue
            return op, position + len(word)
    return None, position


def _closes(text: str, position: int) -> bool:
    """Does a phrase end here? 多 and 来 are bounds only at its end."""
    return position >= len(text) or text[position] in "，,。；;、)的"
