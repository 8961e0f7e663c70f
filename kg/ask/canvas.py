"""A question's characters, each claimed at most once: by a name, a figure, a word, or by nothing.

Who claims first has it. What no one has claimed in the end is what was not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

ASCII_WORD = re.compile(r"[a-z0-9]")


class Canvas:
    """Which characters of a text are claimed."""

    __slots__ = ("_claimed", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._claimed = bytearray(len(text))

    def is_free(self, start: int, end: int) -> bool:
        """Has nobody claimed any of it, and does it cut no English word or number?"""
        return not any(self._claimed[start:end]) and not self._cuts(start) and not self._cuts(end)

    def claim(self, start: int, end: int) -> None:
        """Take characters."""
        self._claimed[start:end] = b"\x01" * (end - start)

    def runs(self) -> Iterator[tuple[int, int]]:
        """The stretches of letters and figures that nobody claimed, in order."""
        start = None
        for place, letter in enumerate(self.text):
            loose = not self._claimed[place] and letter.isalnum()
            if loose and start is None:
                start = place
            elif not loose and start is not None:
                yield start, place
                start = None
        if start is not None:
            yield start, len(self.text)

    def _cuts(self, place: int) -> bool:
        """Would a cut here part an English word, or a number?"""
        if not 0 < place < len(self.text):
            return False
        before, after = self.text[place - 1], self.text[place]
        if not (ASCII_WORD.match(before) and ASCII_WORD.match(after)):
            return False
        return before.isdigit() == after.isdigit()
