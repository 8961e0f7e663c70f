"""The store in memory: rdflib's Dataset, the union of its graphs as default graph.

It is slower than the store on disk and keeps nothing; it shows that nothing above it depends on Oxigraph.

While a query runs, rdflib may not load what a FROM clause names: it would fetch any address and read any
file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

import rdflib
import rdflib.plugins.sparql
from pyparsing import ParseException
from rdflib.query import Result

from kg.prefixes import prefixes
from kg.quads.model import Literal, Object, Quad
from kg.quads.nquads import canonical
from kg.store.answers import Answer, Blank, Row, Selection, Term, Triples, Truth, triple
from kg.store.lateral import without_lateral
from kg.store.protocol import Change, GraphText, Store, checked
from ontology.errors import ParameterError, QuerySyntaxError, StoreError
from ontology.iri import IRI
from ontology.terms import XSD

Node = rdflib.term.Node


class MemoryStore(Store):
    """A store that lasts as long as the process."""

    def __init__(self) -> None:
        self.dataset = rdflib.Dataset(default_union=True)

    def apply(self, change: Change) -> None:
        """Make a change; everything in it is checked before anything is done."""
        added = [to_rdflib_quad(quad) for quad in checked(change.add_quads)]
        parsed = [(graph.name, parsed_triples(graph)) for graph in change.add_graphs]
        removed = [to_rdflib_quad(quad) for quad in checked(change.remove_quads)]
        for graph in change.remove_graphs:
            self.dataset.remove_graph(rdflib.URIRef(graph))
        for subject, predicate, value, name in removed:
            self.dataset.get_context(name).remove((subject, predicate, value))
        for subject, predicate, value, name in added:
            self.dataset.get_context(name).add((subject, predicate, value))
        for graph_name, triples in parsed:
            into = self.dataset.get_context(rdflib.URIRef(graph_name))
            for found in triples:
                into.add(found)

    def graphs(self) -> tuple[IRI, ...]:
        """The names of all graphs that hold a quad, sorted."""
        return tuple(sorted(IRI(str(g.identifier)) for g in self.dataset.graphs() if len(g)))

    def graph(self, name: IRI) -> Iterator[Quad]:
        """The quads of one graph, in canonical order."""
        triples = self.dataset.get_context(rdflib.URIRef(name)).triples((None, None, None))
        return iter(canonical(quad_from(row, name) for row in triples))

    def query(
        self, sparql: str, *, bindings: Mapping[str, Object] | None = None, limit: int | None = None
    ) -> Answer:
        """Answer a query; see Store."""
        initial = {name: to_rdflib(term) for name, term in (bindings or {}).items()}
        loading = rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS
        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False
        try:
            found = self.dataset.query(without_lateral(sparql), initNs=prefixes(), initBindings=initial)
            answer = answer_from(found, limit)
        except ParseException as error:
            reason = f"not a SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE): {error}"
            raise QuerySyntaxError(reason) from None
        finally:
            rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = loading
        if isinstance(answer, Selection):
            require_projected(initial, answer.variables)
        return answer

    def close(self) -> None:
        """Give the store up."""
        self.dataset.close()


def parsed_triples(text: GraphText) -> rdflib.Graph:
    """The triples of a graph that is given as text."""
    return rdflib.Graph().parse(data=text.triples(), format="nt")


def require_projected(bound: Mapping[str, object], variables: tuple[str, ...]) -> None:
    """Refuse what the store on disk refuses, so that a query that runs here runs there."""
    for name in bound:
        if name not in variables:
            raise ParameterError(
                f"The query does not name ?{name} in its SELECT clause; "
                "a parameter's variable has to stand in the SELECT clause"
            )


def answer_from(found: Result, limit: int | None) -> Answer:
    """An answer of rdflib as ours."""
    if found.type == "ASK":
        return Truth(bool(found.askAnswer))
    if found.type == "SELECT":
        variables = tuple(str(name) for name in found.vars or ())
        rows: list[Row] = [
            tuple(from_rdflib(binding.get(rdflib.Variable(name))) for name in variables)
            for binding in islice(found.bindings, None if limit is None else limit + 1)
        ]
        return Selection(variables, tuple(rows[:limit]), limit is not None and len(rows) > limit)
    triples = [triple(tuple(map(from_rdflib, row))) for row in found.graph or ()]
    return Triples(
        tuple(sorted(set(triples), key=repr)[:limit]), limit is not None and len(set(triples)) > limit
    )


def quad_from(row: tuple[Node, Node, Node], name: IRI) -> Quad:
    """A triple of rdflib as our quad."""
    subject, predicate, value = map(from_rdflib, row)
    if not (isinstance(subject, IRI) and isinstance(predicate, IRI) and isinstance(value, IRI | Literal)):
        raise StoreError(f"expected named nodes and literals only, found {row} in {name}")
    return Quad(subject, predicate, value, name)


def from_rdflib(node: object) -> Term | None:
    """A node of rdflib as our term."""
    match node:
        case None:
            return None
        case rdflib.URIRef():
            return IRI(str(node))
        case rdflib.BNode():
            return Blank(str(node))
        case rdflib.Literal():
            if node.language is not None:
                return Literal(str(node), language=node.language.lower())
            return Literal(str(node), IRI(str(node.datatype)) if node.datatype else XSD.string)
        case _:
            raise StoreError(f"expected a node or a literal, found {node!r}")


def to_rdflib(term: Object) -> rdflib.URIRef | rdflib.Literal:
    """A term of ours for rdflib. Plain strings have no datatype there, or they would not equal the stored."""
    if isinstance(term, IRI):
        return rdflib.URIRef(term)
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    if term.datatype == XSD.string:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype), normalize=False)


def to_rdflib_quad(
    quad: Quad,
) -> tuple[rdflib.URIRef, rdflib.URIRef, rdflib.URIRef | rdflib.Literal, rdflib.URIRef]:
    """A quad of ours for rdflib."""
    return (
        rdflib.URIRef(quad.subject),
        rdflib.URIRef(quad.predicate),
        to_rdflib(quad.object),
        rdflib.URIRef(quad.graph),
    )
