"""Front matter: what stands above the text of a report and says what it is.

The lines above the salutation (or, where there is none, above the first heading or long paragraph) and the
file's own metadata are searched for title, date, session, speaker and document number. A notice is dated by
the line that signs it. What is not said is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.document import Document
from extractors.mapped_text import MappedText
from extractors.structure.dates import found_date
from extractors.structure.found import Found
from extractors.structure.marks import MarkKind
from extractors.structure.outline import is_salutation
from extractors.structure.part_lines import opens_part
from extractors.structure.report_signs import is_report_title
from extractors.structure.speaker import Speaker, read_speaker
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word
from ontology.evidence import Evidence
from ontology.records import ReportKind

MOST_LINES = 40
"""Front matter has no more paragraphs than this."""
LONGEST_LINE = 120
SIGNED_WITHIN = 80
"""A notice is signed within so many paragraphs."""
TABLE_SHARE = 3
"""Where neither title nor salutation tells, a document is a table if tables are at least a third of it."""

_TITLE = re.compile(any_word("headings", "document_titles"))
_ASSIGNS = re.compile(any_word("front", "assigning_titles"))
_ASSIGNMENT = re.compile(any_word("front", "assigning_words"))
_NUMERALS = "一二三四五六七八九十百\\d"
_SESSION = re.compile(
    rf"第[{_NUMERALS}]{{1,4}}届全国人民代表大会(?:常务委员会)?第[{_NUMERALS}]{{1,4}}次会议"
    rf"|[\u4e00-\u9fff]{{2,20}}?第?[{_NUMERALS}]{{1,4}}届人民代表大会(?:常务委员会)?第[{_NUMERALS}]{{1,4}}次(?:全体)?会议"
)
_SHORT_SESSION = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,3}}[省市县]|[全省市区县州旗盟]国?|自治[区州县旗])第?[{_NUMERALS}]{{1,3}}届人大(?:常委会)?第?[{_NUMERALS}]{{1,3}}次(?:全体)?会议"
)
_NUMBER = re.compile(
    r"(?:^|[（(：:\d.])(?P<number>[\u4e00-\u9fff]{2,10}[〔［\[（(【](?:19|20)\d{2}[〕］\]）)】]第?\d{1,4}号)[）)]?$"
)
_SENTENCE = re.compile(r"[。！；]$")
_DATE_LINE = re.compile(r"[（(]?[\s\d〇○零一二三四五六七八九十年月日０-９]{8,16}[）)]?")
_MASKED = re.compile(r"(?:[xX×＊]{1,2}|某{1,2})[省市州盟区县旗](?=第?[一二三四五六七八九十百\d]{1,4}届)")
"""A place without its name: what follows it is all that is known of an assembly."""
_LEADING = re.compile(r".*在|[年月日]+")
"""What stands before the name of an assembly in a run of words: `日在`, `月`."""


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter says."""

    size: int
    """How many paragraphs it has."""
    kind: ReportKind
    title: Found | None
    date: Found | None
    session: Found | None
    number: Found | None
    speaker: Speaker | None


def read_front(document: Document, stretches: Sequence[Stretch], *, several: bool) -> Front:
    """The front matter of one report.

    Args:
        document: for its metadata, which speak for the first of several reports only if there is one.
        stretches: the report's paragraphs.
        several: the file holds several reports.
    """
    size = _front_size(stretches)
    lines = stretches[:size]
    kind = _kind(document, stretches, lines)
    joined = _joined(document.text, lines)
    meta = None if several else _metadata_title(document)
    title = _title(lines, meta)
    if kind is ReportKind.TABLE:
        signed = _signature_date(stretches) or _date_in(joined)
        session = _search(_SHORT_SESSION, _joined(document.text, stretches[:SIGNED_WITHIN]), "front.session")
        number = _document_number(stretches[:SIGNED_WITHIN])
        return Front(size, kind, title, signed or _date_in_meta(meta), session, number, None)
    return Front(
        size,
        kind,
        title,
        _date_in(joined) or _date_in_meta(meta),
        _search(_SESSION, joined, "front.session")
        or _session_in_meta(meta)
        or _search(_SHORT_SESSION, joined, "front.session"),
        _document_number(lines),
        read_speaker(lines, meta.evidence if meta is not None else None, document.text),
    )


def _front_size(stretches: Sequence[Stretch]) -> int:
    """How many paragraphs stand above the salutation, or above the text where nobody is addressed."""
    for index, stretch in enumerate(stretches[:MOST_LINES]):
        mark = stretch.mark
        opens = mark is not None and mark.kind in (MarkKind.PART, MarkKind.NUMERAL, MarkKind.PAREN)
        opens = opens and not (index == 0 and is_report_title(stretch.text))
        if opens or len(stretch.text) > LONGEST_LINE or is_salutation(stretch.text):
            return index
        if index and opens_part(stretch):
            return index
    told = (i for i, stretch in enumerate(stretches[:MOST_LINES]) if _SENTENCE.search(stretch.text))
    return next(told, len(stretches) if len(stretches) < MOST_LINES else 0)


def _kind(document: Document, stretches: Sequence[Stretch], lines: Sequence[Stretch]) -> ReportKind:
    """A report that is read out addresses an assembly; a document that assigns tasks says so or does so."""
    if any(is_salutation(stretch.text) for stretch in stretches[:MOST_LINES]):
        return ReportKind.NARRATIVE
    titles = "".join(line.text for line in lines)
    if _ASSIGNS.search(titles) is not None:
        return ReportKind.TABLE
    assigned = sum(1 for stretch in stretches if _ASSIGNMENT.search(stretch.text))
    in_tables = sum(table.end - table.start for table in document.tables())
    if assigned >= 3 or in_tables * TABLE_SHARE >= len(document.text):
        return ReportKind.TABLE
    return ReportKind.NARRATIVE


def _joined(source: str, stretches: Sequence[Stretch]) -> MappedText:
    return MappedText(
        source,
        "".join(stretch.text for stretch in stretches),
        tuple(origin for stretch in stretches for origin in stretch.body.origins),
    )


def _search(pattern: re.Pattern[str], joined: MappedText, rule: str) -> Found | None:
    match = pattern.search(joined.text)
    if match is None:
        return None
    start = match.start()
    lead = _LEADING.match(match[0])
    if lead is not None:
        start += lead.end()
    masked = _MASKED.search(joined.text, max(0, start - 2), match.end())
    if masked is not None and masked.start() <= start:
        start = masked.end()
    evidence = joined.evidence(start, match.end(), rule=rule)
    return Found(joined.text[start : match.end()], evidence)


def _document_number(stretches: Sequence[Stretch]) -> Found | None:
    """The number on a line of its own, or in brackets behind the title."""
    for stretch in stretches:
        match = _NUMBER.search(stretch.text) if len(stretch.text) <= LONGEST_LINE else None
        if match is not None:
            return Found(match["number"], stretch.body.evidence(*match.span("number"), rule="front.number"))
    return None


def _date_in(joined: MappedText) -> Found | None:
    date = found_date(joined.text)
    if date is None:
        return None
    return Found(date.iso, joined.evidence(date.start, date.end, rule="front.date"))


def _session_in_meta(meta: Found | None) -> Found | None:
    if meta is None:
        return None
    whole = MappedText(meta.evidence.surface, meta.evidence.surface, tuple(range(len(meta.evidence.surface))))
    found = _search(_SESSION, whole, "front.session")
    if found is None:
        return None
    start = meta.evidence.start + found.evidence.start
    return Found(found.value, Evidence(start, start + len(found.value), found.value, found.evidence.rule))


def _date_in_meta(meta: Found | None) -> Found | None:
    if meta is None:
        return None
    date = found_date(meta.evidence.surface)
    if date is None:
        return None
    start = meta.evidence.start + date.start
    surface = meta.evidence.surface[date.start : date.end]
    return Found(date.iso, Evidence(start, start + len(surface), surface, "front.date"))


def _signature_date(stretches: Sequence[Stretch]) -> Found | None:
    """The date on a line of its own that signs a notice."""
    for stretch in stretches[:SIGNED_WITHIN]:
        if len(stretch.text) <= 16 and _DATE_LINE.fullmatch(stretch.text):
            date = _date_in(stretch.body)
            if date is not None:
                return date
    return None


def _metadata_title(document: Document) -> Found | None:
    for field in document.metadata:
        if field.name.lower() == "title":
            return Found(field.value, Evidence.of(document.text, field.start, field.end, rule="front.title"))
    return None


def _may_be_title(line: str) -> bool:
    return len(line) <= LONGEST_LINE and _SENTENCE.search(line) is None


def _title(lines: Sequence[Stretch], meta: Found | None) -> Found | None:
    """The line that names the document, else its metadata's title, else the first line if it may be one."""
    for line in lines:
        if _TITLE.search(line.text) and len(line.text) <= LONGEST_LINE:
            return Found(line.text, line.body.evidence(0, len(line.text), rule="front.title"))
    if meta is not None:
        return meta
    if lines and lines[0].mark is None and _may_be_title(lines[0].text):
        text = lines[0].text
        return Found(text, lines[0].body.evidence(0, len(text), rule="front.title"))
    return None
