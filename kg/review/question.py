"""A question to a person: two things, why they may belong together, and where documents speak of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kg.decisions import Subject, Verb
from ontology.iri import IRI


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A place where a document speaks of something."""

    document: str
    """Title of the document, or its node where it has none."""
    year: str
    """Year of the plan, empty where it is not known."""
    row: str
    """Number of the row of a table, empty in running text."""
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two things."""

    node: IRI
    name: str
    """What a decision calls it: a name, or an id without the base."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A link that no one has decided about."""

    id: str
    """The link's id without the base, for answers in scripts."""
    subject: Subject
    jurisdiction: str
    proposes: Verb
    """What the answer yes decides."""
    confidence: Decimal
    applied: bool
    """Does inference act upon the link until someone decides?"""
    rule: str
    year: str
    """Of a rename, a portfolio or an outcome; empty where there is none."""
    reasons: Mapping[str, str]
    """Why, by language: en and zh."""
    left: Side
    right: Side | None

    def to_json(self) -> dict[str, object]:
        """The question as one JSON object."""
        return {
            "id": self.id,
            "kind": str(self.subject),
            "jurisdiction": self.jurisdiction,
            "proposes": str(self.proposes),
            "confidence": float(self.confidence),
            "applied": self.applied,
            "rule": self.rule,
            "year": self.year or None,
            "reason": dict(self.reasons),
            "left": side_json(self.left),
            "right": None if self.right is None else side_json(self.right),
        }


def side_json(side: Side) -> dict[str, object]:
    """One of the two things as JSON."""
    return {
        "node": side.node,
        "name": side.name,
        "quotes": [
            {"document": one.document, "year": one.year, "row": one.row, "text": one.text}
            for one in side.quotes
        ],
    }
