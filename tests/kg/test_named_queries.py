"""The answers of the named queries on the samples, from both kinds of store."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kg.query_catalogue import catalogue, named_query
from kg.query_parameters import named_bindings
from kg.store import Selection, Store, open_for_reading
from kg.store.answers import text_of

SPECS = yaml.load(
    (Path(__file__).parents[1] / "specs" / "named_queries.yaml").read_text("utf-8"),
    Loader=yaml.BaseLoader,  # all scalars are text: no is a column
)


def answer(store: Store, name: str, values: dict[str, str]) -> Selection:
    """What a store answers to a named query."""
    query = named_query(name)
    bindings = named_bindings(query, values)
    found = store.query(query.sparql, bindings=bindings)
    assert isinstance(found, Selection)
    return found.without(bindings)


def rows(selection: Selection) -> list[dict[str, str]]:
    """The rows as text, by column."""
    return [
        {name: text_of(term) for name, term in zip(selection.variables, row, strict=True)}
        for row in selection.rows
    ]


ACROSS_DOCUMENTS = frozenset(
    (
        *("cascade", "commitment-outcome", "coverage", "deadline-ledger", "not-mentioned-again", "outcomes"),
        *("peers", "pledge-outcomes", "project-history", "revisions", "broker-units"),
    )
)
"""Queries that join the figures of all documents: on all samples rdflib takes minutes for one of them."""


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_query_answers_its_example(name: str, asked_store: Path) -> None:
    """With at least one row, and a heading for every column."""
    query = catalogue()[name]
    _, stored = open_for_reading(asked_store)
    with stored:
        found = answer(stored, name, query.examples())
    assert found.rows
    assert set(found.variables) == set(query.columns)


@pytest.mark.parametrize("name", sorted(set(catalogue()) - ACROSS_DOCUMENTS))
def test_a_query_answers_alike_on_both_stores(
    name: str, asked_store: Path, asked_memory_store: Store
) -> None:
    """The same rows in the same order."""
    query = catalogue()[name]
    _, stored = open_for_reading(asked_store)
    with stored:
        assert answer(asked_memory_store, name, query.examples()) == answer(stored, name, query.examples())


@pytest.mark.parametrize("name", sorted(ACROSS_DOCUMENTS))
def test_a_query_across_documents_answers_alike_on_both_stores(
    name: str, paired_store: Path, paired_memory_store: Store
) -> None:
    """The same rows in the same order, at least one, from two reports and a table."""
    query = catalogue()[name]
    _, stored = open_for_reading(paired_store)
    with stored:
        found = answer(stored, name, query.examples())
    assert found.rows
    assert answer(paired_memory_store, name, query.examples()) == found


@pytest.mark.parametrize("name", sorted(name for name, query in catalogue().items() if query.parameters))
def test_every_parameter_takes_its_example(name: str, asked_store: Path) -> None:
    """Together they find something."""
    query = catalogue()[name]
    _, stored = open_for_reading(asked_store)
    with stored:
        assert answer(stored, name, {p.name: p.example for p in query.parameters}).rows


@pytest.mark.parametrize("spec", SPECS, ids=[spec["id"] for spec in SPECS])
def test_the_answer_is_right(spec: dict, asked_store: Path) -> None:
    """The rows that the samples say, and none of those that they do not."""
    _, stored = open_for_reading(asked_store)
    with stored:
        found = rows(answer(stored, spec["query"], spec.get("parameters", {})))
    if spec.get("all") == "true":
        assert len(found) == len(spec["rows"])
    for row in spec["rows"]:
        assert [other for other in found if row.items() <= other.items()], row
    for row in spec.get("absent", []):
        assert not [other for other in found if row.items() <= other.items()]


def test_a_fact_is_followed_to_the_hash_of_its_file(asked_store: Path, samples: Path) -> None:
    """And to the run that read it."""
    from hashlib import sha256

    _, stored = open_for_reading(asked_store)
    with stored:
        found = rows(answer(stored, "provenance", {"words": "区教育局", "task": "20"}))
    hashes = {Path(row["file"]).name: row["sha256"] for row in found}
    assert hashes.keys() >= {"table-2023.txt", "table-2024.docx"}
    for name, told in hashes.items():
        assert told == sha256((samples / name).read_bytes()).hexdigest()
    assert all(row["sha256"][:16] in row["run"] for row in found)


def test_what_is_stated_stands_where_it_is_said_to_stand(asked_store: Path, samples: Path) -> None:
    """The quote is the slice of the document's text."""
    from extractors.readers import read_document

    _, stored = open_for_reading(asked_store)
    with stored:
        found = rows(answer(stored, "where-stated", {}))
    texts: dict[str, str] = {}
    for row in found:
        name = Path(row["file"]).name
        if name not in texts:
            path = asked_store.parent / name if name == "loose.txt" else samples / name
            texts[name] = read_document(path.read_bytes(), name).text
        assert texts[name][int(row["start"]) : int(row["end"])] == row["quote"]
    assert set(texts) >= {"table-2023.txt", "table-2024.docx", "projects-2024.md", "services-2023.txt"}
    assert len(found) > 300
