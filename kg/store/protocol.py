"""What a store can do, whatever it is made of.

Everything that is written is one Change, and a change is atomic: after a crash in the middle of it the
store is as it was before. Documents are replaced whole, so most changes remove a graph and add one. What is
read comes in a fixed order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from kg.quads.model import Literal, Object, Quad
from kg.quads.nquads import to_nquads
from kg.store.answers import Answer, Selection, text_of
from ontology.iri import IRI

GRAPH_SIZES = "SELECT ?graph (COUNT(*) AS ?n) { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph ORDER BY ?graph"

CLASS_SIZES = """
SELECT ?class (COUNT(DISTINCT ?thing) AS ?n)
WHERE { GRAPH ?graph { ?thing a ?class } }
GROUP BY ?class ORDER BY DESC(?n) ?class
"""


@dataclass(frozen=True, slots=True)
class GraphText:
    """The quads of one graph as canonical N-Quads: what passes between processes, and into the database."""

    name: IRI
    nquads: str

    @classmethod
    def of(cls, name: IRI, quads: Iterable[Quad]) -> GraphText:
        """The text of some quads.

        Raises:
            ValueError: one of them belongs to another graph.
        """
        found = checked(quads)
        strangers = {quad.graph for quad in found} - {name}
        if strangers:
            raise ValueError(f"expected quads of {name} only, found some of {min(strangers)}")
        return cls(name, to_nquads(found))

    def triples(self) -> str:
        """The same without the name of the graph, one triple a line."""
        end = f" <{self.name}> ."
        return "\n".join(f"{line.removesuffix(end)} ." for line in self.nquads.split("\n") if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is written at once: graphs are removed, then quads are removed, then quads are added."""

    remove_graphs: tuple[IRI, ...] = ()
    remove_quads: tuple[Quad, ...] = ()
    add_quads: tuple[Quad, ...] = ()
    add_graphs: tuple[GraphText, ...] = ()
    """Quads that are added as well, already written out."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much a store holds."""

    quads: int
    graphs: Mapping[IRI, int]
    """Quads of each graph, by its name."""
    classes: Mapping[IRI, int]
    """Distinct things of each class, the largest first."""


class Store(Protocol):
    """A set of named graphs that can be changed and asked."""

    def apply(self, change: Change) -> None:
        """Make a change, wholly or not at all.

        Raises:
            StoreWriteError: it cannot be written.
        """

    def graphs(self) -> tuple[IRI, ...]:
        """The names of all graphs that hold a quad, sorted."""

    def graph(self, name: IRI) -> Iterator[Quad]:
        """The quads of one graph, in canonical order."""

    def query(
        self, sparql: str, *, bindings: Mapping[str, Object] | None = None, limit: int | None = None
    ) -> Answer:
        """Answer SELECT, ASK, CONSTRUCT or DESCRIBE.

        Patterns outside GRAPH match in all graphs; a triple that several graphs hold may match once for
        each, so count with DISTINCT.

        Args:
            sparql: the text. It has to pass `kg.query_guard.check_query` first where a user wrote it.
            bindings: terms for variables that the SELECT clause names.
            limit: how many rows to take.

        Raises:
            QuerySyntaxError: the text is not a SPARQL query.
            ParameterError: a bound variable is not in the SELECT clause.
        """

    def close(self) -> None:
        """Give the store up; a closed store is not used again."""

    def replace_graph(self, name: IRI, quads: Iterable[Quad]) -> None:
        """Put quads in the place of a graph, wholly or not at all."""
        self.apply(Change(remove_graphs=(name,), add_graphs=(GraphText.of(name, quads),)))

    def remove(self, name: IRI) -> None:
        """Remove a graph."""
        self.apply(Change(remove_graphs=(name,)))

    def quads(self) -> Iterator[Quad]:
        """All quads, by graph, each graph in canonical order."""
        for name in self.graphs():
            yield from self.graph(name)

    def size(self) -> int:
        """How many quads there are."""
        return sum(self._counts(GRAPH_SIZES).values())

    def statistics(self) -> Statistics:
        """Count what is in the store."""
        graphs = self._counts(GRAPH_SIZES)
        return Statistics(sum(graphs.values()), graphs, self._counts(CLASS_SIZES))

    def _counts(self, sparql: str) -> dict[IRI, int]:
        answer = self.query(sparql)
        assert isinstance(answer, Selection)
        # rdflib groups nothing into one group without a name
        return {IRI(text_of(name)): int(text_of(n)) for name, n in answer.rows if name is not None}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def checked(quads: Iterable[Quad]) -> tuple[Quad, ...]:
    """The quads, if all have the form that a store holds.

    Raises:
        TypeError: a term is neither an IRI nor a literal, or a literal stands where an IRI has to.
    """
    found = tuple(quads)
    for quad in found:
        named = all(isinstance(term, IRI) for term in (quad.subject, quad.predicate, quad.graph))
        if not named or not isinstance(quad.object, IRI | Literal):
            raise TypeError(f"a quad has IRIs, and an IRI or a literal as its object, found {quad!r}")
    return found
