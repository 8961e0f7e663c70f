"""A named query: a question in both languages, its parameters, and its SPARQL text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class ParameterType(StrEnum):
    """What a parameter's value has to be."""

    TEXT = "text"
    INTEGER = "integer"
    YEAR = "year"


class View(StrEnum):
    """How an answer is best shown."""

    TABLE = "table"
    BAR = "bar"
    NETWORK = "network"
    TIMELINE = "timeline"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in both languages."""

    en: str
    zh: str

    def of(self, language: str) -> str:
        """The words in one of the languages."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One value that a named query is asked with."""

    name: str
    """Also the name of its SPARQL variable."""
    type: ParameterType
    description: Bilingual
    default: str | None = None
    """Text of the default, None where the value has to be given."""
    example: str
    choices: tuple[str, ...] = ()
    """The only values allowed, where there are few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """A question with its SPARQL text."""

    name: str
    question: Bilingual
    keywords: tuple[str, ...]
    view: View
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Bilingual]
    """Headings for the variables of the answer."""
    sparql: str
    """The whole file, header included."""

    def examples(self) -> dict[str, str]:
        """A value for every parameter that has to be given."""
        return {p.name: p.example for p in self.parameters if p.default is None}
