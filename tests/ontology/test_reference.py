"""The ontology reference is generated, and up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ontology.terms import GWR

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "ontology_reference.py"

pytestmark = pytest.mark.skipif(not TOOL.is_file(), reason="no tools/ here: not run from a checkout")


def test_the_reference_is_up_to_date() -> None:
    """What the tool would write is what the file holds."""
    pytest.importorskip("jinja2", reason="the extra `check` is not installed")
    run = subprocess.run(
        [sys.executable, TOOL, "--check"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_the_reference_names_every_term() -> None:
    """A reader finds each own term in it."""
    text = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    missing = [iri for iri in GWR if f"gwr:{iri.removeprefix(GWR.base_)}" not in text]
    assert missing == []
