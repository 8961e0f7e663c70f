"""The lines of a document that belong to its running text, as spans without marks of lists and quotations.

A line as long as a chapter comes from a page that lost its paragraphs: it is cut where a heading mark, a bold
stretch or an HTML paragraph opens after the end of a sentence. Page marks, form feeds and running headers are
left out, and the line behind them remembers the page break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.document import Block, Document, Paragraph
from extractors.structure.chrome import closes_glossary, is_chrome, is_link, opens_glossary, opens_links
from extractors.structure.long_lines import LONGEST_LINE, pieces
from extractors.structure.pages import FRONT_WITHIN, is_page_mark, opens_report, running_headers
from extractors.structure.report_signs import is_report_title

MOST_OTHERS = 3
"""A text that lost its paragraphs has no more lines than these beside the one that holds it."""

GLOSSARY_FROM = 0.4
"""A glossary stands after this part of the text; above it, its title is a link."""

FORM_FEED = "\f"

_LIST_MARK = re.compile(r"(?:[-+•·●■◆★▲]|>{1,3}|\*(?!\*))\s+|[•●■◆★▲·]\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of running text."""

    start: int
    end: int
    level: int | None = None
    """1-6 where the format itself marks a heading."""
    after_break: bool = False
    """Does a page break stand between it and the line above?"""


def read_lines(document: Document) -> list[Line]:
    """The lines of running text, tables and chrome left out, in the order of the text."""
    text = document.text
    lines: list[Line] = []
    glossary = broken = links = False
    glossary_from = int(len(text) * GLOSSARY_FROM)
    above = 0
    cut = list(_cut_lines(document))
    for index, line in enumerate(cut):
        content = text[line.start : line.end]
        short = content.strip("* ") if len(content) < LONGEST_LINE else content
        if line.start >= glossary_from:
            closed = closes_glossary(short) or (glossary and _opens_report(text, cut, index))
            glossary = (glossary and not closed) or opens_glossary(short)
        broken = broken or is_page_mark(short) or text.find(FORM_FEED, above, line.start) >= 0
        above = line.end
        links = opens_links(short) or (
            links and (is_chrome(short) or is_link(short)) and not _opens_report(text, cut, index)
        )
        if glossary or links or is_chrome(short):
            continue
        lines.append(replace(line, after_break=broken) if broken else line)
        broken = False
    return _without_headers(text, lines, broken=broken)


def _opens_report(text: str, lines: Sequence[Line], index: int) -> bool:
    """Is a line the title of a report whose front matter follows?"""
    if not is_report_title("".join(text[lines[index].start : lines[index].end][:LONGEST_LINE].split())):
        return False
    near = [text[line.start : line.end] for line in lines[index : index + 1 + FRONT_WITHIN]]
    return opens_report(near, 0)


def _without_headers(text: str, lines: Sequence[Line], *, broken: bool) -> list[Line]:
    """The lines without the running headers of pages, which stand at page breaks.

    Args:
        text: the document's.
        lines: those that are no chrome.
        broken: a page break stands below the last of them.
    """
    breaks = [*(line.after_break for line in lines), broken]
    headers = running_headers([text[line.start : line.end] for line in lines], breaks)
    if not headers:
        return list(lines)
    kept: list[Line] = []
    broken = False
    for index, line in enumerate(lines):
        if index in headers:
            broken = True
            continue
        kept.append(replace(line, after_break=True) if broken else line)
        broken = False
    return kept


def _cut_lines(document: Document) -> Iterator[Line]:
    text = document.text
    whole = _whole_text(document)
    for block in document.blocks:
        if not isinstance(block, Paragraph):
            continue
        start = block.start
        if text[start] in "-+•·●■◆★▲>*":
            mark = _LIST_MARK.match(text, start, block.end)
            start = mark.end() if mark else start
        if start >= block.end:
            continue
        if block.end - start <= LONGEST_LINE and block is not whole:
            yield Line(start, block.end, block.level)
        else:
            yield from (Line(first, last) for first, last in pieces(text, start, block.end))


def _whole_text(document: Document) -> Paragraph | None:
    """The line that holds a document of hardly any other line."""
    paragraphs = list(document.paragraphs())
    longest = max(paragraphs, key=_length, default=None)
    if longest is None or len(paragraphs) > MOST_OTHERS + 1:
        return None
    return longest if _length(longest) * 5 >= 4 * sum(map(_length, document.blocks)) else None


def _length(block: Block) -> int:
    return block.end - block.start
