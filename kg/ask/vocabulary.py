"""The words of questions: kg/ask/vocabulary.yaml, read once and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from kg.ask.question import folded_words
from ontology.errors import VocabularyError

FILE = "vocabulary.yaml"
FILLER = "filler"
"""What stands for a word that says nothing about which query is meant."""
USUAL_WEIGHT = 2.0
GAP = "…"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase, and what it stands for."""

    parts: tuple[str, ...]
    """More than one where something may stand between them."""
    meaning: str
    """A concept, `filler`, or year:latest, quarter:2, number:3."""

    @property
    def length(self) -> int:
        """Characters that it claims."""
        return sum(map(len, self.parts))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, and how much each concept says."""

    words: tuple[Word, ...]
    """The longest first; of one length in the order of the file."""
    weights: Mapping[str, float]
    indicators: Mapping[str, tuple[str, ...]]
    """More words for indicators of the scheme, by their ids."""


def load_yaml(name: str) -> dict[str, Any]:
    """A file of this package; all scalars are text, so that `no` is a word."""
    text = (files("kg.ask") / name).read_text("utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    if not isinstance(loaded, dict):
        raise VocabularyError(f"{name}: expected a mapping, found {type(loaded).__name__}")
    return loaded


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary.

    Raises:
        VocabularyError: a word stands for two things.
    """
    loaded = load_yaml(FILE)
    words: dict[tuple[str, ...], Word] = {}
    for meaning, text in _entries(loaded):
        word = Word(tuple(folded_words(part) for part in text.split(GAP)), meaning)
        other = words.setdefault(word.parts, word)
        if other.meaning != meaning:
            raise VocabularyError(f"{FILE}: {text!r} stands for {other.meaning} and for {meaning}")
    weights = {name: float(entry.get("weight", USUAL_WEIGHT)) for name, entry in loaded["concepts"].items()}
    indicators = {name: tuple(listed) for name, listed in loaded["indicators"].items()}
    return Vocabulary(tuple(sorted(words.values(), key=_longest_first)), weights, indicators)


@cache
def single_words() -> frozenset[str]:
    """All words without a gap."""
    return frozenset(word.parts[0] for word in vocabulary().words if len(word.parts) == 1)


def _entries(loaded: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, entry in loaded["concepts"].items():
        yield from ((name, word) for word in entry["words"])
    for group in loaded["fillers"]:
        yield from ((FILLER, word) for word in group)
    for section, meaning in (("times", "year"), ("quarters", "quarter"), ("numbers", "number")):
        for name, listed in loaded[section].items():
            yield from ((f"{meaning}:{name}", word) for word in listed)


def _longest_first(word: Word) -> int:
    return -word.length
