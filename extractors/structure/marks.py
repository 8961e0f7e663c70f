"""Heading marks: what stands before a heading or a list item and says how deep it lies.

The forms of each mark are one alternative of one expression, matched at the start of a paragraph only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from extractors.mapped_text import MappedText


class MarkKind(StrEnum):
    """The kinds of mark, from the outermost to the innermost."""

    PART = "part"
    """第一部分"""
    NUMERAL = "numeral"
    """一、"""
    PAREN = "paren"
    """（一）"""
    ARABIC = "arabic"
    """1."""
    DECIMAL = "decimal"
    """1.1"""
    ARABIC_PAREN = "arabic-paren"
    """（1）, 1）, ①"""
    ORDINAL = "ordinal"
    """第一，"""
    CLAUSE = "clause"
    """一是, 一要"""
    DASH = "dash"
    """——"""


LEVELS: dict[MarkKind, int] = {
    MarkKind.PART: 1,
    MarkKind.NUMERAL: 1,
    MarkKind.PAREN: 2,
    MarkKind.ARABIC: 3,
    MarkKind.DECIMAL: 3,
    MarkKind.ARABIC_PAREN: 3,
    MarkKind.ORDINAL: 3,
    MarkKind.CLAUSE: 3,
    MarkKind.DASH: 3,
}

_MARK = re.compile(
    r"""
      (?P<part>         第[一二三四五六七八九十]{1,3}(?:部分|章|篇)[、：:，]? )
    | (?P<numeral>      [一二三四五六七八九十]{1,3}[、．.] )
    | (?P<paren>        [（(][一二三四五六七八九十]{1,3}[）)][、.．]? )
    | (?P<arabic>       [0-9０-９]{1,3}
                        (?: [、．](?![0-9０-９]) | \.(?![0-9]) | [.．、](?=[12１２][0-9０-９]{3}年) ) )
    | (?P<decimal>      [0-9]{1,2}(?:[.．][0-9]{1,2}){1,2}[、.．]? (?=[\u4e00-\u9fff“])
                        (?![亿万千百多余个家公里顷平方米元倍吨亩])
                        (?![度分小时天年月日折成至到和]) )
    | (?P<arabic_paren> [（(][0-9０-９]{1,3}[）)][、.．]? | [0-9０-９]{1,2}[）)] | [\u2460-\u2473] )
    | (?P<ordinal>      第[一二三四五六七八九十]{1,2}[，、：,:] )
    | (?P<clause>       [一二三四五六七八九十]{1,2}[是要](?=[\w“"《]) )
    | (?P<dash>         (?:——|──|－－|--|—)(?=\S) )
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"[0-9]{1,3}[.．](?=.)|[0-9]{1,2}(?=[12][0-9]{3}年)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a paragraph."""

    kind: MarkKind
    end: int
    """Where the words after it begin, counted in the paragraph's body."""


def read_mark(body: MappedText) -> Mark | None:
    """The mark that a paragraph starts with.

    `1.5万人` is a figure, but `1. 5G网络` an item: the blank behind the stop, which the body lacks, tells.
    So it does in `1 2023年工作回顾`. Behind `1.2稳增长` no unit stands, so that it is a mark.

    >>> read_mark(MappedText.squeezed("（一）稳增长", 0, 6))
    Mark(kind=<MarkKind.PAREN: 'paren'>, end=3)
    >>> read_mark(MappedText.squeezed("1.5万人就业", 0, 7)) is None
    True
    """
    number = _NUMBER.match(body.text)
    if number is not None and body.origins[number.end()] > body.origins[number.end() - 1] + 1:
        return Mark(MarkKind.ARABIC, number.end())
    found = _MARK.match(body.text)
    if found is not None and found.lastgroup is not None:
        return Mark(MarkKind(found.lastgroup.replace("_", "-")), found.end())
    return None
