"""The command line as a user meets it: help, and the smaller commands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kg.processes import kg


def test_help_is_there_for_every_command() -> None:
    """With an example and a line of Chinese each."""
    listed = kg("--help")
    assert listed.returncode == 0
    for name in ("build", "extract", "query", "stats", "export", "demo"):
        assert f"\n  {name} " in listed.stdout
        told = kg(name, "-h").stdout
        assert any("\u4e00" <= character <= "\u9fff" for character in told)
        assert "Example:" in told or name == "export"


@pytest.mark.parametrize("name", ["frames", "ledger", "metrics", "network", "rdf"])
def test_help_of_an_export_shows_its_example_line_by_line(name: str) -> None:
    """The mark that keeps the lines of an example is not printed, and no line of it is joined to another."""
    told = kg("export", name, "-h").stdout
    assert "\n  Example:\n    kg export " in told
    assert "\\b" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bulid",),
        ("build",),
        ("query", "--format", "xml", "x"),
        ("query",),
        ("query", "a", "--file", "b"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]) -> None:
    """With the usage on standard error, nothing on standard output but help."""
    done = kg(*arguments)
    assert done.returncode == 2
    assert "Usage: kg" in done.stderr or "Usage: " in done.stderr + done.stdout


def test_extract_prints_records_and_issues_apart(samples: Path) -> None:
    """Records on standard output in the order of the text, one JSON object a line."""
    done = kg("extract", samples / "table-2023.txt")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert {"report", "section", "task"} <= {record["type"] for record in records}
    task = next(record for record in records if record["type"] == "task" and record["no"] == 2)
    assert task["lead"] == ["区财政局"]
    assert "file" not in task


def test_extract_reads_standard_input_and_several_files(samples: Path) -> None:
    """The same records; with several files each says which file it is from."""
    path = samples / "table-2023.txt"
    alone = kg("extract", path).stdout
    assert kg("extract", "-", stdin=path.read_bytes()).stdout == alone
    both = kg("extract", path, samples / "projects-2024.md").stdout.splitlines()
    files = [json.loads(line).get("file") for line in both]
    assert set(files) == {str(path), str(samples / "projects-2024.md")}
    assert files.count(str(path)) == len(alone.splitlines())


def test_extract_tells_of_files_that_it_cannot_read(samples: Path, tmp_path: Path) -> None:
    """The others are printed; exit code 2."""
    done = kg("extract", tmp_path / "nowhere.txt", tmp_path, samples / "projects-2024.md")
    assert done.returncode == 2
    assert "nowhere.txt: there is no such file" in done.stderr
    assert f"{tmp_path}: is a folder" in done.stderr
    assert '"type": "task"' in done.stdout


def test_extract_as_a_table_is_for_people(samples: Path) -> None:
    """Aligned columns in the user's language."""
    done = kg("--lang", "zh", "extract", samples / "projects-2024.md", "--format", "table")
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["类型", "所在", "原文", "读作"]
    assert any(line.startswith("task") and "lead: 区商务局" in line for line in lines)


def test_stats_count_documents_and_classes(sample_store: Path, samples: Path) -> None:
    """For people and for programs."""
    found = json.loads(kg("stats", "--format", "json", "--store", sample_store).stdout)
    names = {Path(file).name for document in found["documents"] for file in document["files"]}
    assert names == {path.name for path in samples.iterdir()}
    assert found["quads"] == sum(found["graphs"].values())
    tasks = found["classes"]["https://w3id.org/gwr/def#Task"]
    table = kg("--lang", "zh", "stats", "--store", sample_store).stdout
    assert f"文件: {len(names)}\n" in table
    assert any(line.split() == ["gwr:Task", str(tasks)] for line in table.splitlines())


def test_export_rdf_writes_a_file_whole_or_not(sample_store: Path, tmp_path: Path) -> None:
    """The same bytes as on standard output; a file that is there is kept without --force."""
    printed = kg("export", "rdf", "--store", sample_store).stdout
    target = tmp_path / "graph.nq"
    done = kg("export", "rdf", "-o", target, "--store", sample_store)
    assert done.returncode == 0
    assert target.read_text("utf-8") == printed
    again = kg("export", "rdf", "-o", target, "--store", sample_store)
    assert again.returncode == 2
    assert "exists already" in again.stderr
    assert kg("export", "rdf", "-o", target, "--force", "--store", sample_store).returncode == 0
    missing = kg("export", "rdf", "-o", tmp_path / "no" / "graph.nq", "--store", sample_store)
    assert missing.returncode == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["graph.nq"]
    turtle = kg("export", "rdf", "--format", "turtle", "--store", sample_store)
    assert turtle.returncode == 2


def test_a_closed_pipe_is_no_error(sample_store: Path) -> None:
    """`kg export rdf | head` ends quietly."""
    command = f'"{sys.executable}" -m kg export rdf --store "{sample_store}" | head -n 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
