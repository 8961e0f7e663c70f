"""From `shapes.ttl` to shapes. What is not understood here is refused, never ignored.

The predicates of a shape are looked up in tables: one for what a shape says of itself, one for constraints.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache

from kg.quads.model import Literal, Object
from kg.turtle import Turtle, shipped
from kg.validate.constraints import (
    Constraint,
    Datatype,
    HasValue,
    In,
    MaxCount,
    MaxInclusive,
    MinCount,
    MinInclusive,
    MinLength,
    NodeKindIRI,
    OfClass,
    Pattern,
)
from kg.validate.finding import Severity
from kg.validate.shape import NodeShape, Or, PropertyShape
from ontology.errors import VocabularyError
from ontology.iri import IRI
from ontology.terms import RDF
from ontology.terms.shacl import SH

DESCRIPTIONS = frozenset((RDF.type, SH.targetClass, SH.property, SH.path, SH.severity, SH.message))
SEVERITIES = {SH.Violation: Severity.VIOLATION, SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}


@cache
def shapes() -> tuple[NodeShape, ...]:
    """The shapes that `ontology/shapes.ttl` targets at classes, in the order of their names."""
    return read_shapes(shipped("shapes.ttl"))


def read_shapes(turtle: Turtle) -> tuple[NodeShape, ...]:
    """The shapes of a Turtle file that have target classes.

    Raises:
        VocabularyError: the file uses a part of SHACL that is not understood here.
    """
    targeted = [subject for subject in turtle.subjects() if turtle.nodes(subject, SH.targetClass)]
    return tuple(_node_shape(turtle, subject) for subject in sorted(targeted))


def _node_shape(turtle: Turtle, subject: IRI) -> NodeShape:
    return NodeShape(
        name=subject,
        targets=tuple(turtle.nodes(subject, SH.targetClass)),
        constraints=_constraints(turtle, subject),
        properties=tuple(_property_shape(turtle, part) for part in turtle.nodes(subject, SH.property)),
        severity=_severity(turtle, subject),
        messages=_messages(turtle, subject),
    )


def _property_shape(turtle: Turtle, subject: IRI) -> PropertyShape:
    paths = turtle.nodes(subject, SH.path)
    if len(paths) != 1 or paths[0].startswith("_:"):
        raise VocabularyError(f"{subject}: expected one sh:path that is an IRI, found {paths}")
    return PropertyShape(
        name=subject,
        path=paths[0],
        constraints=_constraints(turtle, subject),
        severity=_severity(turtle, subject),
        messages=_messages(turtle, subject),
    )


def _constraints(turtle: Turtle, subject: IRI) -> tuple[Constraint, ...]:
    found: list[Constraint] = []
    for predicate, values in turtle.properties(subject).items():
        if predicate in DESCRIPTIONS:
            continue
        if predicate not in READERS:
            raise VocabularyError(f"{subject}: {predicate} is not understood by kg.validate")
        found += [READERS[predicate](turtle, value) for value in values]
    return tuple(found)


def _severity(turtle: Turtle, subject: IRI) -> Severity:
    stated = turtle.nodes(subject, SH.severity) or [SH.Violation]
    if len(stated) != 1 or stated[0] not in SEVERITIES:
        raise VocabularyError(f"{subject}: expected one severity, found {stated}")
    return SEVERITIES[stated[0]]


def _messages(turtle: Turtle, subject: IRI) -> tuple[tuple[str, str], ...]:
    values = turtle.properties(subject).get(SH.message, [])
    return tuple(sorted((v.language or "", v.value) for v in values if isinstance(v, Literal)))


def _number(value: Object) -> int:
    return int(value.value) if isinstance(value, Literal) else 0


def _iri(value: Object) -> IRI:
    if not isinstance(value, IRI):
        raise VocabularyError(f"expected an IRI, found {value}")
    return value


def _read_min_count(turtle: Turtle, value: Object) -> Constraint:
    return MinCount(_number(value))


def _read_max_count(turtle: Turtle, value: Object) -> Constraint:
    return MaxCount(_number(value))


def _read_min_length(turtle: Turtle, value: Object) -> Constraint:
    return MinLength(_number(value))


def _read_min_inclusive(turtle: Turtle, value: Object) -> Constraint:
    return MinInclusive(Decimal(_number(value)))


def _read_max_inclusive(turtle: Turtle, value: Object) -> Constraint:
    return MaxInclusive(Decimal(_number(value)))


def _read_class(turtle: Turtle, value: Object) -> Constraint:
    return OfClass(_iri(value))


def _read_datatype(turtle: Turtle, value: Object) -> Constraint:
    return Datatype(_iri(value))


def _read_has_value(turtle: Turtle, value: Object) -> Constraint:
    return HasValue(value)


def _read_in(turtle: Turtle, value: Object) -> Constraint:
    return In(frozenset(turtle.items(value)))


def _read_pattern(turtle: Turtle, value: Object) -> Constraint:
    return Pattern(re.compile(value.value if isinstance(value, Literal) else str(value)))


def _read_node_kind(turtle: Turtle, value: Object) -> Constraint:
    if value != SH.IRI:
        raise VocabularyError(f"of sh:nodeKind only sh:IRI is understood, found {value}")
    return NodeKindIRI()


def _read_or(turtle: Turtle, value: Object) -> Constraint:
    return Or(tuple(_node_shape(turtle, _iri(item)) for item in turtle.items(value)))


READERS: dict[IRI, Callable[[Turtle, Object], Constraint]] = {
    SH.minCount: _read_min_count,
    SH.maxCount: _read_max_count,
    SH.minLength: _read_min_length,
    SH.minInclusive: _read_min_inclusive,
    SH.maxInclusive: _read_max_inclusive,
    SH["class"]: _read_class,
    SH.datatype: _read_datatype,
    SH.hasValue: _read_has_value,
    SH["in"]: _read_in,
    SH.pattern: _read_pattern,
    SH.nodeKind: _read_node_kind,
    SH["or"]: _read_or,
}
