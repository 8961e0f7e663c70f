"""Inference over a store: what is computed, what is left alone, and that nothing stale stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.build import build
from kg.decisions.curated import CURATED
from kg.infer.report import InferenceReport
from kg.infer.rule import GRAPHS, InferenceRule
from kg.infer.run import infer
from kg.infer.step import InferenceStep
from kg.quads.nquads import to_nquads
from kg.sources import find_sources
from kg.store import Change, memory_store
from kg.validate import validate_graph
from kg.validate.shapes_reader import shapes
from kg.validate.stored import validate_store
from ontology.iri import IRI
from ontology.issues import Severity
from tests.infer.toy_rules import COUNT, NAMES, NONSENSE, TOY_RULES
from tests.kg.project import Project, table

HEADER = "subject,verb,jurisdiction,first,second,year,by,on,note\n"
SAME = "unit,same,澄桥区,区教育局,教育局,,林舒,2031-03-01,\n"


def told(text: str) -> str:
    """A table whose second task is led by 教育局."""
    return table(text).replace("区城管局", "教育局")


class Inferring(Project):
    """A project whose builds infer by toy rules."""

    rules: tuple[InferenceRule, ...] = TOY_RULES

    def step(self) -> InferenceStep:
        """Inference as a build runs it."""
        return InferenceStep(store=self.store, folder=self.root / "kg-store", rules=self.rules)

    def run(self) -> InferenceReport:
        """Build all text files and infer."""
        found = find_sources([str(self.root / "*.txt")], store=self.root / "kg-store")
        report = build(found, self.store, self.pipeline, infer=self.step())
        assert report.inference is not None
        return report.inference

    def inferred(self) -> str:
        """All that was inferred."""
        return "".join(to_nquads(self.store.graph(name)) for name in self.inferred_graphs())

    def inferred_graphs(self) -> list[IRI]:
        """The inferred graphs."""
        return [name for name in self.store.graphs() if name.startswith(GRAPHS)]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Inferring]:
    """Tables of two made-up districts."""
    made = Inferring(tmp_path)
    made.write("a.txt", told("新增学位100个。"))
    made.write("b.txt", table("新增学位200个。").replace("澄桥区", "栎川区"))
    with made.store:
        yield made


def test_each_rule_writes_a_graph_of_its_own_for_each_jurisdiction(project: Inferring) -> None:
    """Named after both; the documents' graphs hold nothing of it."""
    report = project.run()
    assert sorted(report.recomputed) == ["栎川区", "澄桥区"]
    assert project.inferred_graphs() == [
        f"urn:gwr:inferred:{rule}:{place}" for rule in ("count", "names") for place in ("栎川区", "澄桥区")
    ]
    assert "2 tasks in 1 documents" in project.inferred()
    for name in project.graphs():
        assert not [quad for quad in project.store.graph(IRI(name)) if "2 tasks" in str(quad.object)]


def test_an_unchanged_store_is_left_alone(project: Inferring) -> None:
    """Nothing is computed and nothing written."""
    project.run()
    before = project.nquads()
    report = project.run()
    assert (report.recomputed, report.unchanged, report.removed) == ((), 2, ())
    assert project.nquads() == before


def test_removing_all_inferred_graphs_and_computing_them_again_gives_the_same_bytes(
    project: Inferring,
) -> None:
    """Whatever was computed when."""
    project.run()
    project.write("c.txt", told("新增床位30张。"))
    project.run()
    before = project.nquads()
    project.store.apply(Change(remove_graphs=tuple(project.inferred_graphs())))
    assert project.inferred() == ""
    assert sorted(project.step()().recomputed) == ["栎川区", "澄桥区"]
    assert project.nquads() == before


def test_a_new_document_recomputes_its_jurisdiction_only(project: Inferring) -> None:
    """The other is untouched."""
    project.run()
    project.write("c.txt", told("新增床位30张。"))
    assert project.run().recomputed == ("澄桥区",)
    assert "4 tasks in 2 documents" in project.inferred()


def test_a_document_that_changed_leaves_nothing_behind(project: Inferring) -> None:
    """What followed from its old content is gone."""
    project.run()
    assert '"100"' in project.inferred()
    project.write("a.txt", told("新增学位300个。"))
    assert project.run().recomputed == ("澄桥区",)
    assert '"100"' not in project.inferred()
    assert '"300"' in project.inferred()


def test_a_jurisdiction_without_documents_has_no_inferred_graphs(project: Inferring) -> None:
    """They are removed when its last document moves to another place."""
    project.run()
    project.write("b.txt", told("新增学位200个。"))
    report = project.run()
    assert report.removed == ("urn:gwr:inferred:count:栎川区", "urn:gwr:inferred:names:栎川区")
    assert [name for name in project.inferred_graphs() if name.endswith("栎川区")] == []


def test_a_new_version_of_a_rule_recomputes_its_graphs(project: Inferring) -> None:
    """And a rule that is gone leaves none."""
    project.run()
    project.rules = (replace(COUNT, version=2), NAMES)
    assert len(project.run().recomputed) == 2
    project.rules = (replace(COUNT, version=2),)
    report = project.run()
    assert report.recomputed == ()
    assert {name.split(":")[3] for name in report.removed} == {"names"}


def test_documents_that_were_read_again_count_as_changed(project: Inferring) -> None:
    """Also where their graphs have the same names."""
    project.run()
    found = find_sources([str(project.root / "b.txt")], store=project.root / "kg-store")
    report = build(found, project.store, project.pipeline, again=True, infer=project.step())
    assert report.inference is not None
    assert report.inference.recomputed == ("栎川区",)


def test_a_decision_settles_a_link(project: Inferring) -> None:
    """It stands in the curated graph, with who said so; only its jurisdiction is computed again."""
    project.run()
    assert '"0.6"' in project.inferred()
    project.write("decisions.csv", HEADER + SAME)
    assert project.run().recomputed == ("澄桥区",)
    assert '"0.6"' not in project.inferred()
    curated = to_nquads(project.store.graph(CURATED))
    assert "wasAttributedTo" in curated
    assert '"decisions.csv:2"' in curated
    node = next(quad.object for quad in project.store.quads() if quad.predicate.endswith("decidedBy"))
    assert any(quad.subject == node for quad in project.store.graph(CURATED))
    assert project.run().recomputed == ()


def test_a_decision_that_is_taken_back_leaves_nothing(project: Inferring) -> None:
    """The store is as if it had never been."""
    project.run()
    before = project.nquads()
    project.write("decisions.csv", HEADER + SAME)
    project.run()
    (project.root / "decisions.csv").unlink()
    project.run()
    assert project.nquads() == before


def test_decisions_may_lie_in_a_folder_and_name_the_place(project: Inferring) -> None:
    """All files of it are read, in the order of their names; a repeated decision is one."""
    (project.root / "decisions").mkdir()
    project.write("decisions/b.csv", HEADER + SAME)
    project.write("decisions/a.csv", HEADER + "单位,同一,全部,区教育局,教育局\n" + SAME)
    project.run()
    sources = {
        quad.object.value
        for quad in project.store.graph(CURATED)
        if quad.predicate.endswith("/source") and not isinstance(quad.object, IRI)
    }
    assert sources == {"decisions/a.csv:2", "decisions/a.csv:3"}


def test_a_wrong_figure_takes_no_part(project: Inferring) -> None:
    """And a right value takes the place of the one that was read."""
    project.run()
    figures = {
        str(quad.object): quad.subject for quad in project.store.quads() if "hasTarget" in quad.predicate
    }
    hundred = next(name for name in figures if "学位" in name)
    fact = hundred.rpartition("/")[2]
    project.write("decisions.csv", HEADER + f"fact,right-value,*,{hundred},150\n")
    project.run()
    assert '"150"' in project.inferred()
    project.write("decisions.csv", HEADER + f"fact,wrong,*,{fact},\n")
    project.run()
    assert '"150"' not in project.inferred() or '"100"' not in project.inferred()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("unit,same,澄桥区,区气象局,气象局", "decision.unmatched"),
        ("unit,same,栎川区,区教育局,教育局", "decision.unmatched"),
        ("unit,same,350599,区教育局,教育局", "decision.unmatched"),
        ("fact,wrong,*,target_0000_1-2", "decision.unmatched"),
        ("fact,wrong,*,target> } DROP", "decision.broken-line"),
        ("outcome,same,*,target_0000_1-2,result_0000_1-2", "decision.unmatched"),
        ("unit,samee,澄桥区,区教育局,教育局", "decision.broken-line"),
        ("unit,different,澄桥区,区教育局,教育局\n" + SAME.strip(), "decision.contradiction"),
        ("unit,rename,*,区教育局,教育局\nunit,rename,*,教育局,区教育局", "decision.circular-rename"),
    ],
)
def test_what_cannot_be_applied_is_reported(project: Inferring, line: str, code: str) -> None:
    """With file and line; the link stays in doubt."""
    project.write("decisions.csv", f"{HEADER}{line}\n")
    notices = project.run().notices
    assert [notice.issue.code for notice in notices] == [code]
    assert "decisions.csv:2" in notices[0].place + notices[0].issue.message
    assert ('"0.6"' in project.inferred()) is True


def test_the_decisions_file_is_no_document_and_is_never_written(project: Inferring) -> None:
    """Not even where the whole folder is built."""
    project.write("decisions.csv", HEADER + SAME)
    before = (project.root / "decisions.csv").stat().st_mtime_ns
    found = find_sources(
        [str(project.root)], store=project.root / "kg-store", besides=[project.root / "decisions.csv"]
    )
    assert [source.name for source in found.sources] == ["a.txt", "b.txt"]
    project.run()
    assert (project.root / "decisions.csv").read_text() == HEADER + SAME
    assert (project.root / "decisions.csv").stat().st_mtime_ns == before


def test_a_graph_that_violates_a_shape_is_not_stored(project: Inferring) -> None:
    """It is reported, the graphs of the other rules are stored, and the old one does not stay."""
    project.rules = (*TOY_RULES, NONSENSE)
    report = project.run()
    errors = {notice.place for notice in report.notices if notice.issue.severity is Severity.ERROR}
    assert errors == {"urn:gwr:inferred:nonsense:栎川区", "urn:gwr:inferred:nonsense:澄桥区"}
    assert len(project.inferred_graphs()) == 4


def test_inferred_and_curated_graphs_conform(project: Inferring) -> None:
    """Each for itself, and the store as a whole."""
    project.write("decisions.csv", HEADER + SAME)
    project.run()
    for name in (*project.inferred_graphs(), CURATED):
        assert validate_graph(project.store.graph(name)).findings == ()
    found = [one for one in validate_store(project.store, shapes()) if one.finding.severity == "Violation"]
    assert found == []


def test_stores_of_both_kinds_infer_the_same(project: Inferring) -> None:
    """Inference does not depend on what the store is made of."""
    project.run()
    memory = memory_store()
    documents = [quad for quad in project.store.quads() if not quad.graph.startswith(GRAPHS)]
    memory.apply(Change(add_quads=tuple(documents)))
    assert sorted(infer(memory, rules=TOY_RULES).recomputed) == ["栎川区", "澄桥区"]
    assert to_nquads(memory.quads()) == project.nquads()


def test_the_shipped_rules_give_the_same_bytes_twice(samples: Path, tmp_path: Path) -> None:
    """On the shipped documents: computed, removed, computed again."""
    project = Inferring(tmp_path)
    with project.store:
        found = find_sources([str(samples)], store=tmp_path / "kg-store")
        step = InferenceStep(store=project.store, folder=tmp_path / "kg-store")
        build(found, project.store, project.pipeline, infer=step)
        before = project.nquads()
        assert project.inferred_graphs()
        project.store.apply(Change(remove_graphs=tuple(project.inferred_graphs())))
        step()
        assert project.nquads() == before
