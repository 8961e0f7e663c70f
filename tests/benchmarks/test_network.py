"""The benchmark of networks runs, on a graph of the same shape as the large ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.commands.network_options import stored_rows

network = pytest.importorskip("benchmarks.network", reason="no benchmarks/ here: not run from a checkout")


def test_the_made_up_graph_has_what_is_asked_for(tmp_path: Path) -> None:
    """Tasks with a lead, three that support and a leader; the command takes it."""
    network.write_store(tmp_path / "store", 200, 50)
    rows = stored_rows(tmp_path / "store")
    assert len(rows.tasks) == 200
    assert {len(task.assignments) for task in rows.tasks} == {5}
    line = network.measured(tmp_path / "store", 200, 50, "graphml", tmp_path)
    assert line.startswith("200")
    assert "ties" in line
