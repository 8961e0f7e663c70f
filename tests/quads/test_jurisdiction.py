"""Jurisdictions: which area a report is of, and what is not guessed."""

from __future__ import annotations

import pytest

from kg.quads.jurisdiction import jurisdiction_of
from kg.quads.place import division_named
from ontology.divisions import find
from ontology.ids import coded_jurisdiction, named_jurisdiction
from ontology.records import Report, ReportKind

KEY = "84673f67ee8897ce"


def report(place: str | None, *, inferred: str | None = None, title: str | None = None) -> Report:
    """A report of a place."""
    return Report(kind=ReportKind.TABLE, place=place, inferred_place=inferred, title=title)


def test_a_name_that_one_division_has_gives_its_code() -> None:
    """The code of GB/T 2260 scopes the ids."""
    found = jurisdiction_of(report("鲤城区"), "", KEY)
    assert (found.key, found.code, found.name) == ("350502", "350502", "鲤城区")


def test_a_name_in_no_table_is_its_own_key() -> None:
    """All documents of such a place agree."""
    found = jurisdiction_of(report("澄桥区"), "", KEY)
    assert (found.key, found.code, found.name) == ("澄桥区", None, "澄桥区")


def test_a_place_that_was_inferred_counts() -> None:
    """A masked place is the one that was told from other evidence."""
    assert jurisdiction_of(report(None, inferred="鲤城区"), "", KEY).code == "350502"


def test_no_place_means_the_document_alone() -> None:
    """Without a place nothing in the document is the same as anything elsewhere."""
    found = jurisdiction_of(report(None), "", KEY)
    assert (found.key, found.name) == (f"doc.{KEY}", None)


def test_an_ambiguous_name_is_not_guessed() -> None:
    """A name that several current divisions have scopes the ids by the document, and keeps the name."""
    assert len([d for d in find("朝阳区") if not d.abolished]) > 1
    found = jurisdiction_of(report("朝阳区"), "各牵头单位。", KEY)
    assert (found.key, found.code, found.name) == (f"doc.{KEY}", None, "朝阳区")


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [
        ("北京市朝阳区政府工作报告", "", "110105"),
        (None, "长春市朝阳区政府工作报告\n一、", "220104"),
        ("北京市和长春市的朝阳区", "", None),
    ],
)
def test_the_city_above_tells_which_is_meant(title: str | None, text: str, code: str | None) -> None:
    """The title or the first lines name the city; two cities decide nothing."""
    assert jurisdiction_of(report("朝阳区", title=title), text, KEY).code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("福建省", "350000"),
        ("海滨街道", "350502001"),
        ("晋江", None),
        ("朝阳区", None),
        ("汀澜街道", None),
        ("城关镇", None),
    ],
)
def test_a_full_name_of_one_division_is_that_division(name: str, code: str | None) -> None:
    """A stem that may be a river, and a name that many bear, are places of the jurisdiction."""
    found = division_named(name, coded_jurisdiction("350502", "鲤城区"))
    assert (found and found.code) == code


def test_townships_are_told_only_within_a_known_jurisdiction() -> None:
    """Many counties have a sub-district of that name."""
    assert division_named("海滨街道", named_jurisdiction("澄桥区")) is None
