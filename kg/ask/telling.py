"""What was understood of a question, as lines for people and as data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from shlex import quote
from typing import Any

from kg.ask.known_names import KnownNames
from kg.ask.reading import Reading, serving
from kg.ask.understanding import Understanding
from kg.language import Language
from kg.messages import say


def understood_lines(
    found: Understanding, known: KnownNames, language: Language, *, evidence: bool = False
) -> Iterator[str]:
    """Query and values that a question was understood as.

    Args:
        found: a question that was understood.
        known: the names of the graph.
        language: to tell it in.
        evidence: tell as well what speaks for it, and the command that asks the same.
    """
    reading = found.reading
    assert reading is not None
    query = reading.query
    yield say(language, "ask.understood", query=query.name, question=query.question.of(language))
    meanings = {parameter.name: parameter.description.of(language) for parameter in query.parameters}
    for name, value in reading.values.items():
        surface, meaning = reading.surfaces[name], meanings[name]
        yield say(language, "ask.value", parameter=name, value=value, surface=surface, meaning=meaning)
    yield from _year_lines(found, known, language)
    if reading.unused:
        yield say(language, "ask.unused", words=_listed(reading.unused, language))
    if evidence:
        for said in reading.explained:
            yield say(language, "ask.evidence", surface=said.surface, concept=said.concept)
        yield say(language, "ask.score", score=f"{reading.score:g}")
        yield say(language, "ask.same", command=command_of(reading))


def _year_lines(found: Understanding, known: KnownNames, language: Language) -> Iterator[str]:
    reading = found.reading
    assert reading is not None
    years = found.parts.years
    latest = known.latest_year(reading.values.get("place"), serving(found.parts))
    if "year" in reading.values and latest is not None and any(one.year is None for one in years):
        yield say(language, "ask.latest", year=latest)
    takes_year = any(parameter.name == "year" for parameter in reading.query.parameters)
    if takes_year and years and "year" not in reading.values:
        yield say(language, "ask.years")


def other_lines(readings: Iterable[Reading], language: Language) -> Iterator[str]:
    """Other readings of a question that was understood."""
    for reading in readings:
        question = reading.query.question.of(language)
        yield say(
            language, "ask.other", query=reading.query.name, score=f"{reading.score:g}", question=question
        )


def not_understood_lines(found: Understanding, language: Language) -> Iterator[str]:
    """That a question was not understood, and the nearest questions."""
    yield say(language, "ask.not-understood", text=found.question.text)
    if found.left:
        yield say(language, "ask.left", words=_listed(found.left, language))
    for reading in found.others:
        query = reading.query
        yield say(language, "ask.nearest", query=query.name, question=query.question.of(language))
        yield from _needs(reading, language)
    yield say(language, "ask.list")


def _needs(reading: Reading, language: Language) -> Iterator[str]:
    """The kinds of names that a reading lacks."""
    kinds = [say(language, f"ask.kind.{one.removeprefix('@')}") for one in reading.lacking if one[0] == "@"]
    if kinds:
        yield say(language, "ask.needs", kinds=_listed(kinds, language))


def understood_data(found: Understanding) -> dict[str, Any]:
    """The same for a program."""
    reading = found.reading
    return {
        "question": found.question.text,
        "language": found.question.language,
        "query": None if reading is None else reading.query.name,
        "parameters": {} if reading is None else dict(reading.values),
        "unused": [] if reading is None else list(reading.unused),
        "unexplained": list(found.left),
        "others": [
            {"query": other.query.name, "parameters": dict(other.values), "score": other.score}
            for other in found.others
        ],
    }


def command_of(reading: Reading) -> str:
    """The command that asks the same by name."""
    values = (f"--param {quote(f'{name}={value}')}" for name, value in reading.values.items())
    return " ".join(["kg query", reading.query.name, *values])


def _listed(words: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(words)
