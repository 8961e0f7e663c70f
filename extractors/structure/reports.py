"""Where one report of a file ends and the next begins.

A report is opened by its head: short lines that name it (`…政府工作报告`) or the session it was given to,
over a salutation, a speaker or the first part. A head that stands below the parts of a report opens the next
one, however short they are; a title alone does so if it tells another year or place. A set phrase (`现在，我
代表…向大会报告工作`) opens one as well, with a whole report's length of text since the last opening; it
begins at the short lines above the phrase. So do titles that end with a running number (`…篇2`). Where the
file holds only one report, it takes the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.structure.report_heads import find_heads
from extractors.structure.stretches import Stretch

SHORTEST_REPORT = 1500
"""Characters; a second opening phrase sooner is a repetition."""
LONGEST_FRONT_LINE = 60
MOST_FRONT_LINES = 8

_OPENING = re.compile(
    r"代表.{0,24}(?:政府|国务院|委员会).{0,16}(?:报告|审议|审查)|(?:我|现在)[^。]{0,12}向(?:大会|会议|各位代表)[^。]{0,12}报告"
)
_FORMAL = re.compile(r"代表.{0,24}(?:政府|国务院|委员会)")
_NUMBERED = re.compile(r".{0,40}篇[一二三四五六七八九十\d]{1,3}[：:]?")
_ADDRESS = re.compile(r"(?:各位代表|同志们|各位委员)[：:]")
_SENTENCE_END = re.compile(r"[。！？；]$")
LONGEST_OPENING = 160


@dataclass(frozen=True, slots=True)
class Span:
    """The paragraphs of one report, first to last (exclusive)."""

    first: int
    last: int


def split_reports(stretches: Sequence[Stretch]) -> list[Span]:
    """The reports of a file, at least one where there is any paragraph."""
    if not stretches:
        return []
    firsts = _firsts(stretches)
    if len(firsts) < 2:
        return [Span(0, len(stretches))]
    return [Span(first, last) for first, last in zip(firsts, [*firsts[1:], len(stretches)], strict=True)]


def _firsts(stretches: Sequence[Stretch]) -> list[int]:
    """The first paragraph of each report."""
    heads = find_heads(stretches)
    firsts: list[int] = []
    length = SHORTEST_REPORT
    for index, stretch in enumerate(stretches):
        if index in heads:
            if not firsts:
                firsts.append(0)
            firsts.append(index)
            length = 0
        elif length >= SHORTEST_REPORT and _opens(stretches, index):
            firsts.append(_front(stretches, index, firsts[-1] + 1 if firsts else 0))
            length = 0
        length += len(stretch.text)
    return firsts


def _opens(stretches: Sequence[Stretch], index: int) -> bool:
    text = stretches[index].text
    if len(text) <= LONGEST_FRONT_LINE and _NUMBERED.fullmatch(text):
        return True
    if _OPENING.search(text, 0, LONGEST_OPENING) is None:
        return False
    above = stretches[index - 1].text if index else ""
    addressed = _ADDRESS.match(text) is not None or _ADDRESS.fullmatch(above) is not None
    return addressed or (
        _FORMAL.search(text, 0, LONGEST_OPENING) is not None and len(text) <= LONGEST_OPENING
    )


def _front(stretches: Sequence[Stretch], opening: int, least: int) -> int:
    """The first of the short lines above an opening phrase."""
    first = opening
    while first > max(least, opening - MOST_FRONT_LINES):
        text = stretches[first - 1].text
        if len(text) > LONGEST_FRONT_LINE or _SENTENCE_END.search(text):
            break
        first -= 1
    return first
