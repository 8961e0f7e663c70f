"""The words of unit names: `unit_abbreviations.yaml` and `unit_reforms.yaml`, as tables that are asked fast.

A full form is looked up leftmost and longest, so that 农业农村和水利 is never read as 农业农村 with a rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ontology.errors import VocabularyError
from ontology.lexicon import lexicon, words

ABBREVIATIONS = "unit_abbreviations"
REFORMS = "unit_reforms"


@cache
def short_forms(table: str) -> Mapping[str, str]:
    """The short form of each full form of a table; a short form is its own.

    Raises:
        VocabularyError: a form stands under two short forms.
    """
    found: dict[str, str] = {}
    for short, forms in mapping(table).items():
        for form in (short, *forms):
            if found.setdefault(form, short) != short:
                raise VocabularyError(
                    f"{ABBREVIATIONS}.yaml: {table}: {form!r} stands under {found[form]} and {short}"
                )
    return found


@cache
def full_form(short: str) -> str:
    """The usual full form of a field of work or of a body, itself where there is none.

    >>> full_form("发改"), full_form("财政")
    ('发展和改革', '财政')
    """
    for table in ("fields", "bodies"):
        forms = mapping(table).get(short)
        if forms:
            return str(forms[0])
    return short


@cache
def field_pattern() -> re.Pattern[str]:
    """Any form of any field of work."""
    return re.compile(either(short_forms("fields")))


def shortened(text: str) -> str:
    """A text with every full form of a field of work replaced by the short one.

    >>> shortened("人力资源和社会保障局"), shortened("城市管理和综合执法局")
    ('人社局', '城管局')
    """
    return field_pattern().sub(_short_field, text)


def _short_field(found: re.Match[str]) -> str:
    return short_forms("fields")[found.group()]


@cache
def endings() -> tuple[tuple[str, str], ...]:
    """Full endings and their short forms, longest first."""
    pairs = [(form, short) for short, forms in mapping("endings").items() for form in forms]
    return tuple(sorted(pairs, key=_longest_first))


@cache
def governments() -> tuple[tuple[str, str], ...]:
    """What closes the name of a lower government's place, and what it is called then; longest first."""
    pairs = [(form, full) for full, forms in mapping("governments").items() for form in (full, *forms)]
    return tuple(sorted(pairs, key=_longest_first))


@cache
def dropped(ending: str) -> tuple[str, ...]:
    """What may be left out of the middle of a name of that ending."""
    return tuple(mapping("dropped").get(ending, ()))


@cache
def dropping_endings() -> tuple[str, ...]:
    """The endings that names may be shortened before, longest first."""
    return tuple(sorted(mapping("dropped"), key=len, reverse=True))


@cache
def successors() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """For a field of work, the fields that took its place in a reform, and when.

    >>> successors()["国土"]
    (('自然资源', 2018),)
    """
    found: dict[str, list[tuple[str, int]]] = {}
    for entry in lexicon(REFORMS)["successors"]:
        for old in entry["from"]:
            found.setdefault(old, []).append((entry["to"], int(entry["year"])))
    return {old: tuple(new) for old, new in found.items()}


def listed(key: str) -> tuple[str, ...]:
    """A word list of the abbreviations, longest first."""
    return words(ABBREVIATIONS, key)


def mapping(table: str) -> Mapping[str, Any]:
    """A table of the abbreviations."""
    value = lexicon(ABBREVIATIONS).get(table)
    if not isinstance(value, dict):
        raise VocabularyError(f"{ABBREVIATIONS}.yaml has no table {table!r}")
    return value


def either(forms: Iterable[str]) -> str:
    """A pattern of any of the words, longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=_longest))


def _longest(form: str) -> tuple[int, str]:
    return -len(form), form


def _longest_first(pair: tuple[str, str]) -> tuple[int, str]:
    return _longest(pair[0])
