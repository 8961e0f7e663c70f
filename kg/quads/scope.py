"""The scope: what all statements of one report of a document have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.document import Document
from extractors.extraction import Extraction
from kg.quads.jurisdiction import jurisdiction_of
from kg.quads.outline import Outline
from kg.quads.settings import QuadSettings
from ontology.ids import Ids, Jurisdiction, document_jurisdiction, document_key, unit_key
from ontology.iri import IRI
from ontology.records import Report, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """One report of a document: how it is called, where and for which year it speaks."""

    document: Document
    settings: QuadSettings
    ids: Ids
    key: str
    """What the report is called in ids."""
    node: IRI
    """The report's own node."""
    report: Report | None
    """None where the records speak of a report that the extraction does not hold."""
    jurisdiction: Jurisdiction
    outline: Outline

    @property
    def place(self) -> IRI | None:
        """The node of the area that the report is of, None where that is not known."""
        if self.jurisdiction.name is None:
            return None
        return self.ids.make("place", self.jurisdiction.key)

    @property
    def year(self) -> int | None:
        """The year that the plan is for."""
        return None if self.report is None else self.report.year

    def own(self, kind: str, *parts: str) -> IRI:
        """The id of something that exists only in this report."""
        return self.ids.make(kind, self.key, *parts)

    def named(self, kind: str, name: str) -> IRI:
        """The id of something that its name tells within the jurisdiction."""
        return self.ids.make(kind, *unit_key(self.jurisdiction, name))

    def section_node(self, section: Section) -> IRI:
        """The node of a section of this report."""
        return self.own("section", str(section.evidence.start))


def scopes(extraction: Extraction, settings: QuadSettings) -> dict[int, Scope]:
    """The scope of each report of a document, by its number in the file."""
    document, ids = extraction.document, Ids(settings.base)
    reports = {report.n: report for report in extraction.of(Report)}
    sections: dict[int, list[Section]] = {}
    for section in extraction.of(Section):
        sections.setdefault(section.n, []).append(section)
    found = {}
    for n in _numbers(extraction):
        key = document_key(document.sha256, n)
        found[n] = Scope(
            document=document,
            settings=settings,
            ids=ids,
            key=key,
            node=ids.make("doc", key),
            report=reports.get(n),
            jurisdiction=_jurisdiction(reports.get(n), document, key),
            outline=Outline.of(sections.get(n, ())),
        )
    return found


def _jurisdiction(report: Report | None, document: Document, key: str) -> Jurisdiction:
    return document_jurisdiction(key) if report is None else jurisdiction_of(report, document.text, key)


def _numbers(extraction: Extraction) -> Iterable[int]:
    # A document without any record is still a document: its first report stands for it.
    return sorted({record.n for record in extraction.records} or {1})
