"""The blocks of a text: front matter, tables in their layouts, and paragraphs for the rest.

The finders of TABLE_FINDERS take their tables out of the lines one after another, in that order; what they
leave are paragraphs, one a line. A Markdown heading is a paragraph with a level, its marks left out of its
span; thematic breaks (`---`) and lines of nothing but tags are no paragraphs. Blocks follow each other in the
order of the text and do not overlap. The time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Block, MetadataField, Paragraph
from extractors.readers.found_table import TableFinder
from extractors.readers.front_matter import front_matter
from extractors.readers.lines import Line, text_lines, trimmed
from extractors.readers.pipe_table import find_pipe_tables
from extractors.readers.spaced_table import find_spaced_tables
from extractors.readers.stream_dump import find_stream_tables
from extractors.readers.tabbed_dump import find_tabbed_tables
from extractors.readers.tag_table import cut_at_tables, find_tag_tables

TABLE_FINDERS: tuple[TableFinder, ...] = (
    find_tag_tables,
    find_pipe_tables,
    find_stream_tables,
    find_tabbed_tables,
    find_spaced_tables,
)

_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_TAGS = re.compile(r"(?:</?[A-Za-z][^<>]{0,400}>\s*)+")
_BREAK = re.compile(r"(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}")


def text_blocks(text: str) -> tuple[tuple[Block, ...], tuple[MetadataField, ...]]:
    """The blocks and the front matter of a text.

    >>> text_blocks("# 附件\\n\\n1\\t增长7%\\n2\\t新增学位\\n")[0][0]
    Paragraph(start=2, end=4, level=1)
    """
    lines = text_lines(text)
    skipped, metadata = front_matter(text, lines)
    return line_blocks(text, lines[skipped:]), metadata


def line_blocks(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """The blocks that some lines of a text make."""
    return tuple(_blocks(text, cut_at_tables(text, lines), TABLE_FINDERS))


def _blocks(text: str, lines: Sequence[Line], finders: Sequence[TableFinder]) -> list[Block]:
    """The tables that the finders take out of the lines, and paragraphs for what they leave."""
    if not finders:
        return list(_paragraphs(text, lines))
    blocks: list[Block] = []
    done = 0
    for found in finders[0](text, lines):
        blocks += _blocks(text, lines[done : found.first], finders[1:])
        blocks.append(found.table)
        done = found.last
    return blocks + _blocks(text, lines[done:], finders[1:])


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[Paragraph]:
    for line in lines:
        start, end = trimmed(text, line.start, line.end)
        if start == end or _is_format(text, start, end):
            continue
        heading = _HEADING.match(text, start, end) if text[start] == "#" else None
        if heading is None:
            yield Paragraph(start, end)
        else:
            yield Paragraph(heading.end(), _title_end(text, heading.end(), end), len(heading[1]))


def _is_format(text: str, start: int, end: int) -> bool:
    """Is the line a thematic break or nothing but tags?"""
    if text[start] in "-*_":
        return _BREAK.fullmatch(text, start, end) is not None
    return text[start] == "<" and _TAGS.fullmatch(text, start, end) is not None


def _title_end(text: str, start: int, end: int) -> int:
    """Where a heading's title ends: before closing marks (`## 附件 ##`) that a blank parts from it."""
    title = text[start:end].rstrip("#")
    if title and title[-1] in " \t" and title.strip():
        return start + len(title.rstrip())
    return end
