"""A division that does something is no part of the name of what it does: 支持|栎川区|建设|新材料产业园.

Where a phrase opens with a division and a verb of building follows it, the name begins behind the verb, and
what it names is being built.
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


def behind_subject(masked: str, item: Item) -> Item:
    """The item without the division that opens it and the verb behind that."""
    for size in STEMS:
        at = item.start + size
        if not is_division(masked[item.start : at]):
            continue
        act = ACTS.match(masked, at, item.end)
        if act is None or item.end - act.end() < SHORTEST_OBJECT or masked.startswith(NOT_BEHIND, act.end()):
            continue
        return item._replace(start=act.end(), building=True)
    return item
