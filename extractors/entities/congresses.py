"""Meetings of parties and congresses: 市第八次党代会, 省委十届三次全会, 市七届人大二次会议, 全国两会.

Whose meeting it is stands before its number: a level (市第八次党代会), a full name (栎川市第八次党代会) or
nobody, where the whole country or the speaker's own place is meant. Sessions that share their congress and
their head (省委十届三次、四次全会) are one meeting each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.words import is_division

LABEL = "Event"
RULE = "fixed.congress"
JOINED = "lists.joined"
NUMERAL = "[一二三四五六七八九十]{1,4}"
LEVEL = "(?:自治区|[省市区县州旗])"
PARTY = ("中国共产党", "中共")
OF_PARTY = re.compile("(?:中国共产党|中共)[\u4e00-\u9fff]{1,10}$")
PARTY_CONGRESS = re.compile(
    f"(?P<level>{LEVEL}(?:党?委)?)?第{NUMERAL}次(?:党代会|党员代表大会|代表大会(?=[，。、；上的和精胜部]))"
)
SESSION = re.compile(f"(?<![省市区县州旗届国一二三四五六七八九十第]){NUMERAL}届人大{NUMERAL}次会议")
BOTH_SESSIONS = re.compile("(?:全国|自治区|[省市区县州旗])(?:“两会”|两会)(?!人)")
PLENARIES = re.compile(
    f"(?P<committee>{LEVEL}(?:党)?委)(?P<term>{NUMERAL}届)(?P<first>{NUMERAL}次)"
    f"(?P<more>(?:[、和]?{NUMERAL}次){{1,4}})(?P<head>全会|全体会议)"
)
LONGEST_NAME = 10
"""The full name of a jurisdiction is as long at most."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The meetings that a text names."""
    for match in PARTY_CONGRESS.finditer(reading.text):
        yield Candidate(_with_owner(reading.masked, match), match.end(), LABEL, RULE)
    for pattern in (SESSION, BOTH_SESSIONS):
        for match in pattern.finditer(reading.text):
            yield Candidate(match.start(), match.end(), LABEL, RULE)
    for match in PLENARIES.finditer(reading.text):
        yield from _plenaries(match)


def _with_owner(masked: str, match: re.Match[str]) -> int:
    """Where the name begins with whose congress it is: 中共|栎川市|第八次党代会."""
    start, level_end = match.start(), match.end("level")
    whole = OF_PARTY.search(masked, max(0, start - LONGEST_NAME), max(start, level_end))
    if whole is not None:
        return whole.start()
    if level_end > 0:
        reach = range(max(0, level_end - LONGEST_NAME), level_end - 2)
        start = next((at for at in reach if is_division(masked[at:level_end])), start)
    party = next((word for word in PARTY if masked.endswith(word, 0, start)), "")
    return start - len(party)


def _plenaries(match: re.Match[str]) -> Iterator[Candidate]:
    """Each session of a list that names the congress once."""
    shared, head = match["committee"] + match["term"], match["head"]
    yield Candidate(match.start(), match.end("first"), LABEL, JOINED, f"{shared}{match['first']}{head}")
    for member in re.finditer(f"{NUMERAL}次", match["more"]):
        start = match.start("more") + member.start()
        end = match.start("more") + member.end()
        stop = match.end() if end == match.start("head") else end
        yield Candidate(start, stop, LABEL, JOINED, f"{shared}{member.group()}{head}")
