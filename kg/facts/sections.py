"""The sections of a document, and what a place in one of them is about.

A heading that says neither whether its text tells the past or the future, nor of which year, leaves that to
the one above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.area import StoredDocument
from kg.facts.rows import Row, rows
from kg.quads.section import ROLES, STATUSES
from kg.store.protocol import Store
from ontology.iri import IRI
from ontology.records import SectionRole, Status

SECTIONS = """
SELECT ?node ?title ?role ?status ?above ?year
WHERE {
  GRAPH $graph {
    ?node dct:source $document ; a doco:Section ; dct:title ?title ; gwr:sectionRole ?role ;
        gwr:status ?status ; dct:isPartOf ?above .
    OPTIONAL { ?node gwr:period ?year }
  }
}
"""
ROLE_OF = {concept: role for role, concept in ROLES.items()}
STATUS_OF = {concept: status for status, concept in STATUSES.items()}
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class SectionFact:
    """A heading and what its text is for."""

    title: str
    role: SectionRole
    status: Status
    year: int | None
    above: IRI


@dataclass(frozen=True, slots=True)
class Sections:
    """The sections of one document, by their nodes."""

    found: dict[IRI, SectionFact]

    def title(self, node: IRI | None) -> str | None:
        """The heading of a section; None for what is no section."""
        section = None if node is None else self.found.get(node)
        return None if section is None else section.title

    def role(self, node: IRI | None) -> SectionRole | None:
        """What the text is for, by the innermost heading that says so."""
        roles = (section.role for section in self._upwards(node))
        return next((role for role in roles if role is not SectionRole.OTHER), None) or (
            SectionRole.OTHER if node in self.found else None
        )

    def status(self, node: IRI | None) -> Status | None:
        """Past or future, by the innermost heading that says so."""
        statuses = (section.status for section in self._upwards(node))
        return next((status for status in statuses if status is not Status.NONE), None)

    def year(self, node: IRI | None) -> int | None:
        """The year that the text is about."""
        years = (section.year for section in self._upwards(node))
        return next((year for year in years if year is not None), None)

    def _upwards(self, node: IRI | None) -> Iterator[SectionFact]:
        for _ in range(DEEPEST):
            section = None if node is None else self.found.get(node)
            if section is None:
                return
            yield section
            node = section.above


def read_sections(store: Store, document: StoredDocument) -> Sections:
    """The sections of a document."""
    return Sections({row.node("node"): _section(row) for row in rows(store, SECTIONS, document)})


def _section(row: Row) -> SectionFact:
    return SectionFact(
        title=row.text("title"),
        role=ROLE_OF[row.node("role")],
        status=STATUS_OF[row.node("status")],
        year=row.year("year"),
        above=row.node("above"),
    )
