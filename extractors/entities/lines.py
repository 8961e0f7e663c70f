"""Lines of a metro that share their name: 地铁1、2号线二期 are 地铁1号线 and 地铁2号线二期."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.entities.candidate import Candidate
from extractors.entities.clauses import Reading
from extractors.entities.phrases import Part

LINES = re.compile("(?:地铁|轨道交通|轻轨)[0-9]+[、号]")
"""What a list of lines begins with."""
LINE = re.compile(
    r"""
    (?P<prefix>地铁|轨道交通|轻轨)?
    (?P<number>[0-9]+)
    (?![0-9])
    (?:号线(?P<part>[一二三四东西南北]期|[东西南北]延线?|延长线)?)?
    """,
    re.VERBOSE,
)


def metro_lines(reading: Reading, parts: Iterable[Part]) -> Iterator[Candidate]:
    """The lines among the members of a list, each with the name that the first one gives."""
    prefix = ""
    for start, end in parts:
        match = LINE.match(reading.text, start, end)
        if match is None:
            continue
        prefix = match["prefix"] or prefix
        if prefix:
            name = f"{prefix}{match['number']}号线{match['part'] or ''}"
            yield Candidate(start, match.end(), "Project", "lists.lines", name)
