"""From the bytes of a decisions file to decisions, line by line.

    subject,verb,jurisdiction,first,second,year,by,on,note
    unit,same,350502,区发改局,鲤城区发展和改革局,,林舒,2031-03-01,

A decision is one line: a field holds no line break, so that a stray quotation mark spoils one line and not
the rest of the file. A line that is broken is reported and left out; the others hold. Blank lines and lines
that begin with `#` say nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.decisions import words
from kg.decisions.decision import Decision, Subject, Verb
from kg.notice import Notice
from kg.quads.xsd_date import date_literal
from ontology.ids import plain_name
from ontology.issues import Issue, Severity

LONGEST_LINE = 10_000
YEAR = re.compile(r"[12]\d{3}", re.ASCII)
ID = re.compile(r'[^\x00-\x20<>"{}|^`\\]+')
"""What an id can consist of: the characters of an IRI."""
COMMENT = "#"
NOT_UTF8 = "expected UTF-8, found other bytes; save the file as CSV UTF-8; the line is left out"

PAIRS = (Verb.SAME, Verb.DIFFERENT)
VERBS: dict[Subject, tuple[Verb, ...]] = {
    Subject.UNIT: (*PAIRS, Verb.RENAME, Verb.ALIAS),
    Subject.PERSON: PAIRS,
    Subject.INDICATOR: (*PAIRS, Verb.ALIAS),
    Subject.PROJECT: (*PAIRS, Verb.RENAME, Verb.ALIAS),
    Subject.PORTFOLIO: (Verb.RIGHT, Verb.WRONG),
    Subject.OUTCOME: PAIRS,
    Subject.FACT: (Verb.RIGHT, Verb.WRONG, Verb.RIGHT_VALUE),
}
"""What can be decided about what."""
ALONE = frozenset(((Subject.FACT, Verb.RIGHT), (Subject.FACT, Verb.WRONG)))
"""The only decisions without a `second`."""
BY_ID = frozenset((Subject.OUTCOME, Subject.FACT))
"""Subjects that are named by ids, not by names of things."""


class BrokenLineError(Exception):
    """A line that is no decision; the message says what was expected and what was found."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    cells: tuple[str, ...]


def read_lines(data: bytes, name: str) -> tuple[list[Decision], list[Notice]]:
    """The decisions of a file, and what is wrong with it.

    Args:
        data: the whole file.
        name: what it is called in messages.
    """
    notices: list[Notice] = []
    lines = list(_cells(data, name, notices))
    if not lines:
        return [], notices
    columns = _columns(lines[0], name, notices)
    if columns is None:
        return [], notices
    decisions = []
    for line in lines[1:]:
        place = f"{name}:{line.number}"
        try:
            decisions.append(_decision(line.cells, columns, place))
        except BrokenLineError as error:
            notices.append(_broken(place, str(error)))
    return decisions, notices


def header_of(data: bytes) -> tuple[str | None, ...]:
    """The columns of a file, None for one that means nothing; none at all where it has no header."""
    lines = _cells(data, "", [])
    header = next(lines, None)
    return () if header is None else tuple(words.column(heading) for heading in header.cells)


def _cells(data: bytes, name: str, notices: list[Notice]) -> Iterator[_Line]:
    """The cells of the lines that say something."""
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        place = f"{name}:{number}"
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            notices.append(Notice(place, Issue("decision.encoding", NOT_UTF8, Severity.ERROR)))
            continue
        if not text.strip(" ,\t") or text.startswith(COMMENT):
            continue
        if len(text) > LONGEST_LINE:
            notices.append(_broken(place, f"longer than {LONGEST_LINE} characters"))
            continue
        try:
            cells = next(csv.reader([text], strict=True))
        except csv.Error as error:
            notices.append(_broken(place, f"quotation marks do not match ({error})"))
            continue
        yield _Line(number, tuple(cell.strip() for cell in cells))


def _columns(header: _Line, name: str, notices: list[Notice]) -> tuple[str | None, ...] | None:
    """What each column is; None where the file cannot be read."""
    found = tuple(words.column(heading) for heading in header.cells)
    missing = [column for column in words.REQUIRED if column not in found]
    named = [column for column in found if column is not None]
    place = f"{name}:{header.number}"
    if missing or len(set(named)) < len(named):
        message = (
            f"expected a header with {', '.join(words.COLUMNS)} once each, "
            f"found {', '.join(header.cells)}; nothing in the file is applied"
        )
        notices.append(Notice(place, Issue("decision.header", message, Severity.ERROR)))
        return None
    strange = (cell for cell, one in zip(header.cells, found, strict=True) if cell and one is None)
    for heading in strange:
        message = f"the column {heading!r} is none of {', '.join(words.COLUMNS)} and is passed over"
        notices.append(Notice(place, Issue("decision.column", message, Severity.INFO)))
    return found


def _decision(cells: Sequence[str], columns: Sequence[str | None], source: str) -> Decision:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        raise BrokenLineError(f"expected {len(columns)} cells, found {len(cells)}")
    values = dict.fromkeys(words.COLUMNS, "") | {
        column: cell for column, cell in zip(columns, cells, strict=False) if column is not None
    }
    subject = words.subject(values["subject"])
    verb, printed = words.verb(values["verb"]), values["verb"]
    if subject is None:
        raise BrokenLineError(f"expected one of {', '.join(Subject)} as subject, found {values['subject']!r}")
    if verb is None or verb not in VERBS[subject]:
        allowed = ", ".join(VERBS[subject])
        raise BrokenLineError(f"expected one of {allowed} about a {subject} as verb, found {printed!r}")
    decision = Decision(
        subject=subject,
        verb=verb,
        jurisdiction=words.jurisdiction(values["jurisdiction"]),
        first=_thing(values["first"], subject),
        second=values["second"] if verb is Verb.RIGHT_VALUE else _thing(values["second"], subject),
        year=values["year"],
        by=values["by"],
        on=values["on"],
        note=values["note"],
        source=source,
    )
    _check(decision)
    return decision


def _thing(text: str, subject: Subject) -> str:
    """A name as names stand in the graph; an id as it is."""
    return text if subject in BY_ID else plain_name(text)


def _check(decision: Decision) -> None:
    """Raise where a field is missing or is not what it has to be."""
    if not decision.jurisdiction:
        raise BrokenLineError("expected a jurisdiction (its code, its name, or *), found none")
    if not decision.first:
        raise BrokenLineError("expected a name or an id as first, found none")
    alone = (decision.subject, decision.verb) in ALONE
    if not alone and not decision.second:
        raise BrokenLineError(f"expected what {decision.first!r} is {decision.verb} as second, found nothing")
    if alone and decision.second:
        raise BrokenLineError(f"expected nothing as second, found {decision.second!r}")
    for text in (decision.first, *([decision.second] if decision.subject is Subject.OUTCOME else [])):
        if decision.subject in BY_ID and ID.fullmatch(text) is None:
            raise BrokenLineError(f"expected an id, found {text!r}")
    _check_two(decision)
    if decision.year and YEAR.fullmatch(decision.year) is None:
        raise BrokenLineError(f"expected a year of four digits, found {decision.year!r}")
    if decision.on and date_literal(decision.on) is None:
        raise BrokenLineError(f"expected a date as in 2031-03-01, found {decision.on!r}")


def _check_two(decision: Decision) -> None:
    """Raise where one name stands twice, unless it is split by a year."""
    if is_split(decision):
        if not decision.year:
            name = decision.first
            raise BrokenLineError(f"expected the year from which {name!r} is another person, found none")
    elif decision.first == decision.second:
        raise BrokenLineError(f"expected two things, found {decision.first!r} twice")


def is_split(decision: Decision) -> bool:
    """Does it say that a name is another person's from a year on?"""
    of_one_name = decision.first == decision.second
    return of_one_name and (decision.subject, decision.verb) == (Subject.PERSON, Verb.DIFFERENT)


def _broken(place: str, reason: str) -> Notice:
    return Notice(place, Issue("decision.broken-line", f"{reason}; the line is left out", Severity.ERROR))
