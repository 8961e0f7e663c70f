"""Names that are known beforehand or have a fixed form.

Known names (党中央, 河长制) are matched with one automaton, the longest from the left. Forms are patterns:
meetings of the party (党的二十大), five-year plans (“十四五”规划), censuses, the bodies of a jurisdiction
(市委市政府), offices of a level (区水务局), and meetings of a people's congress.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import alternation
from ontology.lexicon import words

CLASSES = ("Organization", "Policy", "Campaign", "Place", "Event")
NUMERAL = "[一二三四五六七八九十]+"
JURISDICTION = re.compile(r"(?:^|[^\u4e00-\u9fff]|[在是次开的])(?P<name>(?:(?![在是次开的日])[\u4e00-\u9fff]){2,8}[省市区县州旗])$")
LEVEL = "(?:自治区|省|市|区|县|州|旗)"


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of name with a fixed form; the group `name` is the name, or the whole match."""

    rule: str
    label: str
    pattern: re.Pattern[str]


@cache
def known_names() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    """The automaton of known names, and the class of each."""
    entries = [(word, label) for label in CLASSES for word in words("gazetteer_names", label)]
    automaton = ahocorasick_rs.AhoCorasick(
        [word for word, _ in entries], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return automaton, tuple(label for _, label in entries)


@cache
def plain_names() -> frozenset[str]:
    """All known names, to tell that a quotation is one of them."""
    return frozenset(word for label in CLASSES for word in words("gazetteer_names", label))


@cache
def forms() -> tuple[Form, ...]:
    """The table of forms."""
    offices = alternation("gazetteer_bodies", "offices")
    return (
        Form("fixed.party", "Event", re.compile(f"党的{NUMERAL}大(?:以来)?|党的{NUMERAL}届(?:{NUMERAL}中|历次)全会")),
        Form("fixed.leader", "Person", re.compile("习近平(?=总书记|同志|主席)|(?:毛泽东|邓小平|江泽民|胡锦涛|李克强|温家宝|朱镕基)(?=同志|总理|主席|总书记)")),
        Form("fixed.plan", "Policy", re.compile("“十[一二三四五]?五”(?:规划纲要|规划|计划)")),
        Form("fixed.teaching", "Campaign", re.compile("“[一二三四五六七八九]五”普法")),
        Form("fixed.teaching", "Policy", re.compile("“[一二三四五六七八九]五”普法规划")),
        Form("fixed.census", "Campaign", re.compile(f"(?:第{NUMERAL}次全国|全国第{NUMERAL}次|第{NUMERAL}次)(?:人口|经济|农业|文物|国土|土壤|污染源|可移动文物)+普查")),
        Form("fixed.inspection", "Campaign", re.compile(f"(?:第{NUMERAL}轮)?中央(?:生态环境保护|生态环保|环境保护|环保)督察(?!组)")),
        Form("fixed.congress", "Event", re.compile(f"第{NUMERAL}届人民代表大会第{NUMERAL}次会议")),
        Form("fixed.council", "Event", re.compile(f"{LEVEL}政府常务会议")),
        Form("fixed.authority", "Organization", re.compile(
            f"{LEVEL}(?:(?:人民政府|政府)(?!工作报告|办公|门户|投资|采购|性|常务|党组|职能|部门|系统|法律|网|特殊|信息|质量奖)"
            f"|委(?={LEVEL}政府|[，。；、和与及的“]|工作|部署|决策|中心|领导|坚强|正确|统一|要求|全会|常委会|提出)"
            "|人大(?!代表|常委)|政协(?!委员|提案|常委))"
        )),
        Form("fixed.assembly", "Organization", re.compile(f"(?<![{LEVEL[3:-1].replace('|', '')}届国])(?:人大(?=及其常委会|法律监督|依法监督|监督|工作监督|政协|、政协|和政协)|政协(?=民主监督|监督|和社会各界))")),
        Form("fixed.office", "Organization", re.compile(f"{LEVEL}(?:{offices})(?:[（(]{LEVEL}[^（）()]{{2,12}}局[）)])?(?![长势面])")),
    )


def find(reading: Reading) -> Iterator[Candidate]:
    """The known names and fixed forms of a text."""
    masked = reading.masked
    automaton, labels = known_names()
    for index, start, end in automaton.find_matches_as_indexes(reading.text):
        if _stands_free(masked, start, end):
            yield Candidate(start, end, labels[index], "fixed.known")
    for form in forms():
        for match in form.pattern.finditer(reading.text):
            start, end = match.span()
            if form.rule == "fixed.congress":
                start = _with_place(masked, start)
            yield Candidate(start, end, form.label, form.rule)


def _with_place(masked: str, start: int) -> int:
    """Where the jurisdiction before a meeting's name begins: 澄桥区|第三届人民代表大会."""
    match = JURISDICTION.search(masked, max(0, start - 12), start)
    return match.start("name") if match else start


def _stands_free(masked: str, start: int, end: int) -> bool:
    """Not inside a quotation or a title that says more than the name."""
    if masked[start] in "“《":
        return True
    inside = masked[start] in "\ue001\ue002\ue003"
    return not inside or (masked[start - 1] in "“《（" and masked[end : end + 1] in "”》）")


_common_list = re.compile(r"[^，。；：\n]{0,80}?等(?:各项|方面|各方面|各)?(?:工作|事业)")


def vetoes(reading: Reading) -> Iterator[tuple[int, int]]:
    """Lists of lines of work: 妇女儿童、残联、气象等工作."""
    for match in re.finditer(r"等(?:各项|方面|各方面|各)?(?:工作|事业)", reading.masked):
        start = max(reading.masked.rfind(mark, max(0, match.start() - 160), match.start()) for mark in "，。；：\n") + 1
        if reading.masked.count("、", start, match.start()) >= 4:
            yield start, match.start()


ALL = (find,)
