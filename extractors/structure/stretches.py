"""Stretches: paragraphs as their author wrote them, put together from the lines of a dump.

Page breaks cut sentences, and dumps of pages cut every paragraph into lines of one width. Two ways of
joining:

* flowing text: a line goes on in the next one when it holds the end of one sentence and stops in the middle
  of another, or is too long for a heading and stops without a full stop;
* wrapped text (most lines are of one width and stop in the middle of a sentence): a line goes on in the
  next one unless it ends a sentence before the full width, or either of the two is a heading.

A line with a heading mark always opens a stretch.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.mapped_text import MappedText
from extractors.structure.ink import Ink, ink_of
from extractors.structure.lines import Line
from extractors.structure.marks import Mark, read_mark

LONGEST_HEADING = 45
"""A line without a full stop that is longer is a cut paragraph, not a heading."""

_WRAPPED_WIDTH = 60
_SENTENCE_END = re.compile(r"[。！？；：…!?;:][”’）》】)\]*]*$|[。！？…][”’]?[（(][^（()）]{1,60}[）)]$")
_SENTENCE_INSIDE = re.compile(r"[。！？；]")
_SALUTATION = re.compile(r"(?:各位代表|同志们|各位委员)[：！，:!,]?$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph."""

    spans: tuple[tuple[int, int], ...]
    ink: Ink
    mark: Mark | None
    level: int | None = None

    @property
    def body(self) -> MappedText:
        """The paragraph's text."""
        return self.ink.body

    @property
    def text(self) -> str:
        """The characters of the body."""
        return self.ink.body.text

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.spans[-1][1]

    @property
    def bold(self) -> bool:
        """Is the whole of it set in bold?"""
        return self.ink.bold == ((0, len(self.text)),)


def read_stretches(source: str, lines: Sequence[Line]) -> list[Stretch]:
    """The paragraphs that the lines make up."""
    inks = [ink_of(source, ((line.start, line.end),)) for line in lines]
    marks = [read_mark(ink.body.text) for ink in inks]
    width = wrapped_width(inks)
    stretches = []
    first = 0
    for index in range(len(lines)):
        if index + 1 < len(lines) and _goes_on(inks, marks, lines, index, width, opened=first == index):
            continue
        spans = tuple((line.start, line.end) for line in lines[first : index + 1])
        ink = inks[first] if first == index else ink_of(source, spans)
        if ink.body.text:
            stretches.append(Stretch(spans, ink, marks[first], lines[first].level))
        first = index + 1
    return stretches


def wrapped_width(inks: Sequence[Ink]) -> int | None:
    """The width of a text that is wrapped at one, else None.

    Wrapped: nine lines in ten are no longer than a printed line, and at least four in ten stop in the middle
    of a sentence though they are no short titles.
    """
    lengths = sorted(len(ink.body.text) for ink in inks)
    if len(lengths) < 20 or lengths[int(len(lengths) * 0.98)] > _WRAPPED_WIDTH:
        return None
    width = lengths[int(len(lengths) * 0.95)]
    cut = sum(
        1 for ink in inks if len(ink.body.text) > width // 2 and not _SENTENCE_END.search(ink.body.text[-70:])
    )
    return width if cut * 10 >= len(lengths) * 3 else None


def _goes_on(
    inks: Sequence[Ink],
    marks: Sequence[Mark | None],
    lines: Sequence[Line],
    index: int,
    width: int | None,
    *,
    opened: bool,
) -> bool:
    """Does the line at `index` go on in the next one? `opened`: it is the first of its stretch."""
    text, following = inks[index].body.text, inks[index + 1].body.text
    if marks[index + 1] is not None or lines[index + 1].level is not None or _SALUTATION.match(following[:6]):
        return False
    if opened and (lines[index].level is not None or _SALUTATION.search(text)):
        return False
    ended = _SENTENCE_END.search(text[-70:]) is not None
    if width is not None:
        return _wraps(text, following, width, ended=ended, marked=marks[index] is not None and opened)
    if ended or not text:
        return False
    return not opened or len(text) > LONGEST_HEADING or _SENTENCE_INSIDE.search(text) is not None


def _wraps(text: str, following: str, width: int, *, ended: bool, marked: bool) -> bool:
    """Does a line of wrapped text go on?"""
    full = len(text) >= width - 4
    if ended:
        return full and not text.endswith(("：", ":"))
    if marked and not full:
        return text.endswith(("，", "、", ",", "“", "《")) or following[:1] in "，。、）”》"
    return True
