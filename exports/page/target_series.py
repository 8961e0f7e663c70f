"""Target rows: figures that documents plan and tell, and what came of each plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from exports.network.rows import DocumentRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A target or a result, with its words."""

    id: str
    is_target: bool
    indicator: str
    """The scheme's name of it in Chinese, else the wording of the document."""
    indicator_en: str | None
    measure: str
    """growth, decline, level, count, ..."""
    sign: str
    """=, ≥, >, ≤, <, ≈, – or nothing."""
    value: str | None
    value_to: str | None
    unit: str | None
    year: int | None
    scope: str | None
    """Area that the figure is for, where it is not the whole jurisdiction."""
    document: str
    words: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a target."""

    target: str
    result: str | None
    verdict: str
    reason: Mapping[str, str]
    """Language to words."""
    confidence: str
    is_headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRows:
    """All of a store."""

    documents: tuple[DocumentRow, ...] = ()
    figures: tuple[Figure, ...] = ()
    """In the order of documents and of their texts."""
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    """By the id of the target."""
