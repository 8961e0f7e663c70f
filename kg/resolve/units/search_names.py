"""What else people call a unit: regular variants of its names, to find it by.

    区发改局 of 鲤城区:  发改局, 鲤城发改局, 鲤城区发改局, 区发展和改革局, 鲤城区发展和改革局

A variant is only given where reading it gives the same unit again; it is never taken for a printed name.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.resolve.units.canonical import CanonicalUnit
from kg.resolve.units.kinship import cut
from kg.resolve.units.normal_form import OWN, normal_form
from kg.resolve.units.own_names import OwnNames
from kg.resolve.units.vocabulary import full_form

FULL_ENDINGS = {"委": "委员会", "办": "办公室"}


def search_names(unit: CanonicalUnit, own: OwnNames) -> tuple[str, ...]:
    """The regular variants of a unit's names that none of its documents prints, sorted."""
    if unit.host is not None:
        return ()
    printed = {name.name for name in unit.names} | {unit.label}
    found: set[str] = set()
    for form in sorted({name.form for name in unit.names}):
        if form.owner == OWN and form.owned:
            found |= {variant for variant in _variants(form.body, own) if _is_read_as(variant, form.key, own)}
    return tuple(sorted(found - printed))


def _variants(body: str, own: OwnNames) -> Iterator[str]:
    for prefix in ("", *own.full, *own.levels):
        yield prefix + body
        yield prefix + full_body(body)


def full_body(body: str) -> str:
    """A body's name with its field of work and ending in full.

    >>> full_body("发改委"), full_body("财政局")
    ('发展和改革委员会', '财政局')
    """
    words = cut(body)
    field = full_form(words.core)
    if field == words.core:
        return body
    return field + FULL_ENDINGS.get(words.ending, words.ending)


def _is_read_as(name: str, key: str, own: OwnNames) -> bool:
    return normal_form(name, own).key == key
