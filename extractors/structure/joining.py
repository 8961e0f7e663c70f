"""Which lines of a dump go on in the next line.

Page breaks cut sentences, and dumps of pages cut every paragraph into lines. How lines relate is
told by its layout:

* flowing: a line goes on in the next one only when it holds the end of one sentence and stops in the middle
  of another, is too long for a heading and stops without a full stop, or can be no heading; a labelled list
  of units never does, as only its reader can tell names from the next task;
* filled: a line goes on where it reaches the margin, unless it ends a sentence there;
* wrapped: a line goes on unless it ends a sentence before the full width;
* ragged: a line goes on until a mark opens the next paragraph.

In all of them a line with a heading mark, a label (`牵头单位：`) or a remark of its own (a date, a document
number) opens a paragraph, and a remark ends one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.structure.cut_lines import OPEN_END, PART_END, SENTENCE_INSIDE, TITLE_END, is_cut
from extractors.structure.layout import SLACK, Flow, InkedLine, Layout
from extractors.structure.marks import MarkKind
from extractors.structure.wording import any_word

BRACKET_LINES = 4
LONGEST_BRACKET = 160
LONGEST_HEADING = 45
"""A line without a full stop that is longer is a cut paragraph, not a heading."""
_SALUTATION = re.compile(r"(?:各位代表|同志们|各位委员)[：！，:!,]?")
_LABEL_WORDS = "|".join(
    any_word("responsibility", f"{part}_labels")
    for part in ("lead", "answer", "support", "supervise", "deadline")
)
_LABEL = re.compile(rf"(?:{_LABEL_WORDS})[：:]|[【\[［〔](?:{_LABEL_WORDS})[】\]］〕]")
_LABEL_END = re.compile(rf"(?:{_LABEL_WORDS})[：:]$")
_OPEN_BRACKET = re.compile(rf"[（(](?:{_LABEL_WORDS})[：:][^（()）]{{0,240}}$")
_OTHER_BRACKET = re.compile(r"[^（()）]{0,200}[（(]")
_INSIDE = re.compile(r"[；;，,、（(\[［【]$")
_REMARK = re.compile(
    r"[（(]?[\d〇○零一二三四五六七八九十０-９]{2,4}年[\d一二三四五六七八九十０-９]{1,2}月[\d一二三四五六七八九十０-９]{1,3}日[）)]?"
    r"|[\u4e00-\u9fff]{2,10}[〔［\[（(【](?:19|20)\d{2}[〕］\]）)】]第?\d{1,4}号"
    r"|[（(]此件[^（()）]{2,20}[）)]|附件[\d一二三四五六七八九十]{0,2}[：:]?|[\u4e00-\u9fff]{2,8}任务[：:]"
)
_DATE = re.compile(r"[（(]?.{2,4}年.{1,2}月.{1,3}日[）)]?")
_OPEN_START = re.compile(r"[，。、；：）》”,.;:)]")
_BREAKING = (
    MarkKind.PART,
    MarkKind.NUMERAL,
    MarkKind.PAREN,
    MarkKind.ARABIC,
    MarkKind.ARABIC_PAREN,
    MarkKind.ORDINAL,
)
"""Marks that open a paragraph in a wrapped text too; a clause (一是) may start a line by chance."""


def goes_on(lines: Sequence[InkedLine], index: int, layout: Layout, *, first: int) -> bool:
    """Does the line at `index` go on in the next one?

    Args:
        lines: all lines.
        index: of a line that is not the last.
        layout: the kind of the text.
        first: the index of the first line of its paragraph.
    """
    line, following = lines[index], lines[index + 1]
    opened = first == index
    if (
        following.mark is None
        and not _OTHER_BRACKET.match(following.text)
        and _inside_bracket(lines, first, index)
    ):
        return True
    if _labels(line, following) or _opens(following, layout) or _signs(lines, index + 1):
        return False
    if opened and (line.line.level is not None or _is_remark(line.text) or _ends_salutation(line.text)):
        return False
    if not line.text:
        return False
    if layout.flow is Flow.FLOWING:
        if _LABEL.match(line.text):
            return False
        long = len(line.text) > LONGEST_HEADING or SENTENCE_INSIDE.search(line.text) is not None
        whole = opened or _ends_heading(lines, first, index)
        return not line.ended and (long or not whole or _is_cut(line, following))
    if layout.flow is Flow.FILLED:
        return _goes_on_when_full(line, following, layout)
    return _goes_on_in_print(line, following, layout, opened=opened)


def _is_cut(line: InkedLine, following: InkedLine) -> bool:
    mark_end = None if line.mark is None else line.mark.end
    return is_cut(line.text, following.text, mark_end=mark_end, after_break=following.line.after_break)


def _inside_bracket(lines: Sequence[InkedLine], first: int, index: int) -> bool:
    """Does a line end inside a bracket that says who is responsible?"""
    near = lines[max(first, index - BRACKET_LINES) : index + 1]
    tail = "".join([line.text[-LONGEST_BRACKET:] for line in near])
    if tail.rfind("（") <= tail.rfind("）") and tail.rfind("(") <= tail.rfind(")"):
        return False
    return _OPEN_BRACKET.search(tail) is not None


def _ends_heading(lines: Sequence[InkedLine], first: int, index: int) -> bool:
    """Is a line the second half of a marked heading that was cut behind its comma?"""
    head = lines[first]
    return (
        index == first + 1
        and head.mark is not None
        and head.mark.kind in _BREAKING
        and len(head.text) <= LONGEST_HEADING
        and head.text.endswith(("，", ","))
    )


def _labels(line: InkedLine, following: InkedLine) -> bool:
    """Does a label open a paragraph? Behind a semicolon or a bracket it goes on in a statement."""
    return _LABEL.match(following.text) is not None and _INSIDE.search(line.text) is None


def _opens(following: InkedLine, layout: Layout) -> bool:
    """Does a line open a paragraph by itself?"""
    if following.line.level is not None or _SALUTATION.match(following.text):
        return True
    if following.mark is not None:
        return layout.flow is Flow.FLOWING or following.mark.kind in _BREAKING
    return _is_remark(following.text)


def _signs(lines: Sequence[InkedLine], index: int) -> bool:
    """Is the line the name of an office above the date that it signs with?"""
    if index + 1 >= len(lines) or len(lines[index].text) > 30 or lines[index].ended:
        return False
    after = lines[index + 1].text
    return len(after) <= 16 and _DATE.fullmatch(after) is not None and lines[index - 1].ended


def _is_remark(text: str) -> bool:
    return len(text) <= 30 and _REMARK.fullmatch(text) is not None


def _ends_salutation(text: str) -> bool:
    return len(text) <= 8 and _SALUTATION.match(text) is not None


def _goes_on_when_full(line: InkedLine, following: InkedLine, layout: Layout) -> bool:
    heads = PART_END.search(line.text[-40:]) is not None and not layout.fits_exactly(line)
    if heads or not layout.fills(line, following):
        return not line.ended and _is_cut(line, following)
    return not line.ended or (layout.sets_off and not following.set_off)


def _goes_on_in_print(line: InkedLine, following: InkedLine, layout: Layout, *, opened: bool) -> bool:
    text = line.text
    full = line.width >= layout.width - SLACK
    if TITLE_END.search(text[-40:]) and not full and not text.endswith("的"):
        return False
    if line.mark is not None and opened and not full and not line.ended and len(text) > line.mark.end + 1:
        # A short marked line is a whole heading, unless the break lies inside a word pair or a title.
        return (
            OPEN_END.search(text) is not None
            or _OPEN_START.match(following.text) is not None
            or TITLE_END.search(following.text[-40:]) is not None
            or "关于" in text
        )
    if layout.flow is Flow.RAGGED:
        return not text.endswith(("：", ":")) or _LABEL_END.search(text) is not None
    return not line.ended or full
