"""Names with a fixed form.

Meetings of the party (党的二十大), five-year plans (“十四五”规划), censuses, the authorities of a
jurisdiction (市委市政府), offices of a level (区水务局), sessions of a people's congress. `forms` is the
whole table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.congresses import NUMERAL
from extractors.entities.words import alternation, is_division

"""No ordinal is longer; bounded, so that a long run of numerals costs linear time."""
LEVEL = "(?:自治区|省|市|区|县|州|旗)"
ALONE = "(?<![省市区县州旗届国])"
"""No level stands before it."""
SESSION_RULE = "fixed.session"
PLENARY = re.compile(f"{NUMERAL}届(?P<first>{NUMERAL})中(?P<more>(?:[、和]{NUMERAL}中){{1,6}})全会")
"""Plenary sessions that share their congress and their head: 十九届二中、三中全会."""
GOVERNMENT_RULE = "fixed.government"
DEEPEST = 2
"""So many divisions stand before a government at most."""
LONGEST_DIVISION = 8
ELEMENT = "(?:大气|水|土壤|气|土|固废)"
INSPECTED = "(?:生态环境保护|生态环境|环境保护|生态环保|环保|海洋|自然资源|土地)(?:例行|专项)?"
MEMBER = re.compile(f"中央|妇女|儿童|{LEVEL}[委级]?")
JURISDICTION = re.compile(
    r"""
    (?:^|[^\u4e00-\u9fff]|[在是次开的])
    (?P<name>(?:(?![在是次开的日])[\u4e00-\u9fff]){2,8}[省市区县州旗])$
    """,
    re.VERBOSE,
)
AROUND = 48
"""So far a match can go before and after its anchor."""
REACH = 12
"""A jurisdiction before the name of a session is as long at most."""


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of name with a fixed form: the whole match is the name."""

    rule: str
    label: str
    pattern: re.Pattern[str]
    anchor: str = ""
    """A word that every match holds: found first, it spares trying the pattern everywhere."""

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, in order.

        >>> form = Form("fixed.economy", "Event", re.compile("(?:中央|市委)经济工作会议"), "经济工作会议")
        >>> [match.group() for match in form.matches("落实市委经济工作会议精神")]
        ['市委经济工作会议']
        """
        if not self.anchor:
            yield from self.pattern.finditer(text)
            return
        size, done = len(self.anchor), 0
        at = text.find(self.anchor)
        while at >= 0:
            match = self.pattern.search(text, max(done, at - AROUND), at + size + AROUND)
            if match is not None:
                yield match
                done = match.end()
            at = text.find(self.anchor, max(at + size, done))


@cache
def forms() -> tuple[Form, ...]:
    """The table of forms."""
    offices = alternation("gazetteer_bodies", "offices")
    departments = alternation("gazetteer_bodies", "departments")
    leaders = alternation("gazetteer_bodies", "leaders")
    counted = alternation("gazetteer_bodies", "censuses")
    government = alternation("gazetteer_bodies", "not_government")
    committee = alternation("gazetteer_bodies", "after_committee")
    plate = f"[（(]{LEVEL}[^（）()]{{2,12}}局[）)]"
    return (
        _form("fixed.party", "Event", f"党的{NUMERAL}大"),
        _form("fixed.party", "Event", f"(?:党的)?{NUMERAL}届(?:{NUMERAL}中|历次)全会", "全会"),
        _form(
            "fixed.party",
            "Event",
            f"{LEVEL}委{NUMERAL}届{NUMERAL}次(?:全体会议|全会)(?:暨{LEVEL}委经济工作会议)?",
        ),
        _form(
            "fixed.economy",
            "Event",
            f"(?:中央|{LEVEL}委)经济工作(?:暨[\u4e00-\u9fff]{{2,6}}工作)?会议",
            "经济工作",
        ),
        _form(
            "fixed.economy",
            "Event",
            "中央(?:农村|城市|城镇化|民族|金融|人才|扶贫开发|统战)工作会议",
            "工作会议",
        ),
        _form("fixed.congress", "Event", f"{LEVEL}第?{NUMERAL}届人大{NUMERAL}次会议", "届人大"),
        _form("fixed.leader", "Person", f"(?:{leaders})(?=总书记|同志|主席|总理)"),
        _form("fixed.plan", "Policy", "“十[一二三四五]?五”(?:规划纲要|规划|计划)"),
        _form(
            "fixed.package",
            "Policy",
            "(?:中央)?(?:一揽子(?:增量|稳增长)|(?:稳经济|稳住经济|稳增长|稳外贸|促消费)一揽子)政策(?:措施)?",
            "一揽子",
        ),
        _form("fixed.teaching", "Campaign", "“[一二三四五六七八九]五”普法(?!规划)"),
        _form("fixed.teaching", "Policy", "“[一二三四五六七八九]五”普法规划"),
        _form(
            "fixed.census", "Campaign", f"(?:全国)?第{NUMERAL}次(?:全国)?(?:{counted})+(?:普查|调查)", "第"
        ),
        _form("fixed.gangs", "Campaign", "扫黑除恶(?=[，。；、]|常态化)"),
        _form(
            "fixed.building",
            "Campaign",
            "(?:海绵城市|千兆城市|儿童友好城市|节水型社会)建设(?!示范|试点|达标|国家|专项|条例|规划)",
        ),
        _form(
            "fixed.pollution",
            "Campaign",
            f"{ELEMENT}(?:[、和]{ELEMENT}){{1,3}}污染防治(?:攻坚战|行动计划)",
            "污染防治",
        ),
        _form("fixed.inspection", "Campaign", "(?:中央)?脱贫攻坚专项巡视(?:“回头看”)?", "专项巡视"),
        _form(SESSION_RULE, "Event", rf"第{NUMERAL}届\n?(?:全国)?人民代表大会\n?第{NUMERAL}次会议"),
        _form("fixed.government", "Organization", f"{LEVEL}政府党组(?:理论学习中心组)?", "政府党组"),
        _form("fixed.council", "Event", f"(?:国务院|{LEVEL}政府)常务会议", "常务会议"),
        _form("fixed.committee", "Organization", "自治区党委"),
        _form("fixed.office", "Organization", f"(?:省|自治区)(?:{departments})厅", "厅"),
        _form("fixed.assembly", "Organization", "(?<=人大、)政协(?!委员|提案|常委)", "政协"),
        _form(GOVERNMENT_RULE, "Organization", f"{LEVEL}(?:人民政府|政府)(?!{government})"),
        _form("fixed.committee", "Organization", f"{LEVEL}委(?={LEVEL}政府|[，。；、和与及的“]|{committee})"),
        _form("fixed.assembly", "Organization", f"{LEVEL}(?:人大(?!代表|常委)|政协(?!委员|提案|常委))"),
        _form("fixed.assembly", "Organization", f"{ALONE}人大(?=及其常委会|[法依监工]|[、和]?政协)", "人大"),
        _form("fixed.assembly", "Organization", f"{ALONE}政协(?=民主监督|监督|和社会各界)", "政协"),
        _form("fixed.office", "Organization", f"{LEVEL}(?:{offices})(?:{plate})?(?![长势面])"),
    )


@cache
def sharing() -> tuple[Form, ...]:
    """Meetings, inspections and plans of several owners, who share their head."""
    owners = f"(?P<owners>中央[、和及]{LEVEL}[级委]?)"
    return (
        _form(
            "lists.joined",
            "Event",
            f"(?P<owners>中央(?:[、和]{LEVEL}委)+)(?P<head>经济工作会议)",
            "经济工作会议",
        ),
        _form(
            "lists.joined",
            "Event",
            f"(?P<owners>{LEVEL}[、和]{LEVEL})(?P<head>第{NUMERAL}次党代会)",
            "次党代会",
        ),
        _form("lists.joined", "Policy", "(?P<owners>妇女、儿童)(?P<head>发展(?:纲要|规划))"),
        _form("lists.joined", "Campaign", f"{owners}(?P<head>{INSPECTED}督察)(?![组局办员制机])", "督察"),
    )


def _form(rule: str, label: str, pattern: str, anchor: str = "") -> Form:
    return Form(rule, label, re.compile(pattern), anchor)


def find(reading: Reading) -> Iterator[Candidate]:
    """The names of fixed form in a text."""
    for form in forms():
        for match in form.matches(reading.text):
            start, end = match.span()
            if form.rule == SESSION_RULE:
                start = _with_jurisdiction(reading.text, start)
            elif form.rule == GOVERNMENT_RULE:
                start = _with_divisions(reading.masked, start)
            yield Candidate(start, end, form.label, form.rule)
    yield from _plenaries(reading.text)
    yield from _shared_by_owners(reading.text)


def _with_divisions(masked: str, level: int) -> int:
    """Where the divisions before a government begin; the last ends with its level: 南京市|人民政府."""
    end, start = level + 1, level
    for _ in range(DEEPEST):
        reach = range(max(0, end - LONGEST_DIVISION), end - 2)
        name = next((at for at in reach if is_division(masked[at:end])), -1)
        if name < 0:
            break
        start = end = name
    return start


def _shared_by_owners(text: str) -> Iterator[Candidate]:
    """Each of a list that names its head once: 中央、省委经济工作会议, 中央和省环保督察."""
    for form in sharing():
        for match in form.matches(text):
            for member in MEMBER.finditer(match["owners"]):
                start, end = match.start() + member.start(), match.start() + member.end()
                yield Candidate(start, end, form.label, form.rule, f"{member.group()}{match['head']}")


def _plenaries(text: str) -> Iterator[Candidate]:
    """Each session of a list that names the congress once: 十九届二中、三中全会."""
    for match in PLENARY.finditer(text):
        congress = text[match.start() : match.start("first")]
        first = f"{congress}{match['first']}中全会"
        yield Candidate(match.start(), match.start("more"), "Event", "fixed.party", first)
        for member in re.finditer(f"{NUMERAL}中", match["more"]):
            start = match.start("more") + member.start()
            end = match.start("more") + member.end()
            yield Candidate(start, end, "Event", "fixed.party", f"{congress}{member.group()}全会")


def _with_jurisdiction(text: str, start: int) -> int:
    """Where the jurisdiction before a session's name begins, in a bracket too: 澄桥区|第三届人民代表大会."""
    match = JURISDICTION.search(text, max(0, start - REACH), start)
    return match.start("name") if match else start
