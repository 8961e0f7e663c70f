"""The ledger over real series of reports, against what was read by eye."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.decisions import Decisions
from kg.facts import Facts
from kg.resolve.outcomes import Outcome, Verdict, outcomes
from kg.resolve.outcomes.figure import Measurement
from tests.resolve.conftest import facts_of_documents

HERE = Path(__file__).parent
TRUTH: list[dict[str, Any]] = yaml.safe_load((HERE / "headline_truth.yaml").read_text("utf-8"))
CHECKED: dict[str, Any] = yaml.safe_load((HERE / "checked_links.yaml").read_text("utf-8"))
UNTOLD = (Verdict.NOT_MENTIONED_AGAIN, Verdict.NOT_COMPARABLE)


@pytest.fixture(scope="module")
def series(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Facts]:
    """Fifteen reports and those of the years after them."""
    paths = [
        corpus / "reports" / one["folder"] / f"{year}.md"
        for one in TRUTH
        for year in (one["year"], one["year"] + 1)
    ]
    return facts_of_documents(paths, tmp_path_factory.mktemp("series") / "store")


def found_for(facts: Facts, year: int, indicator: str, target: str) -> list[Outcome]:
    """The outcomes of the target of an indicator with this figure."""
    edges = {Decimal(edge) for edge in target.split("…")}
    return [
        one
        for one in outcomes(facts, Decisions())
        if one.year == year
        and one.target.identity.concept is not None
        and one.target.identity.concept.id == indicator
        and one.target.interval is not None
        and edges <= {one.target.interval.lower, one.target.interval.upper}
    ]


def test_headline_targets_are_found_with_their_verdicts(series: dict[str, Facts]) -> None:
    """At least nine in ten, and nine in ten of the verdicts right."""
    linked = told = right = asked = 0
    wrong = []
    for one in TRUTH:
        for indicator, target, figure, verdict in one["targets"]:
            asked += 1
            found = found_for(series[one["place"]], one["year"], indicator, str(target))
            reached = {
                edge
                for outcome in found
                if outcome.result is not None and outcome.result.interval is not None
                for edge in (outcome.result.interval.lower, outcome.result.interval.upper)
            }
            told += figure is not None
            linked += figure is not None and Decimal(str(figure)) in reached
            said = {outcome.verdict.value for outcome in found}
            right += verdict in said
            if verdict not in said:
                wrong.append((one["place"], indicator, verdict, sorted(said)))
    assert linked / told >= 0.9, wrong
    assert right / asked >= 0.9, wrong


def test_the_checked_sample_is_precise() -> None:
    """At least 95 in 100 of the links that a person held beside both texts are right, over two samples."""
    links = CHECKED["links"]
    assert len(links) == 200
    assert sum(link["right"] for link in links) / len(links) >= 0.95
    assert len({(link["place"], link["year"], link["from"], link["to"]) for link in links}) == 200


@pytest.mark.parametrize("place", sorted({one["place"] for one in TRUTH}))
def test_checked_links_still_hold(place: str, series: dict[str, Facts]) -> None:
    """A link that was right is still made, where both reports are here; figures are read as they were."""
    years = {one["year"] for one in TRUTH if one["place"] == place}
    made = {
        (one.year, str(one.target.fact.value), str(one.result.fact.value))
        for one in outcomes(series[place], Decisions())
        if one.result is not None and one.result.measurement is not Measurement.WORDS
    }
    wanted = [
        (link["year"], link["target"], link["result"])
        for link in CHECKED["links"]
        if link["place"] == place and link["year"] in years and link["right"]
    ]
    lost = [link for link in wanted if link not in made]
    assert len(lost) <= len(wanted) * 0.2, lost
