"""The shipped indicators as their files tell them."""

from __future__ import annotations

import csv
from importlib import resources

import pytest
import rdflib


@pytest.fixture(scope="module")
def turtle() -> rdflib.Graph:
    """The shipped Turtle as rdflib reads it."""
    text = (resources.files("ontology.vocabulary") / "indicators.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


@pytest.fixture(scope="module")
def counts() -> dict[str, int]:
    """The shipped number of documents of each indicator."""
    text = (resources.files("ontology.vocabulary") / "indicator_counts.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {row["id"]: int(row["documents"]) for row in csv.DictReader(lines)}
