#!/usr/bin/env python3
"""Write docs/ontology.md from ontology/report.ttl and ontology/shapes.ttl.

    python tools/ontology_reference.py            write the file
    python tools/ontology_reference.py --check    exit 1 if the file is not what would be written

Terms stand in the order of the Turtle file; the words are those of their labels and definitions.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import generated_page
import jinja2

from kg.prefixes import compact
from kg.quads.model import Literal
from kg.turtle import Turtle, shipped
from kg.validate.shape import NodeShape, PropertyShape
from kg.validate.shapes_reader import shapes
from ontology.ids import DEFAULT_BASE
from ontology.iri import IRI
from ontology.terms import CLASSES, FOREIGN, GWR, PROPERTIES, RDFS, SCHEMES, SKOS

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "ontology.md"
TEMPLATE = Path(__file__).with_name("ontology_reference.md.j2")


@dataclass(frozen=True, slots=True)
class Term:
    """An own term and what the Turtle says of it."""

    name: str
    label_en: str
    label_zh: str
    definition_en: str
    definition_zh: str
    above: tuple[str, ...]
    domain: str
    range: str
    members: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class ShapeRow:
    """A shape as one row of a table."""

    name: str
    path: str
    severity: str
    message_en: str
    message_zh: str


def term(turtle: Turtle, iri: IRI, members: Iterable[Term] = ()) -> Term:
    """What the Turtle says of a term."""
    above = (*turtle.nodes(iri, RDFS.subClassOf), *turtle.nodes(iri, RDFS.subPropertyOf))
    return Term(
        name=iri.removeprefix(GWR.base_),
        label_en=text(turtle, iri, RDFS.label, "en"),
        label_zh=text(turtle, iri, RDFS.label, "zh-hans"),
        definition_en=text(turtle, iri, SKOS.definition, "en"),
        definition_zh=text(turtle, iri, SKOS.definition, "zh-hans"),
        above=tuple(map(compact, above)),
        domain=", ".join(map(compact, turtle.nodes(iri, RDFS.domain))),
        range=", ".join(map(compact, turtle.nodes(iri, RDFS.range))),
        members=tuple(members),
    )


def text(turtle: Turtle, iri: IRI, predicate: IRI, language: str) -> str:
    """The text of a property in a language."""
    values = turtle.properties(iri).get(predicate, [])
    found = [v.value for v in values if isinstance(v, Literal) and v.language == language]
    if len(found) != 1:
        raise SystemExit(f"ontology/report.ttl: {iri} needs one {predicate} in {language}, has {len(found)}")
    return found[0]


def in_file_order(turtle: Turtle, names: str) -> list[IRI]:
    """The own terms of these names, in the order of the Turtle file."""
    wanted = {GWR[name] for name in names.split()}
    return [subject for subject in turtle.subjects() if subject in wanted]


def scheme_terms(turtle: Turtle) -> list[Term]:
    """The vocabularies, each with its members."""
    found = []
    for scheme in in_file_order(turtle, SCHEMES):
        members = [one for one in turtle.subjects() if scheme in turtle.nodes(one, SKOS.inScheme)]
        found.append(term(turtle, scheme, [term(turtle, one) for one in members]))
    return found


def shape_rows() -> list[ShapeRow]:
    """All shapes with messages: those of nodes and those of properties."""
    rows = []
    for shape in shapes():
        if shape.constraints:
            rows.append(shape_row(shape, ""))
        rows += [shape_row(part, compact(part.path)) for part in shape.properties]
    return rows


def shape_row(shape: NodeShape | PropertyShape, path: str) -> ShapeRow:
    """One shape as a row."""
    messages = dict(shape.messages)
    return ShapeRow(compact(shape.name), path, shape.severity.value, messages["en"], messages["zh-hans"])


def reference() -> str:
    """The whole reference as Markdown."""
    turtle = shipped("report.ttl")
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(TEMPLATE.read_text(encoding="utf-8")).render(
        namespace=GWR.base_,
        base=DEFAULT_BASE,
        prefixes=[(namespace.prefix_, namespace.base_) for namespace in FOREIGN],
        classes=[term(turtle, iri) for iri in in_file_order(turtle, CLASSES)],
        properties=[term(turtle, iri) for iri in in_file_order(turtle, PROPERTIES)],
        schemes=scheme_terms(turtle),
        shapes=shape_rows(),
    )


if __name__ == "__main__":
    sys.exit(generated_page.main(TARGET, reference()))
