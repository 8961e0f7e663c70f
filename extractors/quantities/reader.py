"""From passages to quantities.

    passage ─ fold, mask ─▶ text ─ lexer ─▶ figures ─ vetoes ─▶ figures that count
            ─ clauses ─▶ slots ─ frames ─▶ readings ─ period, base value, evidence ─▶ quantities

Work is done only in clauses that hold a figure. Every figure found ends as a quantity or with a named veto.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.passage import Passage
from extractors.quantities.clause_reader import Outcome, read_clause
from extractors.quantities.clauses import find_clauses
from extractors.quantities.figures import find_figures, fold
from extractors.quantities.masking import mask
from extractors.quantities.names import said_basis
from extractors.quantities.periods import read_commitment, read_period
from extractors.quantities.scopes import read_scope
from extractors.quantities.slots import Reading
from extractors.quantities.sync import read_sync
from extractors.quantities.tally import Tallies
from extractors.quantities.vetoes import apply_vetoes
from ontology.records import Quantity, Status

SCALES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
LONGEST_QUOTE = 200


def read_quantities(passages: Sequence[Passage], tallies: Tallies | None = None) -> Iterator[Quantity]:
    """The quantities of passages, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks, with the status and year of their place.
        tallies: count what became of each figure, where they are given.

    Returns:
        One record a quantified statement, each with evidence in the document's text.
    """
    for passage in passages:
        text = mask(fold(passage.body.text))
        outcomes = list(read_figures(passage, text))
        if tallies is not None:
            tallies.add(passage.n, outcomes)
        found = [_quantity(passage, text, outcome) for outcome in outcomes if outcome.reading]
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
    told: list[Reading] = []
    for clause in find_clauses(text, figures):
        if clause.first:
            told = []
        if all(figure.veto for figure in clause.figures):
            for figure in clause.figures:
                yield Outcome(figure, None, figure.veto)
            continue
        yield from read_clause(text, passage.body.text, clause, told)


def _factor(scale: str) -> Decimal:
    """What a scale word multiplies by; 十万 and the like are two words."""
    if scale in SCALES:
        return Decimal(SCALES[scale])
    return Decimal(SCALES[scale[0]] * SCALES[scale[1:]])


def _quantity(passage: Passage, text: str, outcome: Outcome) -> Quantity:
    reading, figure = outcome.reading, outcome.figure
    assert reading is not None  # the caller passes read outcomes only
    body = passage.body
    near = max(0, figure.start - LONGEST_QUOTE)
    start = max(near, text.rfind("。", near, figure.start) + 1)
    status = Status.RESULT if passage.status is Status.NONE else passage.status
    period = read_period(text, start, figure.start, status=status, year=passage.year, printed=body.text)
    factor = _factor(figure.scale)
    own = read_scope(reading.name)
    scope = reading.scope or read_scope(body.text[reading.clause_start : figure.start])
    # 全市生产总值增长6%，全区增长7%: the second is not of the whole city.
    name = reading.name.removeprefix(own) if own and scope and own != scope else reading.name
    return Quantity(
        n=passage.n,
        task=passage.task,
        section=passage.section,
        indicator=name,
        kind=reading.kind,
        action=reading.action,
        op=reading.op,
        value=figure.value,
        value_to=figure.value_to,
        unit=figure.unit,
        base_value=figure.value * factor,
        base_value_to=figure.value_to * factor if figure.value_to is not None else None,
        base_unit=figure.base,
        status=period.status,
        year=period.year,
        commitment=read_commitment(text, max(start, reading.start - 12), figure.start),
        basis=reading.basis or said_basis(text[max(near, reading.clause_start) : figure.start]),
        scope=scope or own,
        members=reading.members,
        reference=reading.reference,
        evidence=body.evidence(
            max(reading.start, reading.end - LONGEST_QUOTE), reading.end, rule=f"quantity.{reading.frame}"
        ),
    )
