"""Validation of document graphs against `ontology/shapes.ttl`."""

from kg.validate.finding import Finding, Severity, ValidationReport
from kg.validate.validation import validate_graph

__all__ = ["Finding", "Severity", "ValidationReport", "validate_graph"]
