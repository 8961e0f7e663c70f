"""Shapes: constraints on a node and on the values of its properties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from kg.quads.model import Object
from kg.validate.constraints import Constraint, Faults
from kg.validate.data import Data
from kg.validate.finding import Finding, Severity
from ontology.iri import IRI


@dataclass(frozen=True, slots=True)
class PropertyShape:
    """Constraints on the values of one property."""

    name: str
    """IRI of the shape, or the blank node's name where it has none."""
    path: IRI
    constraints: tuple[Constraint, ...]
    severity: Severity
    messages: tuple[tuple[str, str], ...]
    """Language and text, sorted."""

    def findings(self, focus: Object, data: Data) -> Iterator[Finding]:
        """What the property's values break."""
        values = data.values(focus, self.path)
        for constraint in self.constraints:
            for value in constraint.faults(values, data):
                yield Finding(
                    severity=self.severity,
                    focus=focus,
                    path=self.path,
                    value=value,
                    component=constraint.component,
                    shape=self.name,
                    messages=self.messages,
                )

    def conforms(self, focus: Object, data: Data) -> bool:
        """Does nothing break a constraint?"""
        return next(self.findings(focus, data), None) is None


@dataclass(frozen=True, slots=True)
class NodeShape:
    """Constraints on nodes: of certain classes, or wherever another shape refers to it."""

    name: str
    targets: tuple[IRI, ...]
    constraints: tuple[Constraint, ...]
    """On the node itself."""
    properties: tuple[PropertyShape, ...]
    severity: Severity
    messages: tuple[tuple[str, str], ...]

    def focus_nodes(self, data: Data) -> list[IRI]:
        """The nodes that the shape is for, each once."""
        return list(dict.fromkeys(node for one in self.targets for node in data.instances(one)))

    def findings(self, focus: Object, data: Data) -> Iterator[Finding]:
        """What the node or its properties break."""
        for constraint in self.constraints:
            for value in constraint.faults((focus,), data):
                yield Finding(
                    severity=self.severity,
                    focus=focus,
                    path=None,
                    value=value,
                    component=constraint.component,
                    shape=self.name,
                    messages=self.messages,
                )
        for part in self.properties:
            yield from part.findings(focus, data)

    def conforms(self, focus: Object, data: Data) -> bool:
        """Does nothing break a constraint?"""
        return next(self.findings(focus, data), None) is None


@dataclass(frozen=True, slots=True)
class Or:
    """sh:or: each value conforms to one shape at least."""

    component: ClassVar[str] = "OrConstraintComponent"
    alternatives: tuple[NodeShape, ...]

    def faults(self, values: Sequence[Object], data: Data) -> Faults:
        """The values that conform to none."""
        for value in values:
            if not any(shape.conforms(value, data) for shape in self.alternatives):
                yield value
