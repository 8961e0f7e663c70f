"""What stands behind a figure: the counted thing.

The noun runs to the next verb, list mark or figure. Work that closes it (道路建设, 老旧小区改造) is left
out; work inside it stays (改造项目). 的 parts a description from its noun: the noun is behind it where
the description holds a verb (具有竞争力的企业), else before it (8个街区的空间).
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.quantities.masking import MASK
from extractors.quantities.phrases import IN_COURSE, Word, trim, work_run_end
from extractors.quantities.slots import Slot
from extractors.quantities.vocabulary import PREDICATES, STRONG, VERBS, Role, heads, phrase_words

STOPS = frozenset("、，,；;：:。.()（）和及与或并")
HARD_STOPS = frozenset("，,；;：:。()（）")
WORK_KINDS = ("方面", "重点", "专项", "中心")
"""方面工作 and 重点工作 are what is counted, not work on something."""
LIST_PIECE = 11
REACH = 40
"""A counted thing's name is looked for within so many characters."""


@dataclass(frozen=True, slots=True)
class Right:
    """The counted thing behind a figure."""

    start: int
    end: int
    """End of its name."""
    verb: Word | None
    """The first verb behind it."""


def read_right(slot: Slot, start: int) -> Right | None:
    """The noun that begins at `start`, behind the figure, or None where none stands there."""
    text, high = slot.text, min(slot.high, start + REACH)
    if start >= high or text[start] in STOPS:
        return None
    words = [w for w in slot.words if w.start >= start and w.end <= high]
    description = _description_end(text, start, high, words)
    if description is not None:
        start = description
        words = [w for w in words if w.start >= start]
    stop, verb = _noun_end(text, start, high, words)
    if stop < high and text[stop] == "、":
        stop = _list_end(text, stop, high, words)
    end = _without_work(text, start, stop, words)
    low, end = trim(text, start, end, words)
    if text[start] == "在":
        low = start  # 12个在建项目
    if low >= end:
        return None
    return Right(low, end, verb)


def _description_end(text: str, start: int, high: int, words: list[Word]) -> int | None:
    """Where a description with 的 before the counted noun ends."""
    limit = high
    for mark in "，,；;：:。(":
        at = text.find(mark, start, limit)
        if at >= 0:
            limit = at
    at = text.find("的", start, limit)
    if at < 0 or at + 1 >= limit:
        return None
    if at == start:
        return at + 1
    head = text[start:at]
    described = "、" in head or any(w.end <= at and w.role in VERBS and w.start < at for w in words)
    if not described:
        return None
    if any(w.start > start + 1 and w.end <= at and w.role in STRONG and w.end - w.start > 1 for w in words):
        # a whole predicate stands before 的: the counted thing is its subject (30家企业完成的…)
        first = next((w for w in words if w.role in VERBS), None)
        if first is not None and first.start - start >= 2 and text[start] not in "、":
            return None
    return at + 1


def _noun_end(text: str, start: int, high: int, words: list[Word]) -> tuple[int, Word | None]:
    at = start
    while at < high and text[at] not in STOPS and text[at] != "的":
        at += 1
    acts = any(w.start == start and w.end == at and w.role in VERBS for w in words)
    if at < high and text[at] == "、" and acts:
        at += 1  # 15条新建、改建道路
        while at < high and text[at] not in STOPS and text[at] != "的":
            at += 1
        return at, None
    listing = text.endswith("等", at, high)  # 2条道路和甲桥、乙桥等|5座桥梁
    if at < high and text[at] in "和及与或" and not listing and _joins(text, at, high, words):
        while at < high and text[at] not in HARD_STOPS and text[at] != "、":
            at += 1
    stop = at
    for i, word in enumerate(words):
        if word.start >= stop:
            break
        if word.start == start:
            continue
        if _breaks(text, word, i, words, stop):
            verb = word if word.role in VERBS else next((w for w in words[i:] if w.role in VERBS), None)
            return word.start, verb
    return stop, next((w for w in words if w.start >= stop and w.role in VERBS), None)


def _list_end(text: str, stop: int, high: int, words: list[Word]) -> int:
    """Where a list of counted things ends (26处公园、绿地), or `stop` where something else is listed."""
    at = stop
    while at < high and text[at] == "、":
        end = at + 1
        while end < high and text[end] not in STOPS and text[end] != "的":
            end += 1
        piece = [w for w in words if at < w.start and w.end <= end]
        if (
            end - at > LIST_PIECE
            or end - at < 3
            or any(w.role not in (Role.WORK, Role.ADVERB) for w in piece)
        ):
            return stop
        if (piece and piece[0].start == at + 1) or text.startswith("等", end - 1):
            return stop
        at = end
    return at if at >= high or text[at] in HARD_STOPS else stop


def _joins(text: str, at: int, high: int, words: list[Word]) -> bool:
    """企业和科研院所: 和 joins two nouns of the counted thing, where no work was named before it."""
    if at + 1 >= high:
        return False
    before = next((w for w in reversed(words) if w.end == at), None)
    return before is None or before.role not in VERBS


def _breaks(text: str, word: Word, index: int, words: list[Word], stop: int) -> bool:
    """Does the noun end where this word begins?"""
    rest = text[word.end : stop]
    if word.role in STRONG or word.role in PREDICATES:
        if word.end - word.start == 1:
            return word.text == "获" or (word.text in ("达", "占", "为", "超") and bool(rest))
        return word.role is Role.COMPLETE or not rest.startswith(heads().doing_heads)
    if word.role is Role.WORK:
        closes = word.text in phrase_words().closers and bool(rest)
        return closes and not rest.startswith(heads().after_act)
    if word.role in (Role.ADVERB, Role.BOUND):
        after = words[index + 1] if index + 1 < len(words) else None
        if rest.startswith(MASK) and word.text in ("全面", "全部"):
            return True
        if word.text == "在":
            return not rest.startswith(IN_COURSE)
        if word.text == "共":
            return not rest or rest[0].isdigit()
        if word.text in ("均", "将", "已", "被"):
            return True
        return after is not None and after.start == word.end and _acts(text, words, index + 1, stop)
    return False


def _acts(text: str, words: list[Word], index: int, stop: int) -> bool:
    """Is the verb behind an adverb one that is done to the noun before it (小区顺利完工)?"""
    word = words[index]
    if word.role is Role.WORK:
        return words[work_run_end(words, index) - 1].end >= stop
    return word.role in VERBS and not text[word.end : stop].startswith(heads().after_act)


def _without_work(text: str, start: int, end: int, words: list[Word]) -> int:
    """The noun's end without the work that closes it."""
    closed, nounlike = end, phrase_words().nounlike
    if end - start > 2 and text[end - 1] == "中" and text[end - 2] not in "高初完":
        return end - 1  # 9项指标中
    for tail in phrase_words().doing:
        before = end - len(tail)
        if before >= start + 2 and text.endswith(tail, start, end):
            acts = any(w.end == before and w.role in VERBS and w.start >= start for w in words)
            if acts or (tail.endswith(("工作", "步伐", "进度")) and text[start:before] not in WORK_KINDS):
                closed = before
            break
    end = closed
    for word in reversed(words):
        if word.end > end or word.start < start + 2:
            continue
        if word.end < end or text[start : word.start] == "专项" or word.text in nounlike:
            break
        if (
            word.role is Role.WORK
            or word.role in STRONG
            or (word.role is Role.ADVERB and word.end - word.start > 1)
        ):
            end = word.start
            continue
        break
    return end
