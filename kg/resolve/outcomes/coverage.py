"""Coverage: which promises of a report the table of the same year allocates, and the reverse.

    promise in figures   a row of the table with a figure of the same thing: allocated, or with another figure
                         else the row in whose text most of the promise's own words stand
    neither              not allocated
    figure of the table  that no promise answers: only in the table

Only years are looked at of which the store has both a report and a table. A table repeats much of a report
word for word, so that a promise whose indicator the scheme does not know is found by its words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.decisions import Decisions
from kg.facts import Facts, TaskFact
from kg.infer.link import Reason
from kg.resolve.indicators import identities_of
from kg.resolve.outcomes.comparison import compare
from kg.resolve.outcomes.figure import Figure
from kg.resolve.outcomes.likeness import pairs
from kg.resolve.outcomes.settings import DEFAULT, Settings
from kg.resolve.outcomes.targets import Target, targets
from ontology.iri import IRI
from ontology.records import ReportKind

ABSENT = Decimal("0.8")


class Allocation(StrEnum):
    """How a promise and the table correspond; the values are the names of the concepts."""

    ALLOCATED = "Allocated"
    DIFFERENTLY = "AllocatedDifferently"
    NOT_ALLOCATED = "NotAllocated"
    ONLY_IN_TABLE = "OnlyInTable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A promise, or a figure of the table, and its counterpart."""

    left: IRI
    """The promise; the table's figure where it stands only there."""
    right: IRI | None
    """The table's figure, or the task."""
    allocation: Allocation
    year: int
    document: IRI
    """Where the counterpart was looked for."""
    reason: Reason
    confidence: Decimal
    is_headline: bool


def coverage(facts: Facts, decisions: Decisions, *, settings: Settings = DEFAULT) -> tuple[Coverage, ...]:
    """The correspondence of reports and tables of a jurisdiction, by year and in the order of the text."""
    kinds = {document.node: document.kind for document in facts.documents}
    promises: dict[int, list[Target]] = defaultdict(list)
    figures: dict[int, list[Target]] = defaultdict(list)
    for target in targets(facts, identities_of(facts, decisions)):
        narrative = kinds[target.figure.fact.document] is ReportKind.NARRATIVE
        (promises if narrative else figures)[target.year].append(target)
    found: list[Coverage] = []
    for year in sorted(promises):
        tasks = [task for task in facts.tasks if task.year == year]
        if tasks and any(kinds[task.document] is ReportKind.TABLE for task in tasks):
            found += _of_year(year, promises[year], figures[year], _TaskWords(tasks), settings)
    return tuple(found)


class _TaskWords:
    """The tasks of a year by the pairs of characters of their texts."""

    __slots__ = ("_by_pair", "tasks")

    def __init__(self, tasks: list[TaskFact]) -> None:
        self.tasks = tasks
        self._by_pair: dict[str, list[int]] = defaultdict(list)
        for number, task in enumerate(tasks):
            for pair in pairs("".join(task.text.split())):
                self._by_pair[pair].append(number)

    def best(self, text: str) -> tuple[TaskFact, Decimal] | None:
        """The task in which most of a text stands, and how much of it; the first of equals."""
        wanted = pairs(text)
        counts: dict[int, int] = defaultdict(int)
        for pair in wanted:
            for number in self._by_pair.get(pair, ()):
                counts[number] += 1
        if not counts:
            return None
        most = max(counts.values())
        number = min(one for one, count in counts.items() if count == most)
        return self.tasks[number], Decimal(most) / len(wanted)


def _of_year(
    year: int, promises: list[Target], figures: list[Target], words: _TaskWords, settings: Settings
) -> Iterator[Coverage]:
    index: dict[str, list[Target]] = defaultdict(list)
    for figure in figures:
        index[figure.figure.identity.key].append(figure)
    answered: set[IRI] = set()
    for promise in promises:
        match = _by_figure(promise, index[promise.figure.identity.key], settings)
        if match is not None:
            other, score, same = match
            answered.add(other.figure.node)
            yield _matched(promise, other, score, same, year)
        else:
            yield _by_words(promise, words, year, settings)
    report = promises[0].figure.fact.document
    for figure in figures:
        if figure.figure.node not in answered:
            yield _only(figure, Allocation.ONLY_IN_TABLE, year, report)


def _by_figure(
    promise: Target, figures: Iterable[Target], settings: Settings
) -> tuple[Target, Decimal, bool] | None:
    best: tuple[bool, Decimal, Target] | None = None
    for other in figures:
        comparison = compare(promise.figure, other.figure)
        if comparison is None or comparison.bar is not None or comparison.score < settings.applied_from:
            continue
        same = _same_figure(promise.figure, other.figure)
        if best is None or (same, comparison.score) > best[:2]:
            best = same, comparison.score, other
    return None if best is None else (best[2], best[1], best[0])


def _same_figure(one: Figure, other: Figure) -> bool:
    return one.interval == other.interval and one.fact.op is other.fact.op


def _matched(promise: Target, other: Target, score: Decimal, same: bool, year: int) -> Coverage:
    if same:
        reason = Reason("the table has it with the same figure", "分解表有相同指标和数值")
    else:
        reason = Reason(
            f"the report says {promise.figure.fact.quote}, the table {other.figure.fact.quote}",
            f"报告为“{promise.figure.fact.quote}”，分解表为“{other.figure.fact.quote}”",
        )
    return Coverage(
        left=promise.figure.node,
        right=other.figure.node,
        allocation=Allocation.ALLOCATED if same else Allocation.DIFFERENTLY,
        year=year,
        document=other.figure.fact.document,
        reason=reason,
        confidence=score,
        is_headline=promise.is_headline,
    )


def _by_words(promise: Target, words: _TaskWords, year: int, settings: Settings) -> Coverage:
    found = words.best("".join(promise.figure.fact.quote.split()))
    if found is None or found[1] < settings.covered_from:
        return _only(promise, Allocation.NOT_ALLOCATED, year, words.tasks[0].document)
    task, share = found
    whole = share == 1
    return Coverage(
        left=promise.figure.node,
        right=task.node,
        allocation=Allocation.ALLOCATED if whole else Allocation.DIFFERENTLY,
        year=year,
        document=task.document,
        reason=Reason(
            f"{round(share * 100)}% of its words stand in the task", f"{round(share * 100)}% 的文字见于该任务"
        ),
        confidence=share,
        is_headline=promise.is_headline,
    )


def _only(target: Target, allocation: Allocation, year: int, looked_in: IRI) -> Coverage:
    if allocation is Allocation.NOT_ALLOCATED:
        reason = Reason("no task of the table has it", "分解表中没有对应任务")
    else:
        reason = Reason("the report of the year does not promise it", "当年报告没有相应承诺")
    return Coverage(
        left=target.figure.node,
        right=None,
        allocation=allocation,
        year=year,
        document=looked_in,
        reason=reason,
        confidence=ABSENT,
        is_headline=target.is_headline,
    )
