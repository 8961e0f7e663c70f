"""Clauses and their segments: which words act on which phrase.

A clause is what stands between two marks of punctuation. It is cut into segments: a run of verbs and adverbs
(the opening), then a phrase up to the next verb that can end a name (`breaks` in entity_verbs.yaml). The
phrase is cut into parts, and each part is trimmed to the name in it, once, for all rules.
The flags of the next opening tell what is said of the phrase afterwards: 甲项目建成, 乙镇获批.
Only clauses that hold a cue (a head, an enumeration, a quotation, a title) are cut; others name nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from extractors.entities.items import Item, trim
from extractors.entities.masked import mask
from extractors.entities.openings import read_opening
from extractors.entities.phrases import Part, split_items
from extractors.entities.words import BOUND, PARTS, Act, alternation, ending, heads_by_word, tails
from ontology.lexicon import words

CLAUSE = re.compile(r"[^，。；！？：〖〗【】\n]+")
LONGEST_CLAUSE = 400
"""A run of more characters without punctuation is cut there; such text is no sentence."""
DASHES = frozenset("—-·•●▲★")
"""Marks before an item of a list."""
PROGRESS = ("进展", "主体工程", "阶段", "许可证")
"""What is done to a thing that is being built ends so: 取得|重大进展, 进入|施工阶段."""
LONGEST_PROGRESS = 8
COUNTED_BY = "0123456789两三四五六七八九十"
"""Before 家 these say that names may stand before it: 甲、乙两家企业."""
CLOSING_BREAKS = frozenset(words("entity_verbs", "closing_breaks"))
AFTER_CLOSING_BREAKS = words("entity_verbs", "after_closing_breaks")
BREAKS_AFTER_COMMA = frozenset(words("entity_verbs", "breaks_after_comma"))
AND_SO_ON = re.compile(
    r"(?<![平同均相对优高初待])(?<!级[甲乙])(?<!中(?=等[职专学教收水规偏]))等(?!级|于|候|次|待|同)"
)
"""等 that closes an enumeration, not 平等, 等级, 中等职业."""


class Segment(NamedTuple):
    """A phrase with what acts on it."""

    opening: int
    """Where its verbs begin."""
    start: int
    """Where the phrase begins."""
    end: int
    act: int
    """What the verbs before it do: bits of `Act`."""
    inner_start: int
    """Where a name that begins with a verb would begin (制定|促进就业办法), else `start`."""
    last_verb: str
    """The verb next to the phrase, empty where there is none."""
    after: int
    """What the verbs after it do, where no other phrase is their object."""
    next_verb: str
    """The word that ends the phrase, empty where the clause ends with it."""
    closed: int
    """Where the first 等 of the phrase stands, -1 where there is none."""
    parts: tuple[Part, ...]
    """The members of the phrase, as far as the first 等."""
    items: tuple[Item | None, ...]
    """The name in each part; None where there is none, or nothing in the part hints at one."""


class Clause(NamedTuple):
    """A stretch between two marks of punctuation."""

    start: int
    end: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, masked, with its clauses: what the rule families read."""

    text: str
    masked: str
    clauses: tuple[Clause, ...]

    @classmethod
    def of(cls, text: str) -> Reading:
        """Read a text.

        >>> segment = Reading.of("加快建设栎川路。").clauses[0].segments[0]
        >>> segment.last_verb, segment.start, segment.end
        ('加快建设', 4, 7)
        """
        masked = mask(text)
        return cls(text, masked, tuple(_clauses(masked)))


@cache
def _cues() -> ahocorasick_rs.AhoCorasick:
    every = {*heads_by_word(), *words("entity_heads", "pilot_areas")} | {
        "等",
        "”",
        "》",
        "项目",
        "并网",
        "投产",
    }
    every |= {f"{digit}家" for digit in COUNTED_BY} | {f"{ordinal}期" for ordinal in "一二三四五首"}
    return ahocorasick_rs.AhoCorasick(sorted(every))


@cache
def _break() -> re.Pattern[str]:
    """The words that end a phrase, by their first character, so that few are tried at a place."""
    guards = alternation("entity_verbs", "break_guards")
    by_first: dict[str, list[str]] = {}
    for naming in (True, False):
        for word in words("entity_verbs", "breaks"):
            if word.endswith("为") == naming:
                guard = "" if naming else f"{BOUND.get(word, '')}(?!{guards})"
                by_first.setdefault(word[0], []).append(word[1:] + guard)
    for word in BREAKS_AFTER_COMMA.difference(words("entity_verbs", "breaks")):
        rest = f"(?<=、{word[0]}){word[1:]}(?!{guards})"
        by_first.setdefault(word[0], []).append(rest)
    return re.compile("|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items()))


def _clauses(masked: str) -> Iterator[Clause]:
    cues = [start for _, start, _ in _cues().find_matches_as_indexes(masked)]
    at = 0
    for match in CLAUSE.finditer(masked):
        start, end = match.span()
        at = bisect_left(cues, start, at)
        if end - start < 3 or at >= len(cues) or cues[at] >= end:
            continue
        while start < end:
            stop = min(end, start + LONGEST_CLAUSE)
            yield Clause(start, stop, tuple(_segments(masked, start, stop, cues)))
            start = stop


def _segments(masked: str, start: int, end: int, cues: list[int]) -> Iterator[Segment]:
    found: list[tuple[int, int, int, int, int, str]] = []
    at = start
    if masked[at] == "（" and masked.find("）", at, at + 6) > 0:
        at = masked.index("）", at) + 1
    while at < end and masked[at] in DASHES:
        at += 1
    while at < end:
        phrase, act, inner, verb = read_opening(masked, at, end)
        stop = _phrase_end(masked, phrase, end) if phrase < end else end
        found.append((at, phrase, stop, act, inner, verb))
        at = stop
    for index, (opening, phrase, stop, act, inner, verb) in enumerate(found):
        if phrase >= stop:
            continue
        after = _after(masked, found[index + 1]) if index + 1 < len(found) else Act.NONE
        ended_by = _break().match(masked, stop, end) if stop < end else None
        close = AND_SO_ON.search(masked, phrase + 1, stop)
        closed = close.start() if close else -1
        parts, items = _parts(masked, phrase, stop if closed < 0 else closed, cues)
        next_verb = ended_by.group() if ended_by else ""
        yield Segment(opening, phrase, stop, act, inner, verb, after, next_verb, closed, parts, items)


def _parts(
    masked: str, start: int, end: int, cues: list[int]
) -> tuple[tuple[Part, ...], tuple[Item | None, ...]]:
    """The parts of a phrase with a cue in it, trimmed where they hold one themselves, and the last one."""
    if not _has_cue(cues, start, end + 1):
        return (), ()
    parts = tuple(split_items(masked, start, end))
    if not parts:  # nothing but marks: 、等
        return (), ()
    items = [trim(masked, *part) if _has_cue(cues, *part) else None for part in parts[:-1]]
    return parts, (*items, trim(masked, *parts[-1]))


def _has_cue(cues: list[int], start: int, end: int) -> bool:
    at = bisect_left(cues, start)
    return at < len(cues) and cues[at] < end


def _after(masked: str, following: tuple[int, int, int, int, int, str]) -> int:
    """What the next verbs do, where what follows them is nothing or a word such as 建设."""
    _, start, end, act, _, _ = following
    if start >= end:
        return act
    found = ending(masked, start - 1, end, tails())
    if found is None:
        progress = end - start <= LONGEST_PROGRESS and masked.endswith(PROGRESS, start, end)
        return Act.MAKE if progress else Act.NONE
    return act | Act.MAKE if found[1] == "build" and act & Act.BUILD else act


def _phrase_end(masked: str, phrase: int, end: int) -> int:
    match = _break().search(masked, phrase + 2, end)
    while match is not None and not _breaks_at(masked, match, end):
        match = _break().search(masked, match.end(), end)
    return match.start() if match else end


def _breaks_at(masked: str, match: re.Match[str], end: int) -> bool:
    if match.group() in CLOSING_BREAKS:
        rest = match.end()
        if rest >= end or masked[rest] == "、" or masked.startswith(AFTER_CLOSING_BREAKS, rest):
            return False
    before = masked[match.start() - 1]
    if before == "、":
        return match.group() in BREAKS_AFTER_COMMA
    return before not in "“《（" and before != PARTS.get(match.group())
