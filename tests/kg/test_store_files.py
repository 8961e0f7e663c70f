"""The files of a store on disk: a journal that stays short, and files that are merged where that pays."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pyoxigraph
import pytest

from kg.store import Change, create_or_open, open_for_reading, oxigraph
from ontology.iri import IRI
from tests.kg.conftest import quad


def test_the_journal_is_emptied_while_a_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens the store to read keeps the journal in memory, so it must not grow with the run."""
    monkeypatch.setattr(oxigraph, "JOURNAL", 8_000)
    _, store = create_or_open(tmp_path / "store")
    with store:
        for turn in range(40):
            store.replace_graph(IRI("urn:big"), [quad(f"s{n}", "p", str(turn), "big") for n in range(200)])
        newest = max((tmp_path / "store" / "database").glob("*.log"), key=str)
        assert newest.stat().st_size < 1_000_000
        _, reader = open_for_reading(tmp_path / "store")
        with reader:
            assert reader.statistics().graphs == {IRI("urn:big"): 200}
            assert {found.object for found in reader.graph(IRI("urn:big"))} == {quad("s", "p", "39").object}


@pytest.mark.parametrize("worth", [0, 10**9])
def test_a_run_that_filled_the_store_merges_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, worth: int
) -> None:
    """A run that added little leaves them to the database."""
    monkeypatch.setattr(oxigraph, "WORTH_MERGING", worth)
    monkeypatch.setattr(oxigraph, "BULK_FROM", 1)
    _, store = create_or_open(tmp_path / "store")
    assert isinstance(store, oxigraph.OxigraphStore)
    for part in range(2):
        store.apply(Change(add_quads=(quad("s", "p", "文" * 100_000, f"part{part}"),)))
    called: list[str] = []
    spy = SimpleNamespace(optimize=lambda: called.append("merge"), flush=lambda: called.append("flush"))
    store.database = cast(pyoxigraph.Store, spy)
    store.close()
    assert called == [*(["merge"] if worth == 0 else []), "flush"]
