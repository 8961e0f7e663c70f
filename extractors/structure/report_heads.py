"""Heads of reports inside a file: a title or a session below the text of another report.

The head is looked for where a report has been read: below a salutation or a first part, and a sentence. It is
a title (`…政府工作报告`) or a session with its date, and within a few short lines a second sign of a report
follows: the other of the two, a speaker, a salutation or the set phrase of a speech. A title without a
second sign counts where it tells another year or place than the head above, and a first part follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.structure.marks import MarkKind
from extractors.structure.part_lines import opens_part
from extractors.structure.report_signs import (
    LONGEST_HEAD_LINE,
    begins_speech,
    is_report_title,
    is_salutation_line,
    is_session_line,
    opens_speech,
)
from extractors.structure.stretches import Stretch
from extractors.structure.years import years_in

HEAD_WITHIN = 7
"""The signs of a report stand within so many paragraphs."""

_ENDS = ("。", "！", "；")
_FIRST_PART = re.compile(r"(?:一、|第一部分|[（(]一[）)])")
_WITHOUT_PLACE = re.compile(
    r"(?:19|20)[0-9]{2}年?|[二一][〇○零Ｏ0一二三四五六七八九]{3}年|(?:人民)?政府|工作报告.*|第[一二三四五六七八九十]{1,2}篇[：:]"
)


def find_heads(stretches: Sequence[Stretch]) -> set[int]:
    """The paragraphs that a second or later report begins with."""
    found: set[int] = set()
    above = ""
    part = body = False
    for index, stretch in enumerate(stretches):
        heads = is_report_title(stretch.text) or is_session_line(stretch.text)
        if part and body and heads and _is_head(stretches, index, above):
            found.add(index)
            above = ""
            part = body = False
        if heads and not body:
            above += stretch.text
        body = body or (part and stretch.text.endswith(_ENDS) and not begins_speech(stretch.text))
        part = part or _opens_first_part(stretch) or is_salutation_line(stretch.text)
    return found


def _is_head(stretches: Sequence[Stretch], index: int, above: str) -> bool:
    """Does a title or a session open a report, below the report with the head `above`?"""
    session = is_session_line(stretches[index].text)
    below = stretches[index + 1 : index + 1 + HEAD_WITHIN]
    for stretch in below:
        if len(stretch.text) > 2 * LONGEST_HEAD_LINE:
            return False
        if opens_speech(stretch.text):
            return True
        if not session and is_session_line(stretch.text):
            return True
        if _opens_first_part(stretch):
            return session or _differs(stretches[index].text, above)
    return False


def _opens_first_part(stretch: Stretch) -> bool:
    if _FIRST_PART.match(stretch.text) or opens_part(stretch):
        return True
    return stretch.mark is not None and stretch.mark.kind is MarkKind.NUMERAL


def _differs(title: str, above: str) -> bool:
    """Does a title tell another year or place than the head of the report above?"""
    if not above:
        return True
    years, others = years_in(title), years_in(above)
    place = _WITHOUT_PLACE.sub("", title)
    return (bool(years and others) and not set(years) & set(others)) or place not in above
