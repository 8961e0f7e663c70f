"""分别: several names before it, as many figures behind it.

    区属企业资产总额、利润 分别 增长9%和6%      two figures, each with its own name
    城乡居民人均可支配收入 分别 增长5%和7%     the pair of the vocabulary stands for two names

The names are the parts of the subject; a part that lacks the owner or the head of the others is
completed. Where the counts differ nothing is distributed: the whole subject stays the name of each.
"""

from __future__ import annotations

import re

from extractors.quantities.figures import Figure
from extractors.quantities.names import ETC, bare_tail, clean, is_bare
from extractors.quantities.vocabulary import heads

MARK = "分别"
MEASURED = ("数", "率", "量", "额", "值", "度")
"""Ends of names that say what is measured."""
PARTS = re.compile("、|以及|(?<![共缓温饱调])和|(?<![普涉])及|与")
"""Marks between the names of a list; not the 及 of 普及率."""
SECTOR = re.compile("第?[一二三](?![一二三])")
"""第一、二、三产业增加值 shares its head from the numeral on."""


def distribute(subject: str, count: int) -> list[str]:
    """The names of `count` figures under one subject; empty where they cannot be told apart.

    >>> distribute("船舶产业产值、利润", 2)
    ['船舶产业产值', '船舶产业利润']
    >>> distribute("城乡居民人均可支配收入", 2)
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    """
    for pair, names in heads().pairs.items():
        if len(names) == count and pair in subject:
            return [subject.replace(pair, name, 1) for name in names]
    closed = ETC.search(subject)
    if closed is not None:
        subject = subject[: closed.start()]
    parts = [clean(part) for part in PARTS.split(subject)]
    parts = [part.removesuffix("等") for part in parts if part]
    if len(parts) != count:
        return []
    return _with_heads(_with_owner(parts))


def _with_owner(parts: list[str]) -> list[str]:
    """产值 of the second part belongs to the owner that the first names."""
    tail = bare_tail(parts[0])
    owner = parts[0][: -len(tail)] if tail else ""
    return [parts[0], *(owner + part if owner and is_bare(part) else part for part in parts[1:])]


def _with_heads(parts: list[str]) -> list[str]:
    """第一、第二、第三产业增加值: parts without a head take that of the last."""
    if all(SECTOR.fullmatch(part) for part in parts[:-1]) and SECTOR.match(parts[-1]):
        head = SECTOR.sub("", parts[-1], count=1)
        first = "第" if parts[0][0] == "第" else ""
        return [
            f"{first}{part.removeprefix('第')}{head}" for part in (*parts[:-1], parts[-1].removesuffix(head))
        ]
    tail = _shared_tail(parts)
    if tail is None or is_bare(parts[-1]):
        return parts
    if any(bare_tail(part) or part.endswith(MEASURED) for part in parts[:-1]):
        return parts
    return [part if len(part) > 8 or part.isascii() else part + tail for part in parts[:-1]] + [parts[-1]]


def _shared_tail(parts: list[str]) -> str | None:
    """What of the last part is said of all: what stands behind the first's ending, or the head."""
    first, last = parts[0], parts[-1]
    for length in range(min(6, len(first)), 1, -1):
        at = last.find(first[-length:])
        if at >= 0 and at + length < len(last):
            return last[at + length :]
    at = last.find("占")
    if at > 0:
        return (bare_tail(last[:at]) or "") + last[at:]
    return bare_tail(last)


def distributed_figures(
    text: str, figures: list[Figure], start: int, end: int
) -> tuple[int, list[Figure]] | None:
    """Where 分别 stands in a clause, and the figures that it shares out."""
    at = text.rfind(MARK, start, end)
    if at < 0:
        return None
    shared = [f for f in figures if f.veto is None and f.start > at]
    return (at, shared) if len(shared) > 1 else None


def split_subjects(subject: str) -> list[str]:
    """A list of names that each say what they are (工业投资、技改投资), else the subject as one name.

    >>> split_subjects("工业投资、技改投资"), split_subjects("学校、幼儿园")
    (['工业投资', '技改投资'], ['学校、幼儿园'])
    """
    parts = subject.split("、")
    if len(parts) < 2 or not all(_says_what(part) for part in parts):
        return [subject]
    return parts


def _says_what(part: str) -> bool:
    """Is the part an indicator by itself?"""
    return not is_bare(part) and (bare_tail(part) is not None or part.endswith("率")) and len(part) > 2
