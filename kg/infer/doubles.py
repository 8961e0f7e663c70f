"""Documents that claim to be the same report: one place, one year, other bytes. Both are kept and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kg.facts import DocumentFact, Facts, ObservationFact
from ontology.iri import IRI
from ontology.issues import Issue, Severity
from ontology.records import ReportKind

Figures = dict[tuple[str, ...], frozenset[object]]
"""What is measured, and the values that a document gives for it."""


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
    differing = sorted(key[0] for key in one.keys() & other.keys() if one[key] != other[key])
    told = f"other figures for {', '.join(dict.fromkeys(differing))}" if differing else "no figure differs"
    return Issue(
        "infer.same-report",
        f"two documents are the report of {year}: {first.title} ({first.node}) and "
        f"{second.title} ({second.node}); {told}",
        Severity.WARNING,
    )


def _figures(facts: Facts, document: IRI) -> Figures:
    found: dict[tuple[str, ...], set[object]] = defaultdict(set)
    for fact in facts.observations:
        if fact.document == document and fact.value is not None:
            found[_measured(fact)].add((fact.op, fact.value, fact.value_to))
    return {key: frozenset(values) for key, values in found.items()}


def _measured(fact: ObservationFact) -> tuple[str, ...]:
    return fact.wording, fact.kind, fact.status, str(fact.year), fact.scope or "", fact.unit or ""
