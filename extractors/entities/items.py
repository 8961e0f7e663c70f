"""Items: a part of a phrase, trimmed to the name in it.

What stands before the name is taken off (a count, 全市, an attribute that ends in 的), and what follows it
(建设, 项目, 前期工作). The head that closes the name tells its kind. Where a phrase ends in other words, the
last strong head inside it closes the name (栎川博物馆|扩容布展).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractors.entities.counts import COUNT, NUMERALS
from extractors.entities.inner_heads import inner_head
from extractors.entities.words import alternation, ending, heads, is_common, tails, vetoed
from ontology.lexicon import words

LEADING = re.compile(
    r"""
    (?:全市|全区|全县|全省|全州|我市|我区|我县|我省|本市|本区|本县|辖区|区级|镇级|村级|各级|县级|[两三]级
      |省部级|首个|下一个|重点(?!工程|项目|产业项目)
      |(?:国家|省级|市级|省|市|区|区委|市委|省委|县委)(?=“)
      |(?:世界|中国|全球|全国)(?:民营企业)?500强(?:企业)?
      |(?:全国|全省)?(?:第[一二三四五六七八九十]{1,2}批|首批)
      |总投资[0-9.]+[万亿]元的?|系列(?=“)|一批|一系列|新一轮(?=“))+
    """,
    re.VERBOSE,
)
LEADING_CHARACTERS = frozenset("全我本辖区镇村各县两三首下重国省市委总系一新世中球第")
ATTRIBUTES = ("的", "以上")
"""What stands before one of these is no part of a name: 二级以上|公立医院."""
BRACKET = re.compile(r"（(?!含|不含|占|其中)[^（）]*）$")
STRETCH = re.compile("(?<=公路|大道|高速|铁路|高铁|管道|航道|国道|省道|快线|干线|号线)[^路桥道线、]{1,6}段$")
"""The stretch of a route: 栎川公路|汀澜段."""
ORDINAL = re.compile(r"(?:首期|首开区|[一二三四五六七八九]期(?:工程)?)")
WHOLE_BEFORE_PROJECT = frozenset(words("entity_heads", "whole_before_project"))
"""Words that stay in the name of a project when 项目 follows them: 老街改造项目 is 老街改造."""
CLAUSED = ("措施", "硬措施", "具体措施", "意见", "举措", "政策", "惠企", "工作措施")
"""After these a count is part of the name: 稳增长|二十条|措施."""
TIME = re.compile(
    r"""
    (?:[0-9]{1,2}月(?:底|份)?前?|基本|全部|全线|初步|[一二三四]季度|[上下]半年|年内|年底前?|今年|明年|陆续|相继)$
    """,
    re.VERBOSE,
)
"""Words of time that follow a name: 栎川路|9月|竣工."""
TIME_ENDS = frozenset("月底份前度年内续继本部线步")
MEASURES = ("亩", "公里", "平方米", "平方公里")
"""Measures that tell how large one thing is, not how many there are."""
THINGS = frozenset(["site", "works", "house"])
"""Kinds of heads of things that are built."""
AIM = "创国家"
"""Behind a place, this begins the rank that it aims at: 霁山|创国家5A级景区."""
AIMED = "创建"
RANK = re.compile("国家(?:级|[345]A)|省级|自治区级|[345]A")
"""Before 创建 the rank is what a place aims at, no part of its name: 霁山|国家级旅游度假区创建."""
SURROUNDINGS = "及周边"
NAMED_PEACEFUL = frozenset("平谐田睦合美顺县硕龙政气静林布")
"""Before one of these 和 opens a name: 和平, 和田."""
NAMED_PEACE = frozenset("共融永人祥泰清仁颐协平太义中温缓")
"""After one of these 和 is part of a name: 永和, 泰和."""
MAX_TAILS = 4
LONGEST_NAME = 30


class Item(NamedTuple):
    """A name with what was found out about it; a tuple, because a document has thousands."""

    start: int
    end: int
    """Of the name with its head and its additions."""
    head: str
    """The word that closes the name, empty where none is known."""
    kind: str
    """Kind of the head, as in entity_heads.yaml, or empty."""
    counted: bool
    """Does a count stand before it, or right after it with nothing behind: 学校4所?"""
    building: bool
    """Does what follows say that it is being built?"""
    tail: str
    """The word that followed the name last, empty where none did."""
    attributed: bool = False
    """Does an attribute that ends in 的 stand before it?"""
    after_count: bool = False
    """Does a count stand after it: 澄心路27家餐厅?"""


def trim(masked: str, start: int, end: int) -> Item | None:
    """The name in `masked[start:end]`, or None where nothing is left.

    >>> text = "6座霁川变电站二期项目"
    >>> item = trim(text, 0, len(text))
    >>> text[item.start : item.end], item.counted, item.tail
    ('霁川变电站二期', True, '项目')
    """
    start, counted = trim_front(masked, start, end)
    aim = masked.find(AIM, start + 2, end)
    end = end if aim < 0 else aim
    attributed = masked[start - 1] == "的"
    count = None if counted else COUNT.search(masked, start + 2, end)
    after_count = count is not None and not masked.startswith(CLAUSED, count.end())
    if count is not None and after_count:
        counted = count.end() == end
        end = count.start()
    end = _before_surroundings(masked, start, _before_time(masked, start, end))
    building, last = False, ""
    for _ in range(MAX_TAILS):
        name_end, head, kind = _head(masked, start, end)
        if head:
            if last.startswith(AIMED) and (rank := RANK.search(masked, start + 2, name_end)) is not None:
                return Item(start, rank.start(), "", "", counted, False, last, attributed, after_count)
            found = Item(start, name_end, head, kind, counted, building, last, attributed, after_count)
            return _without_surroundings(masked, found)
        end, tail = _tail(masked, start, end, last)
        if tail is None:
            break
        if last.startswith("项目") and tail[0] in WHOLE_BEFORE_PROJECT:
            return Item(start, end, "", "", counted, building, last, attributed, after_count)
        last = tail[0]
        end -= len(last)
        building = building or tail[1] == "build"
    while end > start and masked[end - 1] in "和与及" and masked[end - 2] not in NAMED_PEACE:
        end -= 1
    if end - start < 2:
        return None
    inner = inner_head(masked, start, end)
    if inner is not None:
        stop, head, kind = inner
        built = building or masked.startswith(_build_tails(), stop)
        counted = counted and not (after_count and stop < end)
        return Item(start, stop, head, kind, counted, built, masked[stop:end], attributed, after_count)
    return Item(start, end, "", "", counted, building, last, attributed, after_count)


def trim_front(masked: str, start: int, end: int) -> tuple[int, bool]:
    """Where the name begins: behind an attribute, a level and a count; and whether there was a count."""
    for word in ATTRIBUTES:
        attribute = masked.rfind(word, start, end - 1)
        if attribute >= start and end - attribute > len(word) + 1:
            start = attribute + len(word)
    counted = False
    if masked[start] in "和与及" and end - start > 2 and masked[start + 1] not in NAMED_PEACEFUL:
        start += 1
    for _ in range(3):
        match = None
        if masked[start] in LEADING_CHARACTERS:
            match = LEADING.match(masked, start, end)
            counted = counted or (match is not None and match.group().endswith(("一批", "一系列")))
        if match is None and masked[start] in NUMERALS:
            match = COUNT.match(masked, start, end)
            counted = counted or (match is not None and not match.group().endswith(MEASURES))
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
        elif masked[core - 1] == "段" and (match := STRETCH.search(masked, max(start, core - 8), core)):
            return end, match.group(), "works"
        elif masked[core - 1] in _extension_ends():
            match = _extension().search(masked, max(start, core - 8), core)
        else:
            break
        if match is None or match.start() <= start + 1:
            break
        core = match.start()
        if ORDINAL.fullmatch(match.group()):
            return end, match.group(), "works"
        found = ending(masked, start, core, heads())
        if found is not None:
            return end, *found
    return end, "", ""


def _tail(masked: str, start: int, end: int, last: str) -> tuple[int, tuple[str, str] | None]:
    """The tail that closes a phrase, and where it ends: before 和, where one was taken (认定|和建设)."""
    tail = ending(masked, start, end, tails())
    if tail is None and last and masked[end - 1] in "和与及":
        joined = ending(masked, start, end - 1, tails())
        return (end - 1, joined) if joined else (end, None)
    return end, tail


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(f"(?:{ORDINAL.pattern}|{alternation('entity_heads', 'extensions')})$")


@cache
def _extension_ends() -> frozenset[str]:
    return frozenset("期区程") | {word[-1] for word in words("entity_heads", "extensions")}


@cache
def _build_tails() -> tuple[str, ...]:
    return words("entity_heads", "build_tails")


def _before_time(masked: str, start: int, end: int) -> int:
    """Where words of time at the end begin: 栎川路|9月|竣工."""
    if masked[end - 1] not in TIME_ENDS:
        return end
    match = TIME.search(masked, start + 2, end)
    return match.start() if match else end


def _before_surroundings(masked: str, start: int, end: int) -> int:
    """The end of 栎川路 in 栎川路及周边商圈业态: what lies around a named place is no part of its name."""
    at = masked.find(SURROUNDINGS, start + 2, end)
    if at < 0 or ending(masked, start, at, heads()) is None:
        return end
    closed = ending(masked, start, end, heads()) or ending(masked, at, end, tails())
    return end if closed else at


def _without_surroundings(masked: str, item: Item) -> Item:
    """栎川路及周边商圈 is 栎川路; 栎川工业区及周边地块改造 stays whole."""
    at = masked.find(SURROUNDINGS, item.start + 2, item.end)
    if at < 0 or item.kind != "site":
        return item
    found = ending(masked, item.start, at, heads())
    if found is None:
        return item
    return item._replace(end=at, head=found[0], kind=found[1], tail=masked[at : item.end])


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
