"""Drives that a list names together: 茶业购销、林草经营等改革 are two, 蓝天、碧水两大保卫战 as well.

The word that closes the list completes each member that has no head of its own. Fields in general
(等领域改革) and members of two characters name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.doubts import is_doubtful
from extractors.entities.items import trim_front
from extractors.entities.words import Act, ending, heads, is_division, vetoed

CLOSED = re.compile(
    r"""
    等(?:项|重点)?
    (?P<shared>(?:综合|体制机制|体制|制度)?改革试点|(?:综合)?试点|(?:体制|制度)?改革
      |制度|(?:专项|攻坚|提升|整治)?行动(?:计划)?|计划)
    (?![开创模城县市区单项])
    """,
    re.VERBOSE,
)
BATTLES = re.compile("[两三四]大“?(?P<shared>攻坚战|保卫战|阻击战)”?")
"""Battles that are counted behind their names."""
NAMED = re.compile("[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){1,3}(?=“?$)")
REACH = 12
"""The names of battles before their number are as long at most."""
SHORTEST = {"改革": 3, "体制改革": 3, "试点": 3}
SHORTEST_OTHER = 6
"""A member is as long at least."""
LONGEST = 12
OTHER_KINDS = ("works", "house")
FEWEST = 2
"""A list has so many members."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The members of such lists."""
    for counted in BATTLES.finditer(reading.text):
        yield from _battles(reading.text, counted)
    for clause in reading.clauses:
        for segment in clause.segments:
            if segment.closed >= 0 and segment.act & Act.DRIVE and len(segment.parts) >= FEWEST:
                yield from _members(reading, segment)


def _members(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    closed = CLOSED.match(reading.masked, segment.closed)
    if closed is None:
        return
    for start, end in segment.parts:
        begin, counted = trim_front(reading.masked, start, end)
        member = reading.text[begin:end]
        shortest = SHORTEST.get(closed["shared"], SHORTEST_OTHER)
        if not counted and shortest <= len(member) <= LONGEST and _is_bare(member):
            name = member + closed["shared"].removeprefix("体制" if member.endswith("体制") else "")
            yield Candidate(begin, end, "Campaign", "lists.shared", name)


def _battles(text: str, counted: re.Match[str]) -> Iterator[Candidate]:
    named = NAMED.search(text, max(0, counted.start() - REACH), counted.start())
    start = named.start() if named else 0
    for member in named.group().split("、") if named else ():
        yield Candidate(start, start + len(member), "Campaign", "lists.joined", member + counted["shared"])
        start += len(member) + 1


def _is_bare(member: str) -> bool:
    """Does a member need the word that closes the list, and is it no place or other thing?"""
    if not member.isalpha() or member in vetoed("general"):
        return False
    word, kind = ending(member, 0, len(member), heads()) or ("", "")
    known = kind in OTHER_KINDS or (kind == "campaign" and word != "制度")
    return not (known or is_doubtful(member) or is_division(member))
