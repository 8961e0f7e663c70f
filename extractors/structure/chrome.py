"""Chrome: lines of a file that belong to the web page or the gazette around a report, not to the report.

Tests over one line at a time: furniture words at the start of a line or as the whole of it, the path to a
page (`首页 > 政务公开`) and other menus, the day's date, words of a collector of texts to the reader, page
marks, captions of photographs, lines without a single letter or figure, and notes. A glossary title in the
last part of a document makes all below it notes, until the title of an appendix of pledges or of a part; the
title of a list of links makes the short lines below it links.
"""

from __future__ import annotations

import re

from extractors.structure.pages import is_page_mark
from extractors.structure.wording import any_word
from ontology.lexicon import words

LONGEST_WHOLE = 8
LONGEST_TITLE = 30
"""A glossary's title is short."""

_STARTS = re.compile(any_word("chrome", "line_starts"))
_WHOLE = frozenset(words("chrome", "whole_lines"))
_CAPTION = re.compile(any_word("chrome", "caption_ends") + "$")
_REPORTER = re.compile(r"记者|新华社|作《?政府工作报告|[图影]")
_MENU = re.compile(
    r"[^|｜>＞»›→。；，]{0,12}(?:首页|主页)\s*[|｜>＞»›→].{0,120}"
    r"|(?:[^|｜>＞»›→。；，0-9]{1,12}[|｜>＞»›→]){2,12}[^|｜>＞»›→。；，0-9]{1,20}"
)
_TODAY = re.compile(
    r"今天是.{4,14}日.{0,12}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日天].{0,8}"
)
_TO_THE_READER = re.compile(any_word("chrome", "to_the_reader"))
_LINKS = re.compile(any_word("chrome", "link_list_titles") + r"\s*[：:]?")
_LINK = re.compile(r"[^。；]{2,60}")
_NO_WORD = re.compile(r"[^\w\u4e00-\u9fff]+")
_COMMENT = re.compile(r"<!--.{0,2000}?-->|!?\[[^\]]{0,200}\]\([^)]{0,300}\)|https?://\S+", re.DOTALL)
_FILE_LINK = re.compile(r".{1,80}\.(?:docx?|pdf|xlsx?|wps|ofd)", re.IGNORECASE)
_NOTE = re.compile(r"[\[［【﹝〔]\s?(?:注释?)?\s?[0-9０-９]{1,3}\s?[\]］】﹞〕]\s?(?=\S)")
_GLOSSARY = re.compile(any_word("chrome", "glossary_titles"))
_APPENDIX = re.compile(r"实事|附件|附表|附录")
_MARKED = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十]部分|[—－-]{2}|各位|\d"
)
_PART = re.compile(r"[一二三四五六七八九十]{1,3}、.{0,16}(?:回顾|总结|安排|部署|打算|任务|自身建设)")
_ENTRY_MARK = re.compile(r"[。；]|\d{1,3}[.．、]\D")


def is_chrome(line: str) -> bool:
    """Is this line, white space at its ends left out, no part of a report?

    >>> [is_chrome(line) for line in ("- 12 -", "推荐访问:工作报告", "各位代表：", "[3]两免：免杂费、书费。")]
    [True, True, False, True]
    """
    if len(line) <= LONGEST_WHOLE and line in _WHOLE:
        return True
    if _STARTS.match(line) or _NOTE.match(line):
        return True
    if len(line) > 200:
        return line[:4] == "<!--" and _COMMENT.fullmatch(line) is not None
    return bool(
        is_page_mark(line)
        or _MENU.fullmatch(line)
        or _TODAY.fullmatch(line)
        or _TO_THE_READER.search(line)
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


def opens_links(line: str) -> bool:
    """Is this line the title of a list of links?

    >>> opens_links("相关阅读："), opens_links("相关阅读活动开展12场")
    (True, False)
    """
    return len(line) <= LONGEST_TITLE and _LINKS.fullmatch(line) is not None


def is_link(line: str) -> bool:
    """May a line below such a title be a link: is it short, no sentence and without a mark?"""
    return _LINK.fullmatch(line) is not None and _MARKED.match(line) is None


def closes_glossary(line: str) -> bool:
    """Does this line open an appendix that states something again, or go on with a part of the report?"""
    if len(line) > LONGEST_TITLE:
        return False
    if _PART.fullmatch(line):
        return True
    return (
        _APPENDIX.search(line) is not None and not opens_glossary(line) and _ENTRY_MARK.search(line) is None
    )
