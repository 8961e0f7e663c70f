"""Frames that measure by something else, or by time: multiples, distances, stretches of time."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.quantities.kinds import named_change
from extractors.quantities.names import cut
from extractors.quantities.phrases import strip_adverbs, trim
from extractors.quantities.right import read_right
from extractors.quantities.slots import Reading
from extractors.quantities.views import View, make_reading
from extractors.quantities.vocabulary import Role, UnitKind, bounds
from ontology.records import Bound, QuantityKind

RATIO = re.compile("(?:是|为|达(?!标)到?|相当于|占到?)(?!主)")
LIMITED_BY = re.compile("(?:不低于|不少于|不超过|不高于|不得超过|不得低于|不得高于)")
COMPARED_WITH = re.compile(
    "(?P<verb>高于|低于|快于|慢于|优于|领先|高出|低|高)(?:于)?"
    "(?P<reference>(?:全国|全省|全市|全区|全州|全县|全自治区|国家|省|市|年度|预期|同期|规划)[^，、0-9]{0,12})$"
)
APART = re.compile("(?P<verb>高于|低于|快于|慢于|优于|领先|高出)(?P<reference>[^，、0-9]{2,16})$")
POINTS = frozenset({"个百分点", "百分点"})
COMPARED_REACH = 24
DURING = 16
"""What a stretch of time was without is named by at most so many characters (连续9年无事故)."""


def read_ratio(view: View) -> Reading | None:
    """[subject] | 是, 为, 相当于 | other | 的 | N倍, N% — or 不低于 | other | N%"""
    slot, figure = view.slot, view.slot.figure
    if figure.kind is not UnitKind.PERCENT:
        return None
    of = slot.text[figure.start - 1 : figure.start] == "的"
    match = LIMITED_BY.search(slot.text, slot.low, figure.start - 1)
    if match is None and of:
        match = RATIO.search(slot.text, slot.low, figure.start - 1)
    if match is None:
        return None
    before = strip_adverbs(slot.text, slot.low, match.start(), slot.words)
    found = _subject(view, before)
    if found is None:
        return None
    reading = make_reading(
        "ratio", view, found[0], QuantityKind.LEVEL, found[1], role=Role.REACH, action=match.group()
    )
    reference = slot.print[match.end() : figure.start].removesuffix("的")
    op = figure.op or bounds().before.get(match.group()) or reading.op
    return replace(reading, reference=reference, op=op)


def _subject(view: View, end: int) -> tuple[str, int] | None:
    """Name and start of what stands before a comparison, or else of the figure before."""
    slot = view.slot
    start, end = trim(slot.text, slot.low, end, slot.words)
    if end > start:
        return cut(slot, (start, end)), start
    return (slot.previous.name, slot.previous.start) if slot.previous is not None else None


def read_compared(view: View) -> Reading | None:
    """[subject] | 高于, 低于, 快于 | other | N个百分点"""
    slot, figure = view.slot, view.slot.figure
    low = max(slot.low, figure.start - COMPARED_REACH)
    pattern = APART if figure.base in POINTS else COMPARED_WITH
    match = pattern.search(slot.text[low : figure.start])
    if match is None:
        return None
    found = _subject(view, low + match.start())
    if found is None:
        return None
    name, start = found
    kind = named_change(figure, name) or QuantityKind.LEVEL
    reading = make_reading("compared", view, name, kind, start, role=Role.REACH, action=match["verb"])
    return replace(reading, reference=match["reference"], op=figure.op or Bound.EXACT)


def read_duration(view: View) -> Reading | None:
    """[thing] | 提前, 连续 | N个月 | verb | [object]"""
    slot, figure, predicate = view.slot, view.slot.figure, view.left.predicate
    if figure.kind is not UnitKind.TIME or (predicate is not None and predicate.role is not Role.GROW):
        return None
    verb = next(
        (w for w in slot.words if figure.end <= w.start and w.end <= slot.high and w.role is not Role.ADVERB),
        None,
    )
    span = view.left.name or view.left.owner
    if verb is not None and (span is None or verb.role is Role.COMPLETE):
        thing = read_right(slot, verb.end)
        span = (thing.start, thing.end) if thing is not None else span
    if span is None:
        span = _without(view)
    if span[0] >= span[1]:
        return None
    name = cut(slot, span)
    if verb is None:
        return make_reading("duration", view, name, QuantityKind.LEVEL, span[0], end=span[1])
    return make_reading(
        "duration", view, name, QuantityKind.LEVEL, span[0], end=verb.end, role=verb.role, action=verb.text
    )


def _without(view: View) -> tuple[int, int]:
    """What did not happen in a stretch of time: the words behind it without the adverbs that deny."""
    slot = view.slot
    start, end = slot.figure.end, min(slot.high, slot.figure.end + DURING)
    for word in slot.words:
        if word.start == start and word.role is Role.ADVERB:
            start = word.end
    return trim(slot.text, start, end, slot.words)
