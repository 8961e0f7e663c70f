"""Headings between the rows of a table: lines of text that a dump prints between numbered rows.

    序号⇥重点任务⇥牵头单位
    一、扩大需求
    1⇥新建公园2个。⇥区城管局

Such lines belong to the table only where a numbered row stands directly below them: under any other line a
heading opens the text behind the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.readers.lines import Line

MOST_HEADINGS = 3
"""So many headings in a run may stand between two rows."""
_HEADING = re.compile(
    r"""[ \u3000]* (?:\*\*|\#{1,6}[ ]|<[a-zA-Z]{1,6}>)?
    (?: [一二三四五六七八九十百]{1,4} [、.．]            # 一、
      | [(（] [一二三四五六七八九十百]{1,4} [)）]        # （一）
      | 第[一二三四五六七八九十]{1,3}(?:部分|篇|章)
    )
    [^\t\n|。]{1,80} $""",
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"""[ \u3000]* (?P<pipe>\|)? [ \u3000]* [0-9０-９]{1,4} [.、．]? [ \u3000]*
    (?(pipe) \|[^|]*\| | \t[^\t]*\t )""",
    re.VERBOSE,
)


def below_headings(text: str, lines: Sequence[Line], at: int) -> int:
    """Where the numbered row stands that goes on with a table below headings, or 0 where there is none.

    Args:
        text: The whole text.
        lines: Its lines.
        at: The first line that is no row.

    >>> text = "一、需求\\n1\\t建园\\t区城管局"
    >>> below_headings(text, [Line(0, 4, 0), Line(5, 14, 0)], 0)
    1
    """
    end = at
    while end < min(at + MOST_HEADINGS, len(lines)) and _HEADING.match(
        text, lines[end].start, lines[end].end
    ):
        end += 1
    if end == at or end == len(lines):
        return 0
    return end if _NUMBERED.match(text, lines[end].start, lines[end].end) else 0
