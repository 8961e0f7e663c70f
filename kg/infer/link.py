"""Links: what a rule infers about two nodes, in a form that a person can look at and overrule.

    link  a gwr:Link, and a class of its own kind (gwr:OutcomeLink, gwr:Portfolio, org:ChangeEvent)
          gwr:left, gwr:right     the two nodes; no right one where nothing was found
          gwr:linkKind            what it is about: unit, person, indicator, project, portfolio, outcome, fact
          gwr:proposes            the decision that bears it out: Same, Rename, Alias, Confirm
          gwr:reason              why, in Chinese and in English
          gwr:confidence          0 to 1
          gwr:rule                name of the rule, as in `units.abbreviation`
          gwr:applied             does the rule act upon it, or does it only ask?
          prov:wasDerivedFrom     what it rests on: tasks, observations, documents
          gwr:decidedBy           the human decision that settled it

`kg review` shows every link that is doubtful and that no decision settles. A rule states a pair that it is
not sure of with `applied=False`: then it is asked about and nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256

from kg.decisions import Decision, Subject, Verb
from kg.decisions.curated import CONCEPTS, correction_node
from kg.quads.model import Literal
from kg.quads.settings import QuadSettings
from kg.quads.statements import Statements
from ontology.ids import HASH_LENGTH, Ids
from ontology.iri import IRI
from ontology.terms import GWR, PROV

CERTAIN = Decimal(1)
PROPOSALS = frozenset((Verb.SAME, Verb.RENAME, Verb.ALIAS, Verb.RIGHT))
"""The decisions that can bear a link out."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was inferred, for people of both languages."""

    en: str
    zh: str


BY_DECISION = Reason("decided by a person", "人工决定")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link, before it has a node."""

    rule: str
    subject: Subject
    left: IRI
    right: IRI | None
    proposes: Verb = Verb.SAME
    reason: Reason
    confidence: Decimal
    """0 to 1."""
    evidence: tuple[IRI, ...]
    """What it rests on; at least one node."""
    applied: bool = True
    """False: a pair that is only asked about."""
    year: int | None = None
    """The year of a rename, of a portfolio, of an outcome."""
    decision: Decision | None = None
    """The human decision that settled it."""

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"expected a confidence from 0 to 1, found {self.confidence}")
        if self.proposes not in PROPOSALS:
            raise ValueError(f"expected one of {sorted(PROPOSALS)}, found {self.proposes}")
        if not self.evidence:
            raise ValueError(f"{self.rule}: a link rests on something, found no evidence")


def link_node(ids: Ids, jurisdiction: str, link: Link, *, kind: str = "link") -> IRI:
    """The node of a link: its rule, and a hash of what it ties together."""
    tied = "\n".join((link.left, link.right or "", link.proposes, str(link.year or "")))
    digest = sha256(tied.encode("utf-8", "surrogatepass")).hexdigest()[:HASH_LENGTH]
    return ids.make(kind, jurisdiction, link.subject, digest)


def add_link(
    statements: Statements,
    settings: QuadSettings,
    jurisdiction: str,
    link: Link,
    *classes: IRI,
    kind: str = "link",
) -> IRI:
    """State a link.

    Args:
        statements: gathers the statements of the rule's graph.
        settings: the base of ids.
        jurisdiction: the jurisdiction's key.
        link: what to state.
        classes: what it is besides a gwr:Link.
        kind: of its id: link, portfolio, outcome or change.

    Returns:
        The node of the link, for what else is to be said of it.
    """
    ids = Ids(settings.base)
    node = link_node(ids, jurisdiction, link, kind=kind)
    statements.typed(node, GWR.Link, *classes)
    statements.link(node, GWR.left, link.left)
    if link.right is not None:
        statements.link(node, GWR.right, link.right)
    statements.text(node, GWR.linkKind, link.subject)
    statements.link(node, GWR.proposes, CONCEPTS[link.proposes])
    statements.link(node, GWR.reason, Literal(link.reason.en, language="en"))
    statements.link(node, GWR.reason, Literal(link.reason.zh, language=settings.language))
    statements.decimal(node, GWR.confidence, link.confidence)
    statements.text(node, GWR.rule, link.rule)
    statements.boolean(node, GWR.applied, link.applied)
    for source in link.evidence:
        statements.link(node, PROV.wasDerivedFrom, source)
    if link.year is not None:
        statements.year(node, GWR.period, link.year)
    if link.decision is not None:
        statements.link(node, GWR.decidedBy, correction_node(link.decision, ids))
    return node


def decided(link: Link, decision: Decision) -> Link:
    """The link as a person settled it: certain, and acted upon unless it was rejected."""
    rejected = decision.verb in (Verb.DIFFERENT, Verb.WRONG)
    return replace(
        link,
        reason=BY_DECISION,
        confidence=Decimal(0) if rejected else CERTAIN,
        applied=not rejected,
        decision=decision,
    )


def add_links(
    statements: Statements, settings: QuadSettings, jurisdiction: str, links: Iterable[Link]
) -> None:
    """State links that nothing else is said of."""
    for link in links:
        add_link(statements, settings, jurisdiction, link)
