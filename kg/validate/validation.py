"""Validation of one document's graph against the shipped shapes.

The shapes are read once. The graph is laid out by the properties that they ask for, then each shape looks at
the nodes of its classes. The time is linear in the graph; the findings are those that a full SHACL processor
reports for the same shapes, as tests show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.quads.model import Quad
from kg.turtle import classes_above
from kg.validate.constraints import Constraint
from kg.validate.data import Data
from kg.validate.finding import Finding, ValidationReport
from kg.validate.shape import NodeShape, Or
from kg.validate.shapes_reader import shapes
from ontology.iri import IRI


def validate_graph(quads: Iterable[Quad], own: Sequence[NodeShape] | None = None) -> ValidationReport:
    """Hold a document's quads against the shapes.

    Args:
        quads: the quads of one document. What report.ttl says of classes is known.
        own: other shapes than those that are shipped.

    Returns:
        All findings, sorted.
    """
    held = shapes() if own is None else own
    data = Data(quads, predicates=_predicates(tuple(held)), above=classes_above())
    found = {finding.key: finding for finding in _findings(held, data)}
    return ValidationReport(tuple(found[key] for key in sorted(found)))


def _findings(all_shapes: Iterable[NodeShape], data: Data) -> Iterator[Finding]:
    for shape in all_shapes:
        for node in shape.focus_nodes(data):
            yield from shape.findings(node, data)


@cache
def _predicates(held: tuple[NodeShape, ...]) -> frozenset[IRI]:
    """All properties that shapes ask for."""
    return frozenset(path for shape in held for path in _paths(shape))


def _paths(shape: NodeShape) -> Iterator[IRI]:
    for part in shape.properties:
        yield part.path
        yield from _paths_of(part.constraints)
    yield from _paths_of(shape.constraints)


def _paths_of(constraints: Iterable[Constraint]) -> Iterator[IRI]:
    for constraint in constraints:
        if isinstance(constraint, Or):
            for alternative in constraint.alternatives:
                yield from _paths(alternative)
