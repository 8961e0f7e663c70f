"""The constraint components of SHACL Core that the shapes use, one class each.

A constraint looks at the values of a property of one node and gives those that break it; one about the
values as a whole (minCount, maxCount, hasValue) gives None once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Protocol

from kg.quads.model import Literal, Object
from kg.validate.data import Data
from kg.validate.lexical import is_well_formed, number_of
from ontology.iri import IRI
from ontology.terms import RDF

Faults = Iterator[Object | None]


class Constraint(Protocol):
    """One constraint of a shape."""

    component: ClassVar[str]
    """Local name of the SHACL constraint component."""

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The values that break the constraint."""
        ...


@dataclass(frozen=True, slots=True)
class MinCount:
    """sh:minCount: at least so many values."""

    component: ClassVar[str] = "MinCountConstraintComponent"
    least: int

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """None where there are too few."""
        if len(values) < self.least:
            yield None


@dataclass(frozen=True, slots=True)
class MaxCount:
    """sh:maxCount: at most so many values."""

    component: ClassVar[str] = "MaxCountConstraintComponent"
    most: int

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """None where there are too many."""
        if len(values) > self.most:
            yield None


@dataclass(frozen=True, slots=True)
class HasValue:
    """sh:hasValue: this value among them."""

    component: ClassVar[str] = "HasValueConstraintComponent"
    value: Object

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """None where it is not."""
        if self.value not in values:
            yield None


@dataclass(frozen=True, slots=True)
class In:
    """sh:in: each value one of these."""

    component: ClassVar[str] = "InConstraintComponent"
    allowed: frozenset[Object]

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The others."""
        return (value for value in values if value not in self.allowed)


@dataclass(frozen=True, slots=True)
class OfClass:
    """sh:class: each value a node of this class."""

    component: ClassVar[str] = "ClassConstraintComponent"
    one: IRI

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The others."""
        return (value for value in values if not data.is_a(value, self.one))


@dataclass(frozen=True, slots=True)
class Datatype:
    """sh:datatype: each value a well-formed literal of this datatype."""

    component: ClassVar[str] = "DatatypeConstraintComponent"
    datatype: IRI

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The others."""
        return (value for value in values if not self._holds(value))

    def _holds(self, value: Object) -> bool:
        if not isinstance(value, Literal):
            return False
        datatype = RDF.langString if value.language is not None else value.datatype
        return datatype == self.datatype and is_well_formed(value)


@dataclass(frozen=True, slots=True)
class NodeKindIRI:
    """sh:nodeKind sh:IRI: each value an IRI."""

    component: ClassVar[str] = "NodeKindConstraintComponent"

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The literals."""
        return (value for value in values if isinstance(value, Literal))


@dataclass(frozen=True, slots=True)
class Pattern:
    """sh:pattern: the text of each value has a match."""

    component: ClassVar[str] = "PatternConstraintComponent"
    pattern: re.Pattern[str]

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The values without one."""
        return (value for value in values if not self.pattern.search(text_of(value)))


@dataclass(frozen=True, slots=True)
class MinLength:
    """sh:minLength: the text of each value is so long."""

    component: ClassVar[str] = "MinLengthConstraintComponent"
    least: int

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The shorter ones."""
        return (value for value in values if len(text_of(value)) < self.least)


@dataclass(frozen=True, slots=True)
class MinInclusive:
    """sh:minInclusive: each value a number, this or more."""

    component: ClassVar[str] = "MinInclusiveConstraintComponent"
    least: Decimal

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """What is less, or no number."""
        for value in values:
            number = number_of(value)
            if number is None or number < self.least:
                yield value


@dataclass(frozen=True, slots=True)
class MaxInclusive:
    """sh:maxInclusive: each value a number, this or less."""

    component: ClassVar[str] = "MaxInclusiveConstraintComponent"
    most: Decimal

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """What is more, or no number."""
        for value in values:
            number = number_of(value)
            if number is None or number > self.most:
                yield value


def text_of(value: Object) -> str:
    """An IRI, or the text of a literal."""
    return value.value if isinstance(value, Literal) else str(value)
