"""The customary prefixes: for queries that users write, and for showing IRIs briefly."""

from __future__ import annotations

import re
from functools import cache

from ontology.terms import FOREIGN, GWR

LOCAL_NAME = re.compile(r"[\w-]+\Z")


@cache
def prefixes() -> dict[str, str]:
    """Prefix to what it stands for; `gwr` first."""
    return {namespace.prefix_: str(namespace.base_) for namespace in (GWR, *FOREIGN)}


def compact(iri: str) -> str:
    """The IRI with a prefix, where one fits.

    >>> compact("https://w3id.org/gwr/def#Task"), compact("urn:gwr:meta")
    ('gwr:Task', 'urn:gwr:meta')
    """
    for prefix, base in prefixes().items():
        local = iri.removeprefix(base)
        if local != iri and LOCAL_NAME.match(local):
            return f"{prefix}:{local}"
    return iri
