"""Reading one clause: its figures from left to right, each in its slot.

A slot reaches from the figure before (or the noun that it counts) to the next figure. Figures that
follow each other without a character between form a chain (5类60项任务): each is read as if it took the
place of them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractors.quantities.clauses import Clause
from extractors.quantities.context_vetoes import judge_clause
from extractors.quantities.distribution import MARK, split_subjects
from extractors.quantities.figures import Figure
from extractors.quantities.frames import read_slot
from extractors.quantities.phrases import Word, find_words
from extractors.quantities.sharing import shared_names
from extractors.quantities.slots import Reading, Slot
from extractors.quantities.vocabulary import PREDICATES, UnitKind
from ontology.records import QuantityKind

LIST_MARKS = frozenset("、和及与")
BASE_MARKS = "由从"
NO_INDICATOR = "no-indicator"
"""What takes out a figure that no rule could read."""
EACH = ("均", "都", "各", "双双")
EACH_REACH = 8
RATED = "named"
"""The frame of names without a verb: 办结率、满意率100%."""
MEMORY = 12
"""So many figures of a sentence are remembered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a figure: a quantity, or the name of the veto that took it out."""

    figure: Figure
    reading: Reading | None
    veto: str | None


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the slots of a clause share."""

    text: str
    printed: str
    clause: Clause
    words: list[Word]
    figures: list[Figure]
    subjects: dict[int, str]


def read_clause(text: str, printed: str, clause: Clause, told: list[Reading]) -> Iterator[Outcome]:
    """The outcomes of a clause's figures, in order.

    Args:
        text: the passage, masked; `printed` is the same unmasked.
        told: readings of the sentence so far; those of the clause are added.
    """
    words = find_words(text, clause.start, clause.end)
    figures = judge_clause(text, clause, words)
    subjects = shared_names(text, printed, clause, figures, words, told)
    shared_out = len(figures) > 1 and MARK in text[clause.start : clause.end]
    scene = _Scene(text, printed, clause, words, figures, subjects)
    low, carried, i = clause.start, None, 0
    while i < len(figures):
        figure = figures[i]
        if figure.veto is not None:
            if figure.veto == "base":
                carried, low = (low, _base_mark(text, low, figure.start)), figure.end
            yield Outcome(figure, None, figure.veto)
            i += 1
            continue
        last = _chain_end(figures, i)
        slot = _slot(scene, i, last, low, carried, told)
        reading = None
        for member in figures[i : last + 1]:
            reading = read_slot(slot if last == i else _in_chain(slot, member))
            yield from _outcomes(scene, member, reading, shared_out=shared_out)
        if reading is not None:
            told.append(reading)
        low, carried, i = _next_low(slot, reading), None, last + 1


def _outcomes(
    scene: _Scene, figure: Figure, reading: Reading | None, *, shared_out: bool
) -> Iterator[Outcome]:
    """One outcome a name: a change may be said of several named indicators at once, but not with 分别."""
    if reading is None:
        yield Outcome(figure, None, NO_INDICATOR)
        return
    whole = reading if reading.figure is figure else replace(reading, figure=figure)
    rated = whole.frame == RATED and figure.kind is UnitKind.PERCENT
    listed = (rated or whole.role in PREDICATES) and "、" in whole.name and not shared_out
    if not listed or _is_sum(scene, whole):
        yield Outcome(figure, whole, None)
        return
    for name in split_subjects(whole.name):
        yield Outcome(figure, replace(whole, name=name), None)


def _is_sum(scene: _Scene, reading: Reading) -> bool:
    """工业投资、技改投资达5亿元 together, unless each does (均达5亿元); percents are said of each."""
    figure = reading.figure
    if reading.kind is not QuantityKind.LEVEL or figure.kind is UnitKind.PERCENT:
        return False
    before = scene.text[max(scene.clause.start, figure.start - EACH_REACH) : figure.start]
    return not any(word in before for word in EACH)


def _chain_end(figures: list[Figure], i: int) -> int:
    """Index of the last figure of the chain that begins at `i`."""
    while i + 1 < len(figures) and figures[i + 1].start == figures[i].end and figures[i + 1].veto is None:
        i += 1
    return i


def _in_chain(slot: Slot, member: Figure) -> Slot:
    """The slot of a figure that takes the place of its whole chain."""
    return replace(slot, figure=replace(member, start=slot.figure.start, end=slot.figure.end))


def _slot(
    scene: _Scene, i: int, last: int, low: int, carried: tuple[int, int] | None, told: list[Reading]
) -> Slot:
    figures, clause = scene.figures, scene.clause
    figure = figures[i] if last == i else replace(figures[i], end=figures[last].end)
    high = next((f.start for f in figures[last + 1 :] if f.veto in (None, "base")), clause.end)
    after_chain = _after_of(scene.text, figures, last)
    return Slot(
        text=scene.text,
        print=scene.printed,
        words=scene.words,
        figure=figure,
        low=low,
        high=high,
        clause_start=clause.start,
        clause_end=clause.end,
        after_bought=figures[last + 1].end if last + 1 < len(figures) else clause.end,
        after_chain=after_chain,
        after_high=next((f.start for f in figures if f.veto is None and f.start >= after_chain), clause.end),
        subject=scene.subjects.get(figure.start),
        told=tuple(told[-MEMORY:]),
        before_clause=clause.before,
        carried=carried,
    )


def _base_mark(text: str, low: int, position: int) -> int:
    """Where 由 or 从 stands before a base value."""
    return max(low, *(text.rfind(mark, low, position) for mark in BASE_MARKS))


def _next_low(slot: Slot, reading: Reading | None) -> int:
    """Where the region of the next figure begins: behind the counted noun, where nothing is said of it."""
    end = slot.figure.end
    if reading is None or reading.noun_end <= end:
        return end
    between = slot.text[reading.noun_end : slot.high]
    if between.startswith("、") or all(c in LIST_MARKS for c in between):
        return reading.noun_end
    return end


def _after_of(text: str, figures: list[Figure], i: int) -> int:
    """Behind the figure, its 的 and the figures that follow it without a noun between (总投资2亿元的9件)."""
    end = figures[i].end
    end += text.startswith("的", end)
    while i + 1 < len(figures) and figures[i + 1].start == end:
        i += 1
        end = figures[i].end
    return end
