"""The questions of a store: links that are doubtful and that nobody has decided about.

A link is doubtful where its confidence lies under a threshold, or where its rule only asks. The nearest to
one half come first. A link that an answer waits for in the decisions file, but that was not inferred again
since, is not asked about twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import unquote

from kg.decisions import Decisions, Subject, Verb
from kg.decisions.curated import CONCEPTS
from kg.decisions.lines import BY_ID, VERBS
from kg.facts.rows import Row, selected
from kg.infer.rule import GRAPHS
from kg.review.question import Question, Side
from kg.review.quotes import label_of, quotes_of
from kg.store.protocol import Store
from ontology.iri import IRI

LINKS = """
SELECT ?graph ?link ?kind ?left ?right ?proposes ?confidence ?applied ?rule ?year
WHERE {
  GRAPH ?graph {
    ?link a gwr:Link ; gwr:linkKind ?kind ; gwr:left ?left ; gwr:proposes ?proposes ;
        gwr:confidence ?confidence ; gwr:applied ?applied ; gwr:rule ?rule .
    OPTIONAL { ?link gwr:right ?right }
    OPTIONAL { ?link gwr:period ?year }
    FILTER NOT EXISTS { ?link gwr:decidedBy ?decision }
  }
}
"""
REASONS = """
SELECT ?reason ?language
WHERE { GRAPH $graph { $link gwr:reason ?reason BIND(LANG(?reason) AS ?language) } }
"""
EVIDENCE = "SELECT ?source WHERE { GRAPH $graph { $link prov:wasDerivedFrom ?source } }"
VERB_OF = {concept: verb for verb, concept in CONCEPTS.items()}
HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A link that may be asked about, before its quotes are looked up."""

    graph: IRI
    link: IRI
    subject: Subject
    left: IRI
    right: IRI | None
    proposes: Verb
    confidence: Decimal
    applied: bool
    rule: str
    year: str

    @property
    def jurisdiction(self) -> str:
        """The key at the end of the graph's name."""
        return unquote(self.graph.removeprefix(GRAPHS).partition(":")[2])

    @property
    def order(self) -> tuple[Decimal, IRI]:
        """The most doubtful first."""
        return abs(self.confidence - HALF), self.link


def find_questions(
    store: Store,
    *,
    base: str,
    decisions: Decisions,
    kinds: frozenset[Subject] = frozenset(Subject),
    threshold: Decimal,
) -> Iterator[Question]:
    """The questions of a store, the most doubtful first; quotes are looked up as they are asked for.

    Args:
        store: holds inferred graphs.
        base: what ids begin with.
        decisions: those that people have written so far.
        kinds: what to ask about.
        threshold: links of this confidence and more are not asked about.
    """
    doubts = [_doubt(row) for row in selected(store, LINKS) if row.text("kind") in kinds]
    for doubt in sorted(doubts, key=_order):
        open_still = not doubt.applied or doubt.confidence < threshold
        if open_still and doubt.proposes in VERBS[doubt.subject]:
            question = _question(store, doubt, base)
            if question is not None and not is_decided(question, decisions):
                yield question


def is_decided(question: Question, decisions: Decisions) -> bool:
    """Has someone decided about the two things already?"""
    first = question.left.name
    second = "" if question.right is None else question.right.name
    return any(
        decisions.pair(question.subject, verb, question.jurisdiction, first, second) is not None
        for verb in VERBS[question.subject]
    )


def _doubt(row: Row) -> _Doubt:
    return _Doubt(
        graph=row.node("graph"),
        link=row.node("link"),
        subject=Subject(row.text("kind")),
        left=row.node("left"),
        right=row.node_or_none("right"),
        proposes=VERB_OF[row.node("proposes")],
        confidence=Decimal(row.text("confidence")),
        applied=row.text("applied") == "true",
        rule=row.text("rule"),
        year=row.text("year"),
    )


def _order(doubt: _Doubt) -> tuple[Decimal, IRI]:
    return doubt.order


def _question(store: Store, doubt: _Doubt, base: str) -> Question | None:
    """The question that a link is; None where it lacks the second thing that a decision has to name."""
    if doubt.right is None and doubt.subject is not Subject.FACT:
        return None
    reasons = {
        row.text("language")[:2]: row.text("reason")
        for row in selected(store, REASONS, graph=doubt.graph, link=doubt.link)
    }
    found = selected(store, EVIDENCE, graph=doubt.graph, link=doubt.link)
    evidence = frozenset(row.node("source") for row in found)
    return Question(
        id=doubt.link.removeprefix(base),
        subject=doubt.subject,
        jurisdiction=doubt.jurisdiction,
        proposes=doubt.proposes,
        confidence=doubt.confidence,
        applied=doubt.applied,
        rule=doubt.rule,
        year=doubt.year,
        reasons=reasons,
        left=_side(store, doubt.left, doubt.subject, evidence, base),
        right=None if doubt.right is None else _side(store, doubt.right, doubt.subject, evidence, base),
    )


def _side(store: Store, node: IRI, subject: Subject, evidence: frozenset[IRI], base: str) -> Side:
    own_id = node.removeprefix(base)
    name = own_id if subject in BY_ID else label_of(store, node) or own_id
    return Side(node, name, quotes_of(store, node, evidence))
