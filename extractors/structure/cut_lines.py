"""Short lines that are no headings, but the beginning of a sentence that a line or page break cut.

A heading and a cut sentence look alike: neither ends a sentence. A sentence is told by where it stops, by
what the next line begins with, and, where a page ends, by the custom that no heading is left alone there.
"""

from __future__ import annotations

import re

from extractors.structure.wording import any_word

TITLE_END = re.compile(any_word("headings", "document_titles") + r"(?:[（(][^（()）]{1,30}[）)])?$")
"""A line that ends so names a document."""

_UNIT = r"(?:[%％亿万千百余多个家所座处条户名人套项吨亩]|公里|公顷|平方|米|元|倍)"
_CONTINUED = re.compile(
    rf"[，。、；：）》”%％,;:)]"
    rf"|[0-9０-９][0-9０-９.．]{{0,12}}(?:[%％]|[亿万千百]{{0,2}}{_UNIT}[\u4e00-\u9fff]?"
    r"(?:[，。；、,;）)]|以上|左右|以内|$))"
)
"""What opens no paragraph."""
_BEFORE_FIGURE = re.compile(any_word("headings", "before_figures") + "$")
_FIGURE = re.compile(r"(?!(?:19|20)[0-9]{2}年)[0-9０-９]")
_CUT_FIGURE = re.compile(r"[0-9０-９.．]$")
_REST_OF_FIGURE = re.compile(rf"(?!(?:19|20)[0-9]{{2}}年)[0-9０-９.．]|{_UNIT}")
_STATED = re.compile(rf"[0-9０-９]{_UNIT}")
PART_END = re.compile(any_word("headings", "part_words") + "$")
_OPENING = re.compile(
    any_word("headings", "no_title_starts") + r"|[0-9０-９]{4}年|过去|一年来|这一年|全年|我们|坚持"
)
OPEN_END = re.compile(r"[，、,“《（(〔]$")
SENTENCE_INSIDE = re.compile(r"[。！？；]")
LAST = 40
"""So many last characters tell how a line ends."""


def is_cut(line: str, following: str, *, mark_end: int | None, after_break: bool) -> bool:
    """Does a short line that could be a heading go on in the next one?

    Args:
        line: the characters of one that ends no sentence.
        following: those of the next line.
        mark_end: where the words behind the line's mark begin, None where it has none.
        after_break: a page break stands between the two.

    >>> is_cut("固定资产投资增长", "7.8%。", mark_end=None, after_break=False)
    True
    >>> is_cut("改造老旧", "小区5个。", mark_end=None, after_break=True)
    True
    >>> is_cut("（一）产业更加兴旺", "新建厂房3万平方米。", mark_end=3, after_break=True)
    False
    """
    if TITLE_END.search(line[-LAST:]) or PART_END.search(line[-LAST:]) or TITLE_END.search(following[-LAST:]):
        return False
    if _CONTINUED.match(following) is not None or OPEN_END.search(line):
        return True
    if _BEFORE_FIGURE.search(line[-LAST:]) and _FIGURE.match(following):
        return True
    if _CUT_FIGURE.search(line[-1:]) and _REST_OF_FIGURE.match(following):
        return True
    if not after_break:
        return False
    if _STATED.search(line, mark_end or 0):
        return True
    return (
        mark_end is None
        and SENTENCE_INSIDE.search(following) is not None
        and _OPENING.match(following) is None
    )
