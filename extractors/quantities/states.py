"""States of affairs told without a figure: 全覆盖, 零的突破, 清零, 不发生….

Each is given as a Quantity without a value, whose bound is `qualitative`, with the state as printed in
`action`: 养老服务设施 and 全覆盖 for 养老服务设施实现全覆盖, 重特大安全事故 and 不发生 for
不发生重特大安全事故.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.passage import Passage
from extractors.quantities.clauses import MARKS
from extractors.quantities.figures import fold
from extractors.quantities.names import clean
from extractors.quantities.periods import read_commitment, read_period
from extractors.quantities.phrases import find_words, strip_adverbs, trim
from extractors.quantities.subjects import subject_of
from ontology.lexicon import words
from ontology.records import Bound, Quantity, QuantityKind, Status

REACH = 60
FIGURED = ("个", "%", "“")
"""Behind one of these stands a slogan (两个“全覆盖”), or a figure says the same (100%全覆盖)."""


def read_states(passages: Sequence[Passage]) -> Iterator[Quantity]:
    """The states that passages tell of, in the order of the text.

    Args:
        passages: paragraphs of narratives, or the texts of tasks.

    Returns:
        One record a state.
    """
    reached = re.compile(f"(?:{_any('verbs')})?(?P<state>{_any('reached')})")
    averted = re.compile(f"(?P<state>{_any('averted')})(?P<name>[^，。；、：！,;]{{2,24}})")
    for passage in passages:
        text = fold(passage.body.text)
        found = [*_reached(passage, text, reached), *_averted(passage, text, averted)]
        found.sort(key=_by_place)
        yield from found


def _any(key: str) -> str:
    return "|".join(words("states", key))


def _by_place(quantity: Quantity) -> tuple[int, int]:
    return quantity.evidence.start, quantity.evidence.end


def _reached(passage: Passage, text: str, pattern: re.Pattern[str]) -> Iterator[Quantity]:
    if not any(word in text for word in words("states", "reached")):
        return
    for match in pattern.finditer(text):
        if text[max(0, match.start() - 1) : match.start()] in FIGURED:
            continue
        low = clause_start(text, match.start())
        phrases = find_words(text, low, match.start())
        span = subject_of(text, phrases, low, strip_adverbs(text, low, match.start(), phrases))
        if span is None:
            continue
        name = clean(passage.body.text[slice(*span)])
        if len(name) >= 2:
            yield make_state(passage, text, name, match["state"], span[0], match.end(), low)


def _averted(passage: Passage, text: str, pattern: re.Pattern[str]) -> Iterator[Quantity]:
    for match in pattern.finditer(text):
        phrases = find_words(text, *match.span("name"))
        start, end = trim(text, *match.span("name"), phrases)
        name = clean(passage.body.text[start:end])
        low = clause_start(text, match.start())
        if len(name) >= 2:
            yield make_state(passage, text, name, match["state"], match.start(), match.end(), low)


def clause_start(text: str, position: int) -> int:
    """Where the clause that holds a position begins, as far as `REACH` looks."""
    at = position
    while at > 0 and position - at < REACH and not MARKS.match(text, at - 1):
        at -= 1
    return at


def make_state(
    passage: Passage,
    text: str,
    name: str,
    said: str,
    start: int,
    end: int,
    low: int,
    *,
    rule: str = "quantity.state",
    kind: QuantityKind = QuantityKind.LEVEL,
    reference: str | None = None,
) -> Quantity:
    """The record of a state: its name, the phrase that says it, its extent; its clause begins at `low`."""
    status = Status.RESULT if passage.status is Status.NONE else passage.status
    period = read_period(text, low, end, status=status, year=passage.year)
    return Quantity(
        n=passage.n,
        task=passage.task,
        section=passage.section,
        indicator=name,
        kind=kind,
        op=Bound.QUALITATIVE,
        status=period.status,
        year=period.year,
        commitment=read_commitment(text, low, end),
        action=said,
        reference=reference,
        evidence=passage.body.evidence(start, end, rule=rule),
    )
