"""Chinese numerals to numbers and back.

A numeral is read section by section: inside a section (up to 万 or 亿) digits are multiplied by the rank
after them; a section is multiplied by its scale word. A rank without a digit counts once (十二, 百).
Numerals that merely spell digits (二〇二三) are read digit by digit. Anything else is no numeral: the
answer is None, never a guess.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from ontology.lexicon import lexicon

DIGITS = "零一二三四五六七八九"
RANKS = ("", "十", "百", "千")


@cache
def _values(kind: str) -> dict[str, int]:
    return dict(lexicon("numerals")[kind])


@cache
def numeral_characters() -> str:
    """All characters that a numeral may hold."""
    content = lexicon("numerals")
    return "".join([*content["digits"], *content["ranks"], *content["scales"], content["half"]])


def parse_numeral(text: str) -> Decimal | None:
    """The number that a Chinese numeral says, or None where it says none.

    >>> parse_numeral("十二"), parse_numeral("两千零五"), parse_numeral("一亿三千万"), parse_numeral("半")
    (Decimal('12'), Decimal('2005'), Decimal('130000000'), Decimal('0.5'))
    >>> parse_numeral("一二三四") is None, parse_numeral("壹佰萬")
    (True, Decimal('1000000'))
    """
    if text == lexicon("numerals")["half"]:
        return Decimal("0.5")
    if "〇" in text or (len(text) == 1 and text in _values("digits")):
        return _spelled(text)
    return _ranked(text)


def _spelled(text: str) -> Decimal | None:
    digits = _values("digits")
    if all(digits.get(c, 10) < 10 for c in text):
        return Decimal("".join([str(digits[c]) for c in text]))
    return _ranked(text)


def _ranked(text: str) -> Decimal | None:
    digits, ranks, scales = _values("digits"), _values("ranks"), _values("scales")
    total = section = 0
    pending: int | None = None
    last_rank, unit = 10**4, 1
    for c in text:
        if c in digits:
            value = digits[c]
            if value >= 10 and not section and pending is None:
                section, last_rank, unit = value, 10, 1
            elif value < 10 and not pending:
                # after 零 a digit stands for itself, after a rank it may take the next lower one (一千五)
                unit = 1 if value == 0 else unit
                pending = value
            else:
                return None
        elif c in ranks:
            if ranks[c] >= last_rank:
                return None
            section += (pending or 1) * ranks[c]
            last_rank = ranks[c]
            unit, pending = last_rank // 10, None
        elif c in scales:
            section = section + (pending or 0) or (0 if total else 1)
            total = (total + section) * scales[c] if scales[c] > 10**4 else total + section * scales[c]
            section, pending, last_rank, unit = 0, None, 10**4, scales[c] // 10
        else:
            return None
    return Decimal(total + section + (pending or 0) * unit)


def write_numeral(number: int) -> str:
    """The usual numeral of a whole number from 0 to 9999 9999 9999.

    >>> write_numeral(12), write_numeral(2005), write_numeral(10_0010)
    ('十二', '二千零五', '十万零一十')

    Raises:
        ValueError: the number is outside the range.
    """
    if not 0 <= number < 10**12:
        raise ValueError(f"expected 0 to 999999999999, found {number}")
    if number == 0:
        return DIGITS[0]
    groups = [number // 10**8, number // 10**4 % 10**4, number % 10**4]
    text, gap = "", False
    for group, scale in zip(groups, ("亿", "万", ""), strict=True):
        if group == 0:
            gap = bool(text)
            continue
        if text and (gap or group < 1000):
            text += DIGITS[0]
        text += _write_group(group) + scale
        gap = False
    return text[1:] if text.startswith("一十") else text


def _write_group(group: int) -> str:
    text, gap = "", False
    for rank in (3, 2, 1, 0):
        digit = group // 10**rank % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += (DIGITS[0] if gap else "") + DIGITS[digit] + RANKS[rank]
        gap = False
    return text
