"""Segmentation of a cell into names: the least-cost path over its characters.

A cell's text is read without white space; where white space stood between two characters there is a gap.
A path from the first character to the last goes over candidate names. A candidate costs what its reading as
a known name, a group, a unit, a person or an unknown word costs; a name that goes over a gap pays for each
gap; two names that meet without a gap pay for the missing one. So `区行政服务中心⏎管委会` is one name (the
ending alone is none), and `高新区管委会区科技局` is two (an ending and a beginning meet inside it).

Separators (、，；) always part names, except inside brackets. The work is linear in the length of the cell:
names longer than MAX_NAME characters are not considered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from extractors.mapped_text import MappedText
from extractors.names.reading import Expect, name_cost, read_name
from extractors.names.units import ends_name, inside_endings
from ontology.evidence import Evidence
from ontology.records import AgentKind

MAX_NAME = 64
SEPARATORS = frozenset("、，,；;/|。\uff0f")
OPENING, CLOSING = "(（[【", ")）]】"
HALF_WIDTH = str.maketrans("（）【】", "()[]")
AND_SO_ON = re.compile(
    r"""等(?:单位|部门)?$                                        # 区发改局等单位
      | 等(?=(?:[省市区县州旗](?:直|级|属))?(?:各|有关|相关))  # 工商联等有关部门""",
    re.VERBOSE,
)

# What a white space inside a name costs, more where what stands before it could be a name; and what a
# missing white space between two names costs.
GAP_CROSSED = 0.6
GAP_CROSSED_BEHIND_ENDING = 1.2
GAP_MISSING = 0.8


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in a cell."""

    text: str
    """White space removed, brackets half-width."""
    kind: AgentKind
    evidence: Evidence
    host: str | None = None
    """For a name plate: the unit that hosts it."""
    plate: str | None = None
    post: str | None = None
    """For a person: the post printed with the name."""


def segment_names(
    mapped: MappedText, *, expect: Expect = Expect.UNITS, known: Set[str] = frozenset(), rule: str = "names"
) -> tuple[Name, ...]:
    """The names in a cell, in the order of print.

    Args:
        mapped: The cell's text without white space.
        expect: What the column holds; the other kind is recognised as well, at a higher cost.
        known: Names that occur elsewhere in the document.
        rule: Name of the rule for the evidence.

    >>> cell = "区行政服务中心\\n管委会 区发改局\\n（重点办）"
    >>> [name.text for name in segment_names(MappedText.squeezed(cell, 0, len(cell)))]
    ['区行政服务中心管委会', '区发改局(重点办)']
    """
    return tuple(
        _name(stretch, start, end, expect, known, rule)
        for stretch in _stretches(mapped)
        for start, end in _least_cost_path(stretch, expect, known)
    )


def _between_separators(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between separators that stand outside brackets."""
    depth = start = 0
    for i, character in enumerate(text):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif character in SEPARATORS and (depth == 0 or not _closes(text, i)):
            if start < i:
                yield start, i
            start, depth = i + 1, 0
    if start < len(text):
        yield start, len(text)


def _closes(text: str, at: int) -> bool:
    """Does the bracket that is open here close within the length of a name?"""
    return any(c in CLOSING for c in text[at : at + MAX_NAME])


def _stretches(mapped: MappedText) -> Iterator[MappedText]:
    """The stretches between separators, cut where an 等 closes a list."""
    for start, end in _between_separators(mapped.text):
        at = start
        for found in AND_SO_ON.finditer(mapped.text, start, end):
            if at < found.start():
                yield mapped.slice(at, found.start())
            at = found.end()
        if at < end:
            yield mapped.slice(at, end)


def _least_cost_path(stretch: MappedText, expect: Expect, known: Set[str]) -> list[tuple[int, int]]:
    text = stretch.text.translate(HALF_WIDTH)
    gaps = _gaps(stretch.origins)
    crossed = _crossed(text, gaps)
    best, back = {0: 0.0}, {0: 0}
    for end in _ends(text, gaps, expect):
        # the last end is always tried, so that a word longer than any name keeps the path connected
        starts = [start for start in best if end - start <= MAX_NAME] or [max(best)]
        for start in starts:
            inner = crossed[end - 1] - crossed[start]
            cost = best[start] + name_cost(
                text[start:end], expect=expect, known=known, alone=inner == 0 and gaps[start] and gaps[end]
            )
            cost += inner + (0.0 if gaps[start] else GAP_MISSING)
            if cost < best.get(end, float("inf")):
                best[end], back[end] = cost, start
        for far in [start for start in best if end - start > MAX_NAME and len(best) > 1]:
            del best[far]
    path = []
    end = len(text)
    while end:
        path.append((back[end], end))
        end = back[end]
    return path[::-1]


def _gaps(origins: tuple[int, ...]) -> list[bool]:
    """For each place between two characters, and both ends: does white space stand there?"""
    inner = [origins[i] != origins[i - 1] + 1 for i in range(1, len(origins))]
    return [True, *inner, True]


def _crossed(text: str, gaps: list[bool]) -> list[float]:
    """Running cost of the gaps that a name goes over; those at brackets are free."""
    costs = [0.0]
    for i in range(1, len(text)):
        cost = 0.0
        if gaps[i] and text[i] not in "()" and text[i - 1] != "(":
            cost = GAP_CROSSED_BEHIND_ENDING if ends_name(text, i) else GAP_CROSSED
        costs.append(costs[-1] + cost)
    return costs


def _ends(text: str, gaps: list[bool], expect: Expect) -> Iterator[int]:
    """Where a name may end: at a gap, at the end, or behind what reads as an ending."""
    inside = inside_endings(text)
    depth = 0
    for i in range(1, len(text)):
        depth = max(0, depth + (text[i - 1] == "(") - (text[i - 1] == ")"))
        if text[i] == "(" or (depth > 0 and not gaps[i]):
            continue
        ending = text[i - 1] in LAST_CHARACTERS and i not in inside
        if gaps[i] or ending or expect is Expect.PERSONS:
            yield i
    yield len(text)


# Last characters of unit endings, group heads and brackets: only behind them can a name end without a gap.
LAST_CHARACTERS = frozenset(
    "局委办室部厅院会社处所站台馆队组心府校学班镇乡木行区场库地狱司联位门关业部领导团人员长构村居)"
)


def _name(stretch: MappedText, start: int, end: int, expect: Expect, known: Set[str], rule: str) -> Name:
    text = stretch.text[start:end].translate(HALF_WIDTH)
    reading = read_name(text, expect, known)
    start, end = start + len(reading.before), end - len(reading.after)
    return Name(
        text=stretch.text[start:end].translate(HALF_WIDTH),
        kind=reading.kind,
        evidence=stretch.evidence(start, end, rule=rule),
        host=reading.host,
        plate=reading.plate,
        post=reading.post,
    )
