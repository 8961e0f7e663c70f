"""Text made from a document's text by leaving characters out, with the way back.

Dumps break lines inside words, so rules read a text without white space. Each character of a MappedText
remembers the offset that it came from; a span of it gives the evidence in the untouched text.
Invariant: `len(mapped.text) == len(mapped.origins)`, origins rise strictly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ontology.evidence import Evidence

_LINE_BREAK = re.compile(r"[\n\r\f\v\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class MappedText:
    """Characters and where each came from in `source`."""

    source: str
    """The untouched text of the whole document."""
    text: str
    origins: tuple[int, ...]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.origins):
            raise ValueError(f"{len(self.text)} characters with {len(self.origins)} origins")

    @classmethod
    def squeezed(cls, source: str, start: int, end: int) -> MappedText:
        """`source[start:end]` without white space.

        >>> m = MappedText.squeezed("增长 8%\\n左右", 0, 8)
        >>> m.text, m.origins
        ('增长8%左右', (0, 1, 3, 4, 6, 7))
        """
        return cls.joined(source, ((start, end),))

    @classmethod
    def joined(cls, source: str, spans: Iterable[tuple[int, int]]) -> MappedText:
        """Several stretches of `source` as one text without white space: a sentence cut by a page break."""
        origins = tuple(i for start, end in spans for i in range(start, end) if not source[i].isspace())
        return cls(source, "".join([source[i] for i in origins]), origins)

    def slice(self, start: int, end: int) -> MappedText:
        """The part from `start` to `end`, counted in this text."""
        return MappedText(self.source, self.text[start:end], self.origins[start:end])

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the source of the characters `start` to `end` of this text (end exclusive)."""
        if not 0 <= start < end <= len(self.origins):
            raise ValueError(f"no span {start}-{end} in a text of {len(self.origins)} characters")
        return self.origins[start], self.origins[end - 1] + 1

    def evidence(self, start: int, end: int, *, rule: str) -> Evidence:
        """The evidence for the characters `start` to `end` of this text.

        Lines of the source between them that this text leaves out are left out of its words.
        """
        first, last = self.source_span(start, end)
        surface = self.source[first:last]
        return Evidence(first, last, surface, rule, self._lines_left_out(start, end, surface))

    def _lines_left_out(self, start: int, end: int, surface: str) -> tuple[tuple[int, int], ...]:
        """Where between two characters more than a line break is left out, counted from the first one."""
        if len(surface) == end - start or _LINE_BREAK.search(surface) is None:
            return ()
        first = self.origins[start]
        gaps = []
        for index in range(start + 1, end):
            before, here = self.origins[index - 1] + 1 - first, self.origins[index] - first
            if here > before and _LINE_BREAK.search(surface, before, here) and surface[before:here].strip():
                gaps.append((before, here))
        return tuple(gaps)
