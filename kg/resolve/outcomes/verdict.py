"""The verdict on a target: does the interval of the result lie in what the target asks for?

all of it does      achieved; exceeded if all of it is a tenth of the target or more beyond it
none of it does     missed, unless 左右 leaves so small a gap undecided
some of it does     undecidable
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from kg.resolve.outcomes.acceptance import Acceptance
from kg.resolve.outcomes.figure import Figure, Measurement
from kg.resolve.outcomes.interval import Interval, Truth
from kg.resolve.outcomes.settings import Settings


class Verdict(StrEnum):
    """What came of a target; the values are the names of the concepts."""

    ACHIEVED = "Achieved"
    EXCEEDED = "Exceeded"
    MISSED = "Missed"
    PARTIAL = "Partial"
    UNDECIDABLE = "Undecidable"
    NOT_COMPARABLE = "NotComparable"
    NOT_MENTIONED_AGAIN = "NotMentionedAgain"
    NOT_PUBLISHED = "NotPublished"
    NO_TARGET = "NoTargetSet"


def verdict(asked: Acceptance, result: Figure, settings: Settings) -> Verdict:
    """The verdict on what a target asks for, by a result that is comparable with it."""
    told = result.interval
    if told is None:
        return Verdict.NOT_COMPARABLE
    truth = told.within(asked.interval)
    if truth is Truth.TRUE:
        return Verdict.EXCEEDED if is_exceeded(asked, told, settings) else Verdict.ACHIEVED
    slack = max(asked.slack, _own_slack(result, asked, settings))
    if truth is Truth.UNKNOWN or (slack and told.within(_eased(asked, slack)) is Truth.TRUE):
        return Verdict.UNDECIDABLE
    return Verdict.MISSED


def is_exceeded(asked: Acceptance, told: Interval, settings: Settings) -> bool:
    """Is all of the result a good part of the target beyond it?"""
    if asked.far == 0 or (asked.is_ceiling and not settings.ceilings_exceeded):
        return False
    margin = abs(asked.far) * settings.exceeded_share
    if asked.lower_is_better:
        beyond = Interval(None, asked.far - margin)
    else:
        beyond = Interval(asked.far + margin, None)
    return told.within(beyond) is Truth.TRUE


def joint(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The verdict on a target of which only the parts are told: met in part if some are met and some not.

    >>> joint((Verdict.EXCEEDED, Verdict.MISSED)).value, joint((Verdict.EXCEEDED, Verdict.ACHIEVED)).value
    ('Partial', 'Achieved')
    """
    met = [one in (Verdict.ACHIEVED, Verdict.EXCEEDED) for one in verdicts]
    if all(one is Verdict.EXCEEDED for one in verdicts):
        return Verdict.EXCEEDED
    if all(met):
        return Verdict.ACHIEVED
    if any(one is Verdict.UNDECIDABLE for one in verdicts):
        return Verdict.UNDECIDABLE
    return Verdict.PARTIAL if any(met) else Verdict.MISSED


def _own_slack(result: Figure, asked: Acceptance, settings: Settings) -> Decimal:
    """How far a result that is itself only about right may lie off."""
    if not result.is_about:
        return Decimal(0)
    if result.measurement is Measurement.AMOUNT:
        return abs(asked.edge) * settings.about_share
    return settings.about_points


def _eased(asked: Acceptance, slack: Decimal) -> Interval:
    return asked.interval.raised(slack if asked.lower_is_better else -slack)
