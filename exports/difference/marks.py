"""Which stretches of two texts differ, for marking them.

The longest common stretch is sought first, then those on either side of it (Ratcliff and Obershelp). It takes
time that grows with the product of the lengths, so that only the first `LONGEST` characters are compared; the
rest is given as it is.
"""

from __future__ import annotations

from difflib import SequenceMatcher

LONGEST = 600
SHORTEST = 2
"""Common stretches of fewer characters are chance."""

Piece = tuple[str, bool]
"""A stretch of text, and whether the other text lacks it."""


def marked(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Two texts in pieces, each with whether it is only in this one.

    >>> marked("新增公园3个", "新增绿地公园5个")[1]
    [('新增', False), ('绿地', True), ('公园', False), ('5个', True)]
    """
    one, other = before[:LONGEST], after[:LONGEST]
    left: list[Piece] = []
    right: list[Piece] = []
    at_left = at_right = 0
    for start, begin, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        if 0 < size < SHORTEST:
            continue
        _add(left, one[at_left:start], differs=True)
        _add(right, other[at_right:begin], differs=True)
        _add(left, one[start : start + size], differs=False)
        _add(right, other[begin : begin + size], differs=False)
        at_left, at_right = start + size, begin + size
    _add(left, before[LONGEST:], differs=False)
    _add(right, after[LONGEST:], differs=False)
    return left, right


def _add(pieces: list[Piece], text: str, *, differs: bool) -> None:
    if text:
        pieces.append((text, differs))
