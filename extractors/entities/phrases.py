"""Phrases: a segment's phrase cut into items, and an item trimmed to the name in it.

An item is what stands between two 、 (or 和, 与, 及 where the left side is complete, or two quotations side by
side). Trimming takes off what stands before the name (a count, 全市, an attribute that ends in 的) and after
it (建设, 项目, 前期工作), and says what the head of the name is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extractors.entities.words import alternation, closes, ending, heads, is_common, tails, vetoed, words

AND = re.compile(r"以及|和|与|及(?!其?(?:周边|配套|接线|附属))|暨")
COUNT = re.compile(
    r"""
    (?:[0-9]+(?:[.·][0-9]+)?|[一二两三四五六七八九十百千]+|多|数|若干)[余多]?[万亿]?
    (?:个|家|条|项|座|所|处|大(?=[项类重])|批|支|类|种|场|位|宗|块|片|栋|幢|辆|台|套|公里|平方米|平方公里|亩|间|轮|只|户|名)
    (?:省级|市级|国家级|区级|县级|以上)?
    """,
    re.VERBOSE,
)
LEADING = re.compile(
    r"""
    (?:全市|全区|全县|全省|全州|我市|我区|我县|我省|本市|本区|本县|辖区|区级|镇级|村级|各级|县级|[两三]级|首个|下一个|重点(?!工程|项目)
      |(?:国家|省级|市级|省|市|区|区委|市委|省委|县委)(?=[“])|总投资[0-9.]+[万亿]元的?|系列(?=“)|一批|一系列|新一轮(?=“))+
    """,
    re.VERBOSE,
)
LEADING_CHARACTERS = frozenset("全我本辖区镇村各县两三首下重国省市委总系一新")
NUMERALS = frozenset("0123456789一二两三四五六七八九十百千多数若")
BRACKET = re.compile(r"（[^（）]*）$")
CLAUSED = ("措施", "硬措施", "具体措施", "意见", "举措", "政策", "惠企", "工作措施")
"""After these a count is part of the name: 稳增长|二十条|措施."""
NOT_AFTER_HEAD = frozenset("化型级式率网性业的”院经组")
"""After one of these characters a head is part of another word."""
OPEN_BRACKET = re.compile("（[^（）]*(?:期|段|区|局)）")
MAX_TAILS = 4
LONGEST_NAME = 30
WHOLE_WITH_TAIL = frozenset(["改造", "扩建", "改扩建", "提升", "修缮", "改造提升", "综合改造", "新建", "提质改造", "治理"])
"""Words that stay in the name of a project when 项目 follows them: 老街改造项目 is 老街改造."""


class Item(NamedTuple):
    """One member of a phrase, trimmed."""

    start: int
    end: int
    """Of the name with its head and its additions."""
    head: str
    """The word that closes the name, empty where none is known."""
    kind: str
    """Kind of the head, as in entity_heads.yaml, or empty."""
    counted: bool
    """Does a count stand before it?"""
    building: bool
    """Does what follows say that it is being built?"""
    tail: str
    """The word that followed the name last, empty where none did."""
    attributed: bool = False
    """Does an attribute that ends in 的 stand before it?"""
    after_count: bool = False
    """Does a count stand after it: 学校4所?"""


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(f"(?:{ORDINAL.pattern}|{alternation('entity_heads', 'extensions')})$")


@cache
def _extension_ends() -> frozenset[str]:
    return frozenset("期区程") | {word[-1] for word in words("entity_heads", "extensions")}


ORDINAL = re.compile("(?:首期|首开区|[一二三四五六七八九]期(?:工程)?)")


def split_items(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a phrase; 和, 与 and 及 part only what is complete on their left."""
    found: list[tuple[int, int]] = []
    at = start
    while at <= end:
        comma = masked.find("、", at, end)
        stop = end if comma < 0 else comma
        found.extend(_split_and(masked, at, stop))
        at = stop + 1
    return [(a, b) for a, b in found if a < b]


def _split_and(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while (beside := masked.find("”“", at, end)) >= 0:
        yield start, beside + 1
        start = at = beside + 1
    for match in AND.finditer(masked, start + 2, max(start + 2, end - 1)):
        left = match.start()
        if masked[left - 1] in "”》）" or closes(masked, start, left, heads()) or ending(masked, start, left, tails()):
            yield start, left
            start = match.end()
    owner = masked.find("的", start + 3, end - 1)
    if owner >= 0 and (found := ending(masked, start, owner, heads())) and found[1] in ("body", "house"):
        yield start, owner
    yield start, end


def trim(masked: str, start: int, end: int) -> Item | None:
    """The name in an item, or None where nothing is left."""
    start, counted = trim_front(masked, start, end)
    attributed = masked[start - 1] == "的"
    after_count = False
    if not counted and (inner := COUNT.search(masked, start + 2, end)) and not masked.startswith(CLAUSED, inner.end()):
        end, after_count = inner.start(), True
    end = _before_surroundings(masked, start, end)
    building, last = False, ""
    for _ in range(MAX_TAILS):
        name_end, head, kind = _head(masked, start, end)
        if head:
            item = Item(start, name_end, head, kind, counted, building, last, attributed, after_count)
            return _cut_surroundings(masked, item)
        tail = ending(masked, start, end, tails())
        if tail is None or (last.startswith("项目") and tail[0] in WHOLE_WITH_TAIL):
            break
        last = tail[0]
        end -= len(last)
        building = building or tail[1] == "build"
    while end > start and masked[end - 1] in "和与及":
        end -= 1
    if end - start < 2:
        return None
    found = _inner_head(masked, start, end)
    if found is not None:
        stop, head, kind = found
        built = building or masked.startswith(_build_tails(), stop)
        return Item(start, stop, head, kind, counted, built, masked[stop:end], attributed, after_count)
    return Item(start, end, "", "", counted, building, last, attributed, after_count)


def _before_surroundings(masked: str, start: int, end: int) -> int:
    """The end of 栎川路 in 栎川路及周边商圈业态: what lies around a named place is no part of its name."""
    at = masked.find("及周边", start + 2, end)
    if at < 0 or ending(masked, start, at, heads()) is None or ending(masked, start, end, heads()) is not None:
        return end
    return end if ending(masked, at, end, tails()) else at


@cache
def _build_tails() -> tuple[str, ...]:
    return words("entity_heads", "build_tails")


def _cut_surroundings(masked: str, item: Item) -> Item:
    """栎川路及周边商圈 is 栎川路; 栎川工业区及周边地块改造 stays whole."""
    at = masked.find("及周边", item.start + 2, item.end)
    if at < 0 or item.kind != "site":
        return item
    found = ending(masked, item.start, at, heads())
    if found is None:
        return item
    return item._replace(end=at, head=found[0], kind=found[1], tail=masked[at : item.end])


@cache
def _inner_heads() -> re.Pattern[str]:
    sizes = {"body": 2, "house": 2, "event": 3, "site": 3, "works": 3}
    strong = [word for kind, size in sizes.items() for word in words("entity_heads", kind) if len(word) >= size]
    return re.compile("|".join(sorted(strong, key=len, reverse=True)))


def _inner_head(masked: str, start: int, end: int) -> tuple[int, str, str] | None:
    """The last strong head inside a phrase that ends in other words: 栎川博物馆|扩容布展."""
    best = None
    for match in _inner_heads().finditer(masked, start + 2, end):
        best = match
    if best is None or masked[best.end() : best.end() + 1] in NOT_AFTER_HEAD:
        return None
    stop = best.end()
    bracket = OPEN_BRACKET.match(masked, stop, end)
    if bracket is not None:
        stop = bracket.end()
    found = ending(masked, start, best.end(), heads())
    return (stop, *found) if found else None


def trim_front(masked: str, start: int, end: int) -> tuple[int, bool]:
    """Where the name begins: behind an attribute, a level and a count; and whether there was a count."""
    attribute = masked.rfind("的", start, end - 1)
    if attribute >= start and end - attribute > 2:
        start = attribute + 1
    counted = False
    for _ in range(3):
        match = None
        if masked[start] in LEADING_CHARACTERS:
            match = LEADING.match(masked, start, end)
            counted = counted or (match is not None and "一" in match.group() and "新" not in match.group())
        if match is None and masked[start] in NUMERALS:
            match = COUNT.match(masked, start, end)
            counted = counted or match is not None
        if match is None or match.end() >= end:
            break
        start = match.end()
    return start, counted


def _head(masked: str, start: int, end: int) -> tuple[int, str, str]:
    """End of the name, its head and the head's kind; an addition or a bracket may follow the head."""
    found = ending(masked, start, end, heads())
    if found is not None:
        return end, *found
    core = end
    for _ in range(2):
        if masked[core - 1] == "）":
            match = BRACKET.search(masked, start, core)
        elif masked[core - 1] in _extension_ends():
            match = _extension().search(masked, max(start, core - 8), core)
        else:
            break
        if match is None or match.start() <= start + 1:
            break
        core = match.start()
        if ORDINAL.fullmatch(match.group()):
            inner = ending(masked, start, core, heads())
            return end, match.group(), inner[1] if inner and inner[1] in ("house", "site") else "works"
    found = ending(masked, start, core, heads()) if core < end else None
    return (end, *found) if found else (end, "", "")


def modifier(name: str, head: str) -> str:
    """What stands before the head of a name; the whole name where the head is not in it.

    >>> modifier("霁川变电站二期", "变电站")
    '霁川'
    """
    at = name.rfind(head)
    return name[:at] if at > 0 else name


def is_general(text: str) -> bool:
    """Is this a description rather than a name?"""
    return text in vetoed("general") or is_common(text)
