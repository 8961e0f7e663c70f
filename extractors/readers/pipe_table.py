r"""Pipe tables, as Markdown has them.

    | 序号 | 重点事项 | 牵头单位 |
    | --- | --- | --- |
    | 1 | 新增学位800个 | 区教育局 |

Lines with a pipe, without other text between them, are a table where one of them is a rule (`--- | ---`), or
where each starts with a pipe and holds another one. Blank lines end it, except between rows that start with a
pipe; a new header always does, headings (一、…) before a numbered row never. The outer pipes may be absent.
Rules are no rows. An escaped pipe (`\|`) is text. Tags such as `<br>` stay in the cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Cell, Layout, Row, Table
from extractors.readers.found_table import FoundTable
from extractors.readers.inner_headings import below_headings
from extractors.readers.lines import Line, trimmed

_PIPE = re.compile(r"\\.|(\|)", re.DOTALL)
_RULE = re.compile(r"[\s|:+-]+")


def find_pipe_tables(text: str, lines: Sequence[Line]) -> Iterator[FoundTable]:
    """The pipe tables among the lines."""
    first = 0
    while first < len(lines):
        last = first
        while last < len(lines):
            if _has_pipe(text, lines[last]) and _goes_on(text, lines, first, last):
                last += 1
            elif last > first and (below := _below_headings(text, lines, last)):
                last = below + 1
            else:
                break
        run = lines[first:last]
        rows = tuple(pipe_row(text, line) for line in run if not _is_rule(text, line))
        if rows and (len(rows) < len(run) or all(_is_framed(text, line) for line in run)):
            yield FoundTable(first, last, Table(rows[0].start, rows[-1].end, Layout.GRID, rows))
        first = max(last, first + 1)


def pipe_row(text: str, line: Line) -> Row:
    """The cells between the pipes of a line, outer white space left out.

    >>> pipe_row("| 1 | 学位 |", Line(0, 10, 0)).cells
    (Cell(start=2, end=3), Cell(start=6, end=8))
    """
    start, end = trimmed(text, line.start, line.end)
    pipes = [match.start() for match in _PIPE.finditer(text, start, end) if match[1]]
    left = [start - 1, *pipes] if not pipes or pipes[0] != start else pipes
    right = left[1:] if pipes and pipes[-1] == end - 1 else [*left[1:], end]
    cells = [Cell(*trimmed(text, a + 1, b)) for a, b in zip(left, right, strict=False)]
    return Row(start, end, tuple(cells))


def _goes_on(text: str, lines: Sequence[Line], first: int, line: int) -> bool:
    """Does a line with a pipe belong to the run that started at `first`?"""
    if line == first or lines[line].gap == 0:
        return True
    is_head = line + 1 < len(lines) and _is_rule(text, lines[line + 1])
    return not is_head and _is_framed(text, lines[line - 1]) and _is_framed(text, lines[line])


def _below_headings(text: str, lines: Sequence[Line], at: int) -> int:
    """Where a row stands that goes on with the table below headings, or 0; a new header never does."""
    below = below_headings(text, lines, at)
    is_head = below + 1 < len(lines) and _is_rule(text, lines[below + 1])
    return below if below and not is_head and _is_framed(text, lines[below]) else 0


def _has_pipe(text: str, line: Line) -> bool:
    return text.find("|", line.start, line.end) >= 0


def _is_rule(text: str, line: Line) -> bool:
    return _RULE.fullmatch(text, line.start, line.end) is not None and "-" in text[line.start : line.end]


def _is_framed(text: str, line: Line) -> bool:
    """Does the line start with a pipe and hold another one?"""
    start, end = trimmed(text, line.start, line.end)
    return text[start] == "|" and text.find("|", start + 1, end) >= 0
