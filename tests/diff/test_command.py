"""`kg diff` as a user meets it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.kg.processes import kg


def differences(*arguments: object) -> list[dict[str, Any]]:
    """The differences that are found."""
    done = kg("diff", *arguments, "--format", "json")
    assert done.returncode == 1, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["differences"]
    return found


def told(found: list[dict[str, Any]], group: str) -> set[tuple[str, str | None, str | None]]:
    """Change, before and after of the differences of a group."""
    return {(one["change"], one["before"], one["after"]) for one in found if one["group"] == group}


def test_two_years_of_a_place(first_build: Path) -> None:
    """Reworded, led, supervised and due otherwise, added, dropped; years are told from the plan's own."""
    found = differences(2023, 2024, "--place", "澄桥区", "--store", first_build)
    assert told(found, "task") == {
        ("reworded", "新增学位800个，建成汀澜小学。", "新增学位900个，建成汀澜小学二期。"),
        ("leader", "沈知礼", "顾言"),
        ("lead", "区水利局", "区城管局"),
        ("deadline", "2023年12月底", "2024年10月底"),
        ("dropped", "组织普法宣讲12场。", None),
        ("added", None, "改造老旧小区6个。"),
    }
    assert ("figure", "学位 800个", "学位 900个") in told(found, "target")


def test_both_sides_are_quoted_with_document_and_place(first_build: Path) -> None:
    """What stands on both sides has both quotes; what was dropped has one."""
    found = differences(2023, 2024, "--store", first_build)
    (lead,) = [one for one in found if one["change"] == "lead"]
    for side, year in (("left", 2023), ("right", 2024)):
        quote = lead[side]
        assert (quote["row"], quote["year"], quote["text"]) == ("2", year, "整治河道3条。")
        assert quote["file"].endswith(f"table-{year}.txt")
        text = (first_build.parent / f"table-{year}.txt").read_text("utf-8")
        assert text[quote["start"] :].startswith(quote["text"])
    (dropped,) = [one for one in found if (one["group"], one["change"]) == ("task", "dropped")]
    assert dropped["right"] is None
    assert dropped["left"]["row"] == "3"


def test_two_documents(first_build: Path) -> None:
    """Named by file and by title."""
    by_file = differences("table-2023.txt", "table-2024.txt", "--store", first_build)
    titles = [f"澄桥区{year}年政府工作报告目标任务责任分解表" for year in (2023, 2024)]
    assert by_file == differences(*titles, "--store", first_build)
    assert ("lead", "区水利局", "区城管局") in told(by_file, "task")


def test_two_builds(first_build: Path, second_build: Path) -> None:
    """Documents that went or changed, what in them did, and how many statements."""
    done = kg("diff", first_build, second_build, "--format", "json")
    found = json.loads(done.stdout)
    documents = [
        (one["change"], one["subject"]) for one in found["differences"] if one["group"] == "document"
    ]
    assert documents == [
        ("dropped", "2024年澄桥区政府工作报告"),
        ("content", "澄桥区2024年政府工作报告目标任务责任分解表"),
    ]
    assert told(found["differences"], "task") == {
        ("reworded", "改造老旧小区6个。", "改造老旧小区8个。"),
        ("lead", "区城管局", "区水利局"),
    }
    counts = {row["name"]: row for row in found["counts"]}
    assert counts["class:gwr:Task"]["before"] == counts["class:gwr:Task"]["after"] == 6
    assert counts["documents"]["removed"] > 0
    assert counts["inferred:coverage"]["after"] < counts["inferred:coverage"]["before"]


def test_a_copy_does_not_differ(first_build: Path, tmp_path: Path) -> None:
    """Exit code 0, in words and as JSON."""
    shutil.copytree(first_build, tmp_path / "copy")
    done = kg("diff", first_build, tmp_path / "copy")
    assert done.returncode == 0
    assert done.stdout.endswith("No differences.\n")
    assert (
        json.loads(kg("diff", first_build, tmp_path / "copy", "--format", "json").stdout)["differs"] is False
    )


def test_the_same_build_gives_the_same_bytes(first_build: Path) -> None:
    """In all forms."""
    for form in ("table", "json", "html"):
        one, other = (kg("diff", 2023, 2024, "--store", first_build, "--format", form) for _ in range(2))
        assert one.stdout == other.stdout != ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("table-2032.txt", "table-2024.txt"), "nearest: table-2024.txt, table-2023.txt"),
        (("2019", "2024"), "no document of 2019 for 澄桥区; there are some of 2023, 2024"),
        (("2023", "2023"), "give two years"),
        (("table-2024.txt", "table-2024.txt"), "are the same documents"),
        (("2023", "table-2024.txt"), "expected two years or two documents"),
        (("2023", "2024", "--place", "栎川区"), "no documents of 栎川区"),
    ],
)
def test_what_cannot_be_compared_is_refused(first_build: Path, arguments: tuple[str, ...], told: str) -> None:
    """Exit code 2, and what to give instead."""
    done = kg("diff", *arguments, "--store", first_build)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stdout == ""


def test_stores_have_to_be_there(first_build: Path, tmp_path: Path) -> None:
    """No store, and one store twice."""
    done = kg("diff", first_build, tmp_path / "none")
    assert (done.returncode, "no store here" in done.stderr) == (2, True)
    done = kg("diff", first_build, first_build)
    assert (done.returncode, "are the same store" in done.stderr) == (2, True)


def test_a_file_is_not_replaced_unasked(first_build: Path, tmp_path: Path) -> None:
    """Only with --force; the exit code still tells that there are differences."""
    page = tmp_path / "page.html"
    page.write_text("kept", "utf-8")
    order = ("diff", 2023, 2024, "--store", first_build, "--format", "html", "-o", page)
    done = kg(*order)
    assert (done.returncode, page.read_text("utf-8")) == (2, "kept")
    done = kg(*order, "--force", "--lang", "zh")
    assert done.returncode == 1
    assert "处差异" in done.stderr
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_the_table_speaks_the_language_of_the_user(first_build: Path) -> None:
    """Headings and kinds of differences."""
    done = kg("diff", 2023, 2024, "--store", first_build, "--lang", "zh")
    assert "任务 · 牵头变更" in done.stdout
    assert done.stdout.startswith("两个年度的差异")
