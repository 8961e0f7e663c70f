"""The pages of docs/ that are written from the program itself are up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not (ROOT / "tools").is_dir(), reason="no tools/ here: not run from a checkout"
)


@pytest.mark.parametrize("tool", ["command_reference.py", "query_reference.py"])
def test_the_page_is_what_the_tool_writes(tool: str) -> None:
    """`--check` finds no difference."""
    done = subprocess.run([sys.executable, ROOT / "tools" / tool, "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
