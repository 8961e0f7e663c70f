"""Scales: the level that each kind of mark stands for in one report.

Mostly 一、 heads a part, （一） a section and 1. a paragraph. A report without a 一、 counts from the
outermost mark that it has: where 1. heads both the review and the plan (`1. 2023年回顾`, `2. 2024年安排`), 1.
is level 1, 1.1 and （一） are level 2, and what stands below is level 3; so with any other mark that heads
them. Marks that begin anew below one part after another head none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from extractors.structure.marks import LEVELS, Mark, MarkKind
from extractors.structure.roles import heading_part
from extractors.structure.stretches import Stretch
from extractors.structure.titles import marked_title
from ontology.records import Status

OUTERMOST = (MarkKind.PART, MarkKind.NUMERAL)
"""Marks that head parts wherever they stand."""
SCALES: tuple[tuple[MarkKind, Mapping[MarkKind, int]], ...] = (
    (MarkKind.PAREN, LEVELS | {MarkKind.PAREN: 1, MarkKind.ARABIC: 2, MarkKind.DECIMAL: 2}),
    (MarkKind.ARABIC, LEVELS | {MarkKind.ARABIC: 1, MarkKind.DECIMAL: 2}),
    (MarkKind.ARABIC_PAREN, LEVELS | {MarkKind.ARABIC_PAREN: 1}),
    (MarkKind.ORDINAL, LEVELS | {MarkKind.ORDINAL: 1}),
)
"""Marks that head parts where no mark above them does, and the levels that they then give."""
DEEPEST = 3
BOTH = {Status.RESULT, Status.PLAN}

_FIRST = re.compile(r"[（(]?(?:第?一|[1１①])[）)、.．，：:,]{0,2}")
_LOOKS_BACK = re.compile(r"回顾|总结|成就|情况")


def read_scale(stretches: Sequence[Stretch]) -> Mapping[MarkKind, int]:
    """The levels of the marks of a report, told by the words behind them."""
    headed: dict[MarkKind, set[Status]] = {}
    begun: Counter[MarkKind] = Counter()
    for stretch in stretches:
        mark = stretch.mark
        title = marked_title(stretch, mark) if mark is not None else None
        if mark is None or title is None:
            continue
        if mark.kind in OUTERMOST:
            return LEVELS
        begun[mark.kind] += _FIRST.fullmatch(stretch.text, 0, mark.end) is not None
        status = _status_of(stretch.text[mark.end : title.end])
        if status is not None:
            headed.setdefault(mark.kind, set()).add(status)
    for kind, scale in SCALES:
        if begun[kind] == 1 and headed.get(kind, set()) >= BOTH:
            return scale
    return LEVELS


def level_of(stretch: Stretch, mark: Mark, scale: Mapping[MarkKind, int]) -> int:
    """The level of a heading with this mark; 1.1.1 lies one below 1.1."""
    level = scale[mark.kind]
    if mark.kind is MarkKind.DECIMAL:
        level += sum(sign in ".．" for sign in stretch.text[: mark.end].rstrip("、.．")) - 1
    return min(level, DEEPEST)


def _status_of(words: str) -> Status | None:
    """Do the words head a review or a plan? Praise (`成效显著`) heads none, nor does a mere 重点."""
    part = heading_part(words)
    if part is None:
        return None
    if part.status is Status.RESULT:
        return Status.RESULT if _LOOKS_BACK.search(words) else None
    return part.status
