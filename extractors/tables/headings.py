"""Headings among the rows: 一、 is a part, （一） a section of it."""

from __future__ import annotations

from extractors.mapped_text import MappedText
from extractors.tables.content import HEADING, TAGS

PART, SECTION = 1, 2


def read_heading(body: MappedText) -> tuple[int, MappedText] | None:
    """A heading's level and its title without tags, or None for other text.

    >>> source = "<b>(二) 强链补链</b>"
    >>> level, title = read_heading(MappedText.squeezed(source, 0, len(source)))
    >>> level, title.text
    (2, '(二)强链补链')
    """
    found = HEADING.match(body.text)
    if found is None:
        return None
    return (PART if found["part"] else SECTION), without_tags(body)


def without_tags(body: MappedText) -> MappedText:
    """The text without HTML tags and Markdown marks at its ends, and without a closing full stop."""
    start, end = 0, len(body.text)
    for found in TAGS.finditer(body.text):
        if found.start() == start:
            start = found.end()
        elif found.end() == end:
            end = found.start()
    while end > start and body.text[end - 1] in "。*":
        end -= 1
    return body.slice(start, end)
