"""Names in quotation marks: “清风”行动, “畅行澄桥”, and in book-title marks: 《澄桥区养犬条例》.

A quotation is a name when a head follows it or closes it that says what it is, or when it is itself what a
verb carries out. What stands before it in the phrase belongs to the name. A quotation that a word such as 理念
or 要求 follows is a slogan; doctrines and categories are vetoed by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Clause, Reading, Segment
from extractors.entities.fixed_rules import plain_names
from extractors.entities.head_rules import UNLIKELY
from extractors.entities.masked import QUOTED, TITLED
from extractors.entities.phrases import AND, trim_front
from extractors.entities.words import Act, alternation, ending, heads, vetoed, words

QUOTE = re.compile(f"“({QUOTED}+)”")
TITLE = re.compile(f"《({TITLED}+)》")
RUN = re.compile(f"(?:[、和]?“{QUOTED}+”)+")
ADDITION = re.compile("[（(](?:续志|试行|修订|草案|修订版|修订稿|征求意见稿)[）)]")
LONGEST_BEFORE = 16
STATING = re.compile("提出|作为|确定|实施|开展|推进|入选|获批|落实|区委|市委|省委|县委")
LONGEST_ALONE = 14
HONOURS = ("争创", "创建", "获评", "荣获", "创成", "申报", "入选")
ISSUED = ("制定", "出台", "编制", "印发", "修订")
HELD = ("举办", "承办", "办好", "主办", "做活")
KINDS = {
    "campaign": "Campaign",
    "policy": "Policy",
    "event": "Event",
    "site": "Project",
    "works": "Project",
    "house": "Project",
    "body": "Organization",
}
"""Class of a quotation by the head that closes it."""
CLASSES = (
    ("Project", "project"),
    ("Event", "event"),
    ("Policy", "policy"),
    ("Organization", "organization"),
    ("Campaign", "campaign"),
)


@dataclass(frozen=True, slots=True)
class QuoteHead:
    """What may follow a quotation, and the class that it gives."""

    label: str
    pattern: re.Pattern[str]


@cache
def _quote_heads() -> tuple[QuoteHead, ...]:
    gap = "[^，。、；“”《》的等和与及在]{0,8}?"
    after = f"(?={alternation('entity_quotes', 'after_head')}|[，。、；“”《（和及与等的]|$)"
    return tuple(QuoteHead(label, re.compile(f"{gap}{_either(key, after)}")) for label, key in CLASSES)


def _either(key: str, after: str) -> str:
    """A head of two characters or more that no other word continues, or a short one with a known word after it."""
    long = "|".join(re.escape(word) for word in words("entity_quotes", key) if len(word) > 1)
    short = "|".join(re.escape(word) for word in words("entity_quotes", key) if len(word) == 1) or "(?!)"
    return f"(?:(?:{long})(?![化型级式率网性业者员家])|(?:{short}){after})"


@cache
def _slogan() -> re.Pattern[str]:
    return re.compile(f"的|[^，。、；“”]{{0,4}}?(?:{alternation('entity_vetoes', 'quoted_before')})")


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that stand in quotation marks, or hold a quotation."""
    for clause in reading.clauses:
        if "“" in reading.masked[clause.start : clause.end]:
            yield from _in_clause(reading, clause)


def _in_clause(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    masked, text = reading.masked, reading.text
    for match in QUOTE.finditer(masked, clause.start, clause.end):
        start, end = match.span()
        inside = text[start + 1 : end - 1]
        segment = _segment_of(clause, start)
        head = _head_after(masked, end, clause.end)
        if head is not None:
            label, stop = head
            if label == "Campaign" and masked.endswith("活动", 0, stop) and segment and segment.last_verb in HELD:
                label = "Event"
            begin = start if masked.startswith("活动", end) and masked[start - 1] == "”" else _begin(masked, segment, start)
            stop = end if begin == start and masked[start - 1] == "”" and masked.startswith("活动", end) else stop
            yield Candidate(begin, stop, label, f"quotes.{label.lower()}")
        elif (inner := _head_inside(text, start, end)) is not None:
            begin = _begin(masked, segment, start) if inner == "Campaign" else start
            if inner != "Project" or _is_built(segment):
                yield Candidate(begin if start - begin >= 4 else start, end, inner, "quotes.inside")
        elif inside not in vetoed("quoted") and inside not in plain_names():
            yield from _run(reading, clause, segment, start, end)


def _head_inside(text: str, start: int, end: int) -> str | None:
    head = ending(text, start + 1, end - 1, heads())
    if head is None or end - start < 6 or "、" in text[start:end]:
        return None
    return KINDS.get(head[1]) if len(head[0]) > 1 else None


def _is_built(segment: Segment | None) -> bool:
    return segment is not None and bool((segment.act | segment.after) & (Act.MAKE | Act.BUILD)) and (
        segment.last_verb not in HONOURS
    )


def _run(reading: Reading, clause: Clause, segment: Segment | None, start: int, end: int) -> Iterator[Candidate]:
    """A quotation, alone or in a run of them, that a verb carries out."""
    masked, text = reading.masked, reading.text
    run = RUN.match(masked, end, clause.end)
    stop = run.end() if run else end
    if run is not None:
        for head in _quote_heads():
            match = head.pattern.match(masked, stop, clause.end)
            if match is not None:
                found = match.group()
                bare = "活动" in found or re.search("[大等0-9项]", found[:3])
                yield Candidate(start, end, head.label, "quotes.shared", "" if bare else text[start:end] + found)
                return
    inside = text[start + 1 : end - 1]
    if segment is None or not 2 <= len(inside) <= LONGEST_ALONE or "、" in inside:
        return
    if _slogan().match(masked, stop, clause.end) or not _carried(masked, segment, start):
        return
    after = masked[stop : clause.end]
    if not after or after[0] in "、和" or after in ("建设", "成果", "全覆盖", "落地", "落实", "部署"):
        label = "Policy" if segment.last_verb in ISSUED else "Campaign"
        yield Candidate(start, end + 2 * (after == "建设" and run is None), label, "quotes.alone")


def _carried(masked: str, segment: Segment, start: int) -> bool:
    before = masked[segment.start : start]
    carried = segment.act & Act.CARRY or segment.last_verb in ISSUED
    return bool(carried) and not AND.sub("", before).strip("“”、" + QUOTED)


def _head_after(masked: str, end: int, stop: int) -> tuple[str, int] | None:
    """The nearest head after a quotation, with those that continue it: 政策|体系."""
    best: tuple[str, int] | None = None
    for head in _quote_heads():
        match = head.pattern.match(masked, end, stop)
        if match is not None and (best is None or match.end() < best[1]):
            best = head.label, match.end()
    while best is not None and (more := _next_head(masked, best[1], stop)) is not None:
        best = more
    return best


def _next_head(masked: str, at: int, stop: int) -> tuple[str, int] | None:
    for label, pattern in _bare_heads():
        match = pattern.match(masked, at, stop)
        if match is not None:
            return label, match.end()
    return None


@cache
def _bare_heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((label, re.compile(alternation("entity_quotes", key))) for label, key in CLASSES)


def _begin(masked: str, segment: Segment | None, quote: int) -> int:
    """Where the name begins: with the words of the phrase that stand before the quotation."""
    if segment is None or segment.start >= quote:
        return quote
    start = max(segment.start, masked.rfind("、", segment.start, quote) + 1, masked.rfind("”", segment.start, quote) + 1)
    start = max(start, masked.rfind("的", start, quote) + 1)
    for match in STATING.finditer(masked, start, quote):
        start = match.end()
    for match in AND.finditer(masked, start, quote):
        if match.group() == "与" or masked[match.end()] == "“":
            start = match.end()
    start, _ = trim_front(masked, start, quote + 1)
    if start > quote or quote - start > LONGEST_BEFORE or UNLIKELY.search(masked, start, quote):
        return quote
    return start


def _segment_of(clause: Clause, at: int) -> Segment | None:
    for segment in clause.segments:
        if segment.opening <= at < segment.end:
            return segment
    return None


def find_titles(reading: Reading) -> Iterator[Candidate]:
    """What stands in book-title marks: a policy, or a work that is published."""
    for match in TITLE.finditer(reading.masked):
        start, end = match.span()
        before, after = reading.masked[max(0, start - 24) : start], reading.masked[end : end + 12]
        if _work_after().match(after) or _work_before().search(before):
            label = "Project" if _publishing().search(before) else ""
        else:
            label = "Policy"
        if label:
            addition = ADDITION.match(reading.text, end)
            yield Candidate(start, addition.end() if addition else end, label, "titles.title")


@cache
def _work_after() -> re.Pattern[str]:
    return re.compile(f"(?:[“《（][^，。]{{0,12}}?)?(?:{alternation('entity_quotes', 'work_after')})")


@cache
def _work_before() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('entity_quotes', 'work_before')})(?:[^，。；《]{{0,4}}|《[^，。；]*)$")


@cache
def _publishing() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation('entity_quotes', 'publishing')})(?:[^，。；《]{{0,6}}|《[^，。；]*)$")
