"""Names in quotation marks: “清风”行动, 开展“畅行澄桥”, “甲”“乙”专项行动.

A quotation is a name when a head follows it or closes it that says what it is, or when it is itself what a
verb carries out. What stands before it in the phrase belongs to the name. A quotation that a word such as
理念 or 要求 follows is a slogan; doctrines and categories are vetoed by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.carried_quotations import (
    ACTIVITY,
    COUNTED,
    COUNTED_HEAD,
    begin_of,
    find_carried,
    is_carried_out,
)
from extractors.entities.clauses import Clause, Reading, Segment
from extractors.entities.kinds import BUILT_THING
from extractors.entities.known_names import plain_names
from extractors.entities.masked import QUOTED
from extractors.entities.openings import HONOURS
from extractors.entities.quote_heads import class_of_end, head_after
from extractors.entities.words import Act, ending, heads, vetoed

QUOTE = re.compile(f"“({QUOTED}+)”")
PREFIX_OF_CLOSED = 3
"""Words before a quotation that its own head closes belong to the name if they are so many characters."""
DOCTRINES = ("战略布局", "总体布局", "总体思路", "发展格局")
"""What a quoted doctrine stands before; such a quotation is no name."""
BUILT_UP = re.compile(
    "建设(?:试点)?(?=$|[，。；、]|加快|取得|成效|扎实|全面|深入|工作|为|有序|持续|稳步|步伐|进程|水平)"
)
"""“无废城市”建设 is a drive, its last word part of its name."""
LONGEST_BUILT_UP = 10
NOT_BUILT_UP = frozenset(
    ["五位一体", "四化", "两型", "三农", "三基", "四风", "双高", "专精特新", "两个文明", "三型"]
)
COUNTED_DRIVES = ("工程", "清单", "革命", "战役")
COUNTED_POLICIES = ("战略", "措施", "举措", "政策")
RANKED = re.compile("[一1]号.{0,2}工程")
"""What comes first is a drive only where it is said of what: 营商环境“一号工程”."""
ISSUERS_OF_POLICIES = ("国家", "省", "市", "自治区")
"""Whose policy it is belongs to its name (省|“8+4”经济政策), but not what all know (国家“一带一路”倡议)."""
PLAIN_HEAD = 2
LAST_WORDS = 5
"""In so many characters at the end a word says that a scheme builds: “城区防洪工程”, not “西湖英才工程”."""
HELD = ("举办", "承办", "办好", "主办", "做活", "举行", "筹办")
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
    inside = text[start + 1 : end - 1]
    built = BUILT_UP.match(masked, end, clause.end)
    if built and end - start <= LONGEST_BUILT_UP and masked[start - 1] not in "”、":
        if _is_built_up(inside):
            yield Candidate(start, built.end(), "Campaign", "quotes.built_up")
        return
    head = head_after(masked, end, clause.end)
    if head is not None:
        yield _with_head(masked, segment, start, end, *head)
        return
    label = "" if inside in vetoed("quoted") else _label_inside(inside, segment)
    if label is not None:
        yield from _closed_by_head(reading, segment, start, end, label)
    elif inside not in plain_names():
        yield from find_carried(reading, clause, segment, start, end)


def _is_built_up(inside: str) -> bool:
    """Can it be what 建设 makes a drive of, and not a doctrine or a count?"""
    return (
        len(inside) > 2
        and inside not in NOT_BUILT_UP
        and inside not in plain_names()
        and "大" not in inside[1:3]
    )


def _closed_by_head(
    reading: Reading, segment: Segment | None, start: int, end: int, label: str
) -> Iterator[Candidate]:
    """“雪亮工程”, 企业上市“鲲鹏计划”: its own head says what the quotation is; no label, no name."""
    if not label or (label == "Project" and not _is_built(segment)):
        return
    if label == "Event" and "的" in reading.text[start:end]:
        return
    begin = begin_of(reading.masked, segment, start) if label == "Campaign" else start
    whole = start - begin >= PREFIX_OF_CLOSED
    if RANKED.fullmatch(reading.text, start + 1, end - 1) and not (whole and is_carried_out(segment)):
        return
    yield Candidate(begin if whole else start, end, label, "quotes.inside")


def _with_head(
    masked: str, segment: Segment | None, start: int, end: int, label: str, stop: int
) -> Candidate:
    """“清风”行动; in a run before 活动 or 三大行动 the last quotation is bare, as the others are."""
    in_run = masked[start - 1] == "”"
    if in_run and (masked.startswith(ACTIVITY, end) or COUNTED_HEAD.match(masked, end, stop)):
        return Candidate(start, end, label, f"quotes.{label.lower()}")
    held = segment is not None and segment.last_verb.endswith(HELD)
    if label == "Campaign" and masked.endswith(ACTIVITY, 0, stop) and held:
        label = "Event"
    if label == "Campaign" and masked.endswith("工程", 0, stop) and BUILT_THING.search(masked, end, stop):
        label = "Project"
    begin = begin_of(masked, segment, start)
    plain = stop - end <= PLAIN_HEAD
    if label == "Policy" and segment and masked[segment.start : begin] in ISSUERS_OF_POLICIES and not plain:
        begin = segment.start
    return Candidate(begin, stop, label, f"quotes.{label.lower()}")


def _label_inside(inside: str, segment: Segment | None) -> str | None:
    """The class of a quotation by its last word (“雪亮工程”); empty where it counts things (“三大平台”)."""
    if len(inside) < 4 or "、" in inside:
        return None
    head = ending(inside, 0, len(inside), heads())
    scheme = head is not None and head[1] == "scheme"
    if scheme:
        label = "Project" if BUILT_THING.search(inside, len(inside) - LAST_WORDS) else "Campaign"
    elif head is not None:
        label = CLASS_OF_KIND.get(head[1], "") if len(head[0]) > 1 else ""
    else:
        label = class_of_end(inside) or ""
    if COUNTED.match(inside) and (scheme or label != "Campaign" or inside.endswith("体系")):
        return _label_of_counted(inside) if is_carried_out(segment) else ""
    return label or None


def _label_of_counted(inside: str) -> str:
    """“十大工程” that a verb carries out are a drive, “三大战略” a policy."""
    if inside.endswith(COUNTED_POLICIES):
        return "Policy"
    return "Campaign" if inside.endswith(COUNTED_DRIVES) else ""


def _is_built(segment: Segment | None) -> bool:
    if segment is None or segment.last_verb in HONOURS:
        return False
    return bool((segment.act | segment.after) & (Act.MAKE | Act.BUILD))


def _segment_of(clause: Clause, at: int) -> Segment | None:
    for segment in clause.segments:
        if segment.opening <= at < segment.end:
            return segment
    return None
