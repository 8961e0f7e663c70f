"""The scheme as it is shipped, and its labels by their folded form and by their key.

`indicators.csv` is the source of the scheme; `indicators.ttl` is made from it and says the same in SKOS. The
program reads the CSV file: it needs no graph library and takes a hundredth of the time.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from ontology.errors import VocabularyError
from ontology.indicators.concept import Indicator, Measure, Polarity, Theme
from ontology.indicators.wording import folded, key

FILE = "indicators.csv"
COLUMNS = (
    *("id", "broader", "zh", "en", "also", "unlike"),
    *("measures", "polarity", "basis_zh", "basis_en", "main"),
)
SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Labels:
    """Which indicator each label is of."""

    exact: Mapping[str, Indicator]
    """By the folded label."""
    keys: Mapping[str, Indicator]
    """By the key of the label."""
    by_id: Mapping[str, Indicator]

    def unlike(self, indicator: Indicator) -> frozenset[str]:
        """The keys of what an indicator is not."""
        return keys_of(indicator.unlike)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The themes and the indicators, each in the order of the file."""

    themes: Mapping[str, Theme]
    indicators: Mapping[str, Indicator]


@cache
def scheme() -> Scheme:
    """The shipped scheme.

    Raises:
        VocabularyError: the file breaks its rules.
    """
    text = (resources.files("ontology.vocabulary") / FILE).read_text(encoding="utf-8")
    return read_scheme(text.splitlines())


@cache
def labels() -> Labels:
    """The labels of the shipped scheme."""
    return index_labels(scheme().indicators.values())


def read_scheme(lines: Iterable[str]) -> Scheme:
    """The scheme that the lines of a CSV file hold. A row without `broader` is a theme.

    Raises:
        VocabularyError: a column is missing, an id stands twice, or a row says something unknown.
    """
    reader = csv.reader(line for line in lines if not line.startswith("#"))
    if (columns := next(reader, [])) != list(COLUMNS):
        raise VocabularyError(f"{FILE}: expected the columns {', '.join(COLUMNS)}, found {columns}")
    themes: dict[str, Theme] = {}
    found: dict[str, Indicator] = {}
    for cells in reader:
        if len(cells) != len(COLUMNS):
            raise VocabularyError(f"{FILE}: {cells[:1]}: expected {len(COLUMNS)} cells, found {len(cells)}")
        row = dict(zip(COLUMNS, cells, strict=True))
        name = row["id"]
        if name in themes or name in found:
            raise VocabularyError(f"{FILE}: the id {name!r} stands twice")
        if row["broader"]:
            found[name] = read_indicator(row)
        else:
            themes[name] = Theme(name, row["zh"], row["en"])
    for indicator in found.values():
        if indicator.broader not in found and indicator.broader not in themes:
            where = f"{FILE}: {indicator.id} stands under {indicator.broader!r}"
            raise VocabularyError(f"{where}, which is not there")
    return Scheme(MappingProxyType(themes), MappingProxyType(found))


def read_indicator(row: Mapping[str, str]) -> Indicator:
    """The indicator of one row.

    Raises:
        VocabularyError: a measure or a polarity is unknown.
    """
    try:
        return Indicator(
            id=row["id"],
            broader=row["broader"],
            zh=row["zh"],
            en=row["en"],
            also=_parts(row["also"]),
            unlike=_parts(row["unlike"]),
            measures=tuple(map(Measure, _parts(row["measures"]))),
            polarity=Polarity(row["polarity"]),
            basis_zh=row["basis_zh"] or None,
            basis_en=row["basis_en"] or None,
            main=row["main"] == "main",
        )
    except ValueError as error:
        raise VocabularyError(f"{FILE}: {row['id']}: {error}") from error


def index_labels(indicators: Iterable[Indicator]) -> Labels:
    """The labels of indicators.

    Raises:
        VocabularyError: one label is of two indicators.
    """
    exact: dict[str, Indicator] = {}
    keys: dict[str, Indicator] = {}
    by_id = {indicator.id: indicator for indicator in indicators}
    for indicator in by_id.values():
        for label in (indicator.zh, *indicator.also):
            text = folded(label)
            _claim(exact, text, indicator)
            _claim(keys, key(text), indicator)
    return Labels(MappingProxyType(exact), MappingProxyType(keys), MappingProxyType(by_id))


@lru_cache(maxsize=4096)
def keys_of(wordings: tuple[str, ...]) -> frozenset[str]:
    """The keys of wordings."""
    return frozenset(key(folded(wording)) for wording in wordings)


def _claim(taken: dict[str, Indicator], text: str, indicator: Indicator) -> None:
    other = taken.setdefault(text, indicator)
    if other is not indicator:
        raise VocabularyError(f"{FILE}: {text!r} is a label of {other.id} and of {indicator.id}")


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEPARATOR)) if cell else ()
