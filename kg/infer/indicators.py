"""The rule `indicators`: which concept of the scheme each document's own concept is.

    concept of a document   skos:exactMatch or skos:closeMatch   concept of the scheme
    concept of the scheme   skos:prefLabel, so that answers can show what is laid side by side

with a gwr:Link that gives reason and score. A wording that is not in the scheme has no link; it stays a
concept of its document.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.decisions import Decisions
from kg.facts import Facts
from kg.infer.link import add_link
from kg.infer.rule import InferenceRule
from kg.quads.model import Literal, Quad
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from kg.resolve.indicators import identities_of, indicator_links
from ontology.iri import IRI
from ontology.terms import SKOS


def infer_indicators(
    facts: Facts, decisions: Decisions, settings: QuadSettings, graph: IRI
) -> Sequence[Quad]:
    """The graph of the indicators of a jurisdiction."""
    statements = Statements(graph, language=settings.language)
    for found in indicator_links(facts, identities_of(facts, decisions), decisions):
        add_link(statements, settings, facts.key, found.link)
        if found.link.applied and found.link.right is not None:
            relation = SKOS.exactMatch if found.is_exact else SKOS.closeMatch
            statements.link(found.link.left, relation, found.link.right)
            statements.name(found.link.right, SKOS.prefLabel, found.concept.zh)
            statements.link(found.link.right, SKOS.prefLabel, Literal(found.concept.en, language="en"))
    return statements.quads()


INDICATORS = InferenceRule("indicators", 1, infer_indicators)
"""The rule."""
