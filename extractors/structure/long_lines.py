"""Long lines: a chapter or a whole report on one line, from a page that lost its paragraphs.

Such a line is cut where a heading mark, the words of a part, a bold stretch or an HTML paragraph opens after
the end of a sentence, between the lines of a front matter that run together, and behind the title of a part
(`一、2023年工作回顾`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_LINE = 2500
"""A longer line holds several paragraphs."""

_INNER_START = re.compile(
    r"""
      (?<=[。！？；：:!?\s*>])
      (?= \*\*[^*\s]                                           # a bold stretch
        | <(?:p|br|li|h\d|tr|div)\b
        | (?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；]{4}
        | (?:19|20)[0-9]{2}年[^，。；：]{0,12}(?:回顾|总结|安排|部署|打算|计划)[：:]
        | 各位代表[！，!,] )
    | (?<=[\u4e00-\u9fff\s]) (?= 各位代表[：:] )                 # behind the speaker's name
    | (?<=工作报告) (?= (?:一、|第一部分|[（(]一[）)]|[—－-]{1,2}(?:19|20)[0-9]{2}年)[^，。；]{4} )
    | (?<=次会议上) (?= [\u4e00-\u9fff\s]{2,24}各位代表[：:] )
    """,
    re.VERBOSE,
)
_PART = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)[^。；：，（(]{0,24}?"
    r"(?:回顾|总结|工作安排|工作部署|工作打算|目标任务|自身建设)(?![和及与、，。；：:”》的情意建\s]|$)"
)
"""A part whose title runs on into its text."""


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs that a long line holds, as spans of the text.

    >>> line = "政府工作报告各位代表：一、2023年工作回顾新增学位800个。二、2024年工作安排要抓好落实。"
    >>> [line[first:last] for first, last in pieces(line, 0, len(line))]  # doctest: +NORMALIZE_WHITESPACE
    ['政府工作报告', '各位代表：', '一、2023年工作回顾', '新增学位800个。', '二、2024年工作安排',
     '要抓好落实。']
    """
    at = seen = start
    bold = False
    starts = {inner.start() for inner in _INNER_START.finditer(text, start, end)}
    starts.update(part.end() for part in _PART.finditer(text, start, end))
    for here in sorted(starts):
        bold ^= text.count("**", seen, here) % 2 == 1
        seen = here
        if bold:
            continue  # what looks like a bold beginning is the end of one
        if text[at:here].strip("* \u3000"):
            yield at, here
            at = here
    if at < end:
        yield at, end
