"""What tells of a drive that it is one: it is set up, it goes on, it builds an area that is no place.

The verbs around a name say more of drives than of things: 乡村公路体制改革|稳步推进, 制定|河道巡查工作机制.
"""

from __future__ import annotations

import re

from extractors.entities.clauses import Segment
from extractors.entities.items import Item
from extractors.entities.words import Act, begins_with_division
from ontology.lexicon import words

MAKE = frozenset(words("entity_verbs", "make"))
PRAISED = ("入选", "获评", "荣获", "获", "成为", "落户", "列入", "被")
"""What is said of reforms and pilots that are praised."""
GOING_ON = ("改革", "试点", "制", "制度", "机制", "整治", "普查", "创建", "建设", "工程", "计划", "活动")
BUILDING = "建设"
AREA_BUILT = "区建设"
OWN_AREA = re.compile("（|自贸|自由贸易|自主创新|中国|合作|经济区|新区")
"""What tells that an area is a place of its own."""


def is_set_up(item: Item, segment: Segment) -> bool:
    """制定河道巡查工作机制, 建设数字水利试点."""
    if segment.act & Act.ISSUE and item.head.endswith(("制度", "工作机制")):
        return True
    return segment.last_verb in MAKE and item.head.endswith("试点")


def goes_on(text: str, item: Item, segment: Segment) -> bool:
    """Does what is said after a name tell that it is a drive: 乡村公路体制改革|稳步推进, |入选案例?"""
    if not (segment.after & Act.DRIVE or segment.next_verb in PRAISED):
        return False
    drive = item.head.endswith(GOING_ON) or text.endswith(("年攻坚", "日攻坚"))
    return drive and not item.tail.startswith("项目") and len(text) > 5


def as_area(masked: str, item: Item, segment: Segment) -> Item:
    """栎川自贸试验区|建设 builds an area; 绿色金融改革试验区建设, which no place names, is a drive.

    So is nothing that no verb carries out: 融入滨水先行区|建设.
    """
    if not item.head.endswith(AREA_BUILT):
        return item
    end = item.end - len(BUILDING)
    area = masked[item.start : end]
    own = OWN_AREA.search(area) or begins_with_division(area)
    if not own and (segment.act | segment.after) & Act.DRIVE:
        return item
    head = item.head[: -len(BUILDING)]
    return item._replace(end=end, head=head, kind="site", building=True, tail=BUILDING)
