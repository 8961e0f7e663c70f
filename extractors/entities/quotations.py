"""Names in quotation marks: “清风”行动, 开展“畅行澄桥”, “甲”“乙”专项行动.

A quotation is a name when a head follows it or closes it that says what it is, or when it is itself what a
verb carries out. What stands before it in the phrase belongs to the name. A quotation that a word such as
理念 or 要求 follows is a slogan; doctrines and categories are vetoed by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Clause, Reading, Segment
from extractors.entities.doubts import SENTENCE
from extractors.entities.items import trim_front
from extractors.entities.kinds import BUILT_THING, HONOURS
from extractors.entities.known_names import plain_names
from extractors.entities.masked import QUOTED
from extractors.entities.phrases import AND
from extractors.entities.quote_heads import class_of_end, head_after, head_of_run
from extractors.entities.words import Act, alternation, ending, heads, vetoed
from ontology.lexicon import words

QUOTE = re.compile(f"“({QUOTED}+)”")
RUN = re.compile(f"(?:[、和]?“{QUOTED}+”)+")
COUNTED_HEAD = re.compile("[0-9一二三四五六七八九十]*[大项个]|等")
"""三大行动 is said of quotations that are names without it."""
COUNTED = re.compile("[0-9一二两三四五六七八九十百]+[大个项张条]")
"""A quotation that begins so counts things instead of naming one."""
LONGEST_BEFORE = 16
LONGEST_ALONE = 14
PREFIX_OF_CLOSED = 4
"""Words before a quotation that its own head closes belong to the name if they are so many characters."""
ACTIVITY = "活动"
DOCTRINES = ("战略布局", "总体布局", "总体思路", "发展格局")
"""What a quoted doctrine stands before; such a quotation is no name."""
BUILT_UP = re.compile(
    "建设(?=$|[，。；、]|加快|取得|成效|扎实|全面|深入|工作|为|有序|持续|稳步|步伐|进程|试点|水平)"
)
"""“无废城市”建设 is a drive, its last word part of its name."""
ONLINE = ("上线", "上线运行", "正式上线", "建成", "建成投用", "开园", "开街", "投用", "启用", "开发上线")
"""What is done to a platform or a park whose name is quoted."""
LONGEST_BUILT_UP = 10
NOT_BUILT_UP = frozenset(
    ["五位一体", "四化", "两型", "三农", "三基", "四风", "双高", "专精特新", "两个文明", "三型"]
)
HELD = ("举办", "承办", "办好", "主办", "做活")
ISSUED = ("制定", "出台", "编制", "印发", "修订")
CLASS_OF_KIND = {
    "campaign": "Campaign",
    "policy": "Policy",
    "event": "Event",
    "site": "Project",
    "works": "Project",
    "house": "Project",
    "body": "Organization",
}
"""Class of a quotation by the head that closes it."""
ENDS_ALONE = frozenset(words("entity_quotes", "after_alone"))


@cache
def _slogan() -> re.Pattern[str]:
    return re.compile(f"的|[^，。、；“”]{{0,4}}?(?:{alternation('entity_vetoes', 'quoted_before')})")


@cache
def _stating() -> re.Pattern[str]:
    return re.compile(alternation("entity_quotes", "stating"))


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that stand in quotation marks, or hold a quotation."""
    for clause in reading.clauses:
        if reading.masked.find("“", clause.start, clause.end) >= 0:
            for match in QUOTE.finditer(reading.masked, clause.start, clause.end):
                yield from _quoted(reading, clause, *match.span())


def _quoted(reading: Reading, clause: Clause, start: int, end: int) -> Iterator[Candidate]:
    masked, text = reading.masked, reading.text
    if masked.startswith(DOCTRINES, end):
        return
    segment = _segment_of(clause, start)
    built = BUILT_UP.match(masked, end, clause.end)
    if built and end - start <= LONGEST_BUILT_UP and masked[start - 1] not in "”、":
        inside = text[start + 1 : end - 1]
        if (
            len(inside) > 2
            and inside not in NOT_BUILT_UP
            and inside not in plain_names()
            and "大" not in inside[1:3]
        ):
            yield Candidate(start, built.end(), "Campaign", "quotes.built_up")
        return
    head = head_after(masked, end, clause.end)
    if head is not None:
        yield _with_head(masked, segment, start, end, *head)
        return
    inside = text[start + 1 : end - 1]
    if inside in vetoed("quoted"):
        return
    label = _label_inside(text, start, end)
    if label == "":
        return
    if label is None:
        if inside not in plain_names():
            yield from _alone(reading, clause, segment, start, end)
    elif label != "Project" or _is_built(segment):
        begin = _begin(masked, segment, start) if label == "Campaign" else start
        yield Candidate(begin if start - begin >= PREFIX_OF_CLOSED else start, end, label, "quotes.inside")


def _with_head(
    masked: str, segment: Segment | None, start: int, end: int, label: str, stop: int
) -> Candidate:
    """“清风”行动; in a run before 活动 or 三大行动 the last quotation is bare, as the others are."""
    in_run = masked[start - 1] == "”"
    if in_run and (masked.startswith(ACTIVITY, end) or COUNTED_HEAD.match(masked, end, stop)):
        return Candidate(start, end, label, f"quotes.{label.lower()}")
    if label == "Campaign" and masked.endswith(ACTIVITY, 0, stop) and segment and segment.last_verb in HELD:
        label = "Event"
    if label == "Campaign" and masked.endswith("工程", 0, stop) and BUILT_THING.search(masked, end, stop):
        label = "Project"
    return Candidate(_begin(masked, segment, start), stop, label, f"quotes.{label.lower()}")


def _label_inside(text: str, start: int, end: int) -> str | None:
    """The class of a quotation by its last word (“雪亮工程”); empty where it counts things (“三大平台”)."""
    if end - start < 6 or "、" in text[start:end]:
        return None
    head = ending(text, start + 1, end - 1, heads())
    label = class_of_end(text[start + 1 : end - 1]) if head is None else ""
    if head is not None and len(head[0]) > 1:
        label = CLASS_OF_KIND.get(head[1], "")
    if label != "Campaign" and COUNTED.match(text, start + 1, end - 1):
        return ""
    return label or None


def _is_built(segment: Segment | None) -> bool:
    if segment is None or segment.last_verb in HONOURS:
        return False
    return bool((segment.act | segment.after) & (Act.MAKE | Act.BUILD))


def _alone(
    reading: Reading, clause: Clause, segment: Segment | None, start: int, end: int
) -> Iterator[Candidate]:
    """A quotation without a head of its own, in a run that shares one, or carried out by a verb."""
    masked, text = reading.masked, reading.text
    run = RUN.match(masked, end, clause.end)
    stop = run.end() if run else end
    shared = head_of_run(masked, stop, clause.end) if run else None
    if shared is not None:
        label, head = shared
        bare = ACTIVITY in head or COUNTED_HEAD.match(head)
        yield Candidate(start, end, label, "quotes.shared", "" if bare else text[start:end] + head)
        return
    inside = text[start + 1 : end - 1]
    if segment is None or not 2 <= len(inside) <= LONGEST_ALONE or "、" in inside:
        return
    if _goes_online(masked, segment, start, stop):
        yield Candidate(start, end, "Project", "quotes.online")
        return
    if _slogan().match(masked, stop, clause.end) or not _is_carried_out(masked, segment, start):
        return
    after = masked[stop : clause.end]
    if not after or after[0] in "、和" or after in ENDS_ALONE:
        label = "Policy" if segment.last_verb in ISSUED else "Campaign"
        whole = after == "建设" and run is None
        yield Candidate(start, end + len(after) if whole else end, label, "quotes.alone")


def _goes_online(masked: str, segment: Segment, start: int, stop: int) -> bool:
    """Is it put to use: 上线“澄事通”, “澄事通”上线?"""
    if masked.startswith(ONLINE, stop):
        return start == segment.start
    return start == segment.start and segment.last_verb in ONLINE and stop == segment.end


def _is_carried_out(masked: str, segment: Segment, start: int) -> bool:
    before = masked[segment.start : start]
    carried = segment.act & Act.CARRY or segment.last_verb in ISSUED
    return bool(carried) and not AND.sub("", before).strip("“”、" + QUOTED)


def _begin(masked: str, segment: Segment | None, quote: int) -> int:
    """Where the name begins: with the words of the phrase that stand before the quotation."""
    if segment is None or segment.start >= quote:
        return quote
    start = segment.start
    for mark in "、”的":
        start = max(start, masked.rfind(mark, segment.start, quote) + 1)
    for match in _stating().finditer(masked, start, quote):
        start = match.end()
    for match in AND.finditer(masked, start, quote):
        if match.group() == "与" or masked[match.end()] == "“":
            start = match.end()
    start, _ = trim_front(masked, start, quote + 1)
    if start > quote or quote - start > LONGEST_BEFORE or SENTENCE.search(masked, start, quote):
        return quote
    return start


def _segment_of(clause: Clause, at: int) -> Segment | None:
    for segment in clause.segments:
        if segment.opening <= at < segment.end:
            return segment
    return None
