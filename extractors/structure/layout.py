"""The layout of a text: whether its lines are paragraphs, or pieces of them cut to a width.

Four kinds, told by the lengths and the ends of the lines:

* flowing: a line is a paragraph;
* filled: every line but the last of a paragraph is of one length, in characters or in print;
* wrapped: lines are of one width, more or less;
* ragged: lines of one width are cut once more at punctuation, so that a short line says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from extractors.structure.cut_lines import LAST, PART_END, TITLE_END
from extractors.structure.ink import Ink
from extractors.structure.lines import Line
from extractors.structure.marks import Mark

WRAPPED_WIDTH = 110
"""Printed lines are no wider; a Chinese character is two wide."""
FEWEST_LINES = 20
"""Of fewer lines no width can be told."""
CUT_SHARE = 15
"""Of a printed text, at least so many lines in a hundred are long and stop in the middle of a sentence."""
SLACK = 9
"""A full line may be this much narrower than the text: punctuation is not put at a line's start."""

FEWEST_FULL = 2
"""So many full lines that stop inside a sentence make a text a filled one, of any size."""
NARROWEST = 10
"""Characters; lines cut to fewer are names and cells."""

HANGING = 2
"""So many marks of punctuation hang over the margin."""
MOST_OVER = 50
"""Of so many lines one may be longer: an address, a line of a table."""
LONGEST_INDENT = 12
_WORD = re.compile(r"[0-9A-Za-z.,%]{1,24}")
"""What is not broken over two lines."""
_STATES = re.compile(r"[。；0-9]|，[^，]*，")
"""What a heading has none of."""
_BLANKS = " \t\u3000"
_BLANK_LINE = re.compile(r"\n[ \t\r\u3000]*\n[ \t\r\u3000]*$")
_SENTENCE_END = re.compile(
    r"(?:[。！？；：…!?;:]|(?<=[\u4e00-\u9fff])\.)[”’）》】)\]*]*$"
    r"|[。！？…][”’]?[（(][^（()）]{1,60}[）)]$"
)


class Flow(StrEnum):
    """How lines and paragraphs of a text relate."""

    FLOWING = "flowing"
    FILLED = "filled"
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
    def indent(self) -> str:
        """The blanks before it on its line."""
        above = self.ink.body.source[max(0, self.line.start - LONGEST_INDENT) : self.line.start]
        return above[len(above.rstrip(_BLANKS)) :]

    @property
    def set_off(self) -> bool:
        """Is it indented, or is there a blank line above it?"""
        above = self.ink.body.source[max(0, self.line.start - LONGEST_INDENT) : self.line.start]
        return above[-1:] in tuple(_BLANKS) or _BLANK_LINE.search(above) is not None

    def size(self, *, by_length: bool) -> int:
        """Its length in characters, or its width in print, from the beginning of the line."""
        if by_length:
            return len(self.indent) + self.line.end - self.line.start
        return self.width + sum(2 if blank == "\u3000" else 1 for blank in self.indent)

    @property
    def ended(self) -> bool:
        """Does it end a sentence?"""
        return _SENTENCE_END.search(self.text[-70:]) is not None


@dataclass(frozen=True, slots=True)
class Layout:
    """The kind of a text, and the width of its lines (0 where they have none)."""

    flow: Flow
    width: int
    by_length: bool = False
    """Is the width counted in characters, not in print?"""
    sets_off: bool = False
    """Are paragraphs set off, by a blank line or an indented start, and no other lines?"""

    def fits_exactly(self, line: InkedLine) -> bool:
        """Does a line of a filled text end where most do?"""
        return line.size(by_length=self.by_length) >= self.width

    def fills(self, line: InkedLine, following: InkedLine) -> bool:
        """Does a line of a filled text reach the margin, so far that what follows found no room?"""
        word = _WORD.match(following.text)
        room = 1 if self.by_length else 2
        if word is not None:
            room = max(room, len(word[0]))
        return line.size(by_length=self.by_length) + room > self.width


def read_layout(lines: Sequence[InkedLine]) -> Layout:
    """Tell the kind of a text.

    Printed lines: all but a few hold no more than a page is wide, and a good part stop in the middle of a
    sentence though they are long. Ragged: most of the short ones do so too.
    """
    if sum(len(line.text) > WRAPPED_WIDTH for line in lines) * MOST_OVER > len(lines):
        return Layout(Flow.FLOWING, 0)
    fills = [_filling(lines, by_length=by_length) for by_length in (True, False)]
    filling = max(fills, key=_fit)
    if filling.full >= FEWEST_FULL and _fit(filling) >= 0:
        return filling.layout
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


@dataclass(frozen=True, slots=True)
class _Filling:
    """A layout that a text may have, and how many of the lines that stop inside a sentence keep to it."""

    layout: Layout
    full: int = 0
    short: int = 0


def _fit(filling: _Filling) -> int:
    """How well a layout fits: at least four in five lines must keep to it."""
    return filling.full - 4 * filling.short


def _may_be_heading(line: InkedLine) -> bool:
    """Could a line that stops inside a sentence be a heading?"""
    return (
        line.mark is not None
        or _STATES.search(line.text) is None
        or PART_END.search(line.text[-LAST:]) is not None
    )


def _filling(lines: Sequence[InkedLine], *, by_length: bool) -> _Filling:
    """How far the lines of a text are cut to one length; a heading of that length says nothing."""
    margin = _margin(lines, by_length=by_length)
    layout = Layout(Flow.FILLED, margin, by_length)
    if not (NARROWEST if by_length else 2 * NARROWEST) <= margin <= WRAPPED_WIDTH:
        return _Filling(layout)
    full = short = set_off = run = 0
    for line, following in pairwise(lines):
        if line.ended or following.mark is not None:
            full += run if line.ended else 0
            run = 0
        elif layout.fills(line, following):
            run += not _may_be_heading(line)
            set_off += following.set_off
        else:
            full, run = full + run, 0
            short += line.mark is None and TITLE_END.search(line.text[-LAST:]) is None
    full += run
    starts = sum(line.set_off for line in lines)
    sets_off = 10 * set_off < full and starts >= FEWEST_FULL
    return _Filling(Layout(Flow.FILLED, margin, by_length, sets_off), full, short)


def _margin(lines: Sequence[InkedLine], *, by_length: bool) -> int:
    """The size that most lines have, half a character more or less, and hardly any line exceeds.

    Punctuation hangs over it, so that of two sizes as frequent the smaller one is meant.
    """
    unit = 1 if by_length else 2
    sizes = [line.size(by_length=by_length) for line in lines]
    longest = sorted(sizes)[-1 - len(sizes) // MOST_OVER] if sizes else 0
    unended = Counter(size for size, line in zip(sizes, lines, strict=True) if not line.ended)
    best, most = 0, 0
    for size in sorted(unended):
        number = unended[size] + (0 if by_length else unended[size - 1])
        if size + HANGING * unit >= longest and number > most:
            best, most = size, number
    return best
