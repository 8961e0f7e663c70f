"""The lines of a text, blank lines left out, each with the number of blank lines above it.

A line ends at a line feed, a carriage return (or both), a form feed, a vertical tab or Unicode's line and
paragraph separators. A line that holds nothing but white space is blank, unless there is just one tab in it:
dumps of tables print an empty cell as a lone tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\f\v\u2028\u2029]+")
_LINE_BREAK = re.compile(r"\r\n|[\n\r\f\v\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, its line break left out."""

    start: int
    end: int
    gap: int
    """How many blank lines lie between it and the line above."""


def text_lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of `text[start:end]` that are not blank, in order.

    >>> text_lines("一、目标\\n\\n1\\t增长7%")
    [Line(start=0, end=4, gap=0), Line(start=6, end=12, gap=1)]
    """
    lines: list[Line] = []
    above = start
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        line_start, line_end = match.span()
        if match[0].isspace() and match[0].count("\t") != 1:
            continue
        gap = len(_LINE_BREAK.findall(text, above, line_start)) - (1 if lines else 0)
        lines.append(Line(line_start, line_end, max(0, gap)))
        above = line_end
    return lines


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at both its ends; an empty span at `start` where nothing is left.

    >>> trimmed("　各位代表： ", 0, 7)
    (1, 6)
    """
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    if left == len(inner):
        return start, start
    return start + left, start + len(inner.rstrip())
