"""Facts of real documents and of the samples, read as a store holds them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from extractors.readers import read_document
from extractors.registry import extract
from kg.facts import Facts, jurisdictions, read_facts
from kg.quads import document_quads
from kg.store import Change, create_or_open


def facts_of_documents(paths: Iterable[Path], folder: Path) -> dict[str, Facts]:
    """The facts of some documents, by the key of their jurisdiction; `folder` is for the store."""
    quads = [
        quad
        for path in sorted(paths)
        for quad in document_quads(extract(read_document(path.read_bytes(), path.name)))
    ]
    _, store = create_or_open(folder)
    with store:
        store.apply(Change(add_quads=tuple(quads)))
        return {area.key: read_facts(store, area) for area in jurisdictions(store)}


@pytest.fixture(scope="session")
def licheng(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The three tables of 鲤城区: 2020, 2022, 2023."""
    paths = [path for n in "012" for path in corpus.glob(f"00{n}_*.txt")]
    return facts_of_documents(paths, tmp_path_factory.mktemp("licheng") / "store")["350502"]


@pytest.fixture(scope="session")
def districts(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Facts]:
    """Reports of five districts, four of them in one file."""
    paths = [path for n in "34" for path in corpus.glob(f"00{n}_*.txt")]
    return facts_of_documents(paths, tmp_path_factory.mktemp("districts") / "store")


@pytest.fixture(scope="session")
def sample_facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The shipped documents of 澄桥区."""
    with as_file(files("kg.samples") / "documents") as folder:
        return facts_of_documents(folder.iterdir(), tmp_path_factory.mktemp("samples") / "store")["澄桥区"]
