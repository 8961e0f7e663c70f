"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def shared_folder() -> Path | None:
    """The folder that holds `corpus/`, from KG_CORPUS or beside the checkout, or None."""
    configured = os.environ.get("KG_CORPUS")
    if configured:
        corpus = Path(configured)
        return corpus.parent if corpus.is_dir() else None
    beside = Path(__file__).resolve().parents[2] / "shared"
    return beside if (beside / "corpus").is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents; tests that need it are skipped where it is absent."""
    shared = shared_folder()
    if shared is None:
        pytest.skip("no real documents here: set KG_CORPUS to a folder that holds them")
    return shared / "corpus"
