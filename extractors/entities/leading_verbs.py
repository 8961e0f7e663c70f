"""What stands before and behind the name of a drive, a rule or an event, and is no part of it.

A second verb with an object of its own, a batch, a conjunction that was left over stand before it, what
belongs to a rule behind it.
"""

from __future__ import annotations

import re

from extractors.entities.items import Item
from extractors.entities.joined_names import CONJUNCTION
from extractors.entities.words import ending, heads

LEVELS = "(?:全国|全省|全市|国家级?|省级|市级)?"
SECOND_VERB = re.compile("(?:和|与|并|以及)(?:深化|实施|落实|开展|推行|执行|制定|出台|启动)(?=[^，]{4})")
"""A second verb with an object of its own: 扩大内需和深化|供给侧改革."""
LEADING_VERB = re.compile("(?:深化|实施|开展|推行|落实|推进)(?=[^，]{5})")
"""A verb behind 、 is no part of a name either."""
BELONGING = re.compile("(?:及|和)其?(?:配套|相关|实施细则|附属)")
LED = re.compile("(?:和|与|及)(?:深化|实施|落实|完善|健全|拓展|巩固|加强|规范|发展)?")
WON = re.compile("打赢|打好|打响")
BATCH = re.compile(f"{LEVELS}(?:首批|新一批|第[一二三四五六七八九十]{{1,2}}批)(?:全国|省级|国家级)?")
"""A batch is no part of a name: 第二批|数字乡村试点."""


def behind_verbs(masked: str, item: Item) -> Item:
    """第二批|数字水利试点, 扩大内需和深化|供给侧改革, 全力打赢|霁河保卫战: where the name itself begins."""
    start, drive = item.start, item.kind == "campaign"
    if (verb := SECOND_VERB.search(masked, start, item.end)) is not None:
        start = verb.end()
    if drive and (won := WON.search(masked, start + 1, item.end)) is not None:
        start = won.end()
    if drive and (led := LEADING_VERB.match(masked, start, item.end)) is not None:
        start = led.end()
    if CONJUNCTION.match(masked, start, item.end) and (led := LED.match(masked, start, item.end)) is not None:
        start = led.end()
    if (batch := BATCH.match(masked, start, item.end)) is not None:
        start = batch.end()
    return item._replace(start=start)


def before_belonging(masked: str, item: Item) -> Item:
    """霁川港发展规划|及配套方案: what belongs to a rule is no part of its name."""
    found = BELONGING.search(masked, item.start + 4, item.end) if item.kind == "policy" else None
    head = ending(masked, item.start, found.start(), heads()) if found else None
    if found is None or head is None or head[1] != "policy":
        return item
    return item._replace(end=found.start(), head=head[0])
