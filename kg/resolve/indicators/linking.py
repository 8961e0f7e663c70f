"""Links from the concepts of documents to those of the scheme.

One link for each pair of a document's concept and a concept that its figures mean. An exact match says that
the wording is the indicator; a close match, that it is a narrower one (省级…, 新增…, on a basis of its own).
What a person decided is stated as decided, also where that is that there is no match.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.decisions import Decisions, Subject, Verb
from kg.facts import Facts
from kg.infer.link import Link, Reason, decided
from kg.resolve.indicators.decided import PARTING, named_concept
from kg.resolve.indicators.identities import Identities
from kg.resolve.indicators.identity import Identity
from ontology.indicators import Indicator, Method, Role
from ontology.iri import IRI

METHODS = {
    Method.PREFERRED: Reason("it is the preferred label", "与首选名称相同"),
    Method.ALTERNATIVE: Reason("it is another label", "与另一名称相同"),
    Method.NORMALISED: Reason(
        "it is a label once words are taken off or made equal", "去掉修饰词、统一用词后与名称相同"
    ),
    Method.PATTERN: Reason("a rule reads the amount in it", "由含数额的名称规则识别"),
}
ROLES = {
    Role.SCOPE: Reason("where", "范围"),
    Role.PERIOD: Reason("when", "时间"),
    Role.HEDGE: Reason("how surely", "语气"),
    Role.EXTENT: Reason("how much of it", "程度"),
    Role.GRADE: Reason("grade", "级别"),
    Role.ACTION: Reason("action", "动作"),
    Role.BASIS: Reason("basis", "口径"),
    Role.RATE: Reason("rate", "变化率"),
    Role.GOAL: Reason("goal", "目标用语"),
}


@dataclass(frozen=True, slots=True)
class IndicatorLink:
    """A link, and whether the two concepts are the same or only close."""

    link: Link
    concept: Indicator
    """The concept of the scheme."""
    is_exact: bool


def indicator_links(facts: Facts, identities: Identities, decisions: Decisions) -> tuple[IndicatorLink, ...]:
    """All links of a jurisdiction, in the order of the concepts' nodes."""
    found: dict[tuple[IRI, IRI], tuple[Identity, Indicator, set[IRI]]] = {}
    for fact in facts.observations:
        identity = identities.of(fact)
        concept = identity.concept or _rejected(identity)
        if concept is None:
            continue
        key = fact.indicator, concept.iri
        known = found.setdefault(key, (identity, concept, set()))
        known[2].add(fact.node)
        if identity.score > known[0].score:
            found[key] = (identity, concept, known[2])
    return tuple(
        _link(left, identity, concept, tuple(sorted(nodes)))
        for (left, _), (identity, concept, nodes) in sorted(found.items(), key=_key)
    )


def _rejected(identity: Identity) -> Indicator | None:
    """The concept that a person said the wording is not."""
    decision = identity.decision
    if decision is None or decision.verb not in PARTING:
        return None
    return named_concept(decision.second)


def _link(left: IRI, identity: Identity, concept: Indicator, evidence: tuple[IRI, ...]) -> IndicatorLink:
    link = Link(
        rule="indicators.scheme",
        subject=Subject.INDICATOR,
        left=left,
        right=concept.iri,
        proposes=Verb.ALIAS,
        reason=_reason(identity, concept),
        confidence=identity.score,
        evidence=evidence,
    )
    if identity.decision is not None:
        link = decided(link, identity.decision)
    return IndicatorLink(link, concept, identity.is_exact)


def _reason(identity: Identity, concept: Indicator) -> Reason:
    match = identity.match
    if match is None:
        return Reason("decided by a person", "人工决定")
    how = METHODS[match.method]
    off_en = ", ".join(f"{piece.text} ({ROLES[piece.role].en})" for piece in match.stripped)
    off_zh = "、".join(f"“{piece.text}”（{ROLES[piece.role].zh}）" for piece in match.stripped)
    return Reason(
        f"{identity.wording} is {concept.zh}: {how.en}" + (f"; taken off: {off_en}" if off_en else ""),
        f"“{identity.wording}”即“{concept.zh}”：{how.zh}" + (f"；去掉{off_zh}" if off_zh else ""),
    )


def _key(found: tuple[tuple[IRI, IRI], object]) -> tuple[IRI, IRI]:
    return found[0]
