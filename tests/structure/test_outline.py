"""The outlines of reports and notices, from specs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractors.structure import read_structure
from tests.structure.documents import document_of

SPECS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "outlines.yaml").read_text(encoding="utf-8")
)


def text_of(spec: dict[str, Any]) -> str:
    """The text of a spec, its filling repeated to the length of a chapter."""
    return str(spec["text"]).replace("{fill}", str(spec.get("fill", "")) * 100)


@pytest.mark.parametrize("spec", SPECS, ids=[spec["name"] for spec in SPECS])
def test_outline(spec: dict[str, Any]) -> None:
    """Headings have the level of their mark, their printed title, and the status of their chapter."""
    structure = read_structure(document_of(text_of(spec)))
    found = [[section.level, section.title, str(section.status)] for section in structure.sections]
    assert found == spec["sections"]


@pytest.mark.parametrize("spec", SPECS, ids=[spec["name"] for spec in SPECS])
def test_evidence_slices_to_the_heading(spec: dict[str, Any]) -> None:
    """The evidence of a heading is the heading, and its section ends behind it."""
    document = document_of(text_of(spec))
    for section in read_structure(document).sections:
        assert section.evidence.holds_in(document.text)
        assert "".join(section.evidence.surface.replace("**", "").split()) == section.title
        assert section.evidence.end <= section.end <= len(document.text)


def test_sections_end_where_the_next_of_their_level_begins() -> None:
    """A chapter holds its sub-headings; a sub-heading ends at the next one or with its chapter."""
    spec = SPECS[0]
    sections = read_structure(document_of(text_of(spec))).sections
    ends = {section.title: section.end for section in sections}
    starts = {section.title: section.evidence.start for section in sections}
    assert ends["一、2023年工作回顾"] == starts["二、2024年工作安排"]
    assert ends["（一）产业根基更加厚实"] == starts["（二）城乡面貌不断改善"]
    assert ends["（二）城乡面貌不断改善"] == starts["二、2024年工作安排"]
