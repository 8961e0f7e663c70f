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
from extractors.entities.drives import as_area
from extractors.entities.items import LONGEST_NAME, THINGS, Item, trim
from extractors.entities.joined_names import behind_builder, behind_conjunction, twins
from extractors.entities.kinds import KIND_RULES, is_made
from extractors.entities.leading_verbs import before_belonging, behind_verbs
from extractors.entities.phrases import split_items
from extractors.entities.words import alternation, begins_with_division, ending, tails
from ontology.lexicon import words

WITHOUT_INNER_VERB = frozenset(["改革", "体制改革", "规划", "发展规划", "制度", "工作机制", "政策体系"])
"""Heads of names that never begin with a verb: 坚持深化|体制改革."""
KINDS = frozenset(words("entity_lists", "kinds"))
"""Nouns that close lists of kinds of things: 小书屋、小剧场等业态."""
KIND_HEADS = ("works", "house")
HOLDING = re.compile("申办|承办|举办|主办|召开|办好|筹办|举行|迎接|备战")
"""Who holds an event is no part of its name: 澄桥区|申办|茶叶博览会."""
SEVERAL = re.compile("[两三四五六七八九十]大")
COUNTED = re.compile(f"(?<!第)(?<!新)(?:{COUNT.pattern})", re.VERBOSE)
"""A count in the name of a drive, but for ordinals and what is made anew: 第二轮, 新一轮."""
WITH_INNER_VERB = ("campaign", "policy", "event")
"""Kinds whose names can begin with a verb: 制定|促进就业办法."""
RULES = ("campaign", "policy")
"""Kinds of rules, plans and drives."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that close with a known head."""
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.items:
                yield from _in_segment(reading, segment)


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    items = [item for item in _items(reading.masked, segment) if item.head]
    proper: set[str] = set()
    if segment.closed >= 0 and _lists_kinds(reading.masked, items, segment):
        items = [item for item in items if not _is_kind(reading.masked, item, segment)]
    for item in items:
        inner = item.kind in WITH_INNER_VERB and item.head not in WITHOUT_INNER_VERB
        if item.start == segment.start and inner:
            item = item._replace(start=min(item.start, segment.inner_start))
        item = as_area(reading.masked, item, segment)
        if item.kind in WITH_INNER_VERB:
            item = before_belonging(reading.masked, behind_verbs(reading.masked, item))
        item = behind_builder(reading.masked, behind_conjunction(reading.masked, item))
        if item.kind == "event" and (holding := HOLDING.search(reading.masked, item.start + 2, item.end)):
            item = item._replace(start=holding.end())
        twin, item = twins(reading.masked, item)
        text = reading.text[item.start : item.end]
        if not 2 <= len(text) <= LONGEST_NAME or text == item.head or _is_vague(text, item):
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
    built = items[-1].building and items[-1].kind not in RULES
    if built or (closing is not None and closing[1] == "build"):
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


def _lists_kinds(masked: str, items: list[Item], segment: Segment) -> bool:
    """Does the list close with a noun that says that its members are kinds: 小书屋、小剧场等业态?"""
    if not any(item.kind in KIND_HEADS for item in items):
        return False
    return read_closing(masked, segment.closed + 1, segment.end, segment).noun in KINDS


def _is_kind(masked: str, item: Item, segment: Segment) -> bool:
    """Is this one of the kinds, and no thing that is named after its place?"""
    listed = item.end <= segment.closed and item.kind in KIND_HEADS
    return listed and not begins_with_division(masked[item.start : item.end])


@cache
def _sites() -> re.Pattern[str]:
    return re.compile(alternation("entity_heads", "site"))


def _among_others(text: str, item: Item, segment: Segment, proper: set[str]) -> str:
    """A site that reads as a description is a name after names with the same head: 栎川路、人民路."""
    if item.kind != "site" or item.head not in proper or item.counted or len(text) < 3:
        return ""
    return "Project" if is_made(item, segment) else "Place"


def _is_vague(text: str, item: Item) -> bool:
    if "“" in text or text[0] in "（(" or text.endswith(NOT_LAST):
        return True
    if is_doubtful(text, rule=item.kind in RULES):
        return True
    if item.kind in THINGS and SEVERAL.search(text, 2):
        return True
    return item.kind == "campaign" and COUNTED.search(text) is not None
