"""Members that share the head of the last one: 甲、乙变电站 are 甲变电站 and 乙变电站.

The part that they share is the head of the last member with the common words before it (乙|社区卫生服务中心).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.doubts import NOT_FIRST
from extractors.entities.items import Item, is_general, trim, trim_front
from extractors.entities.kinds import is_made
from extractors.entities.lines import LINES, metro_lines
from extractors.entities.phrases import AND, Part, split_last
from extractors.entities.words import Act, ending, heads, is_common, is_division, tails, vetoed

BELONGING = re.compile("及其?(?:配套|附属|接线)")
"""What belongs to the last member is no part of what the others share."""
LONGEST_MEMBER = 8
LONGEST_JOINED = 14
"""A member that joins names itself (甲—乙) can be longer."""
LONGEST_DRIVE = 14
SHORTEST_HALF = 5
DRIVEN = {
    "保卫战": 2,
    "攻坚战": 2,
    "制度": 4,
    "责任制": 4,
    "行动": 5,
    "专项行动": 3,
    "改革": 4,
    "体制改革": 4,
    "制度改革": 4,
    "试点": 4,
    "改革试点": 4,
}
"""Heads that drives share, and how long what stands before them is at least."""
SHARED_AS = {"制度改革": "改革"}
"""What of a head the others share, where it is not the whole: 供销社、产权制度|改革."""
OTHER_KINDS = ("campaign", "works", "house", "body")
HALVED = ("制度", "行动")
"""Heads of which 和 makes two; a reform or a pilot can be of two things."""
JOINS = re.compile("[-—–·至]")
COMPLETE = ("期", "段", "号线", *"带廊圈城园馆院厂场港市")
"""What ends so needs no head: 栎川大道东段."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The members without a head of their own, completed."""
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.closed >= 0 or not segment.parts:
                continue
            if LINES.search(reading.masked, segment.start, segment.end):
                yield from metro_lines(reading, segment.parts)
            else:
                yield from _in_segment(reading, segment)
                yield from _drives(reading, segment)


def _drives(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """蓝天、碧水保卫战 are two, and so are 甲报告和乙公开制度: drives and systems that share their head."""
    last = segment.items[-1] if segment.items else None
    if last is None or last.head not in DRIVEN or last.counted or not _is_carried_out(segment):
        return
    shortest = DRIVEN[last.head]
    text = reading.text
    parts = _halves(reading.masked, segment.parts, last)
    bare: list[Part] = []
    for start, end in reversed(parts[:-1]):
        start, counted = trim_front(reading.masked, start, end)
        member = text[start:end]
        if counted or not shortest <= len(member) <= LONGEST_DRIVE or not member.isalpha():
            break
        if member.startswith(NOT_FIRST) or member in vetoed("general"):
            break
        if _has_head(reading.masked, start, end):
            break
        bare.append((start, end))
    own = text[parts[-1][0] : last.end - len(last.head)]
    if not bare or len(own) < shortest or not own.isalpha():
        return
    yield Candidate(parts[-1][0], last.end, "Campaign", "lists.joined")
    for start, end in bare:
        shared = SHARED_AS.get(last.head, last.head)
        shared = shared.removeprefix("体制") if text.endswith("体制", start, end) else shared
        yield Candidate(start, end, "Campaign", "lists.shared", text[start:end] + shared)


def _is_carried_out(segment: Segment) -> bool:
    return bool(segment.act & (Act.DRIVE | Act.CARRY) or segment.after & Act.DRIVE)


def _halves(masked: str, parts: tuple[Part, ...], last: Item) -> tuple[Part, ...]:
    """The members, the last one cut at its 和 where both sides are long: 甲报告|和|乙公开制度."""
    start, end = max(last.start, parts[-1][0]), last.end
    half = SHORTEST_HALF
    match = AND.search(masked, start + half, max(start + half, end - len(last.head) - half))
    if match is None or last.head not in HALVED:
        return (*parts[:-1], (start, end))
    return (*parts[:-1], (start, match.start()), (match.end(), end))


def _has_head(masked: str, start: int, end: int) -> bool:
    found = ending(masked, start, end, heads())
    return found is not None and found[1] in OTHER_KINDS


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    masked, text = reading.masked, reading.text
    parts = split_last(masked, segment.parts)
    if len(parts) < 2:
        return
    whole = parts[-1] == segment.parts[-1]
    if (belonging := BELONGING.search(masked, *parts[-1])) is not None:
        parts, whole = (*parts[:-1], (parts[-1][0], belonging.start())), False
    last = segment.items[-1] if whole else trim(masked, *parts[-1])
    if last is None or not last.head or last.counted or last.tail.startswith("项目"):
        return
    bare = _bare_before(reading, parts[:-1], last)
    shared = _shared_part(text[last.start : last.end], last.head) if bare else ""
    label = _label(last, segment) if shared else ""
    if not label:
        return
    if not whole:
        yield Candidate(last.start, last.end, label, "lists.joined")
    for start, end in bare:
        yield Candidate(start, end, label, "lists.shared", text[start:end] + shared)


def _bare_before(reading: Reading, parts: tuple[Part, ...], last: Item) -> list[Part]:
    """The members before the last, from the right, as long as they have no head of their own."""
    masked, text = reading.masked, reading.text
    bare: list[Part] = []
    for start, end in reversed(parts):
        begin, counted = trim_front(masked, start, end)
        longest = LONGEST_JOINED if JOINS.search(masked, begin, end) else LONGEST_MEMBER
        if counted or not 2 <= end - begin <= longest or masked[end - 1] in "”》）":
            break
        head = ending(masked, begin, end, heads())
        if head and (len(head[0]) > 1 or len(last.head) < 3 or last.head.endswith("工程")):
            break
        member = text[begin:end]
        if member.endswith(COMPLETE):
            break
        if last.kind == "body" and is_division(member):
            break
        if is_general(member) or ending(masked, begin, end, tails()) or member.startswith(NOT_FIRST):
            break
        bare.append((begin, end))
    return bare


def _shared_part(name: str, head: str) -> str:
    """The head of a name with the common words before it, or empty where nothing proper is left before them.

    >>> _shared_part("霁川社区卫生服务中心", "卫生服务中心")
    '社区卫生服务中心'
    """
    at = name.rfind(head)
    for cut in range(2, at + 1):
        if is_common(name[cut:at]) and not is_common(name[:cut]):
            return name[cut:] if len(name) - cut > 1 else ""
    return ""


def _label(last: Item, segment: Segment) -> str:
    match last.kind:
        case "works":
            return "Project"
        case "site":
            return "Project" if is_made(last, segment) else "Place"
        case "house":
            return "Project" if is_made(last, segment) else "Organization"
        case "area":
            return "Place"
        case "body":
            return "Organization"
    return ""
