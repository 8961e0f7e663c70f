"""Drives and systems that share their head: 蓝天、碧水保卫战, 甲报告和乙公开制度, 甲审批、乙监管等改革.

Each member that has no head of its own is completed with the one they share. A member must be long enough to
be a name with it: 蓝天 of 保卫战 is, 养老 of 制度 is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.closings import Closing
from extractors.entities.counts import QUANTIFIER
from extractors.entities.doubts import NOT_FIRST, is_doubtful
from extractors.entities.items import Item, trim_front
from extractors.entities.phrases import AND, Part
from extractors.entities.words import Act, ending, heads, vetoed

LONGEST_DRIVE = 14
SEVERAL = re.compile("[两三四五六]大$")
"""How many drives share a head is no part of the last: 蓝天、碧水、净土|三大|保卫战."""
SHORTEST_HALF = 4
DRIVEN = {
    "保卫战": 2,
    "攻坚战": 2,
    "制度": 4,
    "责任制": 4,
    "行动": 5,
    "专项行动": 3,
    "专项整治": 4,
    "改革": 3,
    "体制改革": 2,
    "创建活动": 4,
    "城市创建": 4,
    "示范区创建": 4,
    "制度改革": 4,
    "试点": 4,
    "改革试点": 4,
}
"""Heads that drives share, and how long what stands before them is at least."""
GOES_ON = ("举措", "任务", "经验", "案例", "事项", "成果", "部署")
"""Before these the noun is part of another: 等39项改革|举措."""
CREATION = "创建"
"""What members that say themselves what they will be share: 省级森林城市、园林城市|创建."""
OTHER_THINGS = ("政策", "体系", "规章")
"""What ends so is a thing of its own beside the last member: 民族政策和|民族区域自治制度."""
CLOSED = frozenset(["制度", "改革", "试点", "专项整治", "计划", "行动"])
"""Heads of lists that 等 closes."""
SHORTEST_CLOSED = 4
SHORTEST_MEMBER = 3
ACTING = Act.DRIVE | Act.CARRY


def find_drives(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """The members of a list that its last member closes: 蓝天、碧水保卫战."""
    last = segment.items[-1] if segment.items else None
    if last is None or last.head not in DRIVEN or last.counted or not segment.act & ACTING:
        return
    if last.attributed:  # 公正有效、可持续的低保制度 is one
        return
    shortest = DRIVEN[last.head]
    shared = CREATION if last.head.endswith(CREATION) else last.head
    text = reading.text
    parts = _halves(reading.masked, segment.parts, last)
    bare: list[Part] = []
    apart = False
    for start, end in reversed(parts[:-1]):
        start, counted = trim_front(reading.masked, start, end)
        member = text[start:end]
        if counted or not shortest <= len(member) <= LONGEST_DRIVE or not member.isalpha():
            break
        if member.endswith(OTHER_THINGS):
            apart = True
            break
        if member.startswith(NOT_FIRST) or member in vetoed("general"):
            break
        if shared != CREATION and _has_head(reading.masked, start, end):
            break
        bare.append((start, end))
    own = text[parts[-1][0] : last.end - len(shared)]
    counted_head = SEVERAL.search(own)
    own = own[: counted_head.start()] if counted_head else own
    if not (bare or apart) or len(own) < shortest or not own.isalpha():
        return
    name = own + shared if counted_head else ""
    yield Candidate(parts[-1][0], last.end, "Campaign", "lists.joined", name)
    for start, end in bare:
        yield Candidate(start, end, "Campaign", "lists.shared", text[start:end] + shared)


def find_closed_drives(
    reading: Reading, parts: Sequence[Part], at: int, closing: Closing, segment: Segment
) -> Iterator[Candidate]:
    """The members of a list that the 等 at `at` closes: 甲审批, 乙监管 of 甲审批、乙监管等改革.

    Where one of them is short, they are common nouns: 噪音、流动摊点等专项整治.
    """
    if closing.noun not in CLOSED or not (segment.act | segment.after) & ACTING:
        return
    if not QUANTIFIER.fullmatch(reading.masked, at + 1, closing.end - len(closing.noun)):
        return
    if reading.masked.startswith(GOES_ON, closing.end):
        return
    members = [(trim_front(reading.masked, start, end), end) for start, end in parts]
    if min((end - start for (start, _), end in members), default=0) < SHORTEST_MEMBER:
        return
    for (start, counted), end in members:
        member = reading.text[start:end]
        if counted or not SHORTEST_CLOSED <= len(member) <= LONGEST_DRIVE or not member.isalpha():
            continue
        if is_doubtful(member) or member in vetoed("general") or ending(reading.masked, start, end, heads()):
            continue
        yield Candidate(start, end, "Campaign", "lists.drives", member + closing.noun)


def _halves(masked: str, parts: tuple[Part, ...], last: Item) -> tuple[Part, ...]:
    """The members, the last one cut at its 和 where both sides are long: 甲报告|和|乙公开制度."""
    start, end = max(last.start, parts[-1][0]), last.end
    half = SHORTEST_HALF
    match = AND.search(masked, start + half, max(start + half, end - len(last.head) - half))
    if match is None or last.head != "制度":
        return (*parts[:-1], (start, end))
    return (*parts[:-1], (start, match.start()), (match.end(), end))


def _has_head(masked: str, start: int, end: int) -> bool:
    found = ending(masked, start, end, heads())
    return found is not None and len(found[0]) > 1
