"""Which lines of a dump go on in the next line.

Page breaks cut sentences, and dumps of pages cut every paragraph into lines. Three kinds of text, told by
the lengths and the ends of their lines:

* flowing: a line is a paragraph. It goes on in the next one only when it holds the end of one sentence and
  stops in the middle of another, or is too long for a heading and stops without a full stop;
* wrapped: lines are of one width. A line goes on unless it ends a sentence before the full width;
* ragged: lines of one width are cut once more at punctuation, so that a short line says nothing. A line
  goes on until a mark opens the next paragraph.

In all of them a line with a heading mark, a label (`牵头单位：`) or a remark of its own (a date, a document
number) opens a paragraph, and a remark ends one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from extractors.structure.ink import Ink
from extractors.structure.lines import Line
from extractors.structure.marks import Mark, MarkKind
from extractors.structure.wording import any_word

LONGEST_HEADING = 45
"""A line without a full stop that is longer is a cut paragraph, not a heading."""
WRAPPED_WIDTH = 110
"""Printed lines are no wider; a Chinese character is two wide."""
FEWEST_LINES = 20
"""Of fewer lines no width can be told."""
CUT_SHARE = 15
"""Of a printed text, at least so many lines in a hundred are long and stop in the middle of a sentence."""
SLACK = 9
"""A full line may be this much narrower than the text: punctuation is not put at a line's start."""

_SENTENCE_END = re.compile(
    r"(?:[。！？；：…!?;:]|(?<=[\u4e00-\u9fff])\.)[”’）》】)\]*]*$"
    r"|[。！？…][”’]?[（(][^（()）]{1,60}[）)]$"
)
_SENTENCE_INSIDE = re.compile(r"[。！？；]")
_SALUTATION = re.compile(r"(?:各位代表|同志们|各位委员)[：！，:!,]?")
_LABEL_WORDS = "|".join(
    any_word("responsibility", f"{part}_labels")
    for part in ("lead", "answer", "support", "supervise", "deadline")
)
_LABEL = re.compile(rf"(?:{_LABEL_WORDS})[：:]|[【\[［〔](?:{_LABEL_WORDS})[】\]］〕]")
_LABEL_END = re.compile(rf"(?:{_LABEL_WORDS})[：:]$")
_INSIDE = re.compile(r"[；;，,、（(\[［【]$")
_REMARK = re.compile(
    r"[（(]?[\d〇○零一二三四五六七八九十０-９]{2,4}年[\d一二三四五六七八九十０-９]{1,2}月[\d一二三四五六七八九十０-９]{1,3}日[）)]?"
    r"|[\u4e00-\u9fff]{2,10}[〔［\[（(【](?:19|20)\d{2}[〕］\]）)】]第?\d{1,4}号"
    r"|[（(]此件[^（()）]{2,20}[）)]|附件[\d一二三四五六七八九十]{0,2}[：:]?|[\u4e00-\u9fff]{2,8}任务[：:]"
)
_DATE = re.compile(r"[（(]?.{2,4}年.{1,2}月.{1,3}日[）)]?")
_TITLE_END = re.compile(any_word("headings", "document_titles") + r"(?:[（(][^（()）]{1,30}[）)])?$")
_OPEN_END = re.compile(r"[，、,“《（(〔]$")
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


class Flow(StrEnum):
    """How lines and paragraphs of a text relate."""

    FLOWING = "flowing"
    WRAPPED = "wrapped"
    RAGGED = "ragged"


@dataclass(frozen=True, slots=True)
class InkedLine:
    """A line with its characters and its mark."""

    line: Line
    ink: Ink
    mark: Mark | None

    @property
    def text(self) -> str:
        """The line's characters."""
        return self.ink.body.text

    @property
    def width(self) -> int:
        """How wide it prints: a Chinese character, three bytes long, is two wide, a Latin one is one."""
        return (len(self.text.encode()) + len(self.text)) // 2

    @property
    def ended(self) -> bool:
        """Does it end a sentence?"""
        return _SENTENCE_END.search(self.text[-70:]) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """The kind of a text, and the width of its lines (0 where they have none)."""

    flow: Flow
    width: int


def read_layout(lines: Sequence[InkedLine]) -> Layout:
    """Tell the kind of a text.

    Printed lines: all but a few hold no more than a page is wide, and a good part stop in the middle of a
    sentence though they are long. Ragged: most of the short ones do so too.
    """
    widths = sorted(line.width for line in lines)
    if len(widths) < FEWEST_LINES or widths[int(len(widths) * 0.98)] > WRAPPED_WIDTH:
        return Layout(Flow.FLOWING, 0)
    width = widths[int(len(widths) * 0.95)]
    cut = sum(1 for line in lines if line.width > width // 2 and not line.ended)
    if cut * 100 < len(widths) * CUT_SHARE:
        return Layout(Flow.FLOWING, 0)
    short = [line for line in lines if line.width < width - SLACK and line.mark is None]
    unended = sum(1 for line in short if not line.ended)
    return Layout(Flow.RAGGED if unended * 10 > len(short) * 4 else Flow.WRAPPED, width)


def goes_on(lines: Sequence[InkedLine], index: int, layout: Layout, *, opened: bool) -> bool:
    """Does the line at `index` go on in the next one?

    Args:
        lines: all lines.
        index: of a line that is not the last.
        layout: the kind of the text.
        opened: it is the first line of its paragraph.
    """
    line, following = lines[index], lines[index + 1]
    if _labels(line, following) or _opens(following, layout) or _signs(lines, index + 1):
        return False
    if opened and (line.line.level is not None or _is_remark(line.text) or _ends_salutation(line.text)):
        return False
    if not line.text:
        return False
    if layout.flow is Flow.FLOWING:
        long = len(line.text) > LONGEST_HEADING or _SENTENCE_INSIDE.search(line.text) is not None
        return not line.ended and (long or not opened)
    return _goes_on_in_print(line, following, layout, opened=opened)


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


def _goes_on_in_print(line: InkedLine, following: InkedLine, layout: Layout, *, opened: bool) -> bool:
    text = line.text
    full = line.width >= layout.width - SLACK
    if _TITLE_END.search(text[-40:]) and not full and not text.endswith("的"):
        return False
    if line.mark is not None and opened and not full and not line.ended and len(text) > line.mark.end + 1:
        # A short marked line is a whole heading, unless the break lies inside a word pair or a title.
        return (
            _OPEN_END.search(text) is not None
            or _OPEN_START.match(following.text) is not None
            or _TITLE_END.search(following.text[-40:]) is not None
            or "关于" in text
        )
    if layout.flow is Flow.RAGGED:
        return not text.endswith(("：", ":")) or _LABEL_END.search(text) is not None
    return not line.ended or full
