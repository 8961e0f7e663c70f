"""The benchmark that holds estimates of quality against gold."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "benchmarks" / "calibration.py"

pytestmark = pytest.mark.skipif(not TOOL.exists(), reason="no benchmarks/ here: not run from a checkout")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the benchmark."""
    return subprocess.run(
        [sys.executable, TOOL, *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_estimates_stand_beside_the_truth() -> None:
    """On the shipped samples and their gold records; the mean error is a share."""
    samples = Path(str(resources.files("kg.samples")))
    done = run("--gold", samples / "gold", "--corpus", samples / "documents", "--sentences", 0)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert {line.split()[0] for line in lines[1:-2]} >= {"table-2023", "report-2024", "services-2023"}
    for line, name in zip(lines[-2:], ("precision", "coverage"), strict=True):
        assert line.startswith(f"{name}: mean error ")
        assert float(line.split()[3].rstrip(",")) < 0.15


def test_without_gold_nothing_is_measured(tmp_path: Path) -> None:
    """And that is said."""
    done = run("--corpus", tmp_path)
    assert done.returncode == 0
    assert "nothing is measured" in done.stdout
