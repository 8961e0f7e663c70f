"""Stores for the tests of exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kg.conftest import built, sample_store, samples

__all__ = ["sample_store", "samples"]


@pytest.fixture(scope="session")
def licheng_store(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the three tables of one district."""
    files = sorted(path for path in corpus.glob("00[012]_*.txt"))
    return built(files, tmp_path_factory.mktemp("tables") / "store")
