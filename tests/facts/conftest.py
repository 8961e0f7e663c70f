"""Stores of both kinds that hold the invented document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.quads import document_quads
from kg.store import Change, Store, create_or_open, memory_store
from tests.quads.invented import full_extraction


@pytest.fixture(scope="module", params=["oxigraph", "memory"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of each kind, with the graph of the invented document."""
    folder: Path = tmp_path_factory.mktemp("facts") / "store"
    opened = memory_store() if request.param == "memory" else create_or_open(folder)[1]
    with opened:
        opened.apply(Change(add_quads=tuple(document_quads(full_extraction()))))
        yield opened
