"""Who does something is no part of the name of what is done: 支持|栎川区|建设|新材料产业园.

Where a phrase opens with a division and a verb of building follows it, the name begins behind the verb, and
what it names is being built. A school, hospital or firm before such a verb is the name itself, and what it
wants to become (霁川大学|建设一流大学) is none.
"""

from __future__ import annotations

import re

from extractors.entities.items import Item
from extractors.entities.words import is_division

STEMS = (2, 3, 4, 5)
ACTS = re.compile(
    "(?:加快|全力|率先|共同)?(?:建设|打造|创建|争创|设立|组建|引进|新建|开工建设|启动建设|规划建设)"
)
SHORTEST_OBJECT = 5
NOT_BEHIND = (
    "投资",
    "发展",
    "开发",
    "集团",
    "工程",
    "银行",
    "路",
    "控股",
    "局",
    "有限",
    "公司",
    "大厦",
    "大道",
)
"""Before one of these 建设 is part of the name: 栎川|建设集团."""


BODY = re.compile(
    "(?P<head>大学|学院|医院|医高专|实验室|集团|银行|公司|研究院)"
    "(?=(?:加快|全力|率先|共同|积极)?(?:建设|打造|创建|争创|组建|引进|晋级|晋升|升格|更名|纳入|申报|重组|并购|收购))"
)
THINGS = ("house", "body", "works", "site")
KINDS = {"实验室": "works", "集团": "body", "银行": "body", "公司": "body"}


def named_subject(masked: str, item: Item) -> Item:
    """The body that opens an item and does something, else the item."""
    if item.kind not in THINGS:
        return item
    match = BODY.search(masked, item.start + 2, item.end - 2)
    if match is None or masked.startswith(NOT_BEHIND, match.end() + 2):
        return item
    head = match["head"]
    return item._replace(end=match.end(), head=head, kind=KINDS.get(head, "house"), building=False)


def behind_subject(masked: str, item: Item) -> Item:
    """The item without the division that opens it and the verb behind that."""
    if item.kind not in THINGS:
        return item
    for size in STEMS:
        at = item.start + size
        if not is_division(masked[item.start : at]):
            continue
        act = ACTS.match(masked, at, item.end)
        if act is None or item.end - act.end() < SHORTEST_OBJECT or masked.startswith(NOT_BEHIND, act.end()):
            continue
        return item._replace(start=act.end(), building=True)
    return item
