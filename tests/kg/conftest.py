"""Fixtures for the tests of the application."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from kg.build import build
from kg.pipeline_setup import standard_pipeline
from kg.quads.model import Literal, Quad
from kg.sources import find_sources
from kg.store import Change, Store, create_or_open, memory_store, open_for_reading
from ontology.iri import IRI


@pytest.fixture(scope="session")
def samples() -> Iterator[Path]:
    """The folder of the shipped documents."""
    with as_file(files("kg.samples") / "documents") as folder:
        yield folder


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the shipped documents."""
    folder = tmp_path_factory.mktemp("samples") / "store"
    found = find_sources([str(samples)], store=folder)
    made, store = create_or_open(folder)
    with store:
        report = build(found, store, standard_pipeline(base=made.base))
    assert report.exit_code() == 0
    return folder


@pytest.fixture(scope="session")
def sample_memory_store(sample_store: Path) -> Store:
    """A store in memory that holds the shipped documents."""
    _, stored = open_for_reading(sample_store)
    memory = memory_store()
    with stored:
        memory.apply(Change(add_quads=tuple(stored.quads())))
    return memory


@pytest.fixture(params=["oxigraph", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    opened = memory_store() if request.param == "memory" else create_or_open(tmp_path / "store")[1]
    with opened:
        yield opened


def quad(subject: str, predicate: str, value: str | IRI | Literal, graph: str = "g") -> Quad:
    """A quad of short names; a plain string is a plain literal."""
    object_ = Literal(value) if type(value) is str else value
    assert isinstance(object_, IRI | Literal)
    return Quad(IRI(f"urn:{subject}"), IRI(f"urn:{predicate}"), object_, IRI(f"urn:{graph}"))
