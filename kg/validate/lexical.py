"""Which texts are values of the XML Schema datatypes that the graph uses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from kg.quads.model import Literal, Object
from ontology.iri import IRI
from ontology.terms import XSD

ZONE = r"(?:Z|[+-]\d{2}:\d{2})?"
PATTERNS: dict[IRI, re.Pattern[str]] = {
    XSD.boolean: re.compile(r"true|false|0|1"),
    XSD.integer: re.compile(r"[+-]?\d+", re.ASCII),
    XSD.decimal: re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII),
    XSD.gYear: re.compile(rf"\d{{4}}{ZONE}", re.ASCII),
    XSD.gYearMonth: re.compile(rf"\d{{4}}-(?:0[1-9]|1[0-2]){ZONE}", re.ASCII),
    XSD.date: re.compile(rf"(?P<day>\d{{4}}-\d{{2}}-\d{{2}}){ZONE}", re.ASCII),
}
NUMBERS = frozenset((XSD.integer, XSD.decimal))


def is_well_formed(literal: Literal) -> bool:
    """Is the text a value of the datatype? Of datatypes that are not known here every text is.

    >>> is_well_formed(Literal("6.5", XSD.decimal)), is_well_formed(Literal("2031-02-30", XSD.date))
    (True, False)
    """
    if literal.language is not None:
        return True
    pattern = PATTERNS.get(literal.datatype)
    if pattern is None:
        return True
    found = pattern.fullmatch(literal.value)
    if found is None or literal.datatype != XSD.date:
        return found is not None
    return _is_day(found["day"])


def number_of(value: Object) -> Decimal | None:
    """The number that a literal is, or None."""
    if isinstance(value, Literal) and value.datatype in NUMBERS and is_well_formed(value):
        return Decimal(value.value)
    return None


def _is_day(text: str) -> bool:
    parse: Callable[[str], date] = date.fromisoformat
    try:
        parse(text)
    except ValueError:
        return False
    return True
