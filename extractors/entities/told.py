"""Names that nothing but what is said of them gives away: 栎川入选美丽休闲乡村, 澄兴获评单项冠军企业.

The subject of a verb of honours is a place where the honour is one of places (景区, 名镇), a body where it is
one of firms (小巨人, 500强) or where it goes to the stock exchange. A subject is a list of short members at the
beginning of its clause; one that opens with a verb or holds a common word is a description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import CLAUSE, Reading
from extractors.entities.doubts import NOT_FIRST
from extractors.entities.phrases import AND
from extractors.entities.words import alternation, common_words, ending, heads, is_division, openers, vetoed

REACH = 48
"""A subject is as long at most."""
OBJECT = 36
"""So much of the honour is read."""
SHORTEST, LONGEST = 2, 8
SHORTEST_FIRM = 3
"""What goes to the exchange has a longer name: 借壳|上市."""
BOUNDARY = "，。；：！？\n"
NAMED_PLACE = ("村", "社区", "镇", "乡", "街道", "古城", "梯田", "山", "湖")
HAN = re.compile("[\u4e00-\u9fff·—]+")


def find(reading: Reading) -> Iterator[Candidate]:
    """The subjects of verbs of honours."""
    masked = reading.masked
    for match in _verb().finditer(masked):
        label = _label(masked, match)
        if not label:
            continue
        start = max(masked.rfind(mark, max(0, match.start() - REACH), match.start()) for mark in BOUNDARY) + 1
        if start == 0:
            continue
        members = list(_members(masked, start, match.start()))
        if any(is_division(masked[begin:end]) for begin, end in members):
            label = "Place"
        if match["listing"]:
            members = [member for member in members[-1:] if member[1] - member[0] >= SHORTEST_FIRM]
        if all(_is_name(masked, *member, label) for member in members):
            for begin, end in members:
                yield Candidate(begin, end, label, f"told.{label.lower()}")


def _members(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at <= end:
        comma = masked.find("、", at, end)
        stop = end if comma < 0 else comma
        if comma < 0 and (joined := AND.search(masked, at + 2, max(at + 2, end - 2))):
            yield at, joined.start()
            at = joined.end()
        yield at, stop
        at = stop + 1


def _label(masked: str, match: re.Match[str]) -> str:
    if match["listing"]:
        return "Organization"
    clause = CLAUSE.match(masked, match.end(), match.end() + OBJECT)
    honours = list(_honour().finditer(clause.group())) if clause else []
    if not honours:
        return ""
    return "Organization" if honours[-1]["body"] else "Place"


def _is_name(masked: str, start: int, end: int, label: str) -> bool:
    name = masked[start:end]
    if not SHORTEST <= len(name) <= LONGEST or not HAN.fullmatch(name) or name in vetoed("general"):
        return False
    if name.startswith(NOT_FIRST) or any(name.startswith(word) for word, _, _ in openers().get(name[0], ())):
        return False
    if label == "Place" and name.endswith(NAMED_PLACE) and len(name) > 2:
        return not holds_common(name[:-1])
    head = ending(masked, start, end, heads())
    if head is not None and len(head[0]) > 1:
        return False
    return not holds_common(name)


def holds_common(name: str) -> bool:
    """Does a name hold a common word?"""
    known = common_words()
    return any(name[at : at + size] in known for size in (2, 3, 4) for at in range(len(name) - size + 1))


@cache
def _verb() -> re.Pattern[str]:
    verbs, adverbs = alternation("entity_honours", "verbs"), alternation("entity_honours", "adverbs")
    listing = alternation("entity_honours", "listing")
    return re.compile(f"(?:{adverbs})*(?:(?P<verb>{verbs})(?!感)|(?P<listing>(?:{listing})(?=[，。；、]|$)))")


@cache
def _honour() -> re.Pattern[str]:
    places, bodies = alternation("entity_honours", "places"), alternation("entity_honours", "bodies")
    return re.compile(f"(?P<body>{bodies})|(?<!物质)(?P<place>{places})")
