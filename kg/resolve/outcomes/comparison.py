"""Comparison: are two figures of one thing, and can they be held against each other?

    one thing    the same concept (or plain words), area and grade; of works also the same step; of what is
                 counted also the same kind of unit
    comparable   also the same basis, measurement, kind of unit, and both of one year

Two figures of one thing that are not comparable are still about each other: the target was told, but on
another basis. The score says how sure it is that they are of one thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.resolve.indicators import Identity
from kg.resolve.outcomes.figure import Figure, Flow, Measurement
from kg.resolve.outcomes.likeness import likeness
from kg.resolve.outcomes.vocabulary import BARE, longest_first, word_set
from ontology.indicators import Indicator, Measure
from ontology.indicators.wording import folded, key

WORDS_SCORE = Decimal("0.9")
"""Plain words that agree, where the scheme says nothing."""
ONE_GRADE = Decimal("0.8")
"""Only one of the two says a grade."""
ONE_BASIS = Decimal("0.95")
OTHER_ACTION = Decimal("0.95")
NARROW = Decimal("0.7")
"""Both are narrower than their concept, in other words."""
GRADE = "级"
SHORTEST_WORDS = 3
"""Characters of plain words that say what is counted."""
COUNTED = frozenset((Measure.PEOPLE, Measure.THINGS))


class Bar(StrEnum):
    """What keeps two figures of one thing from being held against each other."""

    BASIS = "basis"
    MEASUREMENT = "measurement"
    UNIT = "unit"
    FLOW = "flow"
    PERIOD = "period"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two figures of one thing."""

    score: Decimal
    bar: Bar | None = None
    """None: they are comparable."""


def compare(target: Figure, result: Figure) -> Comparison | None:
    """How a result compares with a target; None where the two are of different things."""
    score = _of_one_thing(target, result)
    if score is None:
        return None
    bar = _bar(target, result)
    if bar is Bar.UNIT and _counts_things(target.identity.concept):
        return None  # 11 lines and 31 kilometres of lines are two things
    return Comparison(score, bar)


def _of_one_thing(target: Figure, result: Figure) -> Decimal | None:
    one, other = target.identity, result.identity
    if one.area != other.area or target.scope != result.scope:
        return None
    if one.grade and other.grade and one.grade != other.grade:
        return None
    if target.fact.reference != result.fact.reference or not _same_step(target, result):
        return None
    score = _identity_score(one, other)
    if score is None:
        return None
    if bool(one.grade) != bool(other.grade):
        score *= ONE_GRADE
    if one.basis != other.basis:
        score *= ONE_BASIS
    counted = target.measurement is Measurement.AMOUNT and target.fact.action != result.fact.action
    return score * OTHER_ACTION if counted else score


def _identity_score(one: Identity, other: Identity) -> Decimal | None:
    if one.key != other.key:
        return None
    if one.concept is None:
        return WORDS_SCORE if says_something(one.words) else None
    score = min(one.score, other.score)
    if _is_counted(one.concept) and not {one.words, other.words}.isdisjoint(word_set("general_nouns")):
        return None
    if one.is_exact and other.is_exact and not _is_counted(one.concept):
        return score
    # What is counted has many kinds: the words have to bear out what the concept says.
    alike = likeness(key(folded(one.wording)), key(folded(other.wording)))
    return score * (NARROW + (1 - NARROW) * alike)


def says_something(words: str) -> bool:
    """Do plain words alone say what is counted? 企业 and 项目 do not.

    >>> says_something("企业"), says_something("数字化生产线")
    (False, True)
    """
    return len(words) >= SHORTEST_WORDS and words not in word_set("general_nouns")


def in_contrast(one: str, other: str) -> bool:
    """Do two like wordings differ in a word that tells them apart, or in one word against another?

    >>> in_contrast("重点项目总投资", "重点项目投资"), in_contrast("居家养老中心", "示范型居家养老中心")
    (True, False)
    >>> in_contrast("东部路网", "西部路网"), in_contrast("微循环公交线路", "社区微循环公交线路")
    (True, False)
    """
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    rests = one[start : len(one) - end], other[start : len(other) - end]
    return all(rests) or any(rest.removesuffix(GRADE) in word_set("contrasts") for rest in rests)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _is_counted(concept: Indicator) -> bool:
    return not COUNTED.isdisjoint(concept.measures)


def _counts_things(concept: Indicator | None) -> bool:
    return concept is None or _is_counted(concept)


def _same_step(target: Figure, result: Figure) -> bool:
    if target.step == result.step:
        return True
    if not any(noun in target.fact.wording for noun in longest_first("step_nouns")):
        return "started" not in (target.step, result.step) and "losing" not in (target.step, result.step)
    return False


def _bar(target: Figure, result: Figure) -> Bar | None:
    if result.measurement is Measurement.WORDS:
        return Bar.WORDS
    if target.is_of_several_years != result.is_of_several_years:
        return Bar.PERIOD
    if target.measurement is not result.measurement:
        return Bar.MEASUREMENT
    if target.measurement is Measurement.AMOUNT:
        if not _same_unit(target.unit, result.unit):
            return Bar.UNIT
        if {target.flow, result.flow} == {Flow.FLOW, Flow.STOCK}:
            return Bar.FLOW
    if target.identity.basis and result.identity.basis and target.identity.basis != result.identity.basis:
        return Bar.BASIS
    return None


def _same_unit(one: str, other: str) -> bool:
    return one == other or BARE in (one, other)
