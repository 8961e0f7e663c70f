"""Fixtures for the tests of questions in words."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import pytest

from kg.ask import KnownNames, read_known_names
from kg.store import open_for_reading
from tests.kg.conftest import built


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the shipped documents."""
    with as_file(files("kg.samples") / "documents") as folder:
        return built([folder], tmp_path_factory.mktemp("ask") / "store")


@pytest.fixture(scope="session")
def known(sample_store: Path) -> KnownNames:
    """The names in it."""
    _, store = open_for_reading(sample_store)
    with store:
        return read_known_names(store)
