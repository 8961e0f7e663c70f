"""Which queries may run."""

from __future__ import annotations

import pytest

from kg.query_guard import check_query
from ontology.errors import QuerySyntaxError

ALLOWED = [
    "SELECT ?service { GRAPH ?g { ?s ?p ?service } }",
    "SELECT $service { GRAPH ?g { ?s ?p $service } }",
    "SELECT ?x { ?x a gwr:Service }",
    "SELECT ?myservice { ?x ex:someService ?myservice }",
    "SELECT ?x { ?x ?p '服务' }",
]

REFUSED = [
    "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { service silent ?where { ?s ?p ?o } }",
    "SELECT * { ?a ?b ?c.SERVICE<http://localhost/>{ ?s ?p ?o } }",
    "SELECT * { ?a ?b true.SeRvIcE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { SER\\u0056ICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { \\U00000053ERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { FILTER(?a<?b)SERVICE?s#>\n{ ?s ?p ?o } }",
    "SELECT * { ?a ?b 'x'SERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { ?a ?b 1SERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { # it's\nSERVICE <http://localhost/> { ?s ?p ?o } }",
    "SELECT * { <x#y>SERVICE <http://localhost/> { ?s ?p ?o } }",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_names_that_hold_the_word_are_allowed(text: str) -> None:
    """A variable or a term may be called so."""
    check_query(text)


@pytest.mark.parametrize("text", REFUSED)
def test_a_request_to_another_server_is_refused(text: str) -> None:
    """However it is written."""
    with pytest.raises(QuerySyntaxError, match="SERVICE is not allowed"):
        check_query(text)


@pytest.mark.parametrize("text", ["", " \n", "x" * 1_000_001])
def test_empty_and_endless_texts_are_refused(text: str) -> None:
    """Before a parser sees them."""
    with pytest.raises(QuerySyntaxError, match=r"empty|characters"):
        check_query(text)


def test_the_line_is_told() -> None:
    """So that the word is found in a long query."""
    with pytest.raises(QuerySyntaxError, match="line 3"):
        check_query("SELECT *\n{\nSERVICE ?x {} }")


def test_many_names_take_no_longer_than_their_length() -> None:
    """A hostile text costs linear time."""
    check_query("SELECT * { " + "?" + "service" * 20 + " " + "?service " * 100_000 + "}")
