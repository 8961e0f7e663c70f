"""The catalogue of named queries: one `.rq` file each in kg/queries, with a header; see kg.query_header.

Asking one query reads its file only; listing them reads all.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from kg.named_query import NamedQuery
from kg.query_header import parse_query
from ontology.errors import UnknownQueryError

SUFFIX = ".rq"


@cache
def names() -> tuple[str, ...]:
    """The names of all shipped queries, sorted."""
    entries = (entry.name for entry in files("kg.queries").iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in entries if name.endswith(SUFFIX)))


def catalogue() -> Mapping[str, NamedQuery]:
    """All shipped queries by name, sorted.

    Raises:
        VocabularyError: a header breaks the rules.
    """
    return {name: named_query(name) for name in names()}


@cache
def named_query(name: str) -> NamedQuery:
    """The query of that name.

    Raises:
        UnknownQueryError: there is none; the message says which names are near.
        VocabularyError: its header breaks the rules.
    """
    if name not in names():
        near = get_close_matches(name, names(), n=3, cutoff=0.4)
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        raise UnknownQueryError(f"no named query {name!r}: {hint}`kg query --list` shows all {len(names())}")
    text = (files("kg.queries") / f"{name}{SUFFIX}").read_text("utf-8")
    return parse_query(name, text)
