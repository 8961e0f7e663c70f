"""What A and B mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.difference import Compared
from kg.diff.catalogue import CataloguedDocument, read_catalogue
from kg.diff.selection import asked_within
from kg.store import open_for_reading
from ontology.errors import ComparisonError


@pytest.fixture(scope="module")
def documents(sample_store: Path) -> tuple[CataloguedDocument, ...]:
    """The shipped documents."""
    _, store = open_for_reading(sample_store)
    with store:
        return read_catalogue(store)


def test_a_document_has_many_names(documents: tuple[CataloguedDocument, ...]) -> None:
    """Its file, the end of its path, its node, the beginning of its hash."""
    other = "report-2023.txt"
    (wanted,) = asked_within(documents, "table-2023.txt", other, place=None).left
    assert wanted.entry is not None
    key = wanted.stored.node.rpartition("/")[2]
    for name in ("documents/table-2023.txt", wanted.stored.node, key, wanted.entry.sha256[:10], wanted.title):
        found = asked_within(documents, name, other, place=None)
        assert (found.compared, found.left) == (Compared.DOCUMENTS, (wanted,))


def test_a_title_of_two_documents_is_not_guessed(documents: tuple[CataloguedDocument, ...]) -> None:
    """Both files are named."""
    title = "2024年澄桥区《政府工作报告》目标任务责任分解表"
    with pytest.raises(ComparisonError, match=r"several documents.*table-2024-dump\.txt.*docx"):
        asked_within(documents, title, "report-2023.txt", place=None)


def test_years_are_those_that_documents_plan(documents: tuple[CataloguedDocument, ...]) -> None:
    """All documents of the year on either side, none twice."""
    found = asked_within(documents, "2023", "2024", place="澄桥区")
    assert {one.fact.plan_year for one in found.left} == {2023}
    assert {one.fact.plan_year for one in found.right} == {2024}
    assert found.labels == ("澄桥区 2023", "澄桥区 2024")


@pytest.mark.parametrize(
    ("first", "second", "place", "told"),
    [
        ("2023", "2031", "澄桥区", "no document of 2031 for 澄桥区; there are some of 2023, 2024"),
        ("2023", "2024", "鹭汀区", "no documents of 鹭汀区; nearest: 澄桥区"),
        ("nothing.docx", "table-2023.txt", None, "nearest: table-2024.docx"),
        ("*", "table-2023.txt", None, "there are: "),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    documents: tuple[CataloguedDocument, ...], first: str, second: str, place: str | None, told: str
) -> None:
    """The years that there are, the names that are nearest."""
    with pytest.raises(ComparisonError) as error:
        asked_within(documents, first, second, place=place)
    assert told in str(error.value)
