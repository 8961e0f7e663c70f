"""Jurisdictions: the areas whose governments speak.

A report's area is told by the name that it prints, or by the name that was inferred for a masked one. The
division table gives its code:

- one current division of that name: that one;
- several (朝阳区): the one whose city or province the report's title, number or first lines name, if that is
  one;
- none: a name that is in no table is its own key, so that all documents of the place agree;
- still several: the area is known by name only within the document. Nothing is merged on a doubtful name.
"""

from __future__ import annotations

from ontology.divisions import Division, find, parents, short_name
from ontology.ids import Jurisdiction, coded_jurisdiction, document_jurisdiction, named_jurisdiction
from ontology.records import Report

HEAD = 2000
"""Code points of a report's text that may name the city or province above."""


def jurisdiction_of(report: Report, text: str, key: str) -> Jurisdiction:
    """The area that a report is of.

    Args:
        report: the report.
        text: the text of its document.
        key: what the report is called in ids, for an area that is known only within it.
    """
    name = report.place or report.inferred_place
    if name is None:
        return document_jurisdiction(key)
    divisions = find(name)
    if not divisions:
        return named_jurisdiction(name)
    division = _only(divisions) or _only(_named_above(divisions, _head(report, text)))
    if division is None:
        return document_jurisdiction(key, name)
    return coded_jurisdiction(division.code, division.name)


def _only(divisions: tuple[Division, ...]) -> Division | None:
    """The one current division; of abolished ones alone, the one."""
    current = [division for division in divisions if not division.abolished] or list(divisions)
    return current[0] if len(current) == 1 else None


def _named_above(divisions: tuple[Division, ...], head: str) -> tuple[Division, ...]:
    """The divisions of which a city or province above is named."""
    return tuple(
        division
        for division in divisions
        if any(above.name in head or short_name(above) in head for above in parents(division))
    )


def _head(report: Report, text: str) -> str:
    printed = (report.title, report.number, report.meeting, text[report.start : report.start + HEAD])
    return "\n".join(filter(None, printed))
