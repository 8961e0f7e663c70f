"""The same validation by pyshacl, a complete SHACL processor: slow, and the measure of the fast one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import pyshacl
import rdflib
from rdflib.namespace import SH

from kg.quads.model import Literal, Object, Quad
from kg.quads.nquads import object_text
from kg.turtle import shipped_text
from kg.validate.finding import Finding, Severity, ValidationReport
from ontology.iri import IRI


def validate_with_pyshacl(quads: Iterable[Quad]) -> ValidationReport:
    """Hold a document's quads against the shapes, by pyshacl.

    Returns:
        All findings, sorted; shapes without a name of their own are called `_:`.
    """
    lines = (f"<{s}> <{p}> {object_text(o)} ." for s, p, o, _ in quads)
    data = rdflib.Graph().parse(data="\n".join(lines), format="nt")
    ontology, shapes = shipped_graph("report.ttl"), shipped_graph("shapes.ttl")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology)
    if not isinstance(results, rdflib.Graph):
        raise TypeError(f"pyshacl gave {type(results).__name__} instead of a graph of results")
    found = [_finding(results, node) for node in results.objects(None, SH.result)]
    return ValidationReport(tuple(sorted(found, key=_key)))


@cache
def shipped_graph(name: str) -> rdflib.Graph:
    """A Turtle file of the package `ontology`, as rdflib reads it."""
    return rdflib.Graph().parse(data=shipped_text(name), format="turtle")


def _finding(results: rdflib.Graph, node: Any) -> Finding:
    path, value = results.value(node, SH.resultPath), results.value(node, SH.value)
    component = str(results.value(node, SH.sourceConstraintComponent))
    focus = _object(results.value(node, SH.focusNode))
    messages = results.objects(node, SH.resultMessage)
    return Finding(
        severity=Severity(str(results.value(node, SH.resultSeverity)).rpartition("#")[2]),
        focus=focus,
        path=None if path is None else IRI(path),
        value=None if value is None else _object(value),
        component=component.rpartition("#")[2],
        shape=str(results.value(node, SH.sourceShape)),
        messages=tuple(sorted(((getattr(m, "language", None) or "").lower(), str(m)) for m in messages)),
    )


def _object(term: Any) -> Object:
    if isinstance(term, rdflib.Literal):
        datatype = Literal("").datatype if term.datatype is None else IRI(term.datatype)
        return Literal(str(term), datatype, term.language)
    return IRI(term)


def _key(finding: Finding) -> tuple[str, ...]:
    return finding.key
