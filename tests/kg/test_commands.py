"""The command line as a user meets it: output, messages and exit codes."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path
from time import sleep

import pytest

from kg.ledger import Ledger
from kg.store import open_for_reading
from ontology.errors import StoreError

KG = (sys.executable, "-m", "kg")


def kg(
    *arguments: object, stdin: bytes | None = None, cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a process, in a plain environment."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("KG_", "LC_", "LANG"))}
    done = subprocess.run(
        [*KG, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, env={**clean, **variables}
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_help_is_there_for_every_command() -> None:
    """With an example and a line of Chinese each."""
    listed = kg("--help")
    assert listed.returncode == 0
    for name in ("build", "extract", "query", "stats", "export", "demo"):
        assert f"\n  {name} " in listed.stdout
        told = kg(name, "-h").stdout
        assert any("\u4e00" <= character <= "\u9fff" for character in told)
        assert "Example:" in told or name == "export"


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


def test_build_tells_what_it_did(samples: Path, tmp_path: Path) -> None:
    """Counts, issues and the store; a second run leaves all as it is."""
    store = tmp_path / "store"
    first = kg("build", samples, "--store", store)
    assert (first.returncode, first.stderr) == (0, "")
    lines = first.stdout.splitlines()
    count = len(list(samples.iterdir()))
    assert lines[0] == f"{count} documents read: {count} built"
    assert lines[1].startswith(f"records: report {count}, section ")
    assert lines[-1].startswith(f"store {store}: {count} documents, ")
    second = kg("build", samples, "--store", store)
    assert second.stdout.splitlines()[0] == f"{count} documents read: {count} unchanged"
    assert second.stdout.splitlines()[-1] == lines[-1]


def test_build_speaks_chinese(samples: Path, tmp_path: Path) -> None:
    """Asked by option, by variable or by locale."""
    told = kg("--lang", "zh", "build", samples / "table-2023.txt", "--store", tmp_path / "store").stdout
    assert told.startswith("读取文件 1 份：入库 1\n")
    for variables in ({"KG_LANG": "zh"}, {"LC_ALL": "zh_CN.UTF-8"}, {"LANG": "zh_CN.UTF-8"}):
        told = kg("build", samples / "table-2023.txt", "--store", tmp_path / "store", **variables).stdout
        assert told.startswith("读取文件 1 份：未变 1\n")


def test_build_reads_the_others_when_one_cannot_be_read(samples: Path, tmp_path: Path) -> None:
    """Exit code 2, each failure on standard error, the report of the run complete."""
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kg(
        *("build", samples / "table-2023.txt", "picture.txt", "empty.txt", "nowhere.txt"),
        *("--report", "run.jsonl", "--store", "store"),
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert "3 documents read: 1 built, 2 unreadable" in done.stdout
    errors = done.stderr.splitlines()
    assert len(errors) == 3
    assert errors[0].startswith("kg: nowhere.txt: no such file or folder")
    assert {line.split(":")[1].strip() for line in errors[1:]} == {"picture.txt", "empty.txt"}
    kinds = [json.loads(line)["type"] for line in (tmp_path / "run.jsonl").read_text().splitlines()]
    assert kinds.count("document") == 3
    assert kinds[0] == "missing"


def test_build_of_nothing_makes_no_store(tmp_path: Path) -> None:
    """An empty folder, a wrong path: a message, exit code 2."""
    (tmp_path / "empty").mkdir()
    done = kg("build", "empty", "nowhere", cwd=tmp_path)
    assert done.returncode == 2
    assert "empty: no documents in this folder" in done.stderr
    assert "nowhere: no such file or folder" in done.stderr
    assert [entry.name for entry in tmp_path.iterdir()] == ["empty"]


def test_build_keeps_out_of_folders_that_are_no_store(samples: Path, tmp_path: Path) -> None:
    """It writes nothing into a folder with other things."""
    (tmp_path / "letter.txt").write_text("x")
    done = kg("build", samples / "table-2023.txt", "--store", tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"kg: {tmp_path}: expected a store or an empty folder")
    assert [entry.name for entry in tmp_path.iterdir()] == ["letter.txt"]


def stored(folder: Path) -> int:
    """How many documents a store holds, also while it is being made."""
    try:
        _, store = open_for_reading(folder)
    except StoreError:
        return 0
    with store:
        return len(Ledger.read(store).entries())


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
@pytest.mark.parametrize(
    ("number", "code", "jobs"),
    [(signal.SIGINT, 130, "1"), (signal.SIGINT, 130, "2"), (signal.SIGKILL, -signal.SIGKILL, "2")],
)
def test_an_ended_build_can_be_taken_up_again(
    samples: Path, tmp_path: Path, number: int, code: int, jobs: str
) -> None:
    """Ctrl-C ends with a message; what is stored is whole, no process is left, the next run does the rest."""
    text = (samples / "table-2023.txt").read_text("utf-8")
    names = [f"{n:02}.txt" for n in range(25)]
    for name in names:
        (tmp_path / name).write_text(f"{text}\n{name}\n", "utf-8")
    arguments = [*KG, "build", *names, "--store", "store", "--jobs", jobs]
    with subprocess.Popen(arguments, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True) as run:
        while stored(tmp_path / "store") < 3:
            assert run.poll() is None
            sleep(0.05)
        os.kill(run.pid, number)
        _, errors = run.communicate(timeout=60)
    assert run.returncode == code
    assert (b"interrupted; the documents stored so far are whole" in errors) == (number == signal.SIGINT)
    assert group_ends(run.pid)
    done = kg("build", *names, "--store", "store", cwd=tmp_path)
    assert done.returncode == 0
    assert "25 documents read: " in done.stdout
    assert " unchanged" in done.stdout
    stats = json.loads(kg("stats", "--store", "store", "--format", "json", cwd=tmp_path).stdout)
    assert len(stats["documents"]) == 25
    assert len({document["quads"] for document in stats["documents"]}) == 1


def group_ends(group: int) -> bool:
    """Are all processes of a group gone, within some seconds?"""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    return False


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
    done = kg("extract", tmp_path / "nowhere.txt", samples / "projects-2024.md")
    assert done.returncode == 2
    assert "nowhere.txt: cannot be read" in done.stderr
    assert '"type": "task"' in done.stdout


def test_extract_as_a_table_is_for_people(samples: Path) -> None:
    """Aligned columns in the user's language."""
    done = kg("--lang", "zh", "extract", samples / "projects-2024.md", "--format", "table")
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["类型", "所在", "原文", "读作"]
    assert any(line.startswith("task") and "lead: 区商务局" in line for line in lines)


def test_query_lists_and_asks(sample_store: Path) -> None:
    """The list names parameters; an answer goes to standard output."""
    listed = kg("query", "--list").stdout
    assert "unit-tasks" in listed
    assert "[year=0]" in listed
    done = kg("query", "unit-tasks", "--param", "unit=区教育局", "--format", "csv", "--store", sample_store)
    rows = list(csv.DictReader(StringIO(done.stdout)))
    assert done.returncode == 0
    assert {row["name"] for row in rows} == {"区教育局"}
    assert "新建澄桥实验学校、汀澜第二幼儿园等4所学校，新增学位2400个。" in {row["task"] for row in rows}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("unit-taks",), "did you mean unit-tasks"),
        (("unit-tasks",), "needs --param unit=区教育局 (name of the unit"),
        (("unit-tasks", "-p", "unit"), "expected --param NAME=VALUE"),
        (("unit-tasks", "-p", "unit=a", "-p", "unit=b"), "given twice"),
        (
            ("unit-tasks", "-p", "unit=a", "-p", "years=2"),
            "has no parameter 'years'; it has: unit, role, year",
        ),
        (("unit-tasks", "-p", "unit=a", "-p", "year=next"), "expected a whole number"),
        (("unit-tasks", "-p", "unit=a", "-p", "year=1023"), "expected a year such as 2023"),
        (("unit-tasks", "-p", "unit=a", "-p", "role=boss"), "expected one of any, lead, support"),
        (("--sparql", "SELECT ?s {"), "cannot go on at line 1"),
        (("--sparql", "DROP ALL"), "not a SPARQL query"),
        (("--sparql", "SELECT * { SERVICE <http://x> {} }"), "SERVICE is not allowed"),
        (("--file", "nowhere.rq"), "nowhere.rq: cannot be read"),
    ],
)
def test_a_wrong_question_is_told_with_what_to_do(
    sample_store: Path, arguments: tuple[str, ...], message: str
) -> None:
    """On standard error, with exit code 2."""
    done = kg("query", *arguments, "--store", sample_store)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.startswith("kg: ")


def test_query_without_a_store_says_how_to_make_one(tmp_path: Path) -> None:
    """Exit code 2 for every command that reads a store."""
    for arguments in (("query", "units"), ("stats",), ("export", "rdf")):
        done = kg(*arguments, "--store", tmp_path / "none")
        assert done.returncode == 2
        assert "make one with: kg build PATH" in done.stderr


def test_query_takes_text_from_a_file_and_from_standard_input(sample_store: Path, tmp_path: Path) -> None:
    """With parameters that are bound as terms."""
    text = "SELECT ?no ?t { GRAPH ?g { ?t a gwr:Task ; gwr:sequenceLabel ?no } } ORDER BY ?t"
    (tmp_path / "own.rq").write_text(text)
    by_file = kg(
        "query", "-f", tmp_path / "own.rq", "-p", 'no="5"', "--format", "tsv", "--store", sample_store
    )
    by_input = kg(
        *("query", "-f", "-", "-p", 'no="5"', "--format", "tsv", "--store", sample_store), stdin=text.encode()
    )
    assert by_file.stdout == by_input.stdout
    lines = by_file.stdout.splitlines()
    assert lines[0] == "t"
    assert len(lines) > 2
    assert all(line.endswith("_5") for line in lines[1:])


def test_query_writes_every_format(sample_store: Path) -> None:
    """The same rows as table, Markdown, CSV, TSV and SPARQL results in JSON."""
    arguments = ("query", "name-plates", "--store", sample_store, "--format")
    found = json.loads(kg(*arguments, "json").stdout)
    rows = [[row[name]["value"] for name in found["head"]["vars"]] for row in found["results"]["bindings"]]
    assert ["重点办", "区发改局", "区发改局(重点办)"] in [row[:3] for row in rows]
    assert list(csv.reader(StringIO(kg(*arguments, "csv").stdout)))[1:] == rows
    assert list(csv.reader(StringIO(kg(*arguments, "tsv").stdout), delimiter="\t"))[1:] == rows
    table = kg(*arguments, "table").stdout.splitlines()
    assert [line.split("  ")[0] for line in table[2:]] == [row[0] for row in rows]
    markdown = kg(*arguments, "md").stdout.splitlines()
    assert markdown[1] == "| --- | --- | --- | --- |"
    assert markdown[2] == "| " + " | ".join(rows[0]) + " |"


def test_query_says_when_rows_are_left_out(sample_store: Path) -> None:
    """And when there are none."""
    arguments = ("query", "units", "--format", "csv", "--store", sample_store)
    cut = kg(*arguments, "--limit", "2")
    assert len(cut.stdout.splitlines()) == 3
    assert "only the first 2 rows are shown" in cut.stderr
    whole = kg(*arguments, "--limit", "0")
    assert len(whole.stdout.splitlines()) > 30
    assert whole.stderr == ""
    nothing = kg("query", "unit-tasks", "-p", "unit=没有这个局", "--store", sample_store)
    assert (nothing.returncode, nothing.stdout, nothing.stderr) == (0, "", "nothing found\n")


def test_query_has_a_time_limit(sample_store: Path) -> None:
    """An endless query ends with a message and exit code 2."""
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    done = kg("query", "--sparql", endless, "--timeout", "0.5", "--store", sample_store)
    assert done.returncode == 2
    assert "took longer than 0.5 seconds" in done.stderr


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


def test_the_demonstration_answers_three_questions(tmp_path: Path) -> None:
    """In a temporary folder, or in one that is kept and can be asked."""
    done = kg("demo")
    assert done.returncode == 0
    assert done.stdout.count("\nQuestion: ") == 3
    assert "区教育局" in done.stdout
    kept = kg("--lang", "zh", "demo", "here", cwd=tmp_path)
    assert kept.stdout.count("\n问题: ") == 3
    asked = kg("query", "joint-leads", "--store", "here/kg-store", cwd=tmp_path)
    assert "区审计局" in asked.stdout
    again = kg("demo", "here", cwd=tmp_path)
    assert again.returncode == 0
    assert " unchanged" in again.stdout


def test_names_from_documents_do_no_harm_on_a_terminal(tmp_path: Path) -> None:
    """A hostile file name and hostile cells reach the screen as escapes."""
    text = (
        "澄桥区2024年重点项目推进计划表\n\n序号\t任务\t牵头单位\n1\t新增\x1b[31m学位\u202e100个。\t区教育局\n"
    )
    (tmp_path / "a\x1b[2Jb.txt").write_text(text)
    (tmp_path / "c\x1b[2Jd.txt").write_bytes(b"")
    done = kg("build", ".", "--store", "store", cwd=tmp_path)
    asked = kg("query", "tasks", "-p", "words=学位", "--store", "store", cwd=tmp_path)
    for output in (
        done.stdout,
        done.stderr,
        asked.stdout,
        kg("stats", "--store", "store", cwd=tmp_path).stdout,
    ):
        assert "\x1b" not in output
        assert "\u202e" not in output
    assert "学位" in asked.stdout
    assert "c\\x1b[2Jd.txt" in done.stderr
