"""Canonical N-Quads: what is written reads back the same, one form for one graph."""

from __future__ import annotations

from decimal import Decimal

import pyoxigraph
from hypothesis import given
from hypothesis import strategies as st

from kg.quads import Literal, Quad, document_quads, quad_line, to_nquads
from kg.quads.statements import decimal_text
from ontology.ids import Ids
from ontology.iri import IRI
from ontology.terms import XSD
from tests.quads.invented import full_extraction

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
IRIS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6).map(
    lambda name: Ids().make("unit", name)
)
LITERALS = st.one_of(
    st.builds(Literal, TEXT, st.sampled_from([XSD.string, XSD.decimal]), st.none()),
    st.builds(Literal, TEXT, st.just(XSD.string), st.sampled_from(["zh-hans", "en"])),
)
QUADS = st.builds(Quad, IRIS, IRIS, st.one_of(IRIS, LITERALS), IRIS)


def term(value: pyoxigraph.NamedNode | pyoxigraph.Literal) -> IRI | Literal:
    """A pyoxigraph term as one of ours."""
    if isinstance(value, pyoxigraph.NamedNode):
        return IRI(value.value)
    if value.language is not None:
        return Literal(value.value, language=value.language)
    return Literal(value.value, IRI(value.datatype.value))


def parsed(text: str) -> list[Quad]:
    """The quads of an N-Quads document, as pyoxigraph reads it."""
    found = []
    for quad in pyoxigraph.parse(input=text, format=pyoxigraph.RdfFormat.N_QUADS):
        names = [IRI(part.value) for part in (quad.subject, quad.predicate, quad.graph_name)]
        found.append(Quad(names[0], names[1], term(quad.object), names[2]))
    return found


@given(st.lists(QUADS, max_size=6))
def test_what_is_written_reads_back_the_same(quads: list[Quad]) -> None:
    """Every sign of every text survives: quotes, line ends, controls, emoji, separators."""
    assert set(parsed(to_nquads(quads))) == set(quads)


@given(st.lists(QUADS, max_size=6))
def test_a_document_is_sorted_and_holds_each_line_once(quads: list[Quad]) -> None:
    """The order in which quads come is of no account."""
    lines = to_nquads([*quads, *quads[::-1]]).split("\n")
    assert lines[-1] == ""
    assert lines[:-1] == sorted(set(map(quad_line, quads)))


@given(QUADS)
def test_a_quad_is_one_line(quad: Quad) -> None:
    """No text breaks a line, not even at the separators that only some programs know."""
    line = quad_line(quad)
    assert "\n" not in line
    assert "\r" not in line


def test_the_escapes_are_those_of_the_recommendation() -> None:
    """Short escapes where there are any, \\u00XX for other controls, all else as it is."""
    text = '\b\t\n\f\r"\\\x00\x1f\x7f\x80\u2028“”𠮷'
    line = quad_line(Quad(IRI("urn:s"), IRI("urn:p"), Literal(text), IRI("urn:g")))
    expected = '\\b\\t\\n\\f\\r\\"\\\\\\u0000\\u001F\\u007F\x80\u2028“”𠮷'
    assert line == f'<urn:s> <urn:p> "{expected}" <urn:g> .'


def test_a_whole_document_reads_back_the_same() -> None:
    """The graph of a report and its table survives writing and reading."""
    quads = document_quads(full_extraction())
    assert set(parsed(to_nquads(quads))) == set(quads)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6))
def test_decimals_keep_their_value(value: object) -> None:
    """The canonical text of a number is the number, without sign of nought, exponent or idle zeros."""
    assert isinstance(value, Decimal)
    text = decimal_text(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert text != "-0"
    assert not ("." in text and text.endswith("0"))
