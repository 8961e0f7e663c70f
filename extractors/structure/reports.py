"""Where one report of a file ends and the next begins.

A report that is read out opens with a set phrase (`现在，我代表…向大会报告工作`). A second such phrase,
with a whole report's length of text since the first, opens a second report; it begins at the short lines
above the phrase (title, session, speaker, salutation). Titles that end with a running number (`…篇2`) open
one as well. Where the file holds only one, it takes the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

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
    openings = _openings(stretches)
    if len(openings) < 2:
        return [Span(0, len(stretches))]
    firsts: list[int] = []
    for opening in openings:
        firsts.append(_front(stretches, opening, firsts[-1] + 1 if firsts else 0))
    lasts = [*firsts[1:], len(stretches)]
    return [Span(first, last) for first, last in zip(firsts, lasts, strict=True)]


def _openings(stretches: Sequence[Stretch]) -> list[int]:
    """The numbers of the paragraphs that open a report."""
    found: list[int] = []
    length = SHORTEST_REPORT
    for index, stretch in enumerate(stretches):
        text = stretch.text
        if length >= SHORTEST_REPORT and _opens(stretches, index):
            found.append(index)
            length = 0
        length += len(text)
    return found


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
