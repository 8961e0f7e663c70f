"""`kg review`, `kg infer` and `kg validate` as a user meets them."""

from __future__ import annotations

import json
import os
import pty
import shutil
import sys
import termios
from pathlib import Path
from time import sleep

import pytest

from tests.kg.processes import KG, kg


@pytest.fixture
def project(sample_store: Path, tmp_path: Path) -> Path:
    """A folder with a store of the shipped documents, inferred."""
    shutil.copytree(sample_store, tmp_path / "kg-store")
    done = kg("infer", "--again", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "1 jurisdictions computed, 0 unchanged" in done.stdout
    return tmp_path


def questions(project: Path) -> list[dict[str, object]]:
    """All open questions."""
    done = kg("review", "--threshold", 1, "--limit", 1000, "--format", "json", cwd=project)
    assert done.returncode == 0
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_questions_are_printed_where_no_one_can_answer(project: Path) -> None:
    """As a table, in the language of the user, with quotes."""
    done = kg("review", "--threshold", 1, "--limit", 3, cwd=project, KG_LANG="zh")
    lines = done.stdout.splitlines()
    assert lines[0].split()[:4] == ["标识", "主张", "甲", "乙"]
    assert len(lines) == 5


def test_a_script_answers_by_id(project: Path) -> None:
    """The answer is appended; inference follows it; it is not asked again."""
    first = questions(project)[0]
    done = kg("review", "--threshold", 1, "--answer", f"{first['id']}=n", "--by", "林舒", cwd=project)
    assert done.returncode == 0, done.stderr
    header, line = (project / "decisions.csv").read_text().splitlines()
    assert header == "subject,verb,jurisdiction,first,second,year,by,on,note"
    assert line.startswith(f"{first['kind']},")
    assert "林舒" in line
    assert first["id"] not in {question["id"] for question in questions(project)}
    assert "1 jurisdictions computed" in kg("infer", cwd=project).stdout
    assert "0 jurisdictions computed, 1 unchanged" in kg("infer", cwd=project).stdout


@pytest.mark.parametrize("answer", ["link_1=y", "link_1", "link_1=x"])
def test_an_answer_to_no_question_is_refused(project: Path, answer: str) -> None:
    """Exit code 2; nothing is written."""
    done = kg("review", "--answer", answer, cwd=project)
    assert done.returncode == 2
    assert "link_1" in done.stderr
    assert not (project / "decisions.csv").exists()


def wait_for_key(terminal: int) -> None:
    """Wait until the program reads single keys: what is typed before is thrown away."""
    while termios.tcgetattr(terminal)[3] & termios.ICANON:
        sleep(0.01)


def test_a_person_answers_by_single_keys(project: Path) -> None:
    """On a terminal: more quotes, no, skip, quit."""
    lost = questions(project)[0]
    process, terminal = pty.fork()
    if process == 0:  # the other process
        os.chdir(project)
        os.environ["KG_LANG"] = "en"
        os.execvp(sys.executable, [*KG, "review", "--threshold", "1", "--by", "lin"])
    shown = ""
    for key in "mnsq":
        seen = shown.count("q quit ?")
        while shown.count("q quit ?") == seen:
            shown += os.read(terminal, 65536).decode(errors="replace")
        wait_for_key(terminal)
        os.write(terminal, key.encode())
    while True:
        try:
            read = os.read(terminal, 65536)
        except OSError:  # the end of a terminal
            break
        if not read:
            break
        shown += read.decode(errors="replace")
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    os.close(terminal)
    assert "[1/" in shown
    assert "decisions.csv" in shown
    assert len((project / "decisions.csv").read_text().splitlines()) == 2
    assert lost["id"] not in {question["id"] for question in questions(project)}


def test_decisions_that_cannot_be_applied_are_findings(project: Path) -> None:
    """Each on a line of standard error with file and line; exit code 1."""
    (project / "decisions.csv").write_text("subject,verb,jurisdiction,first\nunit,samee,*,a\n")
    done = kg("infer", cwd=project)
    assert done.returncode == 1
    assert "decisions.csv:2" in done.stderr
    assert kg("infer", "--decisions", "nowhere.csv", cwd=project).returncode == 2


def test_a_sound_store_validates(project: Path) -> None:
    """Exit code 0; a damaged one has exit code 1, shapes that cannot be read 2."""
    done = kg("validate", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    (project / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix gwr: <https://w3id.org/gwr/def#> .\n"
        "gwr:S a sh:NodeShape ; sh:targetClass gwr:Task ; sh:property gwr:S-a .\n"
        'gwr:S-a sh:path gwr:rule ; sh:minCount 1 ; sh:message "no rule"@en , "无规则"@zh-Hans .\n'
    )
    done = kg("validate", "--shapes", "shapes.ttl", "--format", "json", cwd=project)
    assert done.returncode == 1
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {one["message"] for one in found if one["shape"].endswith("S-a")} == {"no rule"}
    (project / "shapes.ttl").write_text("this is no Turtle")
    assert kg("validate", "--shapes", "shapes.ttl", cwd=project).returncode == 2
    assert kg("validate", "--store", "nowhere", cwd=project).returncode == 2
