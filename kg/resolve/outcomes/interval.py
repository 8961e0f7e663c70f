"""Intervals of figures, and whether one lies in another: with three truth values.

A figure is often a bound (超过, 以上, 以内) or a range. What is asked of it holds if it holds for all of the
interval, does not if it holds for none of it, and is unknown between.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from ontology.records import Bound


class Truth(StrEnum):
    """Kleene's three truth values."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between two ends; an end that is None is not there."""

    lower: Decimal | None
    upper: Decimal | None
    lower_open: bool = False
    upper_open: bool = False

    def within(self, other: Interval) -> Truth:
        """Does this interval lie in another?

        >>> Interval(Decimal(7), None).within(Interval(Decimal(5), None)).value
        'true'
        >>> Interval(Decimal(4), None).within(Interval(Decimal(5), None)).value
        'unknown'
        """
        if self._starts_in(other) and self._ends_in(other):
            return Truth.TRUE
        return Truth.UNKNOWN if self.meets(other) else Truth.FALSE

    def meets(self, other: Interval) -> bool:
        """Have the two a number in common?"""
        return not (self._is_below(other) or other._is_below(self))

    def scaled(self, times: Decimal) -> Interval:
        """All numbers multiplied; a negative factor turns the ends round."""
        lower, upper = _times(self.lower, times), _times(self.upper, times)
        if times < 0:
            return Interval(upper, lower, self.upper_open, self.lower_open)
        return Interval(lower, upper, self.lower_open, self.upper_open)

    def raised(self, by: Decimal) -> Interval:
        """All numbers raised by a number."""
        lower = None if self.lower is None else self.lower + by
        upper = None if self.upper is None else self.upper + by
        return Interval(lower, upper, self.lower_open, self.upper_open)

    def _starts_in(self, other: Interval) -> bool:
        if other.lower is None:
            return True
        if self.lower is None:
            return False
        if self.lower == other.lower:
            return self.lower_open or not other.lower_open
        return self.lower > other.lower

    def _ends_in(self, other: Interval) -> bool:
        if other.upper is None:
            return True
        if self.upper is None:
            return False
        if self.upper == other.upper:
            return self.upper_open or not other.upper_open
        return self.upper < other.upper

    def _is_below(self, other: Interval) -> bool:
        """Does it end before the other begins?"""
        if self.upper is None or other.lower is None:
            return False
        if self.upper == other.lower:
            return self.upper_open or other.lower_open
        return self.upper < other.lower


def interval_of(op: Bound, value: Decimal, value_to: Decimal | None) -> Interval:
    """The interval that a bound and its figures mean; 左右 means the figure itself.

    >>> interval_of(Bound.ABOVE, Decimal(3), None)
    Interval(lower=Decimal('3'), upper=None, lower_open=True, upper_open=False)
    """
    if value_to is not None:
        return Interval(min(value, value_to), max(value, value_to))
    if op in (Bound.AT_LEAST, Bound.ABOVE):
        return Interval(value, None, lower_open=op is Bound.ABOVE)
    if op in (Bound.AT_MOST, Bound.BELOW):
        return Interval(None, value, upper_open=op is Bound.BELOW)
    return Interval(value, value)


def _times(value: Decimal | None, times: Decimal) -> Decimal | None:
    return None if value is None else value * times
