"""Titles that a paragraph shows by itself.

A marked paragraph (一、 （一） 1. 第一，) has as its title the words after the mark, up to the first full
stop; an unmarked one has a title where its beginning is set in bold and ends a sentence. Run-in titles that
nothing marks are found by their families.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.structure.marks import Mark, MarkKind
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word

LONGEST_MARKED = 64
"""Characters of a title behind a numeral."""
LONG_TITLE = 40
MOSTCLAUSES = 3
"""A long sentence of many clauses is an item of a list, not a title."""
LONGEST_BOLD = 60
LONGEST_TOPIC = 40
SHORTEST_TITLE = 3

STOP = re.compile(r"[。！？!?]|(?<=[\u4e00-\u9fff”)）])\.(?=[\u4e00-\u9fff“]|$)")
"""A full stop may be half-width, but only between Chinese characters."""
_LIST_END = re.compile(r"[；;，,、：:]$")
NO_TITLE = re.compile(any_word("headings", "no_title_starts"))
_TOPIC_END = re.compile(r"(?:回顾|总结|安排|部署|任务|重点|目标|建设|工作|建议|打算|要求|成就)$")
CLAUSES = re.compile(r"[，,、；;：:]")


@dataclass(frozen=True, slots=True)
class Title:
    """A title inside a paragraph's body."""

    start: int
    end: int
    alone: bool
    """Nothing stands behind it in its paragraph."""


def marked_title(stretch: Stretch, mark: Mark) -> Title | None:
    """The title of a paragraph with a mark, the mark included.

    Returns:
        None where the paragraph is a list item: it has one long sentence, or ends like a member of a list.
    """
    text = stretch.text
    if has_bold_title(stretch, mark):
        start = mark.end if mark.kind is MarkKind.DASH else 0
        return _title(text, start, _bold_end(stretch, mark.end) or 0)
    stop = STOP.search(text, mark.end, mark.end + LONGEST_MARKED + 1)
    if stop is None:
        return _unstopped(stretch, mark)
    words_length = stop.start() - mark.end
    if "；" in text[: stop.start()] or words_length < SHORTEST_TITLE - 1:
        return None
    if words_length > LONG_TITLE and len(CLAUSES.findall(text, mark.end, stop.start())) > MOSTCLAUSES:
        return None
    blank = _topic_before_blank(stretch, mark)
    return blank if blank is not None else _title(text, 0, stop.start())


def has_bold_title(stretch: Stretch, mark: Mark) -> bool:
    """Is the beginning of a marked paragraph set in bold, up to the end of a title?"""
    end = _bold_end(stretch, mark.end)
    return end is not None and mark.end + SHORTEST_TITLE <= end <= mark.end + LONGEST_BOLD


def _unstopped(stretch: Stretch, mark: Mark) -> Title | None:
    """The title of a marked paragraph whose first sentence does not end soon."""
    text = stretch.text
    blank = _topic_before_blank(stretch, mark)
    if blank is not None:
        return blank
    if len(text) - mark.end > LONGEST_MARKED or len(text) <= mark.end + 1:
        return None
    if text.endswith(("：", ":")) and not CLAUSES.search(text[mark.end : -1]):
        return Title(0, len(text) - 1, alone=True)
    return None if _LIST_END.search(text) else Title(0, len(text), alone=True)


def _topic_before_blank(stretch: Stretch, mark: Mark) -> Title | None:
    """`二、2023年工作安排 2023年是…`: the blank is all that is left of a line break."""
    blanks = stretch.ink.blanks
    for blank in blanks:
        if blank - 1 in blanks or blank + 1 in blanks:
            continue  # 工 作 安 排: characters spaced out
        topic = stretch.text[mark.end : blank]
        if SHORTEST_TITLE <= len(topic) <= LONGEST_TOPIC and _TOPIC_END.search(topic) and "。" not in topic:
            return _title(stretch.text, 0, blank)
    return None


def bold_title(stretch: Stretch) -> Title | None:
    """The title that a paragraph without a mark sets in bold at its beginning."""
    end = _bold_end(stretch, 0)
    text = stretch.text
    if end is None or not SHORTEST_TITLE <= end <= LONGEST_BOLD or NO_TITLE.match(text):
        return None
    ends_sentence = text[end - 1] in "。.：:" or text[end : end + 1] in ("", "。")
    title = text[:end].rstrip("。：:")
    if STOP.search(title) or "；" in title:
        return None
    if not ends_sentence and not (_TOPIC_END.search(title) and end in stretch.ink.blanks):
        return None
    return _title(text, 0, len(title))


def _bold_end(stretch: Stretch, mark_end: int) -> int | None:
    """Where a bold stretch that opens the paragraph ends, bold parts without a gap taken as one."""
    end = None
    for start, bold_end in stretch.ink.bold:
        if start > (mark_end if end is None else end):
            break
        end = bold_end
    if end is None:
        return None
    return end


def _title(text: str, start: int, end: int) -> Title:
    while end > start and text[end - 1] in "。.：:":
        end -= 1
    return Title(start, end, alone=len(text) - end <= 1)
