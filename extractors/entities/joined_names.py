"""Two names in one item: what 和 joins, and who builds what.

An item that closes with a head can hold a phrase before 和 (督察整改和|栎川经济带), names of two things in a
place (澄桥皮革城和澄桥古城), or the place or body that builds it (澄桥|建设|航运枢纽).
"""

from __future__ import annotations

import re

from extractors.entities.items import Item
from extractors.entities.words import (
    begins_with_division,
    common_words,
    ending,
    heads,
    is_common,
    is_division,
)

ONE_THING = frozenset(["site", "house", "body", "area", "event"])
"""Kinds of heads that one thing has; 甲和乙治理工程 can be one."""
CONJUNCTION = re.compile("(?<![共融永人祥泰清仁颐协平太义中温缓])(?:和(?![平谐田睦合美顺县硕龙政气])|与|及)")
BUILDERS = frozenset(["site", "works", "house", "body"])
BUILDING = re.compile(
    "(?:升级|加快|规划|合作|高标准|高水平)?建设(?![兵银投集发开公控工])|打造|创建|申办|更名|升格|获批|牵头"
)
SITE_ENDS = frozenset("港城站岛山桥")
"""Ends of names of places, where no longer head is known."""
SHORTEST_BUILT = 5
"""A builder with its verb, or a twin, is not shorter than this with what it stands before."""
SHORTEST_TWIN = 3
"""A shorter name on the left of 和 shares the head of the right one."""


def behind_conjunction(masked: str, item: Item) -> Item:
    """督察整改和|栎川经济带: what stands before 和 in the name of one place or body is another phrase."""
    if item.kind not in ONE_THING:
        return item
    found = list(CONJUNCTION.finditer(masked, item.start + 2, item.end - len(item.head) - 1))
    if not found or not is_common(masked[item.start : found[-1].start()]):
        return item
    return item._replace(start=found[-1].end())


def behind_builder(masked: str, item: Item) -> Item:
    """澄桥|建设|航运枢纽: the place that builds is no part of the name; a body that builds is itself one."""
    if item.kind not in BUILDERS or item.end - item.start - len(item.head) < SHORTEST_BUILT:
        return item
    for match in BUILDING.finditer(masked, item.start + 2, item.end - len(item.head) - 1):
        before = masked[item.start : match.start()]
        found = ending(masked, item.start, match.start(), heads())
        if is_division(before) or (found is not None and found[1] in ("site", "area") and len(found[0]) > 1):
            return item._replace(start=match.end(), building=True)
        if found is not None and found[1] in ("body", "house"):
            return item._replace(end=match.start(), head=found[0], kind=found[1], building=False)
    return item


def twins(masked: str, item: Item) -> tuple[tuple[int, int] | None, Item]:
    """澄桥皮革城和澄桥古城 are two, each named after its place: where the first stands, and the second."""
    if item.kind not in BUILDERS or item.end - item.start - len(item.head) < SHORTEST_BUILT:
        return None, item
    match = CONJUNCTION.search(masked, item.start + SHORTEST_TWIN, item.end - len(item.head) - 2)
    if match is None:
        return None, item
    first, second = masked[item.start : match.start()], masked[match.end() : item.end]
    named = begins_with_division(second) or (first[-1] in SITE_ENDS and second[:2] not in common_words())
    if not (begins_with_division(first) and named):
        return None, item
    return (item.start, match.start()), item._replace(start=match.end())
