"""`kg query` as a user meets it: output, messages and exit codes."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.kg.processes import kg


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
        (("unit-tasks",), "needs --param unit=区教育局 (a name of the unit"),
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
    assert markdown[1] == "|" + " --- |" * len(rows[0])
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
