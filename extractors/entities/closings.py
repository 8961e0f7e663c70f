"""The noun that closes an enumeration: 甲、乙等11个|项目|建设."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.entities.clauses import Segment
from extractors.entities.counts import DIGIT, QUANTIFIER
from extractors.entities.drives import MAKE
from extractors.entities.words import (
    Act,
    common_words,
    ending,
    heads,
    heads_by_word,
    is_common,
    list_nouns,
    tails,
)
from ontology.lexicon import words

ACTIVITY = re.compile("(?:(?!开展|举办|组织|犯罪|违法|违规)[^，、的]){0,6}?(?P<noun>系列活动|活动|展会|赛事)")
"""A common noun can stand before the one that counts: 等消费促进|活动."""
CALLED = re.compile("(?!在建)[^，、的]{0,6}?项目")
"""So it can before projects: 等消费中心|项目."""
CRIME = re.compile("犯罪|违法|违规|走私")
"""What is no activity of the kind that is held: 等违法犯罪活动."""
HELD = re.compile(
    "[0-9余多场次项个]{0,8}(?:圆满|成功|顺利|陆续|相继|精彩|如期|先后|在[^，。]{1,6})?(?:举办|举行|上演)"
)
LONGEST_NOUN = 8
REACH = 16
"""The noun begins within so many characters after the count."""
SHARED = words("entity_lists", "shared")
PROJECT = "项目"
"""What may follow the noun that the members share: 甲、乙等水库项目."""
NOT_AFTER_NOUN = frozenset("病级域产群化家型性方")
"""Before one of these characters a noun is part of another: 城市|病, 国家|级, 地|方."""
TYPED = frozenset(["园区", "基地"])
QUARTERS = frozenset(["片区"])
EVALUATING = re.compile(
    "^(?:重点|重大|主要|特色|优质|核心|大型|骨干|一批|标志性|市级|省级|国家级|新型|示范)+"
)
FOUNDING = ("打造", "搭建", "建立", "谋划", "布局")
"""But after these comes what the members make themselves: 甲、乙等3个园区|打造集群."""
OUTPUT = ("产值", "产销", "产能", "产量")
"""But these words do not go on with it: 企业|产值."""
RANKED = ("重", "级", "直", "属", "管", "定")
"""After a level these begin what it ranks: 等27个市|重大项目."""
WON = words("entity_verbs", "honours")
"""What a list wins does not close it: 甲、乙等|获批国家公园."""
ATTRIBUTES = frozenset(words("entity_lists", "attributes"))
ATTRIBUTED = words("entity_lists", "attributed")
"""After 城市 or 国家 these begin what is enumerated: 等|城市|道路, 等|国家|战略."""
CLOSING_KINDS = {"works": "project", "site": "site", "house": "organization"}
"""The kind of a closing noun by the kind of the head that it is."""
LOOSE = frozenset(
    [
        "实验室",
        "重点实验室",
        "总部",
        "中心",
        "基地",
        "平台",
        "枢纽",
        "通道",
        "管网",
        "数据库",
        "孵化器",
        "加速器",
    ]
)
"""Heads before which kinds are listed as often as names: 材料、能源等|实验室."""
LINES_OF_WORK = frozenset(["领域", "行业", "方面"])
"""Nouns whose members are no projects even before that word: 等领域|项目."""
CLOSED_WORKS = frozenset(["project", "site", "common"])
LONGEST_BETWEEN = 4
"""So many characters can stand between a noun of places and the noun that it describes."""
MAKING = tuple(sorted(MAKE))


@dataclass(frozen=True, slots=True)
class Closing:
    """What closes an enumeration."""

    noun: str
    kind: str
    """As in entity_lists.yaml, or empty where no known noun follows."""
    end: int
    counted: bool
    """Is there a count before the noun?"""
    building: bool
    """Is what is enumerated being built?"""
    headed: bool = False
    """Is the noun a head of names, which the members share?"""
    begin: int = 0
    """Where what stands before the noun begins, behind the count."""
    held: bool = False
    """Is what is enumerated being held: 等活动|圆满举办?"""


def read_closing(masked: str, at: int, stop: int, segment: Segment) -> Closing:
    """The closing after position `at`: the first known noun that another known one does not continue."""
    nouns = list_nouns()
    match = QUANTIFIER.match(masked, at, stop)
    begin = match.end() if match else at
    counted = bool(DIGIT.search(masked, at, begin))
    reach = min(stop, begin + REACH)
    for position in range(begin, reach):
        if masked[position] in "、的等来向" or masked.startswith(WON, position):
            break
        noun = _noun_at(masked, position, reach)
        end = position + len(noun)
        if not noun or _is_no_closing(masked, noun, position, first=position == begin):
            continue
        while longer := _noun_at(masked, end, reach):
            if nouns[noun] == "organization" and nouns[longer] == "project":
                break  # 人民团体|桥梁纽带作用
            noun, end = longer, end + len(longer)
        if masked[end : end + 1] in NOT_AFTER_NOUN and not masked.startswith(OUTPUT, end):
            continue
        if nouns[noun] == "place" and (behind := _noun_behind(masked, end, reach)):
            noun, end = behind
        if nouns[noun] == "common" and (counting := _behind_common(masked, end, stop, noun)):
            noun, end = counting
        if nouns[noun] == "activity" and CRIME.search(masked, begin, end):
            return Closing("", "common", end, counted, building=False)
        being_held = HELD.match(masked, end, stop) is not None
        building = _builds(masked, end, stop, segment)
        return Closing(noun, nouns[noun], end, counted, building, begin=begin, held=being_held)
    return _headed(masked, begin, stop, counted, segment)


def _is_no_closing(masked: str, noun: str, at: int, *, first: bool) -> bool:
    """Does a noun only tell of what follows it: a level that ranks it, 城市 before 道路?

    One character closes a list only where it stands first, and begins no longer word.
    """
    if noun in ATTRIBUTES and masked.startswith(ATTRIBUTED, at + len(noun)):
        return True
    return len(noun) == 1 and (not first or _opens_word(masked, at) or masked[at + 1 : at + 2] in RANKED)


def _behind_common(masked: str, end: int, stop: int, noun: str) -> tuple[str, int] | None:
    """The noun that counts behind a common one, with its end: 等消费促进|活动, 等消费中心|项目."""
    if held := ACTIVITY.match(masked, end, stop):
        return held["noun"], held.end()
    called = None if noun in LINES_OF_WORK else CALLED.match(masked, end, stop)
    return (PROJECT, called.end()) if called else None


def _opens_word(masked: str, at: int) -> bool:
    """Does a common word begin here: 市|场 in 等市场主体?"""
    return masked[at : at + 2] in common_words()


def _headed(masked: str, begin: int, stop: int, counted: bool, segment: Segment) -> Closing:
    """The closing that a head makes: 甲、乙等|通用机场|建设."""
    limit = begin + LONGEST_NOUN
    for end in range(begin + 2, min(stop, limit) + 1):
        head = _closing_head(masked, begin, end)
        if head and not _closing_head(masked, begin, end + 1) and masked[end : end + 1] not in NOT_AFTER_NOUN:
            building = _builds(masked, end, stop, segment)
            return Closing(masked[begin:end], CLOSING_KINDS[head], end, counted, building, True, begin)
    return Closing("", "", begin, counted, _builds(masked, begin, stop, segment))


def _closing_head(masked: str, begin: int, end: int) -> str:
    """The kind of the head that closes a noun made of common words, or empty."""
    noun = masked[begin:end]
    if noun in LOOSE:
        return ""
    kind = heads_by_word().get(noun, "")
    if not kind:
        found = ending(masked, begin, end, heads())
        if (
            found is None
            or found[0] in LOOSE
            or len(found[0]) < 2
            or not is_common(masked[begin : end - len(found[0])])
        ):
            return ""
        kind = found[1]
    return kind if kind in CLOSING_KINDS else ""


def shared_noun(masked: str, closing: Closing) -> str:
    """The noun that each member needs to be understood (甲、乙等安商房), or empty.

    What stands before it tells what the members are (甲等煤炭储备|基地) or only how they are (等老旧|片区).
    """
    said = masked[closing.begin : closing.end - len(closing.noun)]
    if said and closing.noun in TYPED:
        said = EVALUATING.sub("", said)
        return said + closing.noun if said and is_common(said) else ""
    if said and closing.noun in QUARTERS:
        return ""
    if closing.headed:
        known = closing.noun in heads_by_word()
        return closing.noun if known else next(filter(closing.noun.endswith, SHARED), "")
    called = closing.noun == PROJECT
    end = closing.end - len(PROJECT) if called else closing.end
    for noun in SHARED:
        if masked.endswith(noun, 0, end) and (called or noun.endswith(closing.noun)):
            return noun
    return ""


def _noun_at(masked: str, at: int, stop: int) -> str:
    nouns = list_nouns()
    for size in range(min(LONGEST_NOUN, stop - at), 0, -1):
        if masked[at : at + size] in nouns:
            return masked[at : at + size]
    return ""


def _noun_behind(masked: str, at: int, stop: int) -> tuple[str, int] | None:
    """The noun that one of places only describes, with its end: 等城市|重点发展|区块."""
    for begin in range(at, min(stop, at + LONGEST_BETWEEN + 1)):
        noun = _noun_at(masked, begin, stop)
        if noun and list_nouns()[noun] in CLOSED_WORKS and is_common(masked[at:begin]):
            return noun, begin + len(noun)
    return None


def _builds(masked: str, at: int, stop: int, segment: Segment) -> bool:
    if segment.last_verb in MAKE or segment.after & Act.MAKE:
        return True
    if masked.startswith(MAKING, at) and not masked.startswith(FOUNDING, at):
        return True
    tail = ending(masked, at - 1, stop, tails())
    return tail is not None and tail[1] == "build"
