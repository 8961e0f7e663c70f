"""Documents that claim to be the same report: one place, one year, other bytes. Both are kept and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from kg.facts import DocumentFact, Facts, ObservationFact
from ontology.iri import IRI
from ontology.issues import Issue, Severity
from ontology.records import ReportKind

Figures = Mapping[tuple[str, ...], Mapping[object, str]]
"""What is measured, and the values that a document gives for it, each with its quote."""


def same_reports(facts: Facts) -> Iterator[Issue]:
    """An issue for each two narratives of one year, with the figures in which they differ."""
    by_year: dict[int, list[DocumentFact]] = defaultdict(list)
    for document in facts.documents:
        if document.kind is ReportKind.NARRATIVE and document.plan_year is not None:
            by_year[document.plan_year].append(document)
    for year, documents in sorted(by_year.items()):
        for first, second in pairwise(documents):
            yield _issue(facts, year, first, second)


def _issue(facts: Facts, year: int, first: DocumentFact, second: DocumentFact) -> Issue:
    one, other = _figures(facts, first.node), _figures(facts, second.node)
    differing = sorted(key for key in one.keys() & other.keys() if one[key].keys() != other[key].keys())
    told = "; ".join(f"{key[0]}: {_quotes(one[key])} against {_quotes(other[key])}" for key in differing)
    return Issue(
        "infer.same-report",
        f"two documents are the report of {year}: {first.title} ({first.node}) and "
        f"{second.title} ({second.node}); {f'other figures for {told}' if told else 'no figure differs'}",
        Severity.WARNING,
    )


def _quotes(values: Mapping[object, str]) -> str:
    return ", ".join(f"“{quote}”" for quote in sorted(set(values.values())))


def _figures(facts: Facts, document: IRI) -> Figures:
    found: dict[tuple[str, ...], dict[object, str]] = defaultdict(dict)
    for fact in facts.observations:
        if fact.document == document and fact.value is not None:
            found[_measured(fact)].setdefault((fact.op, fact.value, fact.value_to), fact.quote)
    return found


def _measured(fact: ObservationFact) -> tuple[str, ...]:
    return fact.wording, fact.kind, fact.status, str(fact.year), fact.scope or "", fact.unit or ""
