"""The gold records of the samples say only what stands in the samples, in the form that is agreed."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from ontology.records import Bound, EntityClass, QuantityKind, ReportKind, Status
from tests.samples.gold import DOCUMENTS, KINDS, SAMPLES, gold, name_of, squeezed, text_of

PRINTED = ("quote", "title", "text", "parent", "part", "section", "deadline", "meeting", "number", "speaker")
"""Fields that hold printed words."""


@pytest.fixture(params=DOCUMENTS, ids=name_of)
def document(request: pytest.FixtureRequest) -> Path:
    """Each sample."""
    path: Path = request.param
    return path


def test_every_document_has_gold_records(document: Path) -> None:
    """Each of the five kinds, but tasks for narratives and quantities for the Word table."""
    present = {kind for kind in KINDS if (SAMPLES / "gold" / f"{name_of(document)}.{kind}.jsonl").exists()}
    absent = set(KINDS) - present
    if name_of(document).startswith("report"):
        assert absent == {"tasks"}
    elif document.suffix == ".docx":
        assert absent == {"quantities"}
    else:
        assert absent == set()


def test_no_gold_records_without_a_document() -> None:
    """A gold file is named after a document."""
    names = {path.name.split(".")[0] for path in (SAMPLES / "gold").iterdir()}
    assert names == {name_of(path) for path in DOCUMENTS}


def test_printed_words_are_printed(document: Path) -> None:
    """Quotes, titles, task texts and names of units stand in the document, word for word."""
    text = squeezed(text_of(document))
    for kind in KINDS:
        for record in gold(name_of(document), kind):
            for field in PRINTED:
                value = record.get(field)
                assert value is None or squeezed(value) in text, (kind, field, value)
            for role in ("lead", "support", "leaders"):
                for name in record.get(role, ()):
                    assert squeezed(name) in text, (kind, role, name)


def test_strings_hold_no_white_space(document: Path) -> None:
    """White space is left out of every string."""
    for kind in KINDS:
        for record in gold(name_of(document), kind):
            for field, value in record.items():
                strings = value if isinstance(value, list) else [value]
                for string in strings:
                    assert not isinstance(string, str) or string == "".join(string.split()), (field, string)


def test_values_are_of_the_agreed_kinds(document: Path) -> None:
    """Kinds, classes, bounds and states are those of the record types."""
    name = name_of(document)
    for record in gold(name, "report"):
        ReportKind(record["kind"])
    for record in gold(name, "sections"):
        Status(record["status"])
        assert record["level"] in (1, 2, 3)
    for record in gold(name, "quantities"):
        QuantityKind(record["kind"])
        Status(record["status"])
        assert (record["value"] is None) == (Bound(record["op"]) is Bound.IN_STEP)
        assert (record["unit"] is None) == (record["value"] is None)
    for record in gold(name, "entities"):
        EntityClass(record["class"])


def test_figures_stand_in_their_quotes(document: Path) -> None:
    """The digits of a value are printed in its quote, unless it is printed in words."""
    for record in gold(name_of(document), "quantities"):
        if record["value"] is not None:
            assert str(record["value"]) in record["quote"] or "三百" in record["quote"], record
            assert record["unit"].removesuffix("%") in record["quote"], record


def test_rows_are_numbered_in_order(document: Path) -> None:
    """1, 2, 3, …; the sub-rows of a row from 1, with the text they share."""
    labels = [(task["no"], task["sub"] or 0) for task in gold(name_of(document), "tasks") if task["no"]]
    assert labels == sorted(set(labels))
    assert sorted({number for number, _ in labels}) == list(range(1, len({n for n, _ in labels}) + 1))
    for (number, sub), (next_number, next_sub) in pairwise(labels):
        assert next_sub == (sub + 1 if next_number == number else min(next_sub, 1))
    for task in gold(name_of(document), "tasks"):
        assert ("parent" in task) == (task["sub"] is not None)


def test_quantities_and_entities_belong_to_a_task_or_a_section(document: Path) -> None:
    """Their task is a row of the table; their section is a heading."""
    name = name_of(document)
    tasks = {task["no"] for task in gold(name, "tasks")}
    labels = tasks | {f"{task['no']}.{task['sub']}" for task in gold(name, "tasks") if task["sub"]}
    titles = {section["title"] for section in gold(name, "sections")}
    for record in gold(name, "quantities") + gold(name, "entities"):
        if record["task"] is not None:
            assert record["task"] in labels
        elif record["section"] is not None:
            assert record["section"] in titles


def test_a_task_stands_under_its_headings(document: Path) -> None:
    """`part` and `section` are headings of level 1 and 2."""
    name = name_of(document)
    titles = {(section["level"], section["title"]) for section in gold(name, "sections")}
    for task in gold(name, "tasks"):
        assert task["part"] is None or (1, task["part"]) in titles
        assert task["section"] is None or (2, task["section"]) in titles


def test_entities_are_given_once(document: Path) -> None:
    """A name is given once a task or section."""
    records = gold(name_of(document), "entities")
    keys = [(record["task"], record.get("section"), record["class"], record["name"]) for record in records]
    assert len(keys) == len(set(keys))
