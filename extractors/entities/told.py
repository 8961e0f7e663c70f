"""Names that nothing but what is said of them gives away: 栎川入选美丽休闲乡村, 澄兴获评单项冠军企业.

The subject of a verb of honours is a place where the honour is one of places (景区, 名镇), a body where it
is one of firms (小巨人, 500强) or where it goes to the stock exchange. A subject is a list of short members
at the beginning of its clause; one that opens with a verb or holds a common word is a description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import CLAUSE, Reading
from extractors.entities.doubts import is_doubtful
from extractors.entities.phrases import AND
from extractors.entities.words import (
    alternation,
    automaton_of,
    ending,
    heads,
    holds_common,
    is_division,
    openers,
    vetoed,
)
from ontology.lexicon import words

REACH = 48
"""A subject is as long at most."""
OBJECT = 36
"""So much of the honour is read."""
SHORTEST, LONGEST = 2, 8
SHORTEST_FIRM = 3
"""What goes to the exchange has a longer name: 借壳|上市."""
CLOSED = ("", *"，。；、\n")
LONGEST_ADVERBS = 6
BOUNDARY = "，。；：！？\n"
NAMED_PLACE = ("村", "社区", "镇", "乡", "街道", "古城", "梯田", *"山湖区城园谷岛寺坊街巷带湾")
OTHER = re.compile("^[我全该这本各—]|被|[以要将]$")
"""What a name does not open with or hold: 我市, 栎川被|…."""
HAN = re.compile("[\u4e00-\u9fff·—]+")


def find(reading: Reading) -> Iterator[Candidate]:
    """The subjects of verbs of honours."""
    masked = reading.masked
    automaton, listing = _verbs()
    told = 0
    for index, verb, verb_end in automaton.find_matches_as_indexes(masked):
        label = _label(masked, verb_end, listing[index])
        if not label:
            continue
        stop = verb
        for adverb in _adverb().finditer(masked, max(0, verb - LONGEST_ADVERBS), verb):
            stop = adverb.start()
        before, told = told, verb_end
        start = _clause_start(masked, stop)
        if 0 <= start < before:  # the same is told of another before: 甲创国家5A级景区、|乙创国家4A级景区
            start = masked.find("、", before, stop) + 1 or -1
        if start < 0:
            continue
        start = _behind_helper(masked, start, stop)
        members = list(_members(masked, start, stop))
        if any(is_division(masked[begin:end]) for begin, end in members):
            label = "Place"
        if listing[index]:
            members = [member for member in members[-1:] if member[1] - member[0] >= SHORTEST_FIRM]
        if all(_is_name(masked, *member, label) for member in members):
            for begin, end in members:
                yield Candidate(begin, end, label, f"told.{label.lower()}")


def _clause_start(masked: str, at: int) -> int:
    """Where the clause begins, -1 where that is out of reach."""
    reach = max(0, at - REACH)
    mark = max(masked.rfind(mark, reach, at) for mark in BOUNDARY)
    return mark + 1 if mark >= 0 or reach == 0 else -1


def _members(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at <= end:
        comma = masked.find("、", at, end)
        stop = end if comma < 0 else comma
        if joined := AND.search(masked, at + 2, max(at + 2, stop - 2)):
            yield at, joined.start()
            at = joined.end()
        yield at, stop
        at = stop + 1


def _behind_helper(masked: str, start: int, end: int) -> int:
    """Where a member begins behind the verbs that help it: 支持|栎川|创建…."""
    while helper := _helper().match(masked, start, end - SHORTEST):
        start = helper.end()
    return start


def _label(masked: str, at: int, listing: bool) -> str:
    """The class that what follows a verb tells, or empty."""
    if listing:
        return "Organization" if masked[at : at + 1] in CLOSED else ""
    clause = CLAUSE.match(masked, at, at + OBJECT)
    honours = list(_honour().finditer(clause.group())) if clause else []
    if not honours:
        return ""
    return "Organization" if honours[-1]["body"] else "Place"


def _is_name(masked: str, start: int, end: int, label: str) -> bool:
    name = masked[start:end]
    if not SHORTEST <= len(name) <= LONGEST or not HAN.fullmatch(name) or name in vetoed("general"):
        return False
    if is_doubtful(name) or OTHER.search(name):
        return False
    if any(name.startswith(word) for word, _, _ in openers().get(name[0], ())):
        return False
    if label == "Place" and name.endswith(NAMED_PLACE) and len(name) > 2:
        return not holds_common(name[:3])
    head = ending(masked, start, end, heads())
    if head is not None and head[1] == "firm" and label == "Organization":
        name = name[: -len(head[0])]
        return len(name) >= SHORTEST and not holds_common(name)
    if head is not None and len(head[0]) > 1:
        return False
    return not holds_common(name)


@cache
def _verbs() -> tuple[ahocorasick_rs.AhoCorasick, tuple[bool, ...]]:
    """The automaton of the verbs, and for each whether it tells of the exchange."""
    verbs, listing = words("entity_honours", "verbs"), words("entity_honours", "listing")
    return automaton_of((*verbs, *listing)), (False,) * len(verbs) + (True,) * len(listing)


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('entity_honours', 'adverbs')})+$")


@cache
def _helper() -> re.Pattern[str]:
    return re.compile(alternation("entity_honours", "helpers"))


@cache
def _honour() -> re.Pattern[str]:
    places, bodies = alternation("entity_honours", "places"), alternation("entity_honours", "bodies")
    return re.compile(f"(?P<body>{bodies})|(?<!物质)(?P<place>{places})")
