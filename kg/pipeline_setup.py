"""The pipeline as `kg build` runs it: the shipped extractors and shapes, and the settings of a store."""

from __future__ import annotations

from collections.abc import Iterable

from kg.pipeline import Pipeline
from kg.quads.settings import QuadSettings
from kg.sources import Source


def standard_pipeline(*, base: str, validates: bool = True, learn_from: Iterable[Source] = ()) -> Pipeline:
    """The pipeline for a store.

    Args:
        base: what all ids of the store begin with.
        validates: check the graph of each document against the shapes.
        learn_from: files whose names of units are learned before any is read.
    """
    from extractors.registry import extract

    return Pipeline(extract=extract, settings=QuadSettings(base=base))
