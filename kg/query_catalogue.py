"""The catalogue of named queries: one `.rq` file each in kg/queries, with a header; see kg.query_header."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from kg.named_query import NamedQuery
from kg.query_header import parse_query
from ontology.errors import UnknownQueryError


@cache
def catalogue() -> Mapping[str, NamedQuery]:
    """All shipped queries by name, sorted.

    Raises:
        VocabularyError: a header breaks the rules above.
    """
    folder = files("kg.queries")
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".rq"))
    return {
        name.removesuffix(".rq"): parse_query(name.removesuffix(".rq"), (folder / name).read_text("utf-8"))
        for name in found
    }


def named_query(name: str) -> NamedQuery:
    """The query of that name.

    Raises:
        UnknownQueryError: there is none; the message says which names are near.
    """
    queries = catalogue()
    if name in queries:
        return queries[name]
    near = get_close_matches(name, queries, n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise UnknownQueryError(f"no named query {name!r}: {hint}`kg query --list` shows all {len(queries)}")
