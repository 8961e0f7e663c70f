"""The shipped documents."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def samples() -> Iterator[Path]:
    """The folder of the shipped documents."""
    with as_file(files("kg.samples") / "documents") as folder:
        yield folder
