"""The pipeline as `kg build` runs it: the shipped extractors and shapes, and the settings of a store."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from hashlib import sha256

from extractors.readers import read_document
from extractors.registry import VERSION, extract, learned_names
from kg.facts import rows_of_graph
from kg.pipeline import Pipeline
from kg.quads.settings import QuadSettings
from kg.shape_issues import shape_issues
from kg.sources import Source, read_source
from ontology.errors import ReadError

DIGEST_LENGTH = 12
"""Hex digits that tell one list of names from another."""


def standard_pipeline(
    *, base: str, validates: bool = True, infers: bool = True, learn_from: Iterable[Source] = ()
) -> Pipeline:
    """The pipeline for a store.

    Args:
        base: what all ids of the store begin with.
        validates: check the graph of each document against the shapes.
        infers: read the facts that inference needs as well.
        learn_from: files whose names of units are learned before any is read.
    """
    settings = QuadSettings(base=base)
    names = names_of(learn_from)
    rules = VERSION if not names else f"{VERSION}+names-{digest(names)}"
    return Pipeline(
        extract=partial(extract, known_names=names),
        settings=settings,
        validate=shape_issues if validates else None,
        facts=rows_of_graph if infers else None,
        rules=rules,
    )


def names_of(sources: Iterable[Source]) -> frozenset[str]:
    """The names of units that the tables in some files teach.

    A file that cannot be read teaches nothing; building it tells why.
    """
    found: set[str] = set()
    for source in sources:
        try:
            document = read_document(read_source(source), source.path.name)
        except ReadError:
            continue
        found |= learned_names(document)
    return frozenset(found)


def digest(names: frozenset[str]) -> str:
    """What tells a list of names from another: documents read with another list are read again."""
    return sha256("\n".join(sorted(names)).encode()).hexdigest()[:DIGEST_LENGTH]
