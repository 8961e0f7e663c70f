"""Renames that go in a circle, and other input of which two sources disagree."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build import build
from kg.infer.circles import Step, circles
from kg.infer.step import InferenceStep
from kg.notice import Notice
from kg.pipeline_setup import standard_pipeline
from kg.sources import find_sources
from kg.store import create_or_open
from kg.store.answers import Selection, text_of
from ontology.iri import IRI
from ontology.issues import Severity

TABLE = """澄桥区{year}年《政府工作报告》目标任务责任分解表

序号\t任务\t牵头单位\t责任单位\t分管领导
1\t{first}更名为{second}，完成资产划转。\t{second}\t区财政局\t沈知礼
2\t整治河道5条。\t{first}\t区财政局\t沈知礼
"""
CHANGES = """
SELECT ?from ?to {
  GRAPH ?g { ?change a org:ChangeEvent ; org:originalOrganization ?one ; org:resultingOrganization ?two }
  GRAPH ?d { ?one skos:prefLabel ?from }
  GRAPH ?e { ?two skos:prefLabel ?to }
}
"""


def inferred(folder: Path) -> tuple[list[Notice], set[tuple[str, ...]]]:
    """What is noticed when the documents of a folder are built, and the changes that are stored."""
    made, store = create_or_open(folder / "store")
    with store:
        build(
            find_sources([str(folder / "in")], store=folder / "store"),
            store,
            standard_pipeline(base=made.base),
        )
        report = InferenceStep(store=store, folder=folder / "store")()
        found = store.query(CHANGES)
        assert isinstance(found, Selection)
        return list(report.notices), {tuple(map(text_of, row)) for row in found.rows}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two tables that say the opposite of each other."""
    (tmp_path / "in").mkdir()
    for year, first, second in ((2022, "区文旅集团", "区文投集团"), (2024, "区文投集团", "区文旅集团")):
        text = TABLE.format(year=year, first=first, second=second)
        (tmp_path / "in" / f"{year}.txt").write_text(text, "utf-8")
    return tmp_path


def test_a_circle_of_stated_renames_is_told_with_both_sources(folder: Path) -> None:
    """Both steps with year, document and words; both are kept as changes."""
    notices, changes = inferred(folder)
    (notice,) = notices
    assert (notice.place, notice.issue.code) == ("澄桥区", "infer.circular-rename")
    assert notice.issue.severity is Severity.WARNING
    for words in (
        "区文旅集团 → 区文投集团 (2022, 澄桥区2022年《政府工作报告》",
        "区文投集团 → 区文旅集团 (2024, 澄桥区2024年《政府工作报告》",
        "区文投集团更名为区文旅集团，完成资产划转",
    ):
        assert words in notice.issue.message
    assert changes == {("区文旅集团", "区文投集团"), ("区文投集团", "区文旅集团")}


def test_a_decision_against_a_text_is_told(folder: Path) -> None:
    """The text says the opposite of what a person decided: the decision holds, both are told."""
    (folder / "in" / "2024.txt").unlink()
    decision = "subject,verb,jurisdiction,first,second,year\nunit,rename,澄桥区,区文投集团,区文旅集团,2024\n"
    (folder / "decisions.csv").write_text(decision, "utf-8")
    notices, changes = inferred(folder)
    (notice,) = notices
    assert notice.issue.code == "infer.circular-rename"
    assert "区文投集团 → 区文旅集团 (2024, decided by a person)" in notice.issue.message
    assert changes == {("区文投集团", "区文旅集团")}


def test_a_chain_is_no_circle(folder: Path) -> None:
    """One name after the other."""
    text = TABLE.format(year=2024, first="区文投集团", second="区文控集团")
    (folder / "in" / "2024.txt").write_text(text, "utf-8")
    notices, _ = inferred(folder)
    assert not [notice for notice in notices if notice.issue.code == "infer.circular-rename"]


def step(arrow: str) -> Step:
    """`ab`: a became b."""
    return Step(IRI(arrow[0]), IRI(arrow[1]), None, "")


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        ("", []),
        ("ab bc", []),
        ("ab ba", ["ab ba"]),
        ("ab bc ca", ["ab bc ca"]),
        ("ab bc ca cd da", ["ab bc ca cd da"]),
        ("xa ab ba bz", ["ab ba"]),
        ("ab ba cd dc", ["ab ba", "cd dc"]),
    ],
)
def test_circles_are_found_over_several_steps(arrows: str, expected: list[str]) -> None:
    """Each set of names that lead to each other once, without what only leads in or out."""
    found = circles([step(arrow) for arrow in arrows.split()])
    assert [" ".join(one.earlier + one.later for one in circle) for circle in found] == expected
