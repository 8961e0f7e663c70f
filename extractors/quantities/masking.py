"""Hiding what is said inside quotation marks, book marks and brackets from the rules.

A name or slogan in quotes, a title in 《》 and a remark in brackets without a number are covered,
character by character, with a private character, so that the rules see neither verbs nor numbers nor
commas in them while all offsets stay. Unbalanced marks cover nothing: a pair is taken only within `REACH`
characters.
"""

from __future__ import annotations

import re

MASK = "\ue000"
"""Stands for a hidden character."""
REACH = 60

# 新(改)建 is one verb. A remark of one or two characters behind a classifier is part of the unit: 90套（间）.
_PAIRS = re.compile(
    r"""
      “[^“”]{0,60}”
    | ‘[^‘’]{0,60}’
    | 「[^「」]{0,60}」
    | "[^"]{1,24}"
    | 《[^《》]{0,60}》
    | (?<![套个处座台条项件家户人名位所剂头只辆栋])(?!\([新改扩续迁、]{1,4}\)建)\([^()0-9]{0,40}\)
    | (?<=[套个处座台条项件家户人名位所剂头只辆栋])\([^()0-9]{3,40}\)
    | 〔[^〔〕]{0,20}〕
    | \[[^\[\]]{0,20}\]
    """,
    re.VERBOSE,
)
# “三大平台” behind the names of its members counts them, quotes or no quotes.
_COUNTED = re.compile("“(?:[2-9]|[1-9][0-9]|[两三四五六七八九十])大[^“”、，0-9]{2,6}”")
# So does “十件民生实事” before a verb that says that they were done.
_DEEDS = re.compile("“[0-9一二两三四五六七八九十百]{1,4}[件项](?:重点)?(?:民生)?实事(?:项目)?”")
_DONE = re.compile("(?:已|全部|全面|如期|基本|圆满|顺利){0,2}(?:完成|兑现|办结|落实|办好|见效)")
_LIST = re.compile("[^，,。；;：:“”]、[^，,。；;：:“”、]{2,20}$")


def mask(folded: str) -> str:
    """The folded text with quotes, titles and remarks covered.

    >>> mask("打造“1163”品牌3个").replace(MASK, "*")
    '打造******品牌3个'
    """
    return _PAIRS.sub(_cover, folded)


def _cover(match: re.Match[str]) -> str:
    found = match.group()
    if found[0] == "“" and _COUNTED.fullmatch(found):
        before = match.string[max(0, match.start() - 30) : match.start()]
        if _LIST.search(before):
            return MASK + found[1:-1] + MASK
    if found[0] == "“" and _DEEDS.fullmatch(found) and _DONE.match(match.string, match.end()):
        return MASK + found[1:-1] + MASK
    return MASK * len(found)
