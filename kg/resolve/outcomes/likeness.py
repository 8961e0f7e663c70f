"""How like two texts are: the pairs of neighbouring characters that they share (Dice's coefficient)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache


@lru_cache(maxsize=65536)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text; of one character, that one."""
    return frozenset(text[at : at + 2] for at in range(max(1, len(text) - 1)) if text)


def likeness(one: str, other: str) -> Decimal:
    """0 to 1.

    >>> likeness("标准厂房", "标准厂房"), likeness("标准化厂房", "标准厂房") > Decimal("0.5")
    (Decimal('1'), True)
    """
    if one == other:
        return Decimal(1)
    first, second = pairs(one), pairs(other)
    total = len(first) + len(second)
    return Decimal(2 * len(first & second)) / total if total else Decimal(0)


def share_within(part: str, whole: str) -> Decimal:
    """How much of a text stands in another: the share of its pairs that the other has.

    >>> share_within("新增学位", "今年新增学位2400个")
    Decimal('1')
    """
    found = pairs(part)
    return Decimal(len(found & pairs(whole))) / len(found) if found else Decimal(0)
