"""The worked example of docs/networks.md, run as it stands."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from exports.formats import FORMATS
from kg.commands.export.network import FORMATS as OFFERED

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "networks.md"
BLOCK = re.compile(r"```(console|python)\n(.*?)```", re.DOTALL)

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="no docs/ here: not run from a checkout")


def test_the_example_ends_in_its_files(tmp_path: Path) -> None:
    """From documents to a file for Gephi, a drawing, and a table for regressions."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    for kind, text in BLOCK.findall(PAGE.read_text("utf-8")):
        commands = (
            [[sys.executable, "-c", text]] if kind == "python" else list(map(command, text.splitlines()))
        )
        for arguments in commands:
            done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, text=True)
            assert done.returncode == 0, (arguments, done.stderr)
    table = pd.read_csv(tmp_path / "regression.csv")
    assert set(table["year"]) == {2023, 2024}
    assert table["targets"].sum() > 50
    assert (tmp_path / "units.gexf").exists()
    assert (tmp_path / "core.svg").exists()
    assert "1/(k-1)" in (tmp_path / "methods.txt").read_text("utf-8")


def command(line: str) -> list[str]:
    """A line of the page as arguments."""
    name, *arguments = shlex.split(line)
    assert name == "kg"
    return [sys.executable, "-m", "kg", *arguments]


def test_the_page_names_every_format() -> None:
    """And the command offers those of the table of formats."""
    text = PAGE.read_text("utf-8")
    assert tuple(one.name for one in FORMATS) == OFFERED
    for one in FORMATS:
        assert f"`{one.name}`" in text
