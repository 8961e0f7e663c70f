"""Answers as text."""

from __future__ import annotations

import csv
import json
from io import StringIO

from kg.answer_formats import FORMATS
from kg.quads.model import Literal
from kg.store import Blank, Selection, Triples, Truth
from ontology.iri import IRI
from ontology.terms import XSD

GWR = "https://w3id.org/gwr/def#"

ANSWER = Selection(
    ("what", "unit", "n"),
    (
        (IRI(GWR + "Task"), Literal("区财政局", language="zh-hans"), Literal("2", XSD.integer)),
        (IRI("urn:x"), Literal('=HYPERLINK("http://x")\n|a*b|\t\x1b[31m'), None),
        (Blank("b0"), Literal("1,5"), Literal("6.5", XSD.decimal)),
    ),
)


def written(name: str, answer: Selection | Truth | Triples = ANSWER) -> str:
    """What a format makes of an answer, with Chinese headings for two columns."""
    return "\n".join(FORMATS[name](answer, {"what": "事物", "unit": "单位"}))


def test_separated_values_are_the_data_as_it_is() -> None:
    """Read back they are what was answered; headings are the variables."""
    for name, separator in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.reader(StringIO(written(name)), delimiter=separator))
        assert rows == [
            ["what", "unit", "n"],
            [GWR + "Task", "区财政局", "2"],
            ["urn:x", '=HYPERLINK("http://x")\n|a*b|\t\x1b[31m', ""],
            ["b0", "1,5", "6.5"],
        ]


def test_json_is_that_of_sparql_results() -> None:
    """Types and languages are told; an unbound variable is left out."""
    found = json.loads(written("json"))
    assert found["head"] == {"vars": ["what", "unit", "n"]}
    first, second, third = found["results"]["bindings"]
    assert first == {
        "what": {"type": "uri", "value": GWR + "Task"},
        "unit": {"type": "literal", "value": "区财政局", "xml:lang": "zh-hans"},
        "n": {"type": "literal", "value": "2", "datatype": XSD.integer},
    }
    assert "n" not in second
    assert third["what"] == {"type": "bnode", "value": "b0"}
    assert json.loads(written("json", Truth(False))) == {"head": {}, "boolean": False}


def test_tables_are_for_people() -> None:
    """Headings in words, brief IRIs, nothing that a terminal could act on, a line a row."""
    lines = written("table").splitlines()
    assert lines[0].split() == ["事物", "单位", "n"]
    assert lines[2].split() == ["gwr:Task", "区财政局", "2"]
    assert len(lines) == 5
    assert "\\x1b[31m" in lines[3]


def test_markdown_shows_its_own_signs_as_text() -> None:
    """A bar in a cell is no border, a star no emphasis."""
    lines = written("md").splitlines()
    assert lines[0] == "| 事物 | 单位 | n |"
    assert lines[2] == "| gwr:Task | 区财政局 | 2 |"
    assert '=HYPERLINK("http://x") \\|a\\*b\\| ' in lines[3]
    assert len(lines) == 5


def test_triples_and_truths_are_rows_too() -> None:
    """With columns of their own."""
    triples = Triples(((IRI("urn:a"), IRI("urn:p"), Literal("x")),))
    assert written("csv", triples).splitlines() == ["subject,predicate,object", "urn:a,urn:p,x"]
    assert written("csv", Truth(True)).splitlines() == ["answer", "true"]
