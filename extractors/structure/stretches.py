"""Stretches: paragraphs as their author wrote them, put together from the lines of a dump."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.mapped_text import MappedText
from extractors.structure.ink import Ink, ink_of
from extractors.structure.joining import goes_on
from extractors.structure.layout import InkedLine, read_layout
from extractors.structure.lines import Line
from extractors.structure.marks import Mark, read_mark


@dataclass(frozen=True, slots=True)
class Stretch:
    """One paragraph."""

    spans: tuple[tuple[int, int], ...]
    ink: Ink
    mark: Mark | None
    level: int | None = None
    """1-6 where the format itself marks a heading."""

    @property
    def body(self) -> MappedText:
        """The paragraph's text with the way back to the source."""
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
    inked = []
    for line in lines:
        ink = ink_of(source, ((line.start, line.end),))
        if ink.body.text:
            inked.append(InkedLine(line, ink, read_mark(ink.body)))
    layout = read_layout(inked)
    stretches = []
    first = 0
    for index in range(len(inked)):
        if index + 1 < len(inked) and goes_on(inked, index, layout, first=first):
            continue
        stretches.append(_stretch(source, inked[first : index + 1]))
        first = index + 1
    return stretches


def _stretch(source: str, lines: Sequence[InkedLine]) -> Stretch:
    spans = tuple((line.line.start, line.line.end) for line in lines)
    ink = lines[0].ink if len(lines) == 1 else ink_of(source, spans)
    return Stretch(spans, ink, read_mark(ink.body) if len(lines) > 1 else lines[0].mark, lines[0].line.level)
