"""What is called a project by name: 霁川渔港项目动工, 甲、乙项目."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading, Segment
from extractors.entities.doubts import NOT_FIRST
from extractors.entities.items import LONGEST_NAME, WHOLE_BEFORE_PROJECT, Item, is_general, trim
from extractors.entities.words import ending, heads

CALLED = ("项目", "项目建设", "系列项目", "项目前期工作", "项目前期")
JOINING = re.compile("[和与]")
SHORTEST_HALF = 4
"""Shorter sides of 和 are parts of one name: 研发和制造基地."""
OTHER_KINDS = ("campaign", "policy")
VAGUE = re.compile(
    r"^[0-9过上超]|^政府|[0-9]亿|亿元|投资|[级型类性好抓大强足广优高]$|[0-9]件|候选$|研发$|(?:产业|重点|优质|工程|配套|领域|方面|成熟|较大|较好|明显|良好)$"
)
"""What is said of projects in general: 百亿级项目, 产业项目."""


def find(reading: Reading) -> Iterator[Candidate]:
    """The names that 项目 follows."""
    for clause in reading.clauses:
        for segment in clause.segments:
            yield from _in_segment(reading, segment)


def _in_segment(reading: Reading, segment: Segment) -> Iterator[Candidate]:
    last = segment.items[-1] if segment.items else None
    if last is None or last.tail not in CALLED or last.counted:
        return
    members = [item for item in _members(reading.masked, segment, last) if item.kind not in OTHER_KINDS]
    texts = [reading.text[item.start : item.end] for item in members]
    proper = [not is_general(text) for text in texts]
    for item, text, is_proper in zip(members, texts, proper, strict=True):
        among_names = any(proper) and bool(item.head) and len(text) >= 4
        if (is_proper or among_names) and 2 <= len(text) <= LONGEST_NAME and _is_name(text):
            yield Candidate(item.start, item.end, "Project", "lists.called")


def _members(masked: str, segment: Segment, last: Item) -> Iterator[Item]:
    """The last member, and those before it of which nothing else is said."""
    yield from _halves(masked, last)
    if last.attributed:
        return  # what stands before it belongs to the attribute: 手续完备、准备充分的项目
    for part in reversed(segment.parts[:-1]):
        item = trim(masked, *part)
        if item is not None and item.tail in WHOLE_BEFORE_PROJECT and not item.counted:
            item = item._replace(end=part[1], head="", kind="", tail="")
        if item is None or item.counted or item.tail:
            return
        yield item


def _halves(masked: str, last: Item) -> Iterator[Item]:
    """The two names in 甲和乙项目, where each can stand alone."""
    match = JOINING.search(masked, last.start + SHORTEST_HALF, last.end - SHORTEST_HALF)
    left = trim(masked, last.start, match.start()) if match else None
    if match is None or left is None or left.tail or is_general(masked[match.end() : last.end]):
        yield last
        return
    head = ending(masked, match.end(), last.end, heads()) or ("", "")
    yield last._replace(start=match.end(), head=head[0], kind=head[1])
    yield left


def _is_name(text: str) -> bool:
    if text[0] == "“" or text.startswith(NOT_FIRST):
        return False
    return VAGUE.search(text) is None
