"""Names that their head gives away: 栎川路, 霁川变电站, 文明创建攻坚行动.

The trimmed items of every segment are looked at; what is said of the last member of a list (建设, 动工) holds
for all. Which class a head gives, if any, is for `kinds`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.closings import read_closing
from extractors.entities.counts import COUNT, NUMERALS
from extractors.entities.doubts import NOT_LAST, is_doubtful
from extractors.entities.items import LONGEST_NAME, Item, trim
from extractors.entities.kinds import KIND_RULES, is_made
from extractors.entities.phrases import split_items
from extractors.entities.words import (
    alternation,
    begins_with_division,
    common_words,
    ending,
    heads,
    is_common,
    is_division,
    tails,
)

WITHOUT_INNER_VERB = frozenset(["改革", "体制改革", "规划", "发展规划", "制度", "工作机制", "政策体系"])
"""Heads of names that never begin with a verb: 坚持深化|体制改革."""
ONE_THING = frozenset(["site", "house", "body", "area", "event"])
"""Kinds of heads that one thing has; 甲和乙治理工程 can be one."""
CONJUNCTION = re.compile("(?<![共融永人祥泰清仁颐协平太义中温缓])(?:和(?![平谐田睦合美顺县硕龙政气])|与|及)")
BUILT = frozenset(["site", "works", "house"])
BUILDING = re.compile("(?:升级|加快|规划|合作|高标准|高水平)?建设(?![兵银投集发开公控工])|打造|创建|申办|更名|升格|获批|牵头")
KINDS = frozenset(["业态", "新业态", "消费", "领域", "行业", "方面", "设施", "环节"])
KIND_HEADS = ("works", "house")
BUILDERS = frozenset(["site", "works", "house", "body"])
HOLDING = re.compile("申办|承办|举办|主办|召开")
"""Who holds an event is no part of its name: 澄桥区|申办|茶叶博览会."""
SITE_ENDS = frozenset("港城站岛山桥")
SHORTEST_TWIN = 3
"""A shorter name on the left of 和 shares the head of the right one."""
SEVERAL = re.compile("[两三四五六七八九十]大")
WITH_INNER_VERB = ("campaign", "policy", "event")
"""Kinds whose names can begin with a verb: 制定|促进就业办法."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that close with a known head."""
    for clause in reading.clauses:
        for segment in clause.segments:
            yield from _in_segment(reading, segment)


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    items = [item for item in _items(reading.masked, segment) if item.head]
    proper: set[str] = set()
    kinds_only = bool(items) and _lists_kinds(reading.masked, segment)
    for item in items:
        if kinds_only and item.end <= segment.closed and item.kind in KIND_HEADS and not _is_local(reading.masked, item):
            continue
        inner = item.kind in WITH_INNER_VERB and item.head not in WITHOUT_INNER_VERB
        if item.start == segment.start and inner:
            item = item._replace(start=min(item.start, segment.inner_start))
        item = _behind_builder(reading.masked, _behind_conjunction(reading.masked, item))
        if item.kind == "event" and (holding := HOLDING.search(reading.masked, item.start + 2, item.end)):
            item = item._replace(start=holding.end())
        twin, item = _twins(reading.masked, item)
        text = reading.text[item.start : item.end]
        if not 2 <= len(text) <= LONGEST_NAME or _is_vague(text, item):
            continue
        label = KIND_RULES[item.kind](text, item, segment) or _among_others(text, item, segment, proper)
        if label:
            proper.add(item.head)
            yield Candidate(item.start, item.end, label, f"heads.{item.kind}")
            if twin is not None:
                yield Candidate(*twin, label, f"heads.{item.kind}")


def _items(masked: str, segment: Segment) -> list[Item]:
    """The items of a segment, with what is said of the last one said of all."""
    items = [item for item in segment.items if item is not None]
    items += _after_and_so_on(masked, segment)
    if len(items) < 2:
        return items
    items[-1] = _without_scheme(masked, items[-1], items[-2])
    closing = ending(masked, segment.closed, segment.end, tails()) if segment.closed >= 0 else None
    if items[-1].building or (closing is not None and closing[1] == "build"):
        return [item if item.tail else item._replace(building=True) for item in items]
    return items


def _after_and_so_on(masked: str, segment: Segment) -> Iterator[Item]:
    """What 等 does not close: the drive that it gives examples of (甲等|品质提升行动), and what 和 adds."""
    if segment.closed < 0 or segment.closed + 4 >= segment.end:
        return
    first, *others = split_items(masked, segment.closed + 1, segment.end)
    item = None if masked[first[0]] in NUMERALS else trim(masked, *first)
    if item is not None and item.kind == "campaign":
        yield item
    for part in others:
        if (item := trim(masked, *part)) is not None:
            yield item


def _without_scheme(masked: str, last: Item, before: Item) -> Item:
    """栎川路、霁川路贯通工程 are two roads: what is done to both is no part of the last name."""
    if not last.head.endswith("工程") or before.kind != "site" or before.head == last.head:
        return last
    inner = None
    for match in _sites().finditer(masked, last.start + 1, last.end - len(last.head)):
        inner = match
    if inner is None:
        return last
    return last._replace(end=inner.end(), head=inner.group(), kind="site", building=True)


def _behind_conjunction(masked: str, item: Item) -> Item:
    """督察整改和|栎川经济带: what stands before 和 in the name of one place or body is another phrase."""
    if item.kind not in ONE_THING:
        return item
    found = list(CONJUNCTION.finditer(masked, item.start + 2, item.end - len(item.head) - 1))
    if not found or not is_common(masked[item.start : found[-1].start()]):
        return item
    return item._replace(start=found[-1].end())


def _behind_builder(masked: str, item: Item) -> Item:
    """澄桥|建设|航运枢纽: the place that builds something is no part of its name; a body that does is one."""
    if item.kind not in BUILDERS:
        return item
    for match in BUILDING.finditer(masked, item.start + 2, item.end - len(item.head) - 1):
        before = masked[item.start : match.start()]
        found = ending(masked, item.start, match.start(), heads())
        if is_division(before) or (found is not None and found[1] in ("site", "area") and len(found[0]) > 1):
            return item._replace(start=match.end(), building=True)
        if found is not None and found[1] in ("body", "house"):
            return item._replace(end=match.start(), head=found[0], kind=found[1], building=False)
    return item


def _lists_kinds(masked: str, segment: Segment) -> bool:
    """Does the list close with a noun that says that its members are kinds: 小书屋、小剧场等业态?"""
    if segment.closed < 0:
        return False
    return read_closing(masked, segment.closed + 1, segment.end, segment).noun in KINDS


def _is_local(masked: str, item: Item) -> bool:
    return begins_with_division(masked[item.start : item.end])


def _twins(masked: str, item: Item) -> tuple[tuple[int, int] | None, Item]:
    """澄桥皮革城和澄桥古城 are two, each named after its division; the first one's stretch, and the second."""
    if item.kind not in ("site", "works", "house", "body"):
        return None, item
    match = CONJUNCTION.search(masked, item.start + SHORTEST_TWIN, item.end - len(item.head) - 2)
    if match is None:
        return None, item
    first, second = masked[item.start : match.start()], masked[match.end() : item.end]
    named = begins_with_division(second) or (first[-1] in SITE_ENDS and second[:2] not in common_words())
    if not (begins_with_division(first) and named):
        return None, item
    return (item.start, match.start()), item._replace(start=match.end())


@cache
def _sites() -> re.Pattern[str]:
    return re.compile(alternation("entity_heads", "site"))


def _among_others(text: str, item: Item, segment: Segment, proper: set[str]) -> str:
    """A site that reads as a description is a name after names with the same head: 栎川路、人民路."""
    if item.kind != "site" or item.head not in proper or item.counted or len(text) < 3:
        return ""
    return "Project" if is_made(item, segment) else "Place"


def _is_vague(text: str, item: Item) -> bool:
    if "“" in text or text[0] in "（(" or text.endswith(NOT_LAST) or is_doubtful(text):
        return True
    if item.kind in BUILT and SEVERAL.search(text, 2):
        return True
    return item.kind == "campaign" and COUNT.search(text) is not None
