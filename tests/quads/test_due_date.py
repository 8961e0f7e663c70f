"""Deadlines: which day the printed words mean."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from kg.quads.due_date import LONGEST, due_date
from kg.quads.xsd_date import date_literal

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "specs" / "due_dates.yaml").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['printed']}" for case in CASES])
def test_the_day_that_a_deadline_means(case: dict[str, Any]) -> None:
    """The last day of what is printed, and nothing where no point in time is."""
    assert due_date(str(case["printed"]), case["year"]) == case["due"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["due"]], ids=lambda case: str(case["printed"])
)
def test_due_days_are_days_of_the_calendar(case: dict[str, Any]) -> None:
    """What is given out can be written as an xsd:date."""
    due = due_date(str(case["printed"]), case["year"])
    assert due is not None
    assert date_literal(due) is not None


def test_a_long_cell_is_no_deadline() -> None:
    """A whole paragraph that slid into the column is read in no time, as nothing."""
    began = time.perf_counter()
    assert due_date("12月底前" * LONGEST * 1000, 2031) is None
    assert time.perf_counter() - began < 1
