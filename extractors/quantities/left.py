"""What stands before a figure: its predicate, its verb, its name.

    [subject] [adverbs] predicate [bound] FIGURE        地区生产总值 | 力争 | 达到 | 不低于 | …
    [subject] verb noun [bound] FIGURE                  全年 | 新增 | 学位 | 超 | …
    noun FIGURE                                         标准厂房 | …

The region is read from the figure backwards: bounds and adverbs first, then a predicate directly before
them; failing that, the last verb that acts, and what stands between it and the figure is the name.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.quantities.acted import read_acted_on
from extractors.quantities.phrases import Word, is_verb_here, strip_adverbs, trim
from extractors.quantities.slots import Slot
from extractors.quantities.subjects import Span, cut_comparison, subject_of
from extractors.quantities.vocabulary import (
    PREDICATES,
    STRONG,
    Role,
    UnitKind,
    bounds,
    phrase_words,
)
from ontology.records import Bound

HANDLED = ("将", "把")
"""将75%的财力用于民生: what is done is said behind the figure."""


@dataclass(frozen=True, slots=True)
class Left:
    """What was found before a figure. Spans are (start, end) in the passage; an empty name is None."""

    predicate: Word | None
    verb: Word | None
    name: Span | None
    owner: Span | None
    """What stands before the verb: its subject."""
    op: Bound | None


def read_left(slot: Slot) -> Left:
    """The predicate, verb, name and bound before the slot's figure."""
    low, high = slot.low, slot.figure.start
    if high > low and slot.text[high - 1] in HANDLED:
        return Left(None, None, None, None, None)
    inside = [word for word in slot.words if word.start >= low and word.end <= high]
    op = _bound(inside, high)
    end = strip_adverbs(slot.text, low, high, inside)
    word = _predicate(slot, inside, end)
    if word is None:
        acted = read_acted_on(slot, inside, end)
        return Left(None, acted.verb, acted.name, acted.owner, op)
    if _only_bounds(slot, inside, word):
        acted = read_acted_on(slot, inside, word.start)
        return Left(None, acted.verb, acted.name, acted.owner, op or bounds().before[word.text])
    before = strip_adverbs(slot.text, low, word.start, inside)
    before = strip_adverbs(slot.text, low, cut_comparison(slot.text, low, before), inside)
    region = (low, before)
    if slot.carried is not None and _empty(slot, region):
        region = slot.carried
    name = subject_of(slot.text, slot.words, *region)
    return Left(word, None, name, None, op or bounds().before.get(word.text))


def _predicate(slot: Slot, inside: list[Word], end: int) -> Word | None:
    """The predicate of the figure: directly before it, or 占 with what the share is of between them."""
    word = _last_ending_at(inside, end)
    if word is not None and word.role in PREDICATES and word.text not in ("高于", "低于"):
        return word
    if _ends_with(slot, end, "至", "到") and not slot.text[end - 2].isdigit():
        return Word(end - 1, end, Role.REACH, slot.text[end - 1])  # 提升发证率至95%
    if slot.figure.kind is UnitKind.PERCENT and _ends_with(slot, end, "在"):
        return Word(end - 1, end, Role.REACH, "在")  # 确保优良率在90%以上
    return _share(inside)


def _ends_with(slot: Slot, end: int, *words: str) -> bool:
    """Does the region hold more than one of these one-character words and end with it?"""
    return end - 1 > slot.low and slot.text[end - 1] in words and slot.text[end] != "的"


def _only_bounds(slot: Slot, inside: list[Word], predicate: Word) -> bool:
    """新增企业 超过 90家: the predicate bounds a number of things that an act before it made."""
    if predicate.text not in bounds().before or slot.figure.kind not in (UnitKind.COUNT, UnitKind.AMOUNT):
        return False
    verb = _last_verb(slot.text, inside, predicate.start)
    return verb is not None and verb.role is Role.ACT and verb.text not in phrase_words().causatives


def _empty(slot: Slot, region: Span) -> bool:
    start, end = trim(slot.text, *region, slot.words)
    return start >= end


def _bound(inside: list[Word], high: int) -> Bound | None:
    for word in reversed(inside):
        if word.end != high or word.text.startswith("全"):
            return None
        op = bounds().before.get(word.text)
        if op is not None:
            return op
        if word.role is not Role.ADVERB:
            return None
        high = word.start
    return None


def _last_ending_at(inside: list[Word], end: int) -> Word | None:
    for word in reversed(inside):
        if word.end == end:
            return word
        if word.end < end:
            return None
    return None


def _share(inside: list[Word]) -> Word | None:
    for word in reversed(inside):
        if word.role is Role.SHARE:
            return word
        if word.role in STRONG or word.role in PREDICATES:
            return None
    return None


def _last_verb(text: str, inside: list[Word], end: int) -> Word | None:
    for word in reversed(inside):
        if word.end <= end and is_verb_here(text, word, end):
            return word
    return None
