"""Text for a terminal: aligned by display width, and unable to do harm.

Chinese characters are two columns wide. What comes from documents may hold control characters (which move the
cursor or change colours) and bidirectional overrides (which show text in another order than it has): they are
shown as visible escapes. Line breaks and tabs inside a cell become blanks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that a terminal could act on or that show nothing."""

ELLIPSIS = "…"


def harmless(text: str) -> str:
    r"""The text with every control, format and unassigned character made visible.

    >>> harmless("区财政局\x1b[31m\u202e")
    '区财政局\\x1b[31m\\u202e'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(visible, text))


def visible(character: str) -> str:
    """The character itself, or its escape where showing it could do harm."""
    if character in "\t\n\r":
        return " "
    if unicodedata.category(character) in HARMFUL:
        return character.encode("unicode_escape").decode("ascii")
    return character


def width(text: str) -> int:
    """Columns that a terminal needs for the text.

    >>> width("区财政局"), width("abc"), width("e\u0301")
    (8, 3, 1)
    """
    return len(text) if text.isascii() else sum(map(character_width, text))


def character_width(character: str) -> int:
    """Columns of one character: 0 for a combining mark, 2 for a wide one, else 1."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def shortened(text: str, columns: int) -> str:
    """The text cut to a number of columns, with an ellipsis where something is missing.

    >>> shortened("一般公共预算总收入", 9)
    '一般公共…'
    """
    if width(text) <= columns:
        return text
    kept, used = [], character_width(ELLIPSIS)
    for character in text:
        used += character_width(character)
        if used > columns:
            break
        kept.append(character)
    return "".join(kept) + ELLIPSIS


def padded(text: str, columns: int) -> str:
    """The text followed by blanks up to a number of columns."""
    return text + " " * (columns - width(text))


def table_lines(
    headers: Sequence[str], rows: Iterable[Sequence[str]], *, cell_columns: int | None = None
) -> list[str]:
    """A table as lines, each column as wide as its widest cell.

    Args:
        headers: names of the columns.
        rows: cells, as many as there are headers.
        cell_columns: cut cells to this width; None keeps them whole.

    >>> table_lines(["单位", "n"], [["区财政局", "2"]])
    ['单位      n', '--------  -', '区财政局  2']
    """
    cells = [[harmless(cell) for cell in row] for row in (headers, *rows)]
    if cell_columns is not None:
        cells = [[shortened(cell, cell_columns) for cell in row] for row in cells]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(map(padded, row, widths)).rstrip() for row in cells]
    return [lines[0], "  ".join("-" * columns for columns in widths), *lines[1:]]
