"""Within what part of a report something stands: a row, a section, or the report as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from kg.quads.scope import Scope
from ontology.iri import IRI


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a report."""

    node: IRI
    part: str = ""
    """What the part is called in ids. It tells a mention in this part from one in another part that has the
    same text: a merged cell is evidence in each of the rows that it spans."""


def within_section(scope: Scope, offset: int) -> Within:
    """The innermost section around a place in the text, or the report where it lies in none."""
    section = scope.outline.innermost(offset)
    if section is None:
        return Within(scope.node)
    return Within(scope.section_node(section), f"section-{section.evidence.start}")
