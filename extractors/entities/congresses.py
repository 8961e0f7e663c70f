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
from extractors.entities.settling import JOINED
from extractors.entities.words import is_division

LABEL = "Event"
RULE = "fixed.congress"
NUMERAL = "[一二三四五六七八九十]{1,4}"
LEVEL = "(?:自治区|[省市区县州旗])"
PARTY = ("中国共产党", "中共")
PARTY_CONGRESS = re.compile(f"第{NUMERAL}次(?:党代会|党员代表大会|代表大会(?=[，。、；上的和精胜部]))")
OF_PARTY = re.compile("(?:中国共产党|中共)[\u4e00-\u9fff]{1,10}$")
"""The party with the name of the place whose congress it is."""
OWNER = re.compile(f"{LEVEL}(?:党?委)?$")
SESSION = re.compile(f"届人大{NUMERAL}次会议")
TERM = re.compile(f"(?<![省市区县州旗届国一二三四五六七八九十第]){NUMERAL}$")
"""The number of a congress of which nobody says whose it is."""
BOTH_SESSIONS = re.compile("“?两会(?!人)”?")
WHOSE = re.compile("(?:全国|自治区|[省市区县州旗])$")
PLENARIES = re.compile(
    f"届(?P<first>{NUMERAL}次)(?P<more>(?:[、和]?{NUMERAL}次){{1,4}})(?P<head>全会|全体会议)"
)
COMMITTEE = re.compile(f"{LEVEL}(?:党)?委{NUMERAL}$")
REACH = 8
"""What stands before the fixed part of a name is as long at most; patterns begin with that part."""
LONGEST_NAME = 10
"""The full name of a jurisdiction is as long at most."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The meetings that a text names."""
    text = reading.text
    for match in PARTY_CONGRESS.finditer(text):
        yield Candidate(_with_owner(reading, match.start()), match.end(), LABEL, RULE)
    for before, pattern in ((TERM, SESSION), (WHOSE, BOTH_SESSIONS)):
        for match in pattern.finditer(text):
            owner = _before(before, text, match.start())
            if owner is not None:
                yield Candidate(owner.start(), match.end(), LABEL, RULE)
    for match in PLENARIES.finditer(text):
        committee = _before(COMMITTEE, text, match.start())
        if committee is not None:
            yield from _plenaries(committee, match)


def _before(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """What stands right before a position."""
    return pattern.search(text, max(0, end - REACH), end)


def _with_owner(reading: Reading, start: int) -> int:
    """Where the name begins with whose congress it is: 中共|栎川市|第八次党代会."""
    masked = reading.masked
    whole = _before(OF_PARTY, reading.text, start)
    if whole is not None:
        return whole.start()
    owner = _before(OWNER, reading.text, start)
    if owner is not None:
        level, start = owner.end(), owner.start()
        reach = range(max(0, level - LONGEST_NAME), level - 2)
        start = next((at for at in reach if is_division(masked[at:level])), start)
    party = next((word for word in PARTY if masked.endswith(word, 0, start)), "")
    return start - len(party)


def _plenaries(committee: re.Match[str], match: re.Match[str]) -> Iterator[Candidate]:
    """Each session of a list that names the congress once."""
    shared, head = f"{committee.group()}届", match["head"]
    yield Candidate(committee.start(), match.end("first"), LABEL, JOINED, f"{shared}{match['first']}{head}")
    for member in re.finditer(f"{NUMERAL}次", match["more"]):
        start = match.start("more") + member.start()
        end = match.start("more") + member.end()
        stop = match.end() if end == match.start("head") else end
        yield Candidate(start, stop, LABEL, JOINED, f"{shared}{member.group()}{head}")
