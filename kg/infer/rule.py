"""A rule of inference: from the facts of a jurisdiction to quads.

Each rule writes one graph per jurisdiction, `urn:gwr:inferred:<rule>:<jurisdiction>`, which is recomputed
whole; removing all inferred graphs and computing them again gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.decisions import Decisions
from kg.facts import Facts
from kg.quads.model import Quad
from kg.quads.settings import INFERRED, QuadSettings
from ontology.ids import encoded
from ontology.iri import IRI

Infer = Callable[[Facts, Decisions, QuadSettings, IRI], Sequence[Quad]]
"""From facts, human decisions, the settings of ids and the name of the graph to the graph's quads."""


GRAPHS = INFERRED
"""What the names of all inferred graphs begin with."""


@dataclass(frozen=True, slots=True)
class InferenceRule:
    """A named rule and its version; a new version recomputes its graphs."""

    name: str
    version: int
    infer: Infer

    def graph(self, jurisdiction: str) -> IRI:
        """The graph that the rule writes for a jurisdiction."""
        return IRI(f"{GRAPHS}{self.name}:{encoded(jurisdiction)}")
