"""The verb and its object before a figure, where no predicate stands directly before it.

    [subject] verb object FIGURE        新增 | 学位 | 900个
    [subject] verb FIGURE               养老床位 | 新增 | 100张

The verb is the last that surely acts; failing that, a work verb that opens the region.
"""

from __future__ import annotations

from dataclasses import dataclass

from extractors.quantities.phrases import JUNK, Word, is_verb_here, strip_adverbs, trim
from extractors.quantities.slots import Slot
from extractors.quantities.subjects import Span, after_date, name_within, subject_of
from extractors.quantities.vocabulary import PREDICATES, Role, heads, phrase_words

PREPOSITIONS = frozenset("在对向为与于")
PHRASE_STARTS = frozenset(JUNK + "多少再")


@dataclass(frozen=True, slots=True)
class Acted:
    """Verb, object and subject; each None where the region holds none."""

    verb: Word | None = None
    name: Span | None = None
    owner: Span | None = None


def read_acted_on(slot: Slot, inside: list[Word], end: int) -> Acted:
    """What acts on what before a figure; `inside` are the words of its region, which ends at `end`."""
    verbs = [w for w in inside if w.end <= end and _acts(slot, w, inside, end)]
    listing = slot.text.find("、", slot.low, end)
    if listing >= 0 and slot.text.endswith("等", slot.low, slot.figure.start):
        if _opened_by_work(slot, inside, end):
            return _read_work(slot, inside, end)
        verbs = [w for w in verbs if w.end <= listing] or verbs[:1]  # 推进 A改造、B提升等 3个项目
    if not verbs:
        return _read_work(slot, inside, end)
    verb = _governing(verbs, end)
    if verb.end == end:
        return Acted(verb, None, _done_to(slot, inside, verb))
    name = name_within(slot.text, slot.words, _object_start(slot, verb, end), end)
    before = strip_adverbs(slot.text, slot.low, verb.start, inside)
    return Acted(verb, name, subject_of(slot.text, slot.words, slot.low, before))


def _acts(slot: Slot, word: Word, inside: list[Word], end: int) -> bool:
    """Is the word a verb? A predicate away from the figure only where a phrase begins (压缩 时限 30%)."""
    if not is_verb_here(slot.text, word, end):
        return False
    if word.role not in PREDICATES or word.start == slot.low or slot.text[word.start - 1] in PHRASE_STARTS:
        return True
    return any(w.end == word.start and w.role not in (Role.WORK, Role.BOUND) for w in inside)


def _governing(verbs: list[Word], end: int) -> Word:
    """The last verb, or the one before it that has it for its object."""
    verb = verbs[-1]
    if len(verbs) < 2:
        return verb
    before = verbs[-2]
    adjacent = before.end == verb.start
    if adjacent and before.role is Role.COMPLETE and not verb.text.startswith("新"):
        return before  # 完成 征收 2万平方米
    if verb.end == end and not adjacent and verb.role is not Role.HAVE:
        return before  # 完成 电缆更新 3公里
    return verb


def _done_to(slot: Slot, inside: list[Word], verb: Word) -> Span | None:
    """What stands before a verb at the figure: its subject, without 已整改 of 问题已整改完成7项."""
    end = verb.start
    before = next((w for w in inside if w.end == end and w.role is Role.WORK), None)
    if before is not None and any(w.end == before.start and w.role is Role.ADVERB for w in inside):
        end = before.start
    end = strip_adverbs(slot.text, slot.low, end, inside)
    return name_within(slot.text, slot.words, slot.low, end)


def _object_start(slot: Slot, verb: Word, end: int) -> int:
    """Behind the verb, and behind an act that it has for its object (启动 建设 口袋公园)."""
    vocabulary = phrase_words()
    listed = slot.text[verb.end : verb.end + 1] in ("或", "和", "、")
    after = next((w for w in slot.words if w.start == verb.end + listed), None)
    if after is None or after.text not in vocabulary.chained or after.end >= end:
        return verb.end
    if not listed and verb.text not in vocabulary.takes_act:
        return verb.end
    rest = slot.text[after.end : end]
    closed = any(w.start == after.end and w.end == end for w in slot.words)
    named = rest[0] in "和与及、" or rest.startswith(heads().after_act)
    return verb.end if closed or named else after.end


def _opened_by_work(slot: Slot, inside: list[Word], end: int) -> bool:
    opening, _ = trim(slot.text, slot.low, end, inside)
    return any(w.start == opening and w.role is Role.WORK for w in inside)


def _read_work(slot: Slot, inside: list[Word], end: int) -> Acted:
    """Without a verb that surely acts: a work verb that opens the region acts on what follows."""
    low, stop = trim(slot.text, after_date(slot.text, slot.low, end), end, inside)
    if low >= stop:
        return Acted()
    opener = _opener(inside, low, stop)
    if opener is not None:
        rest = slot.text[opener.end : stop]
        if not rest:
            return Acted(opener)
        if len(rest) > 1 and not rest.startswith(heads().opened):
            return Acted(opener, name_within(slot.text, slot.words, opener.end, stop))
    return (
        _closed_by_work(slot, inside, low, stop)
        or _behind_preposition(slot, inside, low, stop)
        or Acted(None, name_within(slot.text, slot.words, low, stop))
    )


def _opener(inside: list[Word], low: int, stop: int) -> Word | None:
    """The work verb, or the row of them, that opens the region, adverbs before it left out."""
    start = _last_opening(inside, low, stop)
    found: Word | None = None
    for word in inside:
        if word.start != start:
            continue
        if word.role is Role.WORK:
            found = word if found is None else Word(found.start, word.end, word.role, found.text + word.text)
        elif word.role is not Role.ADVERB or found is not None:
            break
        start = word.end
    return found


def _last_opening(inside: list[Word], low: int, stop: int) -> int:
    """Before the last opening that a work verb follows directly (… 累计 上线 政策), or `low`."""
    openings = phrase_words().openings
    for i in range(len(inside) - 1, 0, -1):
        word, before = inside[i], inside[i - 1]
        follows = before.end == word.start and before.text in openings
        if word.role is Role.WORK and follows and word.end < stop:
            return max(low, before.start)
    return low


def _closed_by_work(slot: Slot, inside: list[Word], low: int, stop: int) -> Acted | None:
    """重点项目 开工 9个: the act that closes the region was done to what stands before it."""
    closing = next((w for w in inside if w.end == stop and w.role is Role.WORK), None)
    if closing is None or closing.text not in phrase_words().closers or closing.start <= low + 1:
        return None
    owner = name_within(slot.text, slot.words, low, closing.start)
    return Acted(closing, None, owner) if owner is not None else None


def _behind_preposition(slot: Slot, inside: list[Word], low: int, stop: int) -> Acted | None:
    """在公共区域 建设 充电桩 9个: behind a preposition the act is further on."""
    if not any(slot.text[at] in PREPOSITIONS for at in range(max(slot.low, low - 1), low + 1)):
        return None
    acting = next((w for w in inside if w.start > low + 1 and w.role is Role.WORK and w.end < stop), None)
    if acting is None or slot.text[acting.end : stop].startswith(heads().after_act):
        return None
    return Acted(acting, name_within(slot.text, slot.words, acting.end, stop))
