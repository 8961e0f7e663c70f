"""Evidence as W3C web annotations.

    mention  oa:Annotation       hasBody: what was stated · hasTarget: span · rule · wasGeneratedBy: run
    span     oa:SpecificResource hasSource: report · hasScope: row or section · hasSelector: position, quote
    position oa:TextPositionSelector   start, end: code points of the text that the reader handed on
    quote    oa:TextQuoteSelector      exact, prefix, suffix: to find it again in another copy of the text

One stretch of text that several statements were read from by one rule is one mention with several bodies.
"""

from __future__ import annotations

from kg.quads.provenance import run_node
from kg.quads.scope import Scope
from kg.quads.statements import Statements
from kg.quads.within import Within
from ontology.evidence import Evidence
from ontology.iri import IRI
from ontology.terms import GWR, OA, PROV


def add_evidence(
    statements: Statements,
    scope: Scope,
    evidence: Evidence,
    within: Within,
    *bodies: IRI,
    field: str | None = None,
    clause: Evidence | None = None,
) -> IRI:
    """State where something was read.

    Args:
        statements: gathers what is stated.
        scope: the report.
        evidence: the stretch of text, and the rule.
        within: the row or section around it.
        bodies: what was read from it.
        field: the report's field that was read, where that is what it is evidence of.
        clause: the clause around a name; prefix and suffix then reach to its ends.

    Returns:
        The node of the mention.
    """
    span = f"{evidence.start}-{evidence.end}"
    parts = (span, within.part, evidence.rule, *([field] if field else []), *_clause_part(clause))
    mention = scope.own("mention", *parts)
    target = scope.own("span", span, within.part, *_clause_part(clause))
    statements.typed(mention, GWR.Mention, OA.Annotation)
    for body in bodies:
        statements.link(mention, OA.hasBody, body)
    statements.link(mention, OA.hasTarget, target)
    statements.text(mention, GWR.rule, evidence.rule)
    if field:
        statements.text(mention, GWR.field, field)
    statements.link(mention, PROV.wasGeneratedBy, run_node(scope))
    add_span(statements, scope, target, evidence, clause=clause)
    statements.link(target, OA.hasScope, within.node)
    return mention


def add_span(
    statements: Statements, scope: Scope, node: IRI, evidence: Evidence, *, clause: Evidence | None = None
) -> None:
    """State that `node` is a stretch of the report's text."""
    span = f"{evidence.start}-{evidence.end}"
    position = scope.own("position", span)
    quote = scope.own("quote", span, *_clause_part(clause))
    statements.typed(node, OA.SpecificResource)
    statements.link(node, OA.hasSource, scope.node)
    statements.link(node, OA.hasSelector, position)
    statements.link(node, OA.hasSelector, quote)
    statements.typed(position, OA.TextPositionSelector)
    statements.integer(position, OA.start, evidence.start)
    statements.integer(position, OA.end, evidence.end)
    first, last = _context(scope, evidence, clause)
    text = scope.document.text
    statements.typed(quote, OA.TextQuoteSelector)
    statements.text(quote, OA.exact, evidence.surface)
    statements.text(quote, OA.prefix, text[first : evidence.start])
    statements.text(quote, OA.suffix, text[evidence.end : last])


def _clause_part(clause: Evidence | None) -> tuple[str, ...]:
    """The same words quoted with other surroundings are another quote."""
    return () if clause is None else (f"{clause.start}-{clause.end}",)


def _context(scope: Scope, evidence: Evidence, clause: Evidence | None) -> tuple[int, int]:
    """From where to where the quote's surroundings reach."""
    around = scope.settings.context
    first, last = max(0, evidence.start - around), evidence.end + around
    if clause is None:
        return first, last
    return min(first, clause.start), max(last, clause.end)
