"""Dates and months as typed literals."""

from __future__ import annotations

import re
from datetime import date

from kg.quads.model import Literal
from ontology.terms import XSD

ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?", re.ASCII)


def date_literal(iso: str) -> Literal | None:
    """An ISO date, or a month, as a literal; None for what is no day of the calendar.

    >>> date_literal("2020-10-25").datatype == XSD.date, date_literal("2020-10").datatype == XSD.gYearMonth
    (True, True)
    >>> date_literal("2023-02-30") is None
    True
    """
    found = ISO.fullmatch(iso)
    if found is None:
        return None
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return None
    return Literal(iso, XSD.date if found["day"] else XSD.gYearMonth)
