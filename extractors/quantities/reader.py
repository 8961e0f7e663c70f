"""From passages to quantities.

    passage ─ fold, mask ─▶ text ─ lexer ─▶ figures ─ vetoes ─▶ figures that count
            ─ clauses ─▶ slots ─ frames ─▶ readings ─ period, base value, evidence ─▶ quantities

Work is done only in clauses that hold a figure. Every figure found ends as a quantity or with a named veto.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.passage import Passage
from extractors.quantities.clauses import Clause, find_clauses
from extractors.quantities.context_vetoes import judge_clause
from extractors.quantities.distribution import split_subjects
from extractors.quantities.figures import Figure, find_figures, fold
from extractors.quantities.frames import read_slot
from extractors.quantities.masking import mask
from extractors.quantities.periods import read_commitment, read_period
from extractors.quantities.phrases import find_words
from extractors.quantities.sharing import shared_names
from extractors.quantities.slots import Reading, Slot
from extractors.quantities.sync import read_sync
from extractors.quantities.vetoes import apply_vetoes
from extractors.quantities.vocabulary import CHANGE
from ontology.records import Quantity, Status

SCALES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
LIST_MARKS = frozenset("、和及与")
LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a figure: a quantity, or the name of the veto that took it out."""

    figure: Figure
    reading: Reading | None
    veto: str | None


def read_quantities(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The quantities of passages, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks, with the status and year of their place.

    Returns:
        One record a quantified statement, each with evidence in the document's text.
    """
    for passage in passages:
        text = mask(fold(passage.body.text))
        found = [
            _quantity(passage, text, outcome) for outcome in read_figures(passage, text) if outcome.reading
        ]
        found += read_sync(passage, text)
        found.sort(key=_by_place)
        yield from found


def _by_place(quantity: Quantity) -> tuple[int, int]:
    return quantity.evidence.end, quantity.evidence.start


def read_figures(passage: Passage, text: str) -> Iterator[Outcome]:
    """All figures of a passage with what became of them."""
    figures = apply_vetoes(text, find_figures(text))
    if not figures:
        return
    recent: list[Reading] = []
    for clause in find_clauses(text, figures):
        if clause.first:
            recent = []
        if all(figure.veto for figure in clause.figures):
            for figure in clause.figures:
                yield Outcome(figure, None, figure.veto)
            continue
        read = list(_read_clause(passage, text, clause, recent))
        recent = [outcome.reading for outcome in read if outcome.reading is not None] or recent
        yield from read


def _read_clause(passage: Passage, text: str, clause: Clause, recent: list[Reading]) -> Iterator[Outcome]:
    """The outcomes of a clause's figures; `recent` is what the clause with figures before it gave."""
    previous = recent[-1] if recent else None
    words = find_words(text, clause.start, clause.end)
    figures = judge_clause(text, clause, words)
    subjects = shared_names(text, passage.body.text, clause, figures, words, recent)
    low, carried = clause.start, None
    for i, figure in enumerate(figures):
        if figure.veto is not None:
            if figure.veto == "base":
                carried = (
                    low,
                    max(low, max(text.rfind("由", low, figure.start), text.rfind("从", low, figure.start))),
                )
                low = figure.end
            yield Outcome(figure, None, figure.veto)
            continue
        following = [f for f in figures[i + 1 :] if f.veto is None or f.veto == "base"]
        chained = bool(following) and following[0].start == figure.end
        after_chain = _after_chain(text, figures, i)
        slot = Slot(
            text=text,
            print=passage.body.text,
            words=words,
            figure=figure,
            low=low,
            high=following[0].start if following else clause.end,
            clause_start=clause.start,
            clause_end=clause.end,
            after_chain=after_chain,
            after_high=next(
                (f.start for f in figures if f.veto is None and f.start >= after_chain), clause.end
            ),
            chained=chained,
            subject=subjects.get(figure.start),
            previous=previous,
            before_clause=clause.before,
            carried=carried,
        )
        reading = _read_chained(slot, figures, i, clause) if chained else read_slot(slot)
        if reading is None:
            yield Outcome(figure, None, "no-indicator")
        else:
            for part in _split(reading):
                yield Outcome(figure, part, None)
            previous = reading
        if not chained:
            low, carried = _next_low(text, figure, reading, following), None


def _next_low(text: str, figure: Figure, reading: Reading | None, following: list[Figure]) -> int:
    """Where the region of the next figure begins: behind the counted noun, where nothing is said of it."""
    if reading is None or not following or reading.noun_end <= figure.end:
        return figure.end
    between = text[reading.noun_end : following[0].start]
    if between.startswith("、"):
        return reading.noun_end
    return reading.noun_end if all(c in LIST_MARKS for c in between) else figure.end


def _after_chain(text: str, figures: list[Figure], i: int) -> int:
    """Behind the figure, its 的 and the figures that follow it without a noun between (总投资2亿元的9件)."""
    end = figures[i].end
    end += text.startswith("的", end)
    while i + 1 < len(figures) and figures[i + 1].start == end:
        i += 1
        end = figures[i].end
    return end


def _read_chained(slot: Slot, figures: list[Figure], i: int, clause: Clause) -> Reading | None:
    """5类60项任务: the noun behind the last of the chain is counted by each."""
    last = i
    while last + 1 < len(figures) and figures[last + 1].start == figures[last].end:
        last += 1
    stretched = replace(slot.figure, end=figures[last].end)
    after = [f.start for f in figures[last + 1 :] if f.veto is None]
    reading = read_slot(replace(slot, figure=stretched, high=after[0] if after else clause.end))
    return None if reading is None else replace(reading, figure=slot.figure)


def _split(reading: Reading) -> list[Reading]:
    """One reading a name where a change is said of several named indicators at once."""
    if reading.role not in CHANGE or "、" not in reading.name:
        return [reading]
    return [replace(reading, name=name) for name in split_subjects(reading.name)]


def _quantity(passage: Passage, text: str, outcome: Outcome) -> Quantity:
    reading, figure = outcome.reading, outcome.figure
    assert reading is not None  # the caller passes read outcomes only
    body = passage.body
    near = max(0, figure.start - LONGEST_QUOTE)
    start = max(near, text.rfind("。", near, figure.start) + 1)
    status = Status.RESULT if passage.status is Status.NONE else passage.status
    period = read_period(text, start, figure.start, status=status, year=passage.year, printed=body.text)
    factor = SCALES.get(figure.scale, 1)
    if figure.scale not in SCALES:
        factor = SCALES[figure.scale[0]] * SCALES[figure.scale[1:]]
    return Quantity(
        n=passage.n,
        task=passage.task,
        section=passage.section,
        indicator=reading.name,
        kind=reading.kind,
        action=reading.action,
        op=reading.op,
        value=figure.value,
        value_to=figure.value_to,
        unit=figure.unit,
        base_value=figure.value * Decimal(factor),
        base_unit=figure.base,
        status=period.status,
        year=period.year,
        commitment=read_commitment(text, max(start, reading.start - 12), figure.start),
        basis=reading.basis,
        members=reading.members,
        reference=reading.reference,
        evidence=body.evidence(
            max(reading.start, reading.end - LONGEST_QUOTE), reading.end, rule=f"quantity.{reading.frame}"
        ),
    )
