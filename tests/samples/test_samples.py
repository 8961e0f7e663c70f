"""The samples hold the difficulties that they are there for, and nothing real."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
import yaml

from ontology.divisions import Level, find, names
from tests.samples.gold import SAMPLES, gold, text_of

DOCUMENTS = SAMPLES / "documents"
TOOLS = Path(__file__).resolve().parents[2] / "tools"

DIFFICULTIES = yaml.safe_load((Path(__file__).parent / "difficulties.yaml").read_text(encoding="utf-8"))

GROUPS = {
    "各街道办事处", "相关街道办事处", "区直各有关单位", "区直有关单位", "各副区长", "各项目承办单位",
    "区安委会各成员单位", "相关项目责任单位",
}  # fmt: skip
HOSTILE = (
    "<script>", '"onload=', "</script>", "\u2028", "\u2029", "\u202e", "&amp;", "😀", "=cmd|", "{{",
    "'; DROP",
)  # fmt: skip


def difficulty_id(spec: dict[str, str]) -> str:
    """The name of a test case."""
    return f"{spec['document']}: {spec['difficulty']}"


@pytest.mark.parametrize("spec", DIFFICULTIES, ids=difficulty_id)
def test_a_sample_holds_its_difficulty(spec: dict[str, str]) -> None:
    """Each difficulty of the real documents is in the sample that is there for it."""
    assert re.search(spec["pattern"], text_of(DOCUMENTS / spec["document"])), spec["difficulty"]


def test_every_group_of_units_occurs_in_both_years() -> None:
    """Groups that are not spelled out stand in responsibility cells of 2023 and of 2024."""
    for name in ("table-2023", "table-2024"):
        tasks = gold(name, "tasks")
        found = {agent for task in tasks for role in ("support", "leaders") for agent in task[role]}
        assert found >= GROUPS


def test_the_gb18030_sample_is_no_utf8() -> None:
    """It needs GB18030: a character of four bytes, which GBK does not have; its lines end in CRLF."""
    raw = (DOCUMENTS / "services-2023.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    with pytest.raises(UnicodeDecodeError):
        raw.decode("gbk")
    assert "䶮湖社区服务中心" in raw.decode("gb18030")
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_the_hostile_sample_is_a_table_of_hostile_names() -> None:
    """Ten rows of five cells, whatever stands in them."""
    text = (SAMPLES / "hostile" / "names-2024.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.split("\n") if "\t" in line]
    assert [row[0] for row in rows] == ["序号", *map(str, range(1, 11))]
    assert {len(row) for row in rows} == {5}
    for string in HOSTILE:
        assert string in text


def test_the_names_are_made_up() -> None:
    """No division of China bears the name of the district, its city or its sub-districts, now or before."""
    stems = ("澄桥", "云浦", "汀澜", "霁川", "栎川", "鹭汀", "䶮湖")
    for name in names(Level, stems=True):
        assert not any(stem in name for stem in stems), name
    for name in ("澄桥区", "云浦市", "汀澜街道", "霁川街道办事处"):
        assert find(name) == ()


def test_the_word_table_and_its_dump_hold_the_same_rows() -> None:
    """Cell by cell, a merged cell counted in each row that it spans; and the same gold records."""
    word = docx.Document(str(DOCUMENTS / "table-2024.docx"))
    rows = []
    for row in word.tables[0].rows:
        cells = list(dict.fromkeys(row.cells)) if len(set(row.cells)) > 1 else [row.cells[0]]
        rows.append([cell.text for cell in cells])
    dump = (DOCUMENTS / "table-2024-dump.txt").read_text(encoding="utf-8")
    paragraphs = [cell.strip("\n").replace("\n\n", "\n") for cell in dump.split("\n\t")[1:]]
    assert [cell for row in rows for cell in row] == paragraphs
    for kind in ("tasks", "sections", "entities", "report"):
        assert gold("table-2024", kind) == gold("table-2024-dump", kind)


def test_the_word_table_has_merged_cells() -> None:
    """Vertically in the columns of units and leaders, over the whole width for headings."""
    table = docx.Document(str(DOCUMENTS / "table-2024.docx")).tables[0]
    vertical = sum(
        above._tc is below._tc
        for row, following in zip(table.rows, list(table.rows)[1:], strict=False)
        for above, below in zip(row.cells, following.cells, strict=True)
    )
    assert vertical == 11
    assert sum(len({cell._tc for cell in row.cells}) == 1 for row in table.rows) == 4


def test_the_builder_writes_the_same_bytes(tmp_path: Path) -> None:
    """The shipped Word document and dump are what tools/build_samples.py writes."""
    builder = TOOLS / "build_samples.py"
    if not builder.exists():
        pytest.skip("no tools/ beside the tests: the builder is not part of the installed package")
    subprocess.run([sys.executable, str(builder), str(tmp_path)], check=True)
    for name in ("table-2024.docx", "table-2024-dump.txt"):
        assert (tmp_path / name).read_bytes() == (DOCUMENTS / name).read_bytes()


def test_from_one_year_to_the_next_some_things_change() -> None:
    """Units are renamed, a leader is handed over, the other units and leaders stay."""
    agents = []
    for name in ("table-2023", "table-2024"):
        roles = ("lead", "support", "leaders")
        agents.append({agent for task in gold(name, "tasks") for role in roles for agent in task[role]})
    before, after = agents
    assert {"区文旅集团", "区农水局", "区大数据中心", "韩砚秋"} <= before - after
    assert {"区文投集团", "区农业农村局", "区数据局", "程澈"} <= after - before
    assert len(before & after) > 30


def test_targets_of_2023_meet_results_told_in_2024() -> None:
    """Targets that were reached, missed and not mentioned again."""
    targets = {
        (record["indicator"], record["unit"]): record
        for record in gold("report-2023", "quantities")
        if record["status"] == "plan"
    }
    results = {
        (record["indicator"], record["unit"]): record
        for record in gold("report-2024", "quantities")
        if record["status"] == "result"
    }
    both = targets.keys() & results.keys()
    missed = {key for key in both if results[key]["value"] < targets[key]["value"]}
    assert len(both) > 20
    assert {("固定资产投资", "%"), ("停车泊位", "个"), ("职业技能培训", "人次")} <= missed
    assert ("人大代表建议", "件") in targets.keys() - results.keys()


def test_the_samples_hold_no_code() -> None:
    """Documents, gold records, a README, and the module that makes them a package."""
    assert [path.name for path in SAMPLES.rglob("*.py")] == ["__init__.py"]
