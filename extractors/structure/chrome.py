"""Chrome: lines of a file that belong to the web page or the gazette around a report, not to the report.

Five tests, each over one line at a time: furniture words at the start of a line or as the whole of it, page
marks, captions of photographs, lines without a single letter or figure, and lists of notes. A glossary
title in the last part of a document makes all below it notes, until the title of an appendix of pledges.
"""

from __future__ import annotations

import re

from extractors.structure.pages import is_page_mark
from extractors.structure.wording import any_word
from ontology.lexicon import words

LONGEST_TITLE = 30
"""A glossary's title is short."""

_STARTS = re.compile(any_word("chrome", "line_starts"))
_WHOLE = frozenset(words("chrome", "whole_lines"))
_CAPTION = re.compile(any_word("chrome", "caption_ends") + "$")
_REPORTER = re.compile(r"记者|新华社|作《?政府工作报告|[图影]")
_NO_WORD = re.compile(r"[^\w\u4e00-\u9fff]+")
_COMMENT = re.compile(r"<!--.{0,2000}?-->|!?\[[^\]]{0,200}\]\([^)]{0,300}\)|https?://\S+", re.DOTALL)
_FILE_LINK = re.compile(r".{1,80}\.(?:docx?|pdf|xlsx?|wps|ofd)", re.IGNORECASE)
_NOTE = re.compile(r"[\[［【﹝〔]\s?(?:注释?)?\s?[0-9０-９]{1,3}\s?[\]］】﹞〕]\s?(?=\S)")
_GLOSSARY = re.compile(any_word("chrome", "glossary_titles"))
_APPENDIX = re.compile(r"实事|附件|附表|附录")
_ENTRY_MARK = re.compile(r"[。；]|\d{1,3}[.．、]\D")


def is_chrome(line: str) -> bool:
    """Is this line, white space at its ends left out, no part of a report?

    >>> [is_chrome(line) for line in ("- 12 -", "推荐访问:工作报告", "各位代表：", "[3]两免：免杂费、书费。")]
    [True, True, False, True]
    """
    if len(line) <= 4 and line in _WHOLE:
        return True
    if _STARTS.match(line) or _NOTE.match(line):
        return True
    if len(line) > 200:
        return line[:4] == "<!--" and _COMMENT.fullmatch(line) is not None
    return bool(
        is_page_mark(line)
        or _NO_WORD.fullmatch(line)
        or _COMMENT.fullmatch(line)
        or _FILE_LINK.fullmatch(line)
        or (_CAPTION.search(line) and _REPORTER.search(line))
    )


def opens_glossary(line: str) -> bool:
    """Is this line the title of a list of explained words?

    >>> opens_glossary("《政府工作报告》名词解释"), opens_glossary("就名词解释作如下说明。")
    (True, False)
    """
    return (
        len(line) <= LONGEST_TITLE and _GLOSSARY.search(line) is not None and _ENTRY_MARK.search(line) is None
    )


def closes_glossary(line: str) -> bool:
    """Does this line open an appendix that states something again?"""
    return (
        len(line) <= LONGEST_TITLE
        and _APPENDIX.search(line) is not None
        and not opens_glossary(line)
        and _ENTRY_MARK.search(line) is None
    )
