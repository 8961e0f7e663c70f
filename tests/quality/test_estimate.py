"""What is estimated from what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.quantities.tally import FigureTally
from kg.quality import Agreement, Observed, Reliability, estimate, shipped_reliability
from kg.quality.reliability import KINDS, NAMES
from kg.quality.second_reading import compared, sampled, within

TABLE = Reliability(
    {("entity", "heads.site"): (80, 100), ("entity", "fixed.known"): (100, 100), NAMES: (80, 98)}
)


def test_a_rule_that_errs_lowers_precision() -> None:
    """And so does a task whose row names somebody, where nobody was read."""
    sure = estimate(Observed(rules={("entity", "fixed.known"): 10}), TABLE).precision
    doubtful = estimate(Observed(rules={("entity", "heads.site"): 10}), TABLE).precision
    assert sure is not None
    assert doubtful is not None
    assert 0.75 < doubtful < 0.85 < 0.95 < sure < 1
    rows = {("task", "table.row"): 10}
    whole, faulty = (estimate(Observed(rules=rows, faulty_tasks=n), TABLE).precision for n in (0, 5))
    assert whole is not None
    assert faulty == pytest.approx(whole / 2)


def test_a_rule_that_was_never_seen_is_taken_for_its_kind() -> None:
    """Not for perfect."""
    assert TABLE.of("entity", "new.rule") == TABLE.mean("entity") < 1
    assert 0 < TABLE.of("task", "table.row") < 1


@pytest.mark.parametrize(
    ("seen", "coverage"),
    [
        (Observed(figures=FigureTally(read=6, vetoed=2, unread=1, unseen=1)), 0.8),
        (Observed(rows=9, missing_rows=1), 0.9),
        (Observed(figures=FigureTally(read=8), rows=1, missing_rows=1), 0.9),
        (Observed(rules={("entity", "x"): 10}), 0.81),
        (Observed(rules={("entity", "x"): 10}, agreement=Agreement(both=20, only_second=80)), 0.505),
        (Observed(), None),
    ],
)
def test_what_is_missing_lowers_coverage(seen: Observed, coverage: float | None) -> None:
    """Figures that were neither read nor vetoed, numbers without a row, names of a second reading."""
    assert estimate(seen, TABLE).coverage == (None if coverage is None else pytest.approx(coverage))


@given(
    st.builds(FigureTally, *[st.integers(0, 50)] * 4),
    *[st.integers(0, 20)] * 3,
    st.builds(Agreement, *[st.integers(0, 20)] * 3),
)
def test_estimates_are_shares(
    figures: FigureTally, rows: int, missing: int, faulty: int, agreement: Agreement
) -> None:
    """Whatever was counted, between 0 and 1."""
    seen = Observed(
        rules={("task", "table.row"): rows, ("entity", "heads.site"): 3},
        figures=figures,
        rows=rows,
        missing_rows=missing,
        faulty_tasks=faulty,
        agreement=agreement,
    )
    found = estimate(seen, shipped_reliability())
    for value in (found.precision, found.coverage, found.balance):
        assert value is None or 0 <= value <= 1


def test_the_shipped_counts_are_counts() -> None:
    """Every kind of record has rules, and none was right more often than it was read."""
    table = shipped_reliability()
    assert {kind for kind, _ in table.counts} == set(KINDS)
    assert all(0 <= right <= read for right, read in table.counts.values())


def test_names_are_compared_by_where_they_stand() -> None:
    """Parts of one stretch agree; what only one marked counts against the share."""
    second, marked, comparable = (
        [(0, 4), (10, 14), (20, 24)],
        [(2, 6), (9, 15), (30, 33)],
        [(9, 15), (30, 33)],
    )
    found = compared(second, marked, comparable)
    assert found == Agreement(both=2, only_second=1, only_first=1)
    assert (found.share, found.covered) == (0.5, pytest.approx(2 / 3))
    assert compared([], [], []).share is None
    assert within([(0, 3), (8, 12), (21, 24)], [(0, 5), (20, 25)]) == [(0, 3), (21, 24)]


def test_a_sample_is_spread_and_bounded() -> None:
    """All sentences where they are few; never outside the document's part of a file."""
    text = "".join(f"整治第{n:03d}段河道并建成绿道。" for n in range(300))
    chosen = sampled(text, (0, len(text)), 10)
    assert len(chosen) == 10
    assert chosen[-1][0] > len(text) * 0.8
    middle = sampled(text, (1400, 2800), 1000)
    assert all(1400 <= start < end <= 2800 for start, end in middle)
