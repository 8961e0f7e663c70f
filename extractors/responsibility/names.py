"""The names in a clause of running text.

Unlike in a table's cell, a line break between two characters says nothing: it is where the page ended its
line. Only blanks within a line part names. `A、B等市政府有关部门` is a list closed by a group: the group is
a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from functools import lru_cache

from extractors.mapped_text import MappedText
from extractors.names import Expect, Name, segment_names
from ontology.evidence import Evidence
from ontology.records import AgentKind

RULE = "responsibility.name"
_CUT = re.compile(
    r"""
      等(?P<group>[^、，,；;等]{2,16}(?:部门|单位|机构|企业))(?=$|[、，,；;])
    | (?<=[局委办部厅院府会])(?:以及|和|及|与)(?=(?:[市区县省州旗]|各)[^、，,；;]{2})
    """,
    re.VERBOSE,
)
_CONJUNCTION = re.compile(r"以及|和|及|与")
HALF_WIDTH = str.maketrans("（）", "()")


def names_in(
    words: MappedText, *, expect: Expect = Expect.UNITS, known: Set[str] = frozenset()
) -> list[Name]:
    """The names in the words of a clause, in the order of print.

    Args:
        words: without label and verb.
        expect: units, or persons where leaders are named.
        known: names that occur elsewhere in the document.
    """
    names: list[Name] = []
    for piece, closes in _pieces(words):
        if closes:
            evidence = piece.evidence(0, len(piece.text), rule=RULE)
            names.append(Name(piece.text.translate(HALF_WIDTH), AgentKind.GROUP, evidence))
        else:
            names += _segmented(piece, expect, frozenset(known))
    return names


def _segmented(piece: MappedText, expect: Expect, known: frozenset[str]) -> Iterator[Name]:
    """The names of a piece without lists closed by groups."""
    line, index_of = _printed(piece)
    for name in _names_of_line(line, expect, known):
        start, last = index_of[name.evidence.start], index_of[name.evidence.end - 1]
        yield replace(name, evidence=piece.evidence(start, last + 1, rule=RULE))


@lru_cache(maxsize=1 << 12)
def _names_of_line(line: str, expect: Expect, known: frozenset[str]) -> tuple[Name, ...]:
    """The names in a line, with evidence in it. Documents repeat their statements again and again."""
    names: list[Name] = []
    printed = MappedText.squeezed(line, 0, len(line))
    for name in segment_names(printed, expect=expect, known=known, rule=RULE):
        if names and names[-1].evidence.end == name.evidence.start and expect is Expect.UNITS:
            joined = _CONJUNCTION.match(name.text)
            if joined is None:
                names[-1] = _together(names[-1], name)
                continue
            name = _without(name, joined.end())
        names.append(name)
    return tuple(names)


def _together(one: Name, other: Name) -> Name:
    """Two names that nothing parts are one: running text does part its names."""
    surface = one.evidence.surface + other.evidence.surface
    evidence = Evidence(one.evidence.start, other.evidence.end, surface, RULE)
    host = one.text + other.host if other.host is not None else None
    return Name(one.text + other.text, other.kind, evidence, host, other.plate)


def _without(name: Name, length: int) -> Name:
    """A name without a conjunction before it."""
    start = name.evidence.start + length
    evidence = Evidence(start, name.evidence.end, name.evidence.surface[length:], RULE)
    host = name.host[length:] if name.host is not None else None
    return Name(name.text[length:], name.kind, evidence, host, name.plate)


def _pieces(words: MappedText) -> Iterator[tuple[MappedText, bool]]:
    """The words cut around the groups that close lists; for each piece whether it is such a group."""
    at = 0
    for cut in _CUT.finditer(words.text):
        if at < cut.start():
            yield words.slice(at, cut.start()), False
        if cut["group"] is not None:
            yield words.slice(*cut.span("group")), True
        at = cut.end()
    if at < len(words.text):
        yield words.slice(at, len(words.text)), False


def _printed(words: MappedText) -> tuple[str, dict[int, int]]:
    """The words as on one line, with blanks only where the source has blanks within a line.

    Returns:
        The line; and for each offset in it the character's number.
    """
    line: list[str] = []
    index_of = {}
    for number, (character, origin) in enumerate(zip(words.text, words.origins, strict=True)):
        if number and origin != words.origins[number - 1] + 1:
            between = words.source[words.origins[number - 1] + 1 : origin]
            if between.isspace() and not any(mark in between for mark in "\r\n\f"):
                line.append(" ")
        index_of[len(line)] = number
        line.append(character)
    return "".join(line), index_of
