"""Right values: how a person writes the value that a figure should have had.

    [ >= | > | <= | < | ~ ] number [ - number ] [ scale ][ unit ]

A bare number is in the base unit of the figure (1350000000, not 13.5, where the figure is in 元); with a
scale word and the unit it is as printed: 13.5亿元.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from ontology.records import Bound

SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
FORM = re.compile(
    r"""(?P<op>>=|≥|<=|≤|>|<|~)?
        (?P<low>-?\d{1,20}(?:\.\d{1,10})?)
        (?:[-—~至](?P<high>\d{1,20}(?:\.\d{1,10})?))?
        (?P<unit>[^\d\s]{0,20})""",
    re.VERBOSE | re.ASCII,
)
OPS = {
    "": Bound.EXACT,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    ">": Bound.ABOVE,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
    "<": Bound.BELOW,
    "~": Bound.ABOUT,
}


@dataclass(frozen=True, slots=True)
class RightValue:
    """A value in base units."""

    op: Bound
    value: Decimal
    value_to: Decimal | None


def right_value(text: str, unit: str | None) -> RightValue | None:
    """The value that a text gives a figure, or None where it is none, or in another unit.

    Args:
        text: as the decisions file has it.
        unit: base unit of the figure.

    >>> right_value("13.5亿元", "元"), right_value(">=6%", "%") == right_value("≥6", "%")
    (RightValue(op=<Bound.EXACT: '='>, value=Decimal('1350000000'), value_to=None), True)
    >>> right_value("13.5万人", "元") is None
    True
    """
    found = FORM.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    scale = None if found is None else _scale(found["unit"], unit)
    if found is None or scale is None:
        return None
    low = _plain(Decimal(found["low"]) * scale)
    high = _plain(Decimal(found["high"]) * scale) if found["high"] else None
    return RightValue(OPS[found["op"] or ""], low, high)


def _scale(printed: str, unit: str | None) -> int | None:
    """What a number before this unit is to be multiplied by; None where it is another unit."""
    if printed in ("", unit):
        return 1
    return SCALES.get(printed.removesuffix(unit)) if unit and printed.endswith(unit) else None


def _plain(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
