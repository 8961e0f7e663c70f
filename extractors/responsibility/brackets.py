"""Stretches of a paragraph that say who is responsible: in brackets, or run in behind the text.

Brackets of all kinds are one kind here: prints mix them, `(责任单位：…）`. One pass with a counter finds
the outermost pairs; an opening bracket that never closes is passed over, unless a label stands behind it:
then the end of the paragraph closes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.responsibility.labels import opens_with_label

OPENING = "(（[［【〔"
CLOSING = ")）]］】〕"
_MARKS = re.compile(f"[{re.escape(OPENING + CLOSING)}]")
LONGEST = 1500
"""Characters in brackets; more is a bracket that lost its end."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """An outermost pair, or what is run in: where it starts, and one past its end."""

    start: int
    end: int
    run_in: bool = False
    """Is it without brackets?"""


def brackets_in(text: str) -> Iterator[Bracket]:
    """The outermost pairs of brackets, in order.

    >>> text = "新增学位。[责任单位：区教育局（督导室）]"
    >>> [text[bracket.start : bracket.end] for bracket in brackets_in(text)]
    ['[责任单位：区教育局（督导室）]']
    """
    depth = 0
    start = 0
    for mark in _MARKS.finditer(text):
        at = mark.start()
        if text[at] in OPENING:
            if depth and (at - start > LONGEST or opens_with_label(text, at + 1)):
                depth = 0
            if depth == 0:
                start = at
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and at - start <= LONGEST:
                yield Bracket(start, at + 1)
    if depth and len(text) - start <= LONGEST and opens_with_label(text, start + 1):
        yield Bracket(start, len(text))


def left_open(text: str) -> int | None:
    """Where the outermost bracket opens that a text does not close, or None.

    >>> left_open("新增学位（含扩建）。（责任单位：区教育局、"), left_open("新增学位（含扩建）。")
    (10, None)
    """
    depth = start = 0
    for at, character in enumerate(text):
        if character in OPENING:
            start = at if depth == 0 else start
            depth += 1
        elif character in CLOSING and depth:
            depth -= 1
    return start if depth else None


def closed_at(text: str) -> int | None:
    """Where a text closes a bracket that it does not open, or None.

    >>> closed_at("区财政局）。（下同）"), closed_at("区财政局（国库科）")
    (4, None)
    """
    depth = 0
    for at, character in enumerate(text):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth -= 1
            if depth < 0:
                return at
    return None
