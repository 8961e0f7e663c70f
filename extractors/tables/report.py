"""The report record of a document that is a responsibility table.

The structure of the running text around the table gives what a covering notice says (number, date, meeting);
the table adds its title, the year in it, the place of its units and the notice's deadlines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.document import Document, Paragraph
from extractors.mapped_text import MappedText
from extractors.passage import Passage
from extractors.tables.deadlines import read_deadlines
from extractors.tables.place import Place, place_in_title, place_of_units
from extractors.tables.reading import TableReading
from ontology.evidence import Evidence
from ontology.records import Report, ReportKind

RULE = "table.title"
TITLE = re.compile(r"关于.{2,60}(?:通知|意见|方案|决定|函)$")
TABLE_TITLE = re.compile(
    r"(?:分解|任务|责任|清单|台账|项目|安排|工作|计划|要点|方案)\S{0,12}(?:表|单|账|册)?$"
)
YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)年?度?")
LONGEST_TITLE = 100


def table_report(
    document: Document, reading: TableReading, base: Report | None, passages: Sequence[Passage]
) -> Report:
    """The report record of a responsibility table.

    Args:
        document: The document.
        reading: Its tables.
        base: What the running text around the table says, None where there is none.
        passages: The paragraphs of the running text.
    """
    evidence = dict(base.evidence) if base is not None else {}
    titles = _titles(document, reading.start)
    title = next((t for t in titles if TITLE.search(t.text)), None) or _nearest(titles)
    if title is not None:
        evidence["title"] = title.evidence(0, len(title.text), rule=RULE)
    year = base.year if base is not None else None
    dated = next(((t, m) for t in reversed(titles) if (m := YEAR.search(t.text))), None)
    if dated is not None:
        text, found = dated
        year = int(found["year"])
        evidence["year"] = text.evidence(found.start(), found.end(), rule="table.year")
    place = _place(document, reading, title)
    if place is not None:
        evidence["place" if place.printed else "inferred_place"] = place.evidence
    report = base or Report(kind=ReportKind.TABLE)
    return replace(
        report,
        kind=ReportKind.TABLE,
        title=title.text if title is not None else report.title,
        place=place.name if place is not None and place.printed else report.place,
        inferred_place=place.name if place is not None and not place.printed else report.inferred_place,
        year=year,
        review_year=None,
        deadlines=tuple(read_deadlines(passages, year)),
        start=0,
        end=len(document.text),
        evidence=evidence,
    )


def _titles(document: Document, table_start: int | None) -> list[MappedText]:
    """Lines above the first table that read like titles, in the order of print."""
    lines = [
        MappedText.squeezed(document.text, block.start, block.end)
        for block in document.blocks
        if isinstance(block, Paragraph) and (table_start is None or block.end <= table_start)
    ]
    marks = [line.slice(len(line.text) - len(line.text.lstrip("#*")), len(line.text)) for line in lines]
    return [m for m in marks if 4 <= len(m.text) <= LONGEST_TITLE and _is_title(m.text)]


def _is_title(text: str) -> bool:
    return not text.endswith(("。", "：", "；")) and (
        TITLE.search(text) is not None or TABLE_TITLE.search(text) is not None
    )


def _nearest(titles: Sequence[MappedText]) -> MappedText | None:
    return titles[-1] if titles else None


def _place(document: Document, reading: TableReading, title: MappedText | None) -> Place | None:
    if title is not None:
        whole = Evidence.of(document.text, *title.source_span(0, len(title.text)), rule=RULE)
        place = place_in_title(whole, document.text)
        if place is not None:
            return place
    units = ((held.name, held.evidence) for task in reading.tasks for held in task.responsibilities)
    return place_of_units(units, document.text, title.text if title is not None else "")
