"""Members that share the head of the last one: 甲、乙变电站 are 甲变电站 and 乙变电站.

The part that they share is the head of the last member with the common words before it (乙|社区卫生服务中心).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.doubts import NOT_FIRST, is_doubtful
from extractors.entities.drive_lists import find_drives
from extractors.entities.drives import as_area
from extractors.entities.items import Item, is_general, trim, trim_front
from extractors.entities.kinds import is_made
from extractors.entities.lines import LINES, metro_lines
from extractors.entities.phrases import Part, split_last
from extractors.entities.words import ending, heads, heads_by_word, is_common, is_division, tails, vetoed

BELONGING = re.compile("及其?(?:配套|附属|接线)")
"""What belongs to the last member is no part of what the others share."""
LONGEST_MEMBER = 8
LONGEST_JOINED = 14
"""A member that joins names itself (甲—乙) can be longer."""
SEVERAL = re.compile("[两三四五六七八九十]大")
"""How many the members are is no part of what they share: 霁川、栎川两大|科学城."""
COUNTED = 2
LINE = "线"
"""What ends so is named, but for its phase: 陕栎四线和霁川管道."""
LEVELS = "省州市县区旗"
HOUSES = ("house", "works")
JOINS = re.compile("[-—–·至]")
COMPLETE = ("期", "段", "号线", *"带廊圈城园馆院厂场港")
"""What ends so needs no head: 栎川大道东段."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The members without a head of their own, completed."""
    lines = LINES.search(reading.masked) is not None
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.closed >= 0 or not segment.parts:
                continue
            if lines and LINES.search(reading.masked, segment.start, segment.end):
                yield from metro_lines(reading, segment.parts)
            else:
                yield from _in_segment(reading, segment)
                if len(segment.parts) > 1:
                    yield from _levelled(reading, segment)
                yield from find_drives(reading, segment)


def _levelled(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    """市图书馆、文化馆 are 市图书馆 and 市文化馆: the level is said once."""
    first, last = segment.items[0], segment.items[-1]
    if first is None or last is None:
        return
    text = reading.text
    level, house = text[first.start], text[first.start + 1 : first.end]
    if level not in LEVELS or text[first.start - 1] == "全" or house not in vetoed("general"):
        return
    label = "Project" if is_made(last, segment) else "Organization"
    for part, item in zip(segment.parts[1:], segment.items[1:], strict=True):
        if item is not None and item.counted:
            return
        start, end = (item.start, item.end) if item is not None else part
        name = text[start:end]
        if heads_by_word().get(name.partition("（")[0], "") not in HOUSES:
            return
        yield Candidate(start, end, label, "lists.levelled", level + name)


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
    if is_doubtful(text[last.start : last.end]):
        return
    last = as_area(masked, last, segment)
    bare = _bare_before(reading, parts[:-1], last)
    shared = _shared_part(text[last.start : last.end], last.head) if bare else ""
    label = _label(last, segment) if shared else ""
    if not label:
        return
    if SEVERAL.match(shared):
        own = text[last.start : last.end].removesuffix(shared)
        shared = shared[COUNTED:]
        yield Candidate(last.start, last.end, label, "lists.shared", own + shared)
    elif not whole:
        yield Candidate(last.start, last.end, label, "lists.joined")
    for start, end in bare:
        whole = text[end - 1] == LINE and "期" not in shared
        yield Candidate(start, end, label, "lists.shared", "" if whole else text[start:end] + shared)


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
        if is_division(member) and (last.kind == "body" or member[-1] in "市县区"):
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
