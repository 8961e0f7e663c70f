"""Clauses and their segments: which words act on which phrase.

A clause is what stands between two marks of punctuation. It is cut into segments: a run of verbs and adverbs
(the opening), then a phrase up to the next verb that can end a name (`breaks` in entity_verbs.yaml).
The flags of the next opening tell what is said of the phrase afterwards: 甲项目建成, 乙镇获批.
Only clauses that hold a cue (a head, an enumeration, a quotation, a title) are cut; others name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extractors.entities.masked import mask
from extractors.entities.words import NO_OPENING, Act, alternation, ending, heads, openers, tails

CLAUSE = re.compile(r"[^，。；！？：\n]+")
LONGEST_CLAUSE = 400
"""A run of more characters without punctuation is cut there; such text is no sentence."""
OPENING_WORDS = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """A phrase with what acts on it."""

    opening: int
    """Where its verbs begin."""
    start: int
    """Where the phrase begins."""
    end: int
    act: Act
    """What the verbs before it do."""
    inner_start: int
    """Where a name that begins with a verb would begin (制定|促进就业办法), else `start`."""
    last_verb: str
    """The verb next to the phrase, empty where there is none."""
    after: Act
    """What the verbs after it do, where no other phrase is their object."""


@dataclass(frozen=True, slots=True)
class Clause:
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

        >>> [r.masked for r in [Reading.of("建成栎川路。")]]
        ['建成栎川路。']
        """
        masked = mask(text)
        return cls(text, masked, tuple(_clauses(masked)))


@cache
def _cue() -> re.Pattern[str]:
    last = "".join(sorted(heads()))
    return re.compile(f"[等”》{re.escape(last)}]")


@cache
def _break() -> re.Pattern[str]:
    breaks, guards = alternation("entity_verbs", "breaks"), alternation("entity_verbs", "break_guards")
    return re.compile(f"(?:{breaks})(?!{guards})")


def _clauses(masked: str) -> Iterator[Clause]:
    has_cue = _cue().search
    for match in CLAUSE.finditer(masked):
        start, end = match.span()
        if end - start < 3 or not has_cue(masked, start, end):
            continue
        while start < end:
            stop = min(end, start + LONGEST_CLAUSE)
            yield Clause(start, stop, tuple(_segments(masked, start, stop)))
            start = stop


def _segments(masked: str, start: int, end: int) -> Iterator[Segment]:
    found: list[tuple[int, int, int, Act, int, str]] = []
    at = start
    if masked[at] == "（" and 0 < masked.find("）", at, at + 6):
        at = masked.index("）", at) + 1
    while at < end:
        phrase, act, inner, verb = _opening(masked, at, end)
        if phrase >= end:
            found.append((at, end, end, act, end, verb))
            break
        stop = _phrase_end(masked, phrase, end)
        found.append((at, phrase, stop, act, inner, verb))
        at = stop
    for index, (opening, phrase, stop, act, inner, verb) in enumerate(found):
        after = Act.NONE
        if index + 1 < len(found):
            _, object_start, object_end, does, _, _ = found[index + 1]
            if object_start >= object_end or ending(masked, object_start - 1, object_end, tails()):
                after = does
        if phrase < stop:
            yield Segment(opening, phrase, stop, act, inner, verb, after)


def _opening(masked: str, at: int, end: int) -> tuple[int, Act, int, str]:
    """Skip verbs and adverbs: where they end, what they do, where an inner verb begins, the last verb."""
    table = openers()
    act, inner, last = Act.NONE, -1, ""
    for _ in range(OPENING_WORDS):
        if at >= end:
            break
        for word, does in table.get(masked[at], ()):
            stop = at + len(word)
            if masked.startswith(word, at) and stop <= end and (stop == end or masked[stop] not in NO_OPENING):
                break
        else:
            break
        if does & Act.INNER and inner < 0 and act & (Act.ISSUE | Act.DRIVE | Act.HOLD):
            inner = at
        elif not does & Act.INNER and does:
            inner = -1
        if does:
            act |= does
            last = word
        at += len(word)
    return at, act, inner if inner >= 0 else at, last


def _phrase_end(masked: str, phrase: int, end: int) -> int:
    match = _break().search(masked, phrase + 2, end)
    while match is not None and match.start() > phrase and masked[match.start() - 1] in "、“《（":
        match = _break().search(masked, match.end(), end)
    return match.start() if match else end
