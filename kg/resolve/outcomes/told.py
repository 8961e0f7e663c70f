"""What was told of a year: the results in the reports that came after it, the next report first.

    0   the report of the year after, in what it looks back on
    1   later reports and tables that give a figure for the year once more
    2   tables of the year itself that tell how far it got

A figure in a later report can be the final one where the next report only had 预计; both are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.facts import DocumentFact, Facts
from kg.resolve.outcomes.figure import Figure
from ontology.iri import IRI
from ontology.records import ReportKind, Status

LONG_REVIEW = 3
"""Means of several years in a document that looks back on more than one."""


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A result and where it stands among the documents."""

    figure: Figure
    rank: int
    in_long_review: bool = False
    """Does its document look back on several years as well, so that an amount may be the sum of them?"""


@dataclass(frozen=True, slots=True)
class ToldYear:
    """What was told of one year."""

    report: DocumentFact | None
    """The report of the year after; None where the store has none."""
    by_key: Mapping[str, tuple[ToldFigure, ...]]
    """By the key of the indicator; the next report first, then in the order of the text."""

    def of(self, key: str) -> tuple[ToldFigure, ...]:
        """The results of an indicator."""
        return self.by_key.get(key, ())


class ToldYears:
    """What was told of each year, gathered once for each year that is asked for."""

    __slots__ = ("_documents", "_figures", "_long", "_years")

    def __init__(self, facts: Facts, figures: Iterable[Figure]) -> None:
        self._documents = {document.node: document for document in facts.documents}
        self._figures = [figure for figure in figures if is_told(figure)]
        self._years: dict[int, ToldYear] = {}
        means = Counter(figure.fact.document for figure in self._figures if figure.is_of_several_years)
        self._long = frozenset(document for document, count in means.items() if count >= LONG_REVIEW)

    def of(self, year: int) -> ToldYear:
        """What was told of a year."""
        if year not in self._years:
            self._years[year] = self._gathered(year)
        return self._years[year]

    def _gathered(self, year: int) -> ToldYear:
        found: dict[str, list[ToldFigure]] = defaultdict(list)
        for figure in self._figures:
            rank = _rank(self._documents[figure.fact.document], figure, year)
            if rank is not None:
                told = ToldFigure(figure, rank, figure.fact.document in self._long)
                found[figure.identity.key].append(told)
        ordered = {key: tuple(sorted(of_key, key=_order)) for key, of_key in found.items()}
        return ToldYear(self._report(year), ordered)

    def _report(self, year: int) -> DocumentFact | None:
        reports = (
            document
            for document in self._documents.values()
            if document.kind is ReportKind.NARRATIVE and looks_back_on(document) == year
        )
        return min(reports, key=_node, default=None)


def is_told(figure: Figure) -> bool:
    """Is it a result of the place that the report is of?"""
    return figure.fact.status is Status.RESULT and not figure.is_of_another


def looks_back_on(document: DocumentFact) -> int | None:
    """The year that a document reviews: the one it names, else the year before the one it plans."""
    if document.review_year is not None or document.kind is ReportKind.TABLE:
        return document.review_year
    return None if document.plan_year is None else document.plan_year - 1


def _rank(document: DocumentFact, figure: Figure, year: int) -> int | None:
    told = figure.fact.year
    if looks_back_on(document) == year:
        return 0 if told in (None, year) else None
    if told != year or document.plan_year is None:
        return None
    if document.plan_year > year:
        return 1
    return 2 if document.kind is ReportKind.TABLE and document.plan_year == year else None


def _order(told: ToldFigure) -> tuple[int, IRI, int, IRI]:
    return told.rank, told.figure.fact.document, told.figure.fact.start, told.figure.node


def _node(document: DocumentFact) -> IRI:
    return document.node
