"""The structure of a document: its reports, their headings, and the paragraphs that other rules read.

Steps, each in a module of its own: lines (chrome and tables left out) → stretches (cut sentences healed) →
reports of the file → outline of each → roles and years → passages. Every step is linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.document import Document
from extractors.passage import Passage
from extractors.structure.front import Front, read_front
from extractors.structure.lines import read_lines
from extractors.structure.outline import PART_LEVEL, Heading, read_outline
from extractors.structure.passages import passages_of
from extractors.structure.places import read_place
from extractors.structure.reports import split_reports
from extractors.structure.roles import Chapter, Part, notice_part, paragraph_role, parts_of
from extractors.structure.sections import bodies_of, sections_of, title_text
from extractors.structure.stretches import Stretch, read_stretches
from extractors.structure.years import (
    HeadedPart,
    Years,
    notice_year,
    read_years,
    session_plan_year,
    year_about,
    years_in,
)
from ontology.issues import Issue, Severity
from ontology.records import Report, ReportKind, Section, SectionRole, Status


@dataclass(frozen=True, slots=True)
class Structure:
    """What `read_structure` finds."""

    reports: tuple[Report, ...]
    sections: tuple[Section, ...]
    """All headings of running text, in the order of the text."""
    passages: tuple[Passage, ...]
    """All paragraphs of running text, headings included, in the order of the text."""
    issues: tuple[Issue, ...] = ()
    lines: tuple[tuple[int, int], ...] = ()
    """Where the lines of running text stand: what is chrome, a note or a glossary is in none."""


def read_structure(document: Document) -> Structure:
    """Reports, headings and paragraphs of a document.

    Args:
        document: any document; its tables are left to the table extractor.

    Returns:
        At least one report for a document with any running text.
    """
    lines = read_lines(document)
    stretches = read_stretches(document.text, lines)
    spans = split_reports(stretches)
    read = [
        _read_report(document, stretches[span.first : span.last], n, several=len(spans) > 1)
        for n, span in enumerate(spans, start=1)
    ]
    return Structure(
        tuple(one.report for one in read),
        tuple(section for one in read for section in one.sections),
        tuple(passage for one in read for passage in one.passages),
        _issues(document, stretches),
        tuple((line.start, line.end) for line in lines),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    report: Report
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def _read_report(document: Document, stretches: Sequence[Stretch], n: int, *, several: bool) -> _Read:
    front = read_front(document, stretches, several=several)
    headings = read_outline(stretches, body_from=front.size, read_out=front.kind is ReportKind.NARRATIVE)
    bodies = bodies_of(stretches, headings)
    parts = _parts(front, stretches, headings, bodies)
    years = _years(front, stretches, headings, parts, bodies)
    about = _about(stretches, headings, parts, years)
    return _Read(
        _report(front, stretches, n, years),
        sections_of(stretches, headings, parts, about, n),
        passages_of(stretches, headings, parts, about, n=n),
    )


def _parts(
    front: Front, stretches: Sequence[Stretch], headings: Sequence[Heading], bodies: Sequence[str]
) -> list[Part]:
    if front.kind is ReportKind.TABLE:
        return [notice_part(title_text(stretches, heading)) for heading in headings]
    chapters = []
    last = 0
    for heading, body in zip(headings, bodies, strict=True):
        closed = any(
            paragraph_role(stretch.text) is SectionRole.PROBLEMS
            for stretch in stretches[last + 1 : heading.index]
        )
        chapters.append(Chapter(heading.level, title_text(stretches, heading), body, closed))
        last = heading.index
    date = front.date.value if front.date is not None else None
    named = [year for chapter in chapters if chapter.level == PART_LEVEL for year in years_in(chapter.title)]
    return parts_of(chapters, plan_year=session_plan_year(date) or max(named, default=None))


def _years(
    front: Front,
    stretches: Sequence[Stretch],
    headings: Sequence[Heading],
    parts: Sequence[Part],
    bodies: Sequence[str],
) -> Years:
    headed = [
        HeadedPart(part.role, title_text(stretches, heading), body)
        for heading, part, body in zip(headings, parts, bodies, strict=True)
        if heading.level == PART_LEVEL
    ]
    date = front.date.value if front.date is not None else None
    title = front.title.value if front.title is not None else None
    if front.kind is ReportKind.TABLE:
        return Years(notice_year([part.title for part in headed], date=date, title=title), None)
    return read_years(headed, date=date, title=title)


def _about(
    stretches: Sequence[Stretch], headings: Sequence[Heading], parts: Sequence[Part], years: Years
) -> list[int | None]:
    """The year that each heading is about: its outermost heading's, for its own status."""
    about: list[int | None] = []
    outer: tuple[str, Status] | None = None
    for heading, part in zip(headings, parts, strict=True):
        if heading.level == PART_LEVEL or outer is None:
            outer = (title_text(stretches, heading), part.status)
        elif outer[1] is not part.status:
            outer = (outer[0], part.status)
        about.append(year_about(*outer, years))
    return about


def _report(front: Front, stretches: Sequence[Stretch], n: int, years: Years) -> Report:
    place = read_place(stretches, session=front.session, title=front.title, front=front.size)
    fields = {
        "place": place.found if place is not None and place.printed else None,
        "inferred_place": place.found if place is not None and not place.printed else None,
        "title": front.title,
        "date": front.date,
        "meeting": front.session,
        "number": front.number,
        "speaker": front.speaker.name if front.speaker is not None else None,
        "post": front.speaker.post if front.speaker is not None else None,
    }
    said = {name: found for name, found in fields.items() if found is not None}
    values = {name: found.value for name, found in said.items()}
    return Report(
        n=n,
        kind=front.kind,
        year=years.plan,
        review_year=years.review,
        start=stretches[0].start,
        end=stretches[-1].end,
        title=values.get("title"),
        place=values.get("place"),
        inferred_place=values.get("inferred_place"),
        date=values.get("date"),
        speaker=values.get("speaker"),
        post=values.get("post"),
        meeting=values.get("meeting"),
        number=values.get("number"),
        evidence={name: found.evidence for name, found in said.items()},
    )


def _issues(document: Document, stretches: Sequence[Stretch]) -> tuple[Issue, ...]:
    return tuple(
        Issue(
            code="structure.lost-figure",
            message="a figure was lost where the file holds an unfilled template; nothing is read from it",
            severity=Severity.WARNING,
            start=offset,
            end=offset + 1,
            line=document.line_of(offset),
        )
        for stretch in stretches
        for offset in stretch.ink.lost
    )
