"""Lines that open a part of a report without a mark that says so: by their words, brackets or a colon."""

from __future__ import annotations

import re

from extractors.structure.stretches import Stretch
from extractors.structure.titles import CLAUSES, Title
from extractors.structure.wording import any_word

LONGEST_PART = 32

_PART = re.compile(any_word("headings", "part_words") + r"(?:情况|建议|安排)?(?:[（(][^（()）]{1,12}[）)])?$")
_LEAD_IN = re.compile(any_word("headings", "lead_ins"))
_BRACKETED = re.compile(r"【[^【】。；]{2,30}】|《[^《》]{2,30}》$")
_STATED = re.compile(r"(?:目标|要求|思想|思路|任务|重点)$")
_COLON = re.compile(r"[：:]")
_TIMED = re.compile(r"[0-9０-９]{4}年|过去|去年|今年|上年|明年|今后|未来|[上下]半年|上一年")


def names_part(words: str) -> bool:
    """Do words end like the title of a part?

    >>> names_part("2023年工作回顾"), names_part("产业更加兴旺")
    (True, False)
    """
    return _PART.search(words) is not None


def announces(line: str) -> bool:
    """Does a line announce what follows it, as a sentence does?"""
    return _LEAD_IN.search(line) is not None


def opens_part(stretch: Stretch) -> bool:
    """Is a paragraph, marked or not, a line with the words of a part and the time that it is of?"""
    text = stretch.text
    if len(text) > LONGEST_PART:
        return False
    start = 0 if stretch.mark is None else stretch.mark.end
    words = text[start:].strip("【】《》：:")
    return names_part(words) and _TIMED.search(words) is not None


def bracketed_title(text: str) -> Title | None:
    """A title in brackets, the brackets included: `【抓项目】` before text or alone, `《…》` of a part.

    >>> bracketed_title("【抓项目】新增学位800个。"), bracketed_title("《澄桥规划》")
    (Title(start=0, end=5, alone=False), None)
    """
    bracketed = _BRACKETED.match(text)
    if bracketed is None or (text[0] == "《" and not names_part(text[1:-1])):
        return None
    return Title(0, bracketed.end(), alone=bracketed.end() == len(text))


def timed_part(stretch: Stretch) -> Title | None:
    """The words of a part before a colon, with the time that it is of: `2023年工作安排：`."""
    text = stretch.text
    if stretch.mark is not None:
        return None
    colon = _COLON.search(text, 0, LONGEST_PART + 1)
    if colon is None:
        return None
    topic = text[: colon.start()]
    alone = colon.end() == len(text)
    if CLAUSES.search(topic) or announces(topic) or not (_TIMED.search(topic) and names_part(topic)):
        return None
    # `2024年预期目标：地区生产总值增长6%`: a statement of the part that it stands in.
    return None if not alone and _STATED.search(topic) else Title(0, len(topic), alone=alone)
