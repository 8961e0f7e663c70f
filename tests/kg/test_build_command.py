"""`kg build` as a user meets it: output, messages and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from time import sleep

import pytest

from tests.kg.processes import KG, bytes_written, group_ends, kg


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


def heed_interrupts() -> None:
    """A shell that runs the tests in the background has its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


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
    names = [f"{n:02}.txt" for n in range(12)]
    for name in names:
        (tmp_path / name).write_text(f"{text}\n{name}\n", "utf-8")
    arguments = [*KG, "build", *names, "--store", "store", "--jobs", jobs]
    with subprocess.Popen(
        arguments,
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    ) as run:
        while bytes_written(tmp_path / "store") < 10_000_000:
            assert run.poll() is None
            sleep(0.02)
        os.kill(run.pid, number)
        _, errors = run.communicate(timeout=60)
    assert run.returncode == code
    assert (b"interrupted; the documents stored so far are whole" in errors) == (number == signal.SIGINT)
    assert group_ends(run.pid)
    done = kg("build", *names, "--store", "store", cwd=tmp_path)
    assert done.returncode == 0
    assert "12 documents read: " in done.stdout
    assert " unchanged" in done.stdout
    stats = json.loads(kg("stats", "--store", "store", "--format", "json", cwd=tmp_path).stdout)
    assert len(stats["documents"]) == 12
    assert len({document["quads"] for document in stats["documents"]}) == 1


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
