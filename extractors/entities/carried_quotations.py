"""Quotations without a head of their own that are carried out: 推广“三社联动”, 景区“二次创业”, “三旧”改造.

Such a quotation names a drive where a verb carries it out, where what is done to it follows (改造, 整治), or
where it is said afterwards that it goes on. Quotations side by side share what follows the last one. A word
such as 理念 or 要求 after it makes it a slogan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Clause, Reading, Segment
from extractors.entities.doubts import SENTENCE
from extractors.entities.items import trim_front
from extractors.entities.kinds import SURE_CAMPAIGN
from extractors.entities.known_names import plain_names
from extractors.entities.masked import QUOTED
from extractors.entities.phrases import AND
from extractors.entities.quote_heads import head_of_run
from extractors.entities.words import Act, alternation, ending, heads
from ontology.lexicon import words

RUN = re.compile(f"(?:[、和]?“{QUOTED}+”)+")
COUNTED_HEAD = re.compile("[0-9一二三四五六七八九十]*[大项个]|等")
"""三大行动 is said of quotations that are names without it."""
ACTIVITY = "活动"
LONGEST_BEFORE = 20
LONGEST_ALONE = 14
LONGEST_LISTING = 18
"""A quotation that lists steps (“三集中、三到位”) is as long at most."""
SHORTEST_STEP = 2
ONLINE = ("上线", "上线运行", "正式上线", "建成", "建成投用", "开园", "开街", "投用", "启用", "开发上线")
"""What is done to a platform or a park whose name is quoted."""
ISSUED = ("制定", "出台", "编制", "印发", "修订")
ENDS_ALONE = frozenset(words("entity_quotes", "after_alone"))
COUNTED = re.compile("[0-9一二两三四五六七八九十百]+[大个项张条]|[0-9二两三四五六七八九十百]+件")
"""A quotation that begins so counts things instead of naming one."""
ARTICLES = re.compile("(?:[国省市新]|[^0-9]{0,6})?[0-9]+条")
KEY = "重点"
"""It belongs to a name that goes on to a quotation: 重点项目“三色管理”机制."""
ISSUERS = ("中央", "国务院", "区党委")
"""Who states what is quoted right after."""
BATCH = re.compile("首批|新一批|第[一二三四五六七八九十]{1,2}批")
"""A batch is no part of a name."""
NOT_BEFORE = re.compile("的|[大个项]$|”[^”、和及“]+$")
"""What stands before a quotation that is a figure of speech or counts (改革的“弄潮儿”, 两个“全覆盖”), or is
another one that goes on (“甲”走向“乙”)."""
EACH_ITS_OWN = re.compile("一.一.")
"""A quotation that says what each has (“一场一策”) is a name without what stands before it."""
HELD = ("举办", "承办", "办好", "主办", "举行")
FREE = frozenset(["", *"，。；、！\n"])
SHORTEST_HELD = 3
PRAISED = ("经验", "精神", "速度", "理念", "优势", "样板", "名片", "标杆", "工作法", "牌", "文章", "效应")
"""What ends so is praised or said, not carried out: “霁川经验”."""
WITH = "以"
LEVER = re.compile("为(?:[总主]|重要|有力)?(?:抓手|牵引)")
"""以“五渡联创”为抓手: what is taken for a lever is carried out."""
MODEL = "模式"
SPREAD = ("推广", "推行", "深化", "实行")
STATING = ("践行", "贯彻", "贯彻落实", "倡导", "落实", "全面落实", "认真落实")
"""Verbs whose object is as often a demand as a drive; what lists steps after them is a demand."""


@cache
def _slogan() -> re.Pattern[str]:
    return re.compile(f"的|[^，。、；“”]{{0,4}}?(?:{alternation('entity_vetoes', 'quoted_before')})")


@cache
def _stating() -> re.Pattern[str]:
    return re.compile(alternation("entity_quotes", "stating"))


@cache
def _driven() -> re.Pattern[str]:
    ends = "|".join(sorted(ENDS_ALONE, key=len, reverse=True))
    head = alternation("entity_quotes", "driven")
    return re.compile(f"(?P<head>{head})(?P<free>(?:{ends})?(?:[，。；、和及]|$))?")


def find_carried(
    reading: Reading, clause: Clause, segment: Segment | None, start: int, end: int
) -> Iterator[Candidate]:
    """A quotation without a head of its own, in a run that shares one, or carried out by a verb."""
    masked, text = reading.masked, reading.text
    run = _run(masked, end, clause.end)
    stop = run.end() if run else end
    shared = head_of_run(masked, stop, clause.end) if run else None
    if shared is not None:
        label, head = shared
        bare = ACTIVITY in head or COUNTED_HEAD.match(head)
        yield Candidate(start, end, label, "quotes.shared", "" if bare else text[start:end] + head)
        return
    if segment is None or end - start < len("“甲乙”"):
        return
    other = _other_than_drive(reading, segment, start, end, stop)
    if other is not None:
        yield other
    elif _is_drive(text[start + 1 : end - 1]) and not NOT_BEFORE.search(masked, segment.start, start):
        yield from _drive(reading, clause, segment, start, end, stop)


def _other_than_drive(
    reading: Reading, segment: Segment, start: int, end: int, stop: int
) -> Candidate | None:
    """What is put to use (上线“澄事通”) or held (举办“澄水对话”)."""
    masked = reading.masked
    if _goes_online(masked, segment, start, stop):
        return Candidate(start, end, "Project", "quotes.online")
    if start != segment.start or not segment.last_verb.endswith(HELD):
        return None
    inside = reading.text[start + 1 : end - 1]
    held = len(inside) >= SHORTEST_HELD and "、" not in inside and masked[stop : stop + 1] in FREE
    return Candidate(start, end, "Event", "quotes.held") if held else None


def _drive(
    reading: Reading, clause: Clause, segment: Segment, start: int, end: int, stop: int
) -> Iterator[Candidate]:
    """A drive, by what is done to it, by its model that is spread, or by the verb that carries it out."""
    masked = reading.masked
    driven = _driven().match(masked, stop, clause.end)
    if driven is not None and (driven["free"] is not None or driven.end() == segment.end):
        yield from _done_to(reading, segment, start, end, driven)
        return
    if _is_spread(masked, segment, start, stop):
        yield Candidate(start, end, "Campaign", "quotes.spread")
        return
    inside = reading.text[start + 1 : end - 1]
    if segment.last_verb == WITH and "、" not in inside and LEVER.match(masked, stop, clause.end):
        yield Candidate(start, end, "Campaign", "quotes.lever")
        return
    if not _fits(inside, segment) or _slogan().match(masked, stop, clause.end):
        return
    after = masked[stop : clause.end]
    goes_on = _goes_on(masked, segment, start, stop)
    free = not after or after[0] in "、和" or after in ENDS_ALONE
    if goes_on or (free and is_carried_out(segment)):
        label = "Policy" if segment.last_verb in ISSUED or ARTICLES.fullmatch(inside) else "Campaign"
        whole = after == "建设" and stop == end
        begin = _begin_of_carried(reading, segment, start, end)
        rule = "quotes.goes_on" if goes_on else "quotes.named" if begin < start else "quotes.alone"
        yield Candidate(begin, end + len(after) if whole else end, label, rule)


def _run(masked: str, end: int, stop: int) -> re.Match[str] | None:
    """The quotations beside one that ends there; in “甲”和“乙”“丙”评定 the first stands alone."""
    run = RUN.match(masked, end, stop)
    return None if run and masked[end] == "和" and run.group().count("“") > 1 else run


def _done_to(
    reading: Reading, segment: Segment, start: int, end: int, driven: re.Match[str]
) -> Iterator[Candidate]:
    """“三旧”|改造, “甲”“乙”|评定: what is done to the quoted is part of the name of the drive."""
    masked, head = reading.masked, driven["head"]
    if not (is_carried_out(segment) or _goes_on(masked, segment, start, driven.end("head"))):
        return
    if driven.start() > end:
        if "和" not in masked[end : driven.start()]:
            name = reading.text[start:end] + head
            yield Candidate(start, end, "Campaign", "quotes.driven", name)
        return
    begin = _begin_of_carried(reading, segment, start, end)
    yield Candidate(begin, driven.end("head"), "Campaign", "quotes.driven")


def _is_spread(masked: str, segment: Segment, start: int, stop: int) -> bool:
    """推广“三新农”模式: what is spread under its name is carried out."""
    return masked.startswith(MODEL, stop) and start == segment.start and segment.last_verb.endswith(SPREAD)


def _is_drive(inside: str) -> bool:
    """Can it name a drive: no bare head (“攻坚战”), nothing counted (“三个体系”), no manner (“多元化”)?"""
    if inside in SURE_CAMPAIGN or inside in plain_names() or f"“{inside}”" in plain_names():
        return False
    if inside.endswith(PRAISED):
        return False
    return not (_counts(inside) or (len(inside) <= 3 and inside[-1] in "化性型级"))


def _counts(inside: str) -> bool:
    counted = COUNTED.match(inside)
    return counted is not None and counted.end() < len(inside)


def _fits(inside: str, segment: Segment) -> bool:
    if "、" not in inside:
        return len(inside) <= LONGEST_ALONE
    whole_words = all(len(step) >= SHORTEST_STEP for step in inside.split("、"))
    return whole_words and len(inside) <= LONGEST_LISTING and segment.last_verb not in STATING


def _goes_online(masked: str, segment: Segment, start: int, stop: int) -> bool:
    """Is it put to use: 上线“澄事通”, “澄事通”上线?"""
    if masked.startswith(ONLINE, stop):
        return start == segment.start
    return start == segment.start and segment.last_verb in ONLINE and stop == segment.end


def _goes_on(masked: str, segment: Segment, start: int, stop: int) -> bool:
    """Is it said afterwards that it goes on: “三大工程”加快推进?"""
    alone = segment.start == start and not segment.last_verb and segment.end == stop
    return alone and bool(segment.after & Act.CARRY)


def is_carried_out(segment: Segment | None) -> bool:
    """Does a verb carry out what is quoted: its object, or the last of its objects?"""
    return segment is not None and (bool(segment.act & Act.CARRY) or segment.last_verb in ISSUED)


def _begin_of_carried(reading: Reading, segment: Segment, quote: int, end: int) -> int:
    """Where the name begins; a quotation that sums up a list (甲、乙“两项行动”) begins its name itself."""
    masked, text = reading.masked, reading.text
    comma = masked.rfind("、", segment.start, quote)
    sums_up = comma >= 0 and masked[comma - 1] != "”"
    if sums_up or EACH_ITS_OWN.fullmatch(text, quote + 1, end - 1):
        return quote
    return begin_of(masked, segment, quote)


def begin_of(masked: str, segment: Segment | None, quote: int) -> int:
    """Where the name begins: with the words of the phrase that stand before the quotation."""
    if segment is None or segment.start >= quote:
        return quote
    start = segment.start
    for mark in "、”的":
        start = max(start, masked.rfind(mark, segment.start, quote) + 1)
    for match in _stating().finditer(masked, start, quote):
        start = match.end()
    for match in AND.finditer(masked, start, quote):
        whole = match.start() == start or ending(masked, start, match.start(), heads()) is not None
        if match.group() == "与" or whole or masked[match.end()] == "“":
            start = match.end()
    trimmed, _ = trim_front(masked, start, quote + 1)
    start = trimmed - len(KEY) if masked.startswith(KEY, trimmed - len(KEY)) and trimmed > start else trimmed
    if (batch := BATCH.match(masked, start, quote)) is not None:
        start = batch.end()
    if masked.endswith(ISSUERS, start, quote):
        return quote
    if start > quote or quote - start > LONGEST_BEFORE or SENTENCE.search(masked, start, quote):
        return quote
    return start
