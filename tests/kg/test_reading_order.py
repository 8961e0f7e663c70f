"""Reading many files, in one process or in several."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from kg.pipeline import Reading
from kg.pipeline_setup import standard_pipeline
from kg.reading_order import ReadingPool, processes_for, read_one_by_one
from kg.sources import Source, find_sources
from ontology.errors import GovReportError, ReadError
from ontology.ids import DEFAULT_BASE


def sources_of(folder: Path, *texts: bytes) -> list[Source]:
    """Files with some contents."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_bytes(text)
    return list(find_sources([str(folder)], store=folder / "store").sources)


def test_processes_give_what_one_process_gives_in_the_same_order(samples: Path, tmp_path: Path) -> None:
    """Readings and failures alike, more files than are in flight at once."""
    sources = [*find_sources([str(samples)], store=tmp_path / "store").sources]
    sources += sources_of(tmp_path, b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    sources.append(Source("lost.txt", tmp_path / "lost.txt"))
    pipeline = standard_pipeline(base=DEFAULT_BASE)
    with ReadingPool(pipeline, 2) as pool:
        shared = list(pool.read_all(pipeline, sources))
    alone = list(read_one_by_one(pipeline, sources))
    assert [str(one) for one in shared] == [str(one) for one in alone]
    assert [type(one) for one in alone[:-3]] == [Reading] * (len(sources) - 3)
    assert all(isinstance(one, ReadError) for one in shared[-3:])


def end_process(document: object) -> NoReturn:
    """End the process, as a system does that is out of memory."""
    os._exit(9)


def test_a_process_that_ends_is_told(tmp_path: Path) -> None:
    """With what to do, and without waiting for ever."""
    pipeline = replace(standard_pipeline(base=DEFAULT_BASE), extract=end_process)
    sources = sources_of(tmp_path, *(f"一、目标{n}。".encode() for n in range(6)))
    with ReadingPool(pipeline, 2) as pool, pytest.raises(GovReportError, match="run the same command again"):
        list(pool.read_all(pipeline, sources))


def test_small_runs_are_not_shared_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More processes pay for many or long files only; the user's wish goes first."""
    monkeypatch.setattr("kg.reading_order.available_processors", lambda: 4)
    small = sources_of(tmp_path, b"x", b"y")
    assert processes_for(small) == 1
    assert processes_for(small, 8) == 2
    assert processes_for(small, 1) == 1
    large = sources_of(tmp_path, b"x" * 40_000, b"y" * 40_000)
    assert processes_for(large) == 2
    assert processes_for([*large, Source("lost", tmp_path / "lost")]) == 3
    assert processes_for([]) == 1
