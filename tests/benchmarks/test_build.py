"""The measures of builds and queries: what they watch, and that they measure what they say."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def scripts() -> dict[str, SimpleNamespace]:
    """Both scripts, loaded as modules."""
    return {
        name: SimpleNamespace(**runpy.run_path(str(ROOT / "benchmarks" / f"{name}.py")))
        for name in ("build", "queries")
    }


def test_four_runs_are_measured(
    scripts: dict[str, SimpleNamespace], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Full, again, one added, and a question that counts all three documents; then each query's median."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"澄桥区{2021 + number}年工作\n新建汀澜小学{number}所。\n", "utf-8"
        )
    store = tmp_path / "store"
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    found = scripts["build"].measure(paths, store, paths[2], 1)
    assert [cost.run for cost in found] == ["full", "again", "added", "read"]
    assert "2 documents" in found[0].told
    assert "3 documents" in found[2].told
    assert found[3].told == "3"
    assert all(cost.processor > 0 and cost.memory > 10_000_000 and cost.code == 0 for cost in found)
    assert scripts["queries"].main([str(store), "--times", "1", "--only", "documents", "targets"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in told[1:]] == ["documents", "targets"]
    assert " 3 rows" in told[1]


def test_a_store_that_is_there_is_not_measured(scripts: dict[str, SimpleNamespace], tmp_path: Path) -> None:
    """It would tell the time of a run that finds nothing to do."""
    assert scripts["build"].main([str(tmp_path), "--store", str(tmp_path)]) == 2
