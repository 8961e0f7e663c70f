"""How many figures of a document were read, vetoed, or not.

    read      became a quantity
    vetoed    a rule says by name why it is none (a date, an ordinal, part of a name, …)
    unread    it counts something, and no indicator was found for it
    unseen    it has a unit, no veto, and stands in no passage, cell or heading that was read

The first three come with reading; only what no passage holds is searched once more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.passage import Passage
from extractors.quantities.clause_reader import NO_INDICATOR, Outcome
from extractors.quantities.figures import Figure, find_figures, fold
from extractors.quantities.masking import mask
from extractors.quantities.vetoes import apply_vetoes
from extractors.quantities.vocabulary import UnitKind

STRETCH = re.compile(r"\S+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FigureTally:
    """The figures of one report."""

    read: int = 0
    vetoed: int = 0
    unread: int = 0
    unseen: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.read + self.vetoed + self.unread + self.unseen


@dataclass(slots=True)
class Tallies:
    """Gathers what became of figures, by the number of the report in its file."""

    counts: Counter[tuple[int, str]] = field(default_factory=Counter)

    def add(self, n: int, outcomes: Iterable[Outcome]) -> None:
        """Count the outcomes of a passage; a figure shared by several indicators counts once."""
        vetoes = {outcome.figure.start: outcome.veto for outcome in outcomes}
        for veto in vetoes.values():
            name = "read" if veto is None else "unread" if veto == NO_INDICATOR else "vetoed"
            self.counts[n, name] += 1

    def of_reports(self, unseen: int) -> dict[int, FigureTally]:
        """The tally of each report; what no passage holds is put to the first."""
        numbers = sorted({n for n, _ in self.counts} or {1})
        return {
            n: FigureTally(
                read=self.counts[n, "read"],
                vetoed=self.counts[n, "vetoed"],
                unread=self.counts[n, "unread"],
                unseen=unseen if n == numbers[0] else 0,
            )
            for n in numbers
        }


def unseen_figures(
    text: str, content: Iterable[Span], passages: Sequence[Passage], spans: Iterable[Span]
) -> int:
    """How many figures with a unit stand outside of what was read.

    Args:
        text: the text of the document.
        content: where its lines of running text and its tables stand; the rest is chrome, notes, a glossary.
        passages: what was searched for figures.
        spans: stretches that were read as something else: headings, cells, report data.
    """
    count = 0
    for start, end in _outside(sorted(content), sorted([*_of_passages(passages), *spans])):
        for stretch in STRETCH.finditer(text, start, end):
            words = mask(fold(stretch.group()))
            count += sum(map(_counts, apply_vetoes(words, find_figures(words))))
    return count


def _counts(figure: Figure) -> bool:
    return figure.veto is None and figure.base is not None and figure.kind is not UnitKind.NONE


def _of_passages(passages: Iterable[Passage]) -> Iterator[Span]:
    for passage in passages:
        if passage.body.text:
            yield passage.body.source_span(0, len(passage.body.text))


def _outside(content: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    """The parts of some stretches that no span covers; both are in order, and spans may overlap."""
    at = first = 0
    for start, end in content:
        at = max(at, start)
        while first < len(spans) and spans[first][0] < end:
            if spans[first][0] > at:
                yield at, spans[first][0]
            at = max(at, spans[first][1])
            first += 1
        if at < end:
            yield at, end
