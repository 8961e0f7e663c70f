"""Phrases cut into parts.

A part is what stands between two 、. Two quotations side by side are two parts; 和, 与 and 及 part only what
is complete on their left; the owner before 的 is a part of its own where it is a body (甲集团的乙).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.entities.words import begins_with_division, closes, closing_heads, ending, heads, tails

AND = re.compile(r"以及|(?<![永祥泰颐太])(?<!(?<!金)融)和|与|及(?!其?(?:周边|配套|接线|附属))")
"""A conjunction; 及周边 and 及配套 go on with the same name, 和 in 融和 as well."""
LONGEST_TAIL = 8
DONE = frozenset(["campaign", "policy", "event"])
"""Kinds of heads of what is carried out; 和 before 发展 parts these."""
STRETCHED = re.compile(
    "(?:[至—][^、]{1,8}段|[东西南北中州县市山江河阳安][^路阶手地时近]?段|[一二三四五首]期|号线|[干支快环]线)$"
)
"""Ends of the name of a stretch, a phase or a line: 栎汀铁路霁川至汀澜段|和."""
OWNERS = ("body", "house")
TOWNS = ("镇", "乡")
"""What ends so is complete: 栎川镇和|霁川乡."""
SHORTEST_DOUBLE = 4
"""Fewer characters are one part."""

Part = tuple[int, int]


def split_items(masked: str, start: int, end: int) -> list[Part]:
    """The parts of `masked[start:end]`.

    >>> text = "栎川大桥和霁川路、汀澜片区"
    >>> [text[a:b] for a, b in split_items(text, 0, len(text))]
    ['栎川大桥', '霁川路', '汀澜片区']
    """
    found: list[Part] = []
    at = start
    while at <= end:
        comma = masked.find("、", at, end)
        stop = end if comma < 0 else comma
        found.extend(_split_member(masked, at, stop))
        at = stop + 1
    return [part for part in found if part[0] < part[1]]


def _split_member(masked: str, start: int, end: int) -> Iterator[Part]:
    if end - start < SHORTEST_DOUBLE:
        yield start, end
        return
    at = start
    while (beside := masked.find("”“", at, end)) >= 0:
        yield start, beside + 1
        start = at = beside + 1
    for match in AND.finditer(masked, start + 2, max(start + 2, end - 1)):
        done = _is_complete(masked, start, match.start()) and not _goes_on(masked, start, match, end)
        if done or _are_two(masked, start, match, end):
            yield start, match.start()
            start = match.end()
    owner = masked.find("的", start + 3, end - 1)
    if owner >= 0 and (found := ending(masked, start, owner, heads())) and found[1] in OWNERS:
        yield start, owner
    yield start, end


def _are_two(masked: str, start: int, match: re.Match[str], end: int) -> bool:
    """Does the name of a division begin both sides: 澄桥皮革城|和|澄桥古城?"""
    if match.start() - start <= SHORTEST_DOUBLE or end - match.end() <= SHORTEST_DOUBLE:
        return False
    return begins_with_division(masked[match.end() : end]) and begins_with_division(masked[start:end])


def _is_complete(masked: str, start: int, end: int) -> bool:
    if masked[end - 1] in "”》）" or closes(masked, start, end, closing_heads()):
        return True
    if masked[end - 1] in "段期线" and STRETCHED.search(masked, start + 1, end):
        return True
    return masked.endswith(TOWNS, start + 2, end) or ending(masked, start, end, tails()) is not None


def _goes_on(masked: str, start: int, conjunction: re.Match[str], end: int) -> bool:
    """Is what follows 和 but said of the thing before it: 园区认定和|建设工作, not 改革和|发展?"""
    at = conjunction.end()
    if end - at > LONGEST_TAIL:
        return False
    head = ending(masked, start, conjunction.start(), heads())
    if head is not None and head[1] in DONE:
        return False
    while end > at:
        known = tails().get(masked[end - 1], ())
        size = next((size for word, size, _ in known if masked.endswith(word, at, end)), 0)
        if not size:
            return False
        end -= size
    return True


def split_last(masked: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, the last one cut at its conjunction even where its left side is not complete: 甲和乙片区."""
    if not parts:
        return parts
    start, end = parts[-1]
    match = AND.search(masked, start + 2, max(start + 2, end - 2))
    if match is None or match.start() - start > LONGEST_BARE:
        return parts
    return (*parts[:-1], (start, match.start()), (match.end(), end))


LONGEST_BARE = 6
"""A name without a head before 和 is as short as this."""
