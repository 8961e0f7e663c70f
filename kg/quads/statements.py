"""The statements of one graph while they are gathered: distinct, in no order yet."""

from __future__ import annotations

from decimal import Decimal

from kg.quads.model import Literal, Object, Quad
from kg.quads.nquads import canonical
from ontology.iri import IRI
from ontology.terms import RDF, XSD

TRUE, FALSE = Literal("true", XSD.boolean), Literal("false", XSD.boolean)


class Statements:
    """Gathers the statements of one graph and gives them out as sorted quads.

    >>> statements = Statements(IRI("urn:g"), language="zh-hans")
    >>> statements.name(IRI("urn:a"), IRI("urn:label"), "区财政局")
    >>> statements.quads()[0].object
    Literal(value='区财政局', datatype='http://www.w3.org/2001/XMLSchema#string', language='zh-hans')
    """

    __slots__ = ("_found", "_graph", "_language")

    def __init__(self, graph: IRI, *, language: str) -> None:
        """Args:
        graph: the graph that all statements belong to.
        language: the language tag of names.
        """
        self._graph = graph
        self._language = language
        self._found: set[Quad] = set()

    def link(self, subject: IRI, predicate: IRI, value: Object) -> None:
        """State that `subject predicate value`."""
        self._found.add(Quad(subject, predicate, value, self._graph))

    def typed(self, subject: IRI, *classes: IRI) -> None:
        """State what `subject` is."""
        for one in classes:
            self.link(subject, RDF.type, one)

    def text(self, subject: IRI, predicate: IRI, value: str) -> None:
        """State a string that is in no particular language: a number, a quote, a code."""
        self.link(subject, predicate, Literal(value))

    def name(self, subject: IRI, predicate: IRI, value: str) -> None:
        """State a text in the language of the documents."""
        self.link(subject, predicate, Literal(value, language=self._language))

    def integer(self, subject: IRI, predicate: IRI, value: int) -> None:
        """State a whole number."""
        self.link(subject, predicate, Literal(str(value), XSD.integer))

    def decimal(self, subject: IRI, predicate: IRI, value: Decimal) -> None:
        """State a decimal number in its canonical form: no exponent, no zeros at the end."""
        self.link(subject, predicate, Literal(decimal_text(value), XSD.decimal))

    def boolean(self, subject: IRI, predicate: IRI, value: bool) -> None:
        """State a truth value."""
        self.link(subject, predicate, TRUE if value else FALSE)

    def year(self, subject: IRI, predicate: IRI, value: int) -> None:
        """State a year."""
        self.link(subject, predicate, Literal(f"{value:04d}", XSD.gYear))

    def quads(self) -> list[Quad]:
        """All statements, each once, in canonical order."""
        return canonical(self._found)


def decimal_text(value: Decimal) -> str:
    """A number as the canonical `xsd:decimal` of XML Schema 1.1.

    >>> decimal_text(Decimal("6.50")), decimal_text(Decimal("1.0E10")), decimal_text(Decimal("-0.0"))
    ('6.5', '10000000000', '0')
    """
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
