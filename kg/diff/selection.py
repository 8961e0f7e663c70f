"""What the user means by A and B: years of a place, or documents.

    2023                   a year: the documents that plan it, of one place
    table-2024.txt         a file, by its name or the end of its path
    2024年…分解表           a title
    doc_84673f67, 84673f67 the id of a document, or the beginning of its hash

A file that holds several reports means all of them; `doc_84673f67ee8897ce.2` means one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from exports.difference import Compared
from kg.diff.catalogue import CataloguedDocument
from ontology.errors import ComparisonError
from ontology.ids import document_key, plain_name

YEAR = re.compile(r"(?:19|20)\d\d\Z")
HASH = re.compile(r"(?:doc_)?([0-9a-f]{6,64})\Z")
DOCUMENT = "doc_"
MOST_SHOWN = 8
NEAR = 0.3
"""How like a name has to be to be offered, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared."""

    compared: Compared
    labels: tuple[str, str]
    left: tuple[CataloguedDocument, ...]
    right: tuple[CataloguedDocument, ...]


def asked_within(
    documents: Sequence[CataloguedDocument], first: str, second: str, *, place: str | None
) -> Asked:
    """The documents that two words mean.

    Args:
        documents: all of the store.
        first: A as the user gave it.
        second: B.
        place: name or key of the jurisdiction, for years.

    Raises:
        ComparisonError: one of them means nothing or several things, or both mean the same.
    """
    years = [YEAR.match(word) is not None for word in (first, second)]
    if all(years):
        found = _years(documents, int(first), int(second), place)
    elif any(years):
        raise ComparisonError(
            f"expected two years or two documents, found {first} and {second}; "
            "give the document of the year by the name of its file"
        )
    else:
        chosen = _at(documents, place) if place is not None else documents
        found = Asked(
            Compared.DOCUMENTS, (first, second), _document(chosen, first), _document(chosen, second)
        )
    if found.left == found.right:
        raise ComparisonError(f"{first} and {second} are the same documents; give two that can differ")
    return found


def _years(documents: Sequence[CataloguedDocument], first: int, second: int, place: str | None) -> Asked:
    if first == second:
        raise ComparisonError(f"{first} twice; give two years")
    chosen = _at(documents, place) if place is not None else _only_place(documents, first, second)
    sides = []
    for year in (first, second):
        of_year = tuple(one for one in chosen if one.fact.plan_year == year)
        if not of_year:
            known = sorted({one.fact.plan_year for one in chosen if one.fact.plan_year is not None})
            raise ComparisonError(
                f"no document of {year} for {chosen[0].area.name or chosen[0].area.key}; there are some of "
                f"{', '.join(map(str, known)) or 'no known year'}"
            )
        sides.append(of_year)
    name = chosen[0].area.name
    return Asked(Compared.YEARS, (f"{name} {first}".strip(), f"{name} {second}".strip()), *sides)


def _only_place(
    documents: Sequence[CataloguedDocument], first: int, second: int
) -> tuple[CataloguedDocument, ...]:
    """The documents of the one place that has some of both years."""
    years: dict[str, set[int | None]] = {}
    for one in documents:
        years.setdefault(one.area.key, set()).add(one.fact.plan_year)
    both = [key for key, found in years.items() if {first, second} <= found]
    if len(both) > 1:
        names = sorted({one.area.name or one.area.key for one in documents if one.area.key in both})
        raise ComparisonError(
            f"{len(both)} places have documents of {first} and {second}; give one with --place: "
            f"{_listed(names)}"
        )
    if both:
        return tuple(one for one in documents if one.area.key == both[0])
    if len(years) == 1:
        return tuple(documents)
    raise ComparisonError(
        f"no place has documents of both {first} and {second}; kg query documents lists what is there"
    )


def _at(documents: Sequence[CataloguedDocument], place: str) -> tuple[CataloguedDocument, ...]:
    wanted = plain_name(place)
    found = tuple(one for one in documents if wanted in (one.area.key, plain_name(one.area.name)))
    keys = sorted({one.area.key for one in found})
    if len(keys) > 1:
        raise ComparisonError(f"{place} is the name of several places; give one by its key: {_listed(keys)}")
    if found:
        return found
    names = sorted({one.area.name or one.area.key for one in documents})
    raise ComparisonError(f"no documents of {place}; {_nearest(place, names)}")


def _document(documents: Sequence[CataloguedDocument], name: str) -> tuple[CataloguedDocument, ...]:
    for means in (_by_node, _by_hash, _by_file, _by_title):
        found = tuple(one for one in documents if means(one, name))
        graphs = {one.stored.graph for one in found}
        if len(graphs) == 1:
            return found
        if graphs:
            raise ComparisonError(
                f"{name} means several documents; give one by its file: "
                f"{_listed(sorted({one.file for one in found}))}"
            )
    names = sorted({text for one in documents for text in (one.file.rpartition("/")[2], one.title)})
    raise ComparisonError(
        f"{name}: expected the folder of a store, a year or a document, found none of that name; "
        f"{_nearest(name, names)}"
    )


def _by_node(one: CataloguedDocument, name: str) -> bool:
    return one.stored.node == name or one.stored.node.endswith(f"/{DOCUMENT}{name.removeprefix(DOCUMENT)}")


def _by_hash(one: CataloguedDocument, name: str) -> bool:
    found = HASH.match(name)
    if found is None or one.entry is None:
        return False
    return one.entry.sha256.startswith(found[1]) or document_key(one.entry.sha256) == found[1]


def _by_file(one: CataloguedDocument, name: str) -> bool:
    paths = () if one.entry is None else one.entry.paths
    wanted = name.replace("\\", "/").removeprefix("./")
    return any(path == wanted or path.endswith(f"/{wanted}") for path in paths)


def _by_title(one: CataloguedDocument, name: str) -> bool:
    return plain_name(one.title) == plain_name(name)


def _nearest(name: str, names: Sequence[str]) -> str:
    near = [one for one in names if name in one] or get_close_matches(name, names, MOST_SHOWN, NEAR)
    if near:
        return f"nearest: {_listed(near)}"
    return f"there are: {_listed(names)}" if names else "the store holds no document"


def _listed(names: Sequence[str]) -> str:
    more = len(names) - MOST_SHOWN
    return ", ".join(names[:MOST_SHOWN]) + (f" and {more} more" if more > 0 else "")
