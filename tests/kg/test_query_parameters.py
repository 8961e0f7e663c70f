"""Values of parameters."""

from __future__ import annotations

import pytest

from kg.quads.model import Literal
from kg.query_catalogue import named_query
from kg.query_parameters import free_bindings, named_bindings, split_parameters
from ontology.errors import ParameterError
from ontology.iri import IRI
from ontology.terms import XSD


def test_values_may_hold_anything() -> None:
    """Only the first equals sign parts name and value."""
    assert split_parameters(["a=b=c", "n=", "u=区 财政局"]) == {"a": "b=c", "n": "", "u": "区 财政局"}


@pytest.mark.parametrize("text", ["", "a", "=b"])
def test_a_value_needs_a_name(text: str) -> None:
    """And an equals sign."""
    with pytest.raises(ParameterError, match="NAME=VALUE"):
        split_parameters([text])


def test_defaults_are_bound() -> None:
    """A named query gets all its values, as terms of their types."""
    bound = named_bindings(named_query("unit-tasks"), {"unit": "区教育局", "year": "2023"})
    assert bound == {
        "unit": Literal("区教育局"),
        "role": Literal("any"),
        "year": Literal("2023", XSD.integer),
    }


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "needs --param unit="),
        ({"unit": "x" * 10_001}, "10000 are allowed"),
        ({"unit": "x", "year": "二〇二三"}, "whole number"),
        ({"unit": "x", "year": "２０２３"}, "whole number"),
        ({"unit": "x", "year": "2101"}, "a year such as"),
        ({"unit": "x", "year": "9" * 19}, "whole number"),
        ({"unit": "x", "year": "-"}, "whole number"),
    ],
)
def test_wrong_values_are_told(values: dict[str, str], message: str) -> None:
    """Before anything is asked."""
    with pytest.raises(ParameterError, match=message):
        named_bindings(named_query("unit-tasks"), values)


@pytest.mark.parametrize(
    ("value", "term"),
    [
        ("区财政局", Literal("区财政局")),
        ("2023", Literal("2023", XSD.integer)),
        ("-05", Literal("-5", XSD.integer)),
        ('"2023"', Literal("2023")),
        ('"', Literal('"')),
        ("", Literal("")),
        ("<urn:x>", IRI("urn:x")),
        ("<a b>", Literal("<a b>")),
        ("<urn:x> } ; DROP ALL <>", Literal("<urn:x> } ; DROP ALL <>")),
        ("6.5", Literal("6.5")),
    ],
)
def test_free_values_are_taken_for_what_they_look_like(value: str, term: object) -> None:
    """A number, an IRI in angle brackets, text in quotation marks, else text."""
    assert free_bindings({"x": value}) == {"x": term}
