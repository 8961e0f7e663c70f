"""Layouts of text files: paragraphs, headings, front matter, and tables in six layouts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from extractors.readers import read_document
from tests.readers.views import assert_sound, paragraphs, tables

SPECS_FILE = Path(__file__).parents[1] / "specs" / "text_layouts.yaml"
SPECS = yaml.safe_load(SPECS_FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("spec", SPECS, ids=[spec["name"] for spec in SPECS])
def test_layout(spec):
    """A text gives the paragraphs, tables and fields that its spec says."""
    document = read_document(spec["text"].encode(), "spec")
    assert_sound(document)
    assert document.text == spec["text"]
    expected = [entry if isinstance(entry, list) else [None, entry] for entry in spec["paragraphs"]]
    levels = [block.level for block in document.paragraphs()]
    assert [list(pair) for pair in zip(levels, paragraphs(document), strict=True)] == expected
    assert tables(document) == spec.get("tables", [])
    assert {table.layout.value for table in document.tables()} <= {spec.get("layout", "grid")}
    assert {field.name: field.value for field in document.metadata} == spec.get("metadata", {})
    assert document.media_type == spec.get("media", "text/plain")
    assert document.issues == ()


def test_name_breaks_the_tie():
    """A text that shows no Markdown is Markdown where its name says so."""
    assert read_document("各位代表：".encode(), "a.md").media_type == "text/markdown"
    assert read_document("各位代表：".encode(), "a.txt").media_type == "text/plain"
