"""What stands before a figure: its predicate, its verb, its name.

    [subject] [adverbs] predicate [bound] FIGURE        地区生产总值 | 力争 | 达到 | 不低于 | …
    [subject] verb noun [bound] FIGURE                  全年 | 新增 | 学位 | 超 | …
    noun FIGURE                                         标准厂房 | …

The region is read from the figure backwards: bounds and adverbs first, then a predicate directly before
them; failing that, the last verb that acts, and what stands between it and the figure is the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.quantities.phrases import JUNK, Word, is_verb_here, strip_adverbs, trim
from extractors.quantities.slots import Slot
from extractors.quantities.vocabulary import (
    CHANGE,
    PREDICATES,
    STRONG,
    Role,
    UnitKind,
    bounds,
    heads,
    phrase_words,
)
from ontology.records import Bound

_BASE_YEAR = (
    r"(?:比|较)(?:\d{4}年|上一?年度?|去年|前年|[0-9两三四五十]{1,2}年前|年初|往年|上届|同期|计划|预算)"
    r"(?:同期|末|底|初)?(?:实际)?"
)
COMPARED = re.compile(_BASE_YEAR + "$")
COMPARISON = re.compile(_BASE_YEAR)


PER_SUBJECT = re.compile("每[^，、]{1,2}")
"""每届 达 40个国家: what a rate is counted by is no subject."""
PREPOSITIONS = frozenset("在对向为与于")
TIME_OPENING = re.compile(
    "(?:截至|截止|到|至)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[底末初]?前?[，,]?"
)
PHRASE_STARTS = frozenset(JUNK + "多少再")
HANDLED = ("将", "把")
"""将75%的财力用于民生: what is done is said behind the figure."""


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
    if slot.text[high - 1 : high] in HANDLED and high > low:
        return Left(None, None, None, None, None)
    op = _bound(inside, high)
    end = strip_adverbs(slot.text, low, high, inside)
    predicate = _last_ending_at(inside, end)
    if predicate is not None and _only_bounds(slot, inside, predicate):
        return _read_acted(slot, inside, predicate.start, op or bounds().before[predicate.text])
    if predicate is not None and predicate.role in PREDICATES and predicate.text not in ("高于", "低于"):
        op = op or bounds().before.get(predicate.text)
        end = strip_adverbs(slot.text, low, predicate.start, inside)
        end = strip_adverbs(slot.text, low, cut_comparison(slot.text, low, end), inside)
        region = (low, end)
        if slot.carried is not None and _empty(slot, region):
            region = slot.carried
        name = subject_of(slot.text, words, *region)
        if predicate.role is Role.REACH and predicate.start == end and end > low:
            verb = _last_verb(slot.text, inside, end)
        else:
            verb = None
        return Left(predicate, verb, name, None, op)
    if slot.figure.kind is UnitKind.PERCENT and text_ends(slot.text, low, end, "在"):
        word = Word(end - 1, end, Role.REACH, "在")  # 确保优良率在90%以上
        return Left(word, None, subject_of(slot.text, words, low, end - 1), None, op)
    share = _share(inside, end)
    if share is not None:
        return Left(
            share,
            None,
            subject_of(slot.text, words, low, strip_adverbs(slot.text, low, share.start, inside)),
            None,
            op,
        )
    return _read_acted(slot, inside, end, op)


def _only_bounds(slot: Slot, inside: list[Word], predicate: Word) -> bool:
    """新增企业 超过 90家: the predicate bounds a number of things that an act before it made."""
    if predicate.text not in bounds().before or slot.figure.kind not in (UnitKind.COUNT, UnitKind.AMOUNT):
        return False
    verb = _last_verb(slot.text, inside, predicate.start)
    return verb is not None and verb.role is Role.ACT and verb.text not in phrase_words().causatives


def text_ends(text: str, low: int, end: int, tail: str) -> bool:
    """Does the region end with these characters?"""
    return end - len(tail) > low and text.endswith(tail, low, end)


def _empty(slot: Slot, region: tuple[int, int]) -> bool:
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


def cut_comparison(text: str, low: int, end: int) -> int:
    """Where the region ends without a comparison that closes it (产值比上年)."""
    match = COMPARED.search(text[max(low, end - 12) : end])
    return max(low, end - 12) + match.start() if match else end


def _read_acted(slot: Slot, inside: list[Word], end: int, op: Bound | None) -> Left:
    text, low = slot.text, slot.low
    verbs = [
        w
        for w in inside
        if w.end <= end and is_verb_here(text, w, end) and _opens_phrase(text, w, inside, low)
    ]
    listing = text.find("、", low, end)
    if listing >= 0 and text.endswith("等", low, slot.figure.start):
        verbs = [w for w in verbs if w.end <= listing] or verbs[:1]  # 推进 A改造、B提升等 3个项目
        opening, _ = trim(text, low, end, inside)
        if any(w.start == opening and w.role is Role.WORK for w in inside):
            return _read_work(slot, inside, end, op)
    verb = verbs[-1] if verbs else None
    if verb is not None and verb.end == end:
        if len(verbs) > 1 and verb.role is not Role.HAVE and verbs[-2].end < verb.start:
            verb = verbs[-2]  # 完成 电缆更新 3公里: the last verb is part of the name
        elif len(verbs) > 1 and verbs[-2].role is Role.COMPLETE and not verb.text.startswith("新"):
            verb = verbs[-2]
        else:
            return Left(None, verb, None, _done_to(slot, inside, verb), op)
    if verb is not None:
        before = verbs[verbs.index(verb) - 1] if verbs.index(verb) else None
        if (
            before is not None
            and before.end == verb.start
            and before.role is Role.COMPLETE
            and verb.text[0] != "新"
        ):
            verb = before  # 完成 征收 2万平方米
        name = _named(slot, _chained_end(slot, verb, end), end)
        owner = subject_of(text, slot.words, low, strip_adverbs(text, low, verb.start, inside))
        return Left(None, verb, name, owner, op)
    return _read_work(slot, inside, end, op)


def _done_to(slot: Slot, inside: list[Word], verb: Word) -> tuple[int, int] | None:
    """What stands before a verb at the figure: its subject, without 已整改 of 问题已整改完成7项."""
    end = verb.start
    before = next((w for w in inside if w.end == end and w.role is Role.WORK), None)
    if before is not None and any(w.end == before.start and w.role is Role.ADVERB for w in inside):
        end = before.start
    return _named(slot, slot.low, strip_adverbs(slot.text, slot.low, end, inside))


def _opens_phrase(text: str, word: Word, inside: list[Word], low: int) -> bool:
    """A predicate away from the figure is a verb only where a phrase begins (压缩 时限 30%)."""
    if word.role not in PREDICATES or word.start == low or text[word.start - 1] in PHRASE_STARTS:
        return True
    return any(w.end == word.start and w.role not in (Role.WORK, Role.BOUND) for w in inside)


def _chained_end(slot: Slot, verb: Word, end: int) -> int:
    """启动 建设 口袋公园: past an act that the verb has for its object."""
    chained = phrase_words().chained
    after = next((w for w in slot.words if w.start == verb.end), None)
    if after is None and slot.text[verb.end : verb.end + 1] in ("或", "和", "、"):
        after = next((w for w in slot.words if w.start == verb.end + 1), None)
    listed = after is not None and after.start > verb.end
    if after is None or after.text not in chained or after.end >= end:
        return verb.end
    if not listed and verb.text not in phrase_words().takes_act:
        return verb.end
    rest = slot.text[after.end : end]
    if any(w.start == after.end and w.end == end for w in slot.words):
        return verb.end
    return verb.end if rest[0] in "和与及、" or rest.startswith(heads().after_act) else after.end


def _read_work(slot: Slot, inside: list[Word], end: int, op: Bound | None) -> Left:
    """Without a verb that surely acts: a work verb that opens the region acts on what follows."""
    low, stop = trim(slot.text, _after_time(slot.text, slot.low, end), end, inside)
    if low >= stop:
        return Left(None, None, None, None, op)
    start = _last_opening(inside, low, stop)
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
        if len(rest) > 1 and not rest.startswith(heads().opened):
            return Left(None, opener, _named(slot, opener.end, stop), None, op)
    if any(slot.text[at] in PREPOSITIONS for at in range(max(slot.low, low - 1), low + 1)):
        acting = next((w for w in inside if w.start > low + 1 and w.role is Role.WORK and w.end < stop), None)
        if acting is not None and not slot.text[acting.end : stop].startswith(heads().after_act):
            return Left(None, acting, _named(slot, acting.end, stop), None, op)
    return Left(None, None, _named(slot, low, stop), None, op)


def _after_time(text: str, start: int, end: int) -> int:
    """Past a date that opens a phrase (2023年组织培训8场)."""
    match = TIME_OPENING.match(text, start, end)
    dated = match is not None and match.end() > start and any(c.isdigit() for c in match.group())
    return match.end() if match is not None and dated else start


def _last_opening(inside: list[Word], low: int, stop: int) -> int:
    """Past the last opening that a work verb follows directly (… 累计 上线 政策)."""
    openings = phrase_words().openings
    for i in range(len(inside) - 1, 0, -1):
        word, before = inside[i], inside[i - 1]
        if (
            word.role is Role.WORK
            and before.end == word.start
            and before.text in openings
            and word.end < stop
        ):
            return max(low, before.start)
    return low


def _named(slot: Slot, start: int, end: int) -> tuple[int, int] | None:
    return name_within(slot.text, slot.words, start, end)


def name_within(text: str, words: list[Word], start: int, end: int) -> tuple[int, int] | None:
    """The span without dates, particles and openings at its ends, or None where nothing is left."""
    start = _after_time(text, start, end)
    compared = COMPARISON.match(text, start, end)
    start, end = trim(text, compared.end() if compared is not None else start, end, words)
    return (start, end) if start < end else None


def subject_of(text: str, words: list[Word], start: int, end: int) -> tuple[int, int] | None:
    """The name at the end of a region: behind its last verb or opening and any finished part of a list."""
    for word in reversed(words):
        if word.end > end or word.start < start:
            continue
        if word.end == end:
            continue
        if word.text in phrase_words().causatives and (word.start == start or text[word.start - 1] in "，、"):
            start = word.end
            break
        if word.text in phrase_words().cutting:
            start = word.end
            break
        if is_verb_here(text, word, end) and not _within_name(text, word, start, end):
            start = word.end
            break
        if _closes_part(text, word):
            start = word.end + 1
            break
    if PER_SUBJECT.fullmatch(text[start:end].strip("，、")):
        return None
    return name_within(text, words, start, end)


def _closes_part(text: str, word: Word) -> bool:
    """…不断完善、覆盖率: an act directly before 、 closes a finished part of a list."""
    if word.role not in CHANGE | {Role.WORK} or text[word.end] != "、" or len(word.text) < 2:
        return False
    return word.text not in phrase_words().nounlike


def _within_name(text: str, word: Word, start: int, end: int) -> bool:
    """提案办理满意率: a verb between a noun and a mere rate is part of the indicator's name."""
    rest = text[word.end : end]
    named = (rest.endswith("率") and len(rest) <= 4) or rest in heads().bare or len(rest) == 1
    return named and word.start > start and text[word.start - 1] not in JUNK
