"""Two documents that claim to be the same report."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kg.facts import Facts, facts_of
from kg.infer.doubles import same_reports
from kg.quads import document_quads
from kg.store import Change, memory_store
from ontology.iri import IRI
from ontology.records import ReportKind
from tests.quads.invented import full_extraction

OTHER = IRI("urn:other")


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts of the made-up district, its narrative report twice."""
    memory = memory_store()
    memory.apply(Change(add_quads=tuple(document_quads(full_extraction()))))
    found = facts_of(memory, "澄桥区")
    (report,) = [one for one in found.documents if one.kind is ReportKind.NARRATIVE]
    own = [one for one in found.observations if one.document == report.node]
    return replace(
        found,
        documents=(*found.documents, replace(report, node=OTHER, title="另一份")),
        observations=(*found.observations, *(replace(one, document=OTHER) for one in own)),
    )


def test_both_are_named(facts: Facts) -> None:
    """With year, titles and nodes; a table of the year is no report of it."""
    (issue,) = same_reports(facts)
    assert issue.code == "infer.same-report"
    for word in ("2031", "澄桥区2031年政府工作报告", "另一份", OTHER, "no figure differs"):
        assert word in issue.message


def test_figures_that_differ_are_named(facts: Facts) -> None:
    """Those that both give with other values, with the words of both."""
    changed = tuple(
        replace(one, value=Decimal(4), quote="城镇登记失业率4%")
        if (one.document, one.wording) == (OTHER, "城镇登记失业率")
        else one
        for one in facts.observations
    )
    (issue,) = same_reports(replace(facts, observations=changed))
    _, told = issue.message.split("other figures for ")
    assert told.startswith("城镇登记失业率: “")
    assert told.endswith("” against “城镇登记失业率4%”")


def test_reports_of_other_years_are_no_doubles(facts: Facts) -> None:
    """Nothing is told."""
    later = tuple(replace(one, plan_year=2032) if one.node == OTHER else one for one in facts.documents)
    assert list(same_reports(replace(facts, documents=later))) == []
