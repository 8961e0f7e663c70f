"""What stands before a figure: its predicate, its verb, its name.

    [subject] [adverbs] predicate [bound] FIGURE        地区生产总值 | 力争 | 达到 | 不低于 | …
    [subject] verb noun [bound] FIGURE                  全年 | 新增 | 学位 | 超 | …
    noun FIGURE                                         标准厂房 | …

The region is read from the figure backwards: bounds and adverbs first, then a predicate directly before them;
failing that, the last verb that acts, and what stands between it and the figure is the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.quantities.phrases import Word, is_verb_here, strip_adverbs, trim
from extractors.quantities.slots import Slot
from extractors.quantities.vocabulary import CHANGE, PREDICATES, STRONG, Role, bounds, heads
from ontology.records import Bound

COMPARISON = re.compile(
    r"(?:比|较)(?:\d{4}年|上一?年|去年|五年前|年初|往年|上届|“?十[一二三四]五”?)?(?:同期|末|底)?$"
    r"|^(?:比|较)(?:\d{4}年|上一?年|去年|五年前|年初|往年)(?:同期|末|底)?"
)


@dataclass(frozen=True, slots=True)
class Left:
    """What was found before a figure. Spans are (start, end) in the passage; an empty name is None."""

    predicate: Word | None
    verb: Word | None
    name: tuple[int, int] | None
    owner: tuple[int, int] | None
    """What stands before the verb: its subject."""
    op: Bound | None


def read_left(slot: Slot) -> Left:
    """The predicate, verb, name and bound before the slot's figure."""
    low, high, words = slot.low, slot.figure.start, slot.words
    inside = [word for word in words if word.start >= low and word.end <= high]
    op = _bound(inside, high)
    end = strip_adverbs(slot.text, low, high, inside)
    predicate = _last_ending_at(inside, end)
    if predicate is not None and predicate.role in PREDICATES and predicate.text not in ("高于", "低于"):
        op = op or bounds().before.get(predicate.text)
        end = strip_adverbs(slot.text, low, predicate.start, inside)
        end = _cut_comparison(slot.text, low, end)
        region = (low, end)
        if slot.carried is not None and _empty(slot, region):
            region = slot.carried
        name = _subject(slot, *region)
        if predicate.role is Role.REACH and predicate.start == end and end > low:
            verb = _last_verb(slot.text, inside, end)
        else:
            verb = None
        return Left(predicate, verb, name, None, op)
    share = _share(inside, end)
    if share is not None:
        return Left(share, None, _subject(slot, low, strip_adverbs(slot.text, low, share.start, inside)), None, op)
    return _read_acted(slot, inside, end, op)


def _empty(slot: Slot, region: tuple[int, int]) -> bool:
    start, end = trim(slot.text, *region, slot.words)
    return start >= end


def _bound(inside: list[Word], high: int) -> Bound | None:
    for word in reversed(inside):
        if word.end != high and word.role is not Role.ADVERB:
            return None
        op = bounds().before.get(word.text)
        if op is not None and word.end == high:
            return op
        if word.end != high:
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


def _share(inside: list[Word], end: int) -> Word | None:
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


def _cut_comparison(text: str, low: int, end: int) -> int:
    match = COMPARISON.search(text[low:end])
    return low + match.start() if match and match.end() == end - low and match.start() else end


def _read_acted(slot: Slot, inside: list[Word], end: int, op: Bound | None) -> Left:
    text, low = slot.text, slot.low
    verbs = [w for w in inside if w.end <= end and is_verb_here(text, w, end)]
    verb = verbs[-1] if verbs else None
    if verb is not None and verb.end == end:
        if len(verbs) > 1 and verb.role is not Role.HAVE and verbs[-2].end < verb.start:
            verb = verbs[-2]  # 完成 管道更新 7公里: the last verb is part of the name
        elif len(verbs) > 1 and verbs[-2].role is Role.COMPLETE and not verb.text.startswith("新"):
            verb = verbs[-2]
        else:
            return Left(None, verb, None, _named(slot, low, strip_adverbs(text, low, verb.start, inside)), op)
    if verb is not None:
        before = verbs[verbs.index(verb) - 1] if verbs.index(verb) else None
        if before is not None and before.end == verb.start and before.role is Role.COMPLETE and verb.text[0] != "新":
            verb = before  # 完成 征借地 27万平方米
        name = _named(slot, verb.end, end)
        owner = _subject(slot, low, strip_adverbs(text, low, verb.start, inside))
        return Left(None, verb, name, owner, op)
    return _read_work(slot, inside, end, op)


def _read_work(slot: Slot, inside: list[Word], end: int, op: Bound | None) -> Left:
    """Without a verb that surely acts: a work verb that opens the region acts on what follows."""
    low, stop = trim(slot.text, slot.low, end, inside)
    if low >= stop:
        return Left(None, None, None, None, op)
    start = low
    opener = next((w for w in inside if w.start >= start), None)
    while opener is not None and opener.role is Role.ADVERB and opener.start == start:
        start = opener.end
        opener = next((w for w in inside if w.start >= start), None)
    if opener is not None and opener.start == start and opener.role is Role.WORK:
        while (after := next((w for w in inside if w.start == opener.end), None)) and after.role is Role.WORK:
            opener = Word(opener.start, after.end, Role.WORK, opener.text + after.text)
        rest = slot.text[opener.end : stop]
        if opener.end == stop:
            return Left(None, opener, None, None, op)
        if len(rest) > 1 and rest not in heads().after_act:
            return Left(None, opener, _named(slot, opener.end, stop), None, op)
    return Left(None, None, _named(slot, low, stop), None, op)


def _named(slot: Slot, start: int, end: int) -> tuple[int, int] | None:
    start, end = trim(slot.text, start, end, slot.words)
    return (start, end) if start < end else None


def _subject(slot: Slot, start: int, end: int) -> tuple[int, int] | None:
    """The name at the end of a region: behind its last verb, its last opening and any finished member of a list."""
    text = slot.text
    for word in reversed(slot.words):
        if word.end > end or word.start < start:
            continue
        if word.end == end:
            continue
        if is_verb_here(text, word, end) or (word.role is Role.ADVERB and _opens(word)):
            start = word.end
            break
        if word.role in CHANGE | {Role.WORK} and text[word.end] in "、" and word.end - word.start > 1:
            start = word.end + 1
            break
    match = COMPARISON.match(text[start:end])
    if match and match.start() == 0 and match.end() < end - start:
        start += match.end()
    return _named(slot, start, end)


def _opens(word: Word) -> bool:
    return word.text in ("力争", "力促", "确保", "争取", "预计", "其中", "全年", "累计", "使", "让", "把", "目前", "年均")
