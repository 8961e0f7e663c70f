"""Fixtures for the tests of the application."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from kg.build import build
from kg.build_report import Result
from kg.infer.run import infer
from kg.pipeline_setup import standard_pipeline
from kg.quads.model import Literal, Quad
from kg.sources import find_sources
from kg.store import Change, Store, create_or_open, memory_store, open_for_reading
from ontology.iri import IRI
from ontology.issues import Severity


@pytest.fixture(scope="session")
def samples() -> Iterator[Path]:
    """The folder of the shipped documents."""
    with as_file(files("kg.samples") / "documents") as folder:
        yield folder


LOOSE = """澄桥区2025年重点项目推进计划表

序号\t任务\t牵头单位\t责任单位\t分管领导
1\t清理河道垃圾。\t各街道办事处\t区城管局\t程澈
2\t更新路名牌。\t\t区民政局\t程澈
3\t修订应急预案。\t区应急局、区直各有关单位\t各街道办事处\t程澈
"""
"""A table whose first rows name nobody in particular as lead."""


def built(paths: list[Path], folder: Path) -> Path:
    """A store that holds some documents, and what follows from them."""
    found = find_sources(map(str, paths), store=folder)
    made, store = create_or_open(folder)
    with store:
        report = build(found, store, standard_pipeline(base=made.base))
        inferred = infer(store)
    assert not [notice for notice in inferred.notices if notice.issue.severity is Severity.ERROR]
    assert report.count(Result.BUILT) == len(found.sources)
    return folder


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the shipped documents."""
    return built([samples], tmp_path_factory.mktemp("samples") / "store")


@pytest.fixture(scope="session")
def asked_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the shipped documents, and a table with loose responsibility."""
    root = tmp_path_factory.mktemp("asked")
    (root / "loose.txt").write_text(LOOSE, "utf-8")
    return built([samples, root / "loose.txt"], root / "store")


@pytest.fixture(scope="session")
def paired_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the reports of two years and a table, small enough for rdflib."""
    documents = [samples / name for name in ("report-2023.txt", "report-2024.md", "projects-2024.md")]
    return built(documents, tmp_path_factory.mktemp("paired") / "store")


@pytest.fixture(scope="session")
def paired_memory_store(paired_store: Path) -> Store:
    """A store in memory that holds the same."""
    return in_memory(paired_store)


def in_memory(folder: Path) -> Store:
    """A store in memory that holds what a store on disk holds."""
    _, stored = open_for_reading(folder)
    memory = memory_store()
    with stored:
        memory.apply(Change(add_quads=tuple(stored.quads())))
    return memory


@pytest.fixture(scope="session")
def asked_memory_store(asked_store: Path) -> Store:
    """A store in memory that holds the same."""
    return in_memory(asked_store)


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
