"""Can an indicator be told in this unit?"""

from __future__ import annotations

from functools import cache

from ontology.indicators.concept import Indicator, Measure
from ontology.indicators.words import word_list
from ontology.lexicon import lexicon

CHANGES = frozenset(("growth", "decline"))
"""Kinds of quantity that are a change of what is measured."""
COUNTED = frozenset((Measure.THINGS, Measure.PEOPLE, Measure.MONEY, Measure.PURE))
"""What may be told with a scale word alone: 贫困人口减少89万, 财政收入突破百亿."""


@cache
def _measure_of_unit() -> dict[str, Measure]:
    return {word: Measure(name) for name, words in lexicon("indicators")["units"].items() for word in words}


@cache
def measure_of(unit: str) -> Measure | None:
    """What a unit measures; None where it is a bare scale word, which tells nothing.

    >>> measure_of("亿元"), measure_of("万人次"), measure_of("家"), measure_of("万")
    (<Measure.MONEY: 'money'>, <Measure.PEOPLE: 'people'>, <Measure.THINGS: 'things'>, None)
    """
    known = _measure_of_unit()
    scales = word_list("scales")
    while unit not in known:
        scale = next((scale for scale in scales if unit.startswith(scale)), None)
        if scale is None:
            return Measure.THINGS if unit else None
        unit = unit[len(scale) :]
    return known[unit]


def fits(indicator: Indicator, unit: str | None, kind: str | None, *, is_rate: bool) -> bool:
    """Can the indicator be told in this unit?

    Args:
        indicator: the indicator.
        unit: as printed, None where it is not known.
        kind: of the quantity, None where it is not known.
        is_rate: does the wording itself name a rate of change?
    """
    if unit is None:
        return True
    if unit in word_list("relative") and (is_rate or kind is None or kind in CHANGES):
        return True
    if unit in word_list("multiples"):
        return True
    measure = measure_of(unit)
    if measure is None:
        return not COUNTED.isdisjoint(indicator.measures)
    return measure in indicator.measures
