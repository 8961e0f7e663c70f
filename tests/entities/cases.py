"""Cases and passages for the tests of named things."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

from extractors.entities import read_entities
from extractors.mapped_text import MappedText
from extractors.passage import Passage
from ontology.records import Entity

SPECS = Path(__file__).resolve().parents[1] / "specs" / "entities"


class Case(NamedTuple):
    """A text and what it names."""

    id: str
    text: str
    names: tuple[str, ...]


def all_cases() -> list[Case]:
    """The cases of all files; an id is the file with the number of the case in it."""
    return [
        Case(f"{path.stem}-{number}", case["text"], tuple(case["names"]))
        for path in sorted(SPECS.glob("*.yaml"))
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1)
    ]


def passages(source: str) -> list[Passage]:
    """The lines of a text as passages of one section."""
    found, start = [], 0
    for line in source.splitlines(keepends=True):
        body = MappedText.squeezed(source, start, start + len(line))
        if body.text:
            found.append(Passage(body=body, section="一、工作安排"))
        start += len(line)
    return found


def entities(source: str) -> list[Entity]:
    """What a text names."""
    return list(read_entities(passages(source)))


def named(source: str) -> list[str]:
    """What a text names, as the specs write it."""
    return [f"{entity.entity_class} {entity.name}" for entity in entities(source)]
