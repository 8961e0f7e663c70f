"""A year in the name of a file that disagrees with what its text says.

The text is believed, the name is told: a file may have been named after the wrong year, or may hold another
year's report. A name may tell the year of the plan, of the speech, or the year looked back on; it disagrees
where it tells a year and none of them. A file of several reports is named after none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from extractors.document import Document
from extractors.structure.years import years_in
from ontology.issues import Issue, Severity
from ontology.records import Report

CODE = "structure.year-of-name"
LONG_NUMBER = re.compile(r"[0-9０-９]{5,}")
"""Days and running numbers: 20240115."""


def file_year_issues(document: Document, reports: Sequence[Report]) -> Iterator[Issue]:
    """An issue where the file's name tells another year than the only report in it."""
    if len(reports) != 1:
        return
    report = reports[0]
    told = years_in(LONG_NUMBER.sub(" ", PurePath(document.name).stem))
    dated = int(report.date[:4]) if report.date is not None else None
    years = {report.year, report.review_year, dated} - {None}
    if not told or report.year is None or not years.isdisjoint(told):
        return
    evidence = report.evidence.get("year")
    said = "" if evidence is None else f" (“{evidence.surface}”)"
    yield Issue(
        CODE,
        f"the name of the file {document.name!r} tells the year {told[0]}, its text {report.year}{said}; "
        "the text is followed: give the file another name, or see whether it is the right file",
        Severity.WARNING,
        start=None if evidence is None else evidence.start,
        end=None if evidence is None else evidence.end,
        line=None if evidence is None else document.line_of(evidence.start),
    )
