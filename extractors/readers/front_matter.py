"""Front matter: the block between two `---` lines at the very top of a Markdown file.

Each `key: value` line in it becomes a MetadataField. Anything else in the block is left to the text: values
over several lines are not read. A block without a closing line, or of more than 60 lines, is no front matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.document import MetadataField
from extractors.readers.lines import Line, trimmed

_MOST_LINES = 60
_FIELD = re.compile(r"([\w.-]{1,60})[ \t]*[:：](?=\s|$|\S)[ \t]*(.*)", re.DOTALL)
_QUOTES = ('"', "'")


def front_matter(text: str, lines: Sequence[Line]) -> tuple[int, tuple[MetadataField, ...]]:
    """The front matter of a text.

    Returns:
        The number of lines that it takes (0 where there is none) and its fields.

    >>> text = "---\\ntitle: 工作报告\\n---\\n各位代表："
    >>> from extractors.readers.lines import text_lines
    >>> front_matter(text, text_lines(text))[1][0].value
    '工作报告'
    """
    if not lines or _content(text, lines[0]) != "---":
        return 0, ()
    for index, line in enumerate(lines[1:_MOST_LINES], start=1):
        if _content(text, line) in ("---", "..."):
            fields = (_field(text, inner) for inner in lines[1:index])
            return index + 1, tuple(field for field in fields if field is not None)
    return 0, ()


def _content(text: str, line: Line) -> str:
    return text[line.start : line.end].rstrip()


def _field(text: str, line: Line) -> MetadataField | None:
    match = _FIELD.fullmatch(text, line.start, line.end)
    if match is None:
        return None
    start, end = trimmed(text, *match.span(2))
    if end - start >= 2 and text[start] in _QUOTES and text[start] == text[end - 1]:
        start, end = start + 1, end - 1
    return MetadataField(match[1], text[start:end], start, end) if start < end else None
