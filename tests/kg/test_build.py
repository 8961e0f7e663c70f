"""Building: what is read, kept, replaced and refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.build import build
from kg.build_report import BuildReport, Result
from kg.ledger import META, Ledger
from kg.pipeline_setup import standard_pipeline
from kg.quads.model import Quad
from kg.sources import find_sources
from kg.store import Store
from ontology.ids import DEFAULT_BASE
from ontology.issues import Issue, Severity
from tests.kg.project import Project, table


@pytest.fixture
def project(tmp_path: Path):
    """An empty project."""
    made = Project(tmp_path)
    with made.store:
        yield made


def results(report: BuildReport) -> dict[str, str]:
    """What came of each document."""
    return {outcome.paths[0]: str(outcome.result) for outcome in report.outcomes}


def test_documents_are_stored_with_their_files(project: Project) -> None:
    """A graph each, and an entry in the ledger."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位200个。"))
    report = project.build()
    assert results(report) == {"a.txt": "built", "b.txt": "built"}
    assert report.exit_code() == 0
    assert report.records()["task"] == 4
    assert project.tasks() == ["新增学位100个。", "新增学位200个。"]
    assert project.paths() == [["a.txt"], ["b.txt"]]
    assert len(project.graphs()) == 2


def test_an_unchanged_document_is_skipped(project: Project) -> None:
    """Nothing is written; --again reads it all the same, to the same end."""
    project.write("a.txt", table("新增学位100个。"))
    project.build()
    before = project.nquads()
    assert results(project.build()) == {"a.txt": "unchanged"}
    assert results(project.build(again=True)) == {"a.txt": "built"}
    assert project.nquads() == before


def test_another_version_reads_again_and_leaves_no_old_graph(project: Project) -> None:
    """Whether its graph has another name or the same."""
    project.write("a.txt", table("新增学位100个。"))
    project.build()
    for pipeline in (
        replace(project.pipeline, rules="others"),
        replace(project.pipeline, settings=replace(project.pipeline.settings, extractor="rules-9.9")),
    ):
        assert results(project.build(pipeline=pipeline)) == {"a.txt": "built"}
        assert results(project.build(pipeline=pipeline)) == {"a.txt": "unchanged"}
        assert len(project.graphs()) == 1
        assert project.tasks() == ["新增学位100个。"]


def test_a_changed_file_supersedes_what_was_read_from_it(project: Project) -> None:
    """The old document goes, in the same change."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位200个。"))
    project.build()
    project.write("a.txt", table("新增学位300个。"))
    assert results(project.build()) == {"a.txt": "built", "b.txt": "unchanged"}
    assert project.tasks() == ["新增学位200个。", "新增学位300个。"]
    assert project.paths() == [["a.txt"], ["b.txt"]]


def test_a_document_that_another_file_still_holds_stays(project: Project) -> None:
    """Only what no path leads to any more is superseded."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位100个。"))
    project.build()
    project.write("a.txt", table("新增学位300个。"))
    project.build()
    assert project.tasks() == ["新增学位100个。", "新增学位300个。"]
    assert project.paths() == [["a.txt"], ["b.txt"]]


def test_files_may_exchange_their_contents(project: Project) -> None:
    """Both documents stay, and are not read again."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位200个。"))
    project.build()
    graphs = project.graphs()
    project.write("a.txt", table("新增学位200个。"))
    project.write("b.txt", table("新增学位100个。"))
    assert results(project.build()) == {"a.txt": "unchanged", "b.txt": "unchanged"}
    assert project.graphs() == graphs
    by_path = {sorted(e.paths)[0]: e.sha256 for e in Ledger.read(project.store).entries()}
    assert len(by_path) == 2
    assert results(project.build()) == {"a.txt": "unchanged", "b.txt": "unchanged"}


def test_a_file_that_is_gone_keeps_its_document(project: Project) -> None:
    """Moving a file adds its new path."""
    project.write("a.txt", table("新增学位100个。"))
    project.build()
    (project.root / "a.txt").rename(project.root / "c.txt")
    assert results(project.build()) == {"c.txt": "unchanged"}
    assert project.paths() == [["a.txt", "c.txt"]]


def test_the_same_bytes_under_two_names_are_one_document(project: Project) -> None:
    """Read once, and reported."""
    for name in ("b.txt", "a.txt"):
        project.write(name, table("新增学位100个。"))
    report = project.build()
    assert [outcome.paths for outcome in report.outcomes] == [("a.txt", "b.txt")]
    assert [issue.code for _, issue in report.issues()] == ["build.same-content"]
    assert report.exit_code() == 0
    assert project.paths() == [["a.txt", "b.txt"]]


def test_what_cannot_be_read_stops_nothing(project: Project) -> None:
    """An image, an empty file, a folder's worth of others: each is told, the rest is built."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("empty.txt", b"")
    project.write("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (project.root / "lost.txt").symlink_to(project.root / "nowhere")
    report = project.build()
    assert results(report) == {
        "a.txt": "built",
        "empty.txt": "unreadable",
        "image.txt": "unreadable",
        "lost.txt": "unreadable",
    }
    assert report.exit_code() == 2
    for outcome in report.outcomes:
        if outcome.result is Result.UNREADABLE:
            assert outcome.reason is not None
            assert outcome.paths[0] in outcome.reason
    assert project.tasks() == ["新增学位100个。"]


def test_a_file_that_becomes_unreadable_loses_nothing(project: Project) -> None:
    """What was stored of it stays until something better comes."""
    project.write("a.txt", table("新增学位100个。"))
    project.build()
    before = project.nquads()
    project.write("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert project.build().exit_code() == 2
    assert project.nquads() == before


def test_a_file_that_vanishes_while_the_run_goes_on_is_told(project: Project) -> None:
    """It was there when the run began."""
    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位200个。"))
    found = find_sources([str(project.root / "*.txt")], store=project.root / "kg-store")

    def vanish(done: int, total: int, name: str) -> None:
        assert total == 2
        if name == "a.txt":
            (project.root / "b.txt").unlink()

    report = build(found, project.store, project.pipeline, progress=vanish)
    assert results(report) == {"a.txt": "built", "b.txt": "unreadable"}
    assert "not there any more" in str(report.outcomes[1].reason)


def test_a_file_that_changes_while_the_run_goes_on_is_told(project: Project) -> None:
    """It is not stored under the name of what it was."""
    project.write("a.txt", table("新增学位100个。"))
    found = find_sources([str(project.root / "a.txt")], store=project.root / "kg-store")

    def change(done: int, total: int, name: str) -> None:
        project.write("a.txt", table("新增学位900个。"))

    report = build(found, project.store, project.pipeline, progress=change)
    assert results(report) == {"a.txt": "unreadable"}
    assert "a.txt: the file changed while the run went on" in str(report.outcomes[0].reason)
    assert project.tasks() == []


def refuse_seats(quads: Sequence[Quad]) -> tuple[Issue, ...]:
    """Find fault with graphs that speak of 学位."""
    told = any("学位" in str(quad.object) for quad in quads)
    return (Issue("shape.Test", "no 学位 allowed", Severity.ERROR),) if told else ()


def test_a_graph_that_violates_a_shape_is_not_stored(project: Project) -> None:
    """It is reported; what was stored before stays; a warning keeps nothing out."""
    project.write("a.txt", table("新增床位100张。"))
    project.build()
    before = project.nquads()
    project.write("a.txt", table("新增学位100个。"))
    strict = replace(project.pipeline, validate=refuse_seats)
    report = project.build(pipeline=strict)
    assert results(report) == {"a.txt": "refused"}
    assert report.exit_code() == 1
    assert [issue.code for _, issue in report.issues() if issue.severity is Severity.ERROR] == ["shape.Test"]
    assert project.nquads() == before


def test_an_error_in_a_document_is_a_finding(project: Project) -> None:
    """Exit code 1 although it is stored."""
    project.write("a.txt", table("新增学位100个。"))
    extract = project.pipeline.extract
    issue = Issue("test.error", "something", Severity.ERROR)

    def extract_with_error(document):
        return replace(extract(document), issues=(issue,))

    report = project.build(pipeline=replace(project.pipeline, extract=extract_with_error))
    assert results(report) == {"a.txt": "built"}
    assert report.exit_code() == 1


def test_no_documents_are_bad_input(project: Project) -> None:
    """A run has to read something."""
    assert project.build("nowhere.txt").exit_code() == 2


def test_the_order_of_files_and_runs_leaves_no_trace(tmp_path: Path) -> None:
    """One run or three, this way or that: the same quads."""
    stores = []
    for number, runs in enumerate(([("*.txt",)], [("c.txt",), ("b.txt", "a.txt")], [("b.txt",), ("*.txt",)])):
        project = Project(tmp_path / str(number)) if (tmp_path / str(number)).mkdir() is None else None
        assert project is not None
        with project.store:
            for name, count in (("a.txt", 1), ("b.txt", 2), ("c.txt", 3)):
                project.write(name, table(f"新增学位{count}00个。"))
            for paths in runs:
                project.build(*paths)
            stores.append(project.nquads())
    assert stores[0] == stores[1] == stores[2]
    assert stores[0].count(f"<{META}>") > 10


def test_names_are_learned_from_all_documents_of_a_run(tmp_path: Path) -> None:
    """Another list of names is another version: the documents are read again."""
    project = Project(tmp_path)
    with project.store:
        project.write("a.txt", table("新增学位100个。"))
        project.write("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        sources = find_sources([str(tmp_path / "*.txt")], store=tmp_path / "kg-store").sources
        learned = standard_pipeline(base=DEFAULT_BASE, learn_from=sources)
        assert learned.version.startswith(f"{project.pipeline.version}+names-")
        project.build()
        assert results(project.build(pipeline=learned))["a.txt"] == "built"
        assert results(project.build(pipeline=learned))["a.txt"] == "unchanged"


def test_the_report_of_a_run_holds_everything(project: Project) -> None:
    """As JSON Lines: documents, then their issues, and paths that lead nowhere."""
    import json

    project.write("a.txt", table("新增学位100个。"))
    project.write("b.txt", table("新增学位100个。"))
    project.write("empty.txt", b"")
    lines = [json.loads(line) for line in project.build("*.txt", "nowhere.txt").json_lines()]
    assert [(line["type"], line.get("file"), line.get("result")) for line in lines] == [
        ("missing", None, None),
        ("document", "a.txt", "built"),
        ("issue", "a.txt", None),
        ("document", "empty.txt", "unreadable"),
    ]
    assert lines[1]["also"] == ["b.txt"]
    assert lines[1]["records"]["task"] == 2
    assert lines[2]["code"] == "build.same-content"
    assert "empty.txt" in lines[3]["reason"]


def test_reading_again_adds_nothing_for_what_is_there(project: Project) -> None:
    """The ledger takes no second entry."""
    project.write("a.txt", table("新增学位100个。"))
    project.build()
    project.build(again=True)
    assert project.paths() == [["a.txt"]]
    assert sum(1 for _ in project.store.graph(META)) == 5


def test_stores_of_both_kinds_hold_the_same(tmp_path: Path, store: Store) -> None:
    """Building does not depend on what the store is made of."""
    for name, count in (("a.txt", 1), ("b.txt", 2)):
        (tmp_path / name).write_text(table(f"新增学位{count}00个。"))
    found = find_sources([str(tmp_path / "*.txt")], store=tmp_path / "other" / "kg-store")
    pipeline = standard_pipeline(base=DEFAULT_BASE)
    build(found, store, pipeline)
    (tmp_path / "a.txt").write_text(table("新增学位300个。"))
    report = build(found, store, pipeline)
    assert report.count(Result.BUILT) == 1
    tasks = store.query('SELECT ?l { GRAPH ?g { ?t rdfs:label ?l ; gwr:sequenceLabel "1" } } ORDER BY ?l')
    assert [row[0].value for row in tasks.rows] == ["新增学位200个。", "新增学位300个。"]  # type: ignore[union-attr]
