"""Cases of the specs as passages, and their quantities as plain values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from extractors.mapped_text import MappedText
from extractors.passage import Passage
from ontology.records import Status

SPECS = Path(__file__).parents[1] / "specs" / "quantities"


def load(name: str) -> list[dict[str, Any]]:
    """The cases of one spec file."""
    cases = yaml.safe_load((SPECS / f"{name}.yaml").read_text(encoding="utf-8"))
    assert isinstance(cases, list)
    return cases


def passage_of(text: str, *, status: str = "plan", year: int | None = 2024) -> Passage:
    """A passage with the text of a case, white space removed."""
    return Passage(body=MappedText.squeezed(text, 0, len(text)), status=Status(status), year=year)


def case_passage(case: dict[str, Any]) -> Passage:
    """The passage of a case."""
    return passage_of(case["text"], status=case.get("status", "plan"), year=case.get("year", 2024))
