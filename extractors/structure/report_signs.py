"""The lines that a report begins with, each told by itself: title, session, speaker, salutation, phrase."""

from __future__ import annotations

import re

from extractors.structure.wording import any_word

LONGEST_HEAD_LINE = 80

_TITLE = re.compile(
    r"(?:第[一二三四五六七八九十]{1,2}篇[：:])?[^。；！？，]{0,40}工作报告"
    r"(?:[（(][^（()）]{1,30}[）)])?(?:(?:范文)?篇?[一二三四五六七八九十0-9]{1,3})?"
)
_SESSION = re.compile(r"[—─－-]{0,2}[（(]?.{0,30}年.{0,30}届.{0,30}次(?:全体)?会议(?:上)?[）)]?")
_SPEAKER = re.compile(rf"[\u4e00-\u9fff]{{0,16}}{any_word('posts', 'posts')}[：:]?[\u4e00-\u9fff·]{{2,12}}")
_SALUTATION = re.compile(r"(?:各位代表|各位委员|同志们)(?:[、，][^，。！]{2,8})?[：:！，]?")
_PHRASE = re.compile(r"[^。]{0,30}(?:代表|受)[^。]{0,24}政府[^。]{0,24}报告|[^。]{0,12}向大会[^。]{0,12}报告")


def is_report_title(text: str) -> bool:
    """Is a line the title of a report on the work of a government?

    >>> is_report_title("2023年澄桥区政府工作报告（二）"), is_report_title("讨论政府工作报告，提出意见")
    (True, False)
    """
    return len(text) <= LONGEST_HEAD_LINE and _TITLE.fullmatch(text) is not None


def is_session_line(text: str) -> bool:
    """Is a line the session that a report was given to, with its date?

    >>> is_session_line("——2024年1月9日在云浦市澄桥区第八届人民代表大会第四次会议上")
    True
    """
    return len(text) <= LONGEST_HEAD_LINE and _SESSION.fullmatch(text) is not None


def is_salutation_line(text: str) -> bool:
    """Is a line nothing but a salutation?"""
    return len(text) <= LONGEST_HEAD_LINE and _SALUTATION.fullmatch(text) is not None


def begins_speech(text: str) -> bool:
    """Does a paragraph begin with the phrase that opens a report to an assembly?

    >>> begins_speech("现在，我代表区人民政府向大会报告工作，请予审议。")
    True
    """
    return _PHRASE.match(text) is not None


def opens_speech(text: str) -> bool:
    """Is a paragraph a speaker's line, a salutation or the phrase that opens a report?"""
    if begins_speech(text) or is_salutation_line(text):
        return True
    return len(text) <= LONGEST_HEAD_LINE and _SPEAKER.fullmatch(text) is not None
