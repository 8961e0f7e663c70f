"""The measure of speed: which files it takes, and that it measures what it says."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def speed() -> SimpleNamespace:
    """The script, loaded as a module."""
    return SimpleNamespace(**runpy.run_path(str(ROOT / "benchmarks" / "speed.py")))


def test_the_subset_is_the_same_in_every_run(speed: SimpleNamespace, tmp_path: Path) -> None:
    """Every third file in the order of the paths, however they were written."""
    for name in ("e", "a", "d", "b", "c"):
        (tmp_path / f"{name}.txt").write_text("栎川路", "utf-8")
    assert [path.stem for path in speed.subset(tmp_path, 3)] == ["a", "d"]


def test_a_race_counts_the_records_of_all_files(speed: SimpleNamespace) -> None:
    """Extraction and tagger take turns over the same files, and every file is read."""
    file = ("今年，加快建设栎川大桥。".encode(), "one.txt")
    text = speed.text_of(*file)
    tagged: list[str] = []
    extraction, tagging, records = speed.race([file, file], [text, text], tagged.append)
    assert tagged == [text, text]
    assert records == 2 * speed.read_all(*file) > 0
    assert extraction > 0 <= tagging


def test_without_a_tagger_there_is_no_rate(speed: SimpleNamespace) -> None:
    """A tagger that is not installed gives no figure."""
    assert speed.rate(None, ["栎川路"]) is None


def test_the_figures_are_printed(
    speed: SimpleNamespace,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As JSON every figure is there; a folder without files is told of."""
    assert speed.main([str(tmp_path)]) == 2
    (tmp_path / "a.txt").write_text("今年，加快建设栎川大桥，开通霁川路。\n" * 5, "utf-8")
    monkeypatch.setitem(speed.main.__globals__, "jieba_tagger", no_tagger)
    monkeypatch.setitem(speed.main.__globals__, "lac_tagger", no_tagger)
    assert speed.main([str(tmp_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["files"] == 1
    assert found["records"] > 0
    assert found["jieba"] is None
    assert len(found["linearity"]) == 3
    assert speed.main([str(tmp_path)]) == 0
    assert "jieba      not installed" in capsys.readouterr().out


def no_tagger() -> None:
    """A tagger that is not installed."""
