"""The measure of quality: pairs, fields, and what a change gained and lost."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIGURE = {
    "n": 1,
    "task": "3",
    "value": 1.2,
    "unit": "亿元",
    "indicator": "栎川路投资",
    "kind": "level",
    "action": "完成",
    "op": "=",
    "value_to": None,
    "status": "plan",
    "year": 2024,
    "quote": "栎川路完成投资1.2亿元",
}


@pytest.fixture(scope="module")
def quality() -> SimpleNamespace:
    """The script, loaded as a module."""
    return SimpleNamespace(**runpy.run_path(str(ROOT / "benchmarks" / "quality.py")))


def compared(quality: SimpleNamespace, kind: str, gold: list[Any], read: list[Any]) -> Any:
    run = quality.Run()
    run.add("澄桥", kind, gold, read)
    return run


def test_the_same_figure_in_another_unit_is_found(quality: SimpleNamespace) -> None:
    """1.2亿元 and 12000万元 in one task are one figure; what differs elsewhere counts for that field only."""
    other = FIGURE | {"value": 12000, "unit": "万元", "action": "投入"}
    run = compared(quality, "quantity", [FIGURE], [other])
    rights = {name: tally.right for name, tally in run.tallies.items()}
    assert rights["quantity.found"] == 1
    assert rights["quantity.indicator"] == 1
    assert rights["quantity.action"] == 0
    assert rights["quantity.whole"] == 0


def test_the_quote_decides_between_equal_figures(quality: SimpleNamespace) -> None:
    """Two figures of one value in one task pair by their quotes, whatever their order."""
    second = FIGURE | {"indicator": "霁川路投资", "quote": "霁川路完成投资1.2亿元"}
    run = compared(quality, "quantity", [FIGURE, second], [second, FIGURE])
    assert run.tallies["quantity.whole"].right == 2
    assert run.beyond == []


def test_marks_and_blanks_do_not_count(quality: SimpleNamespace) -> None:
    """A name in quotation marks or with full-width brackets is the same name; another class is no match."""
    gold = {"n": 1, "task": "3", "name": "栎川路(东段)", "class": "Project"}
    run = compared(quality, "entity", [gold], [gold | {"name": "“栎川路 （东段）”", "class": "Place"}])
    assert run.tallies["entity.found"].right == 1
    assert run.tallies["entity.class"].right == 0


def test_precision_counts_what_no_gold_record_knows(quality: SimpleNamespace) -> None:
    """A record beyond gold lowers precision, a missing one recall."""
    gold = [{"n": 1, "task": "3", "name": name, "class": "Place"} for name in ("栎川路", "霁川路")]
    read = [gold[0], gold[0] | {"name": "汀澜路"}]
    tally = compared(quality, "entity", gold, read).tallies["entity.whole"]
    assert (tally.right, tally.read, tally.gold) == (1, 2, 2)
    assert "P 0.500  R 0.500" in tally.line("entity.whole")


def test_gains_and_losses_are_told(
    quality: SimpleNamespace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Against a run in which a record was not whole it is gained; one that was whole and is gone is lost."""
    saved = tmp_path / "before.json"
    arguments = ["report-2023", "--save", str(saved)]
    assert quality.main(arguments) == 0
    assert quality.main(["report-2023", "--against", str(saved)]) == 0
    assert "lost: 0" in capsys.readouterr().out
    before = json.loads(saved.read_text("utf-8"))
    label = sorted(label for label, whole in before["whole"].items() if whole)[0]
    before["whole"][label] = False
    before["whole"]["report-2023 entity 甲 {}"] = True
    saved.write_text(json.dumps(before, ensure_ascii=False), "utf-8")
    assert quality.main(["report-2023", "--against", str(saved)]) == 1
    printed = capsys.readouterr().out
    assert "gained: 1" in printed
    assert label in printed
    assert "lost: 1\n  report-2023 entity 甲 {}" in printed


def test_a_part_is_compared_with_its_part(
    quality: SimpleNamespace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run of some documents loses nothing of the others that a saved run holds."""
    saved = tmp_path / "before.json"
    assert quality.main(["report-2023", "measures-2024", "--save", str(saved)]) == 0
    assert quality.main(["report-2023", "--against", str(saved)]) == 0
    assert "lost: 0" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["[]", '{"whole": []}', "no run"])
def test_another_file_is_no_saved_run(quality: SimpleNamespace, tmp_path: Path, content: str) -> None:
    """A file that no run wrote ends with a message."""
    other = tmp_path / "other.json"
    other.write_text(content, "utf-8")
    with pytest.raises(SystemExit) as stopped:
        quality.main(["report-2023", "--against", str(other)])
    assert stopped.value.code == 2
