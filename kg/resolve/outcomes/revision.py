"""Revisions: how the target of an indicator changed from one year's report to the next.

    both years    raised, lowered    the end that has to be reached moved to the better or the worse side
                  reworded           the figure is the same and the bound or the commitment is not, or it is
                                     told as another kind of figure
                  unchanged
    one year      dropped, introduced: of main targets only, where both years' reports are in the store

A table repeats the report's targets; it stands in only for a year whose report is not in the store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from kg.decisions import Decisions
from kg.facts import Facts
from kg.infer.link import Reason
from kg.resolve.indicators import identities_of
from kg.resolve.outcomes.acceptance import acceptance
from kg.resolve.outcomes.comparison import compare
from kg.resolve.outcomes.figure import Figure, Measurement
from kg.resolve.outcomes.reasons import interval_text
from kg.resolve.outcomes.settings import DEFAULT, Settings
from kg.resolve.outcomes.targets import Target, says_no_target, targets
from ontology.iri import IRI
from ontology.records import ReportKind

ABSENT = Decimal("0.8")


class Change(StrEnum):
    """How a target changed; the values are the names of the concepts."""

    RAISED = "Raised"
    LOWERED = "Lowered"
    REWORDED = "Reworded"
    UNCHANGED = "Unchanged"
    DROPPED = "Dropped"
    INTRODUCED = "Introduced"


WORDS = {
    Change.RAISED: Reason("asks for more", "要求提高"),
    Change.LOWERED: Reason("asks for less", "要求降低"),
    Change.REWORDED: Reason("is put in other words", "表述改变"),
    Change.UNCHANGED: Reason("stays as it was", "与上年相同"),
    Change.DROPPED: Reason("is not set any more", "不再提出"),
    Change.INTRODUCED: Reason("was not set the year before", "上年没有此目标"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A target and that of the year after."""

    earlier: Figure | None
    later: Figure | None
    change: Change
    year: int
    """The later year."""
    reason: Reason
    confidence: Decimal
    is_headline: bool


def revisions(facts: Facts, decisions: Decisions, *, settings: Settings = DEFAULT) -> tuple[Revision, ...]:
    """The revisions of a jurisdiction, by year and in the order of the text."""
    by_year = _by_year(facts, targets(facts, identities_of(facts, decisions)))
    found: list[Revision] = []
    for year in sorted(by_year):
        if year + 1 in by_year:
            found += _between(by_year[year], by_year[year + 1], year + 1, settings)
    return tuple(found)


def _by_year(facts: Facts, found: Iterable[Target]) -> Mapping[int, tuple[Target, ...]]:
    """The targets that each year's own report sets, else those of its table."""
    documents = {document.node: document for document in facts.documents}
    chosen: dict[int, dict[ReportKind, list[Target]]] = defaultdict(lambda: defaultdict(list))
    for target in found:
        document = documents[target.figure.fact.document]
        if document.plan_year == target.year:
            chosen[target.year][document.kind].append(target)
    return {
        year: tuple(by_kind.get(ReportKind.NARRATIVE) or by_kind[ReportKind.TABLE])
        for year, by_kind in chosen.items()
    }


def _between(
    before: tuple[Target, ...], after: tuple[Target, ...], year: int, settings: Settings
) -> Iterator[Revision]:
    index: dict[str, list[Target]] = defaultdict(list)
    for target in after:
        index[target.figure.identity.key].append(target)
    taken: set[IRI] = set()
    for target in before:
        same = [one for one in index[target.figure.identity.key] if one.figure.node not in taken]
        pair = _best(target, same)
        if pair is None:
            if target.is_headline and not any(map(_is_headline, index[target.figure.identity.key])):
                yield _alone(target, Change.DROPPED, year)
            continue
        later, score = pair
        if score >= settings.applied_from:
            taken.add(later.figure.node)
            yield _pair(target, later, score, year, settings)
    known = {target.figure.identity.key for target in before}
    for target in after:
        if target.is_headline and target.figure.identity.key not in known:
            yield _alone(target, Change.INTRODUCED, year)


def _is_headline(target: Target) -> bool:
    return target.is_headline


def _best(target: Target, others: Iterable[Target]) -> tuple[Target, Decimal] | None:
    """The target of the other year of the same thing: comparable first, then the surest, then the first."""
    best: tuple[bool, Decimal, Target] | None = None
    for other in others:
        comparison = compare(target.figure, other.figure)
        if comparison is None or target.is_headline != other.is_headline:
            continue
        comparable = comparison.bar is None
        if best is None or (comparable, comparison.score) > best[:2]:
            best = comparable, comparison.score, other
    if best is None or not (best[0] or target.is_headline):
        return None
    return best[2], best[1]


def _pair(earlier: Target, later: Target, score: Decimal, year: int, settings: Settings) -> Revision:
    change = change_between(earlier.figure, later.figure, settings)
    return Revision(
        earlier=earlier.figure,
        later=later.figure,
        change=change,
        year=year,
        reason=_reason(earlier.figure, later.figure, change),
        confidence=score,
        is_headline=earlier.is_headline,
    )


def _alone(target: Target, change: Change, year: int) -> Revision:
    words = WORDS[change]
    dropped = change is Change.DROPPED
    return Revision(
        earlier=target.figure if dropped else None,
        later=None if dropped else target.figure,
        change=change,
        year=year,
        reason=Reason(
            f"{target.figure.fact.wording} {words.en}", f"“{target.figure.fact.wording}”{words.zh}"
        ),
        confidence=ABSENT,
        is_headline=True,
    )


def change_between(earlier: Figure, later: Figure, settings: Settings) -> Change:
    """How a target differs from that of the year before.

    Args:
        earlier: the target of the year before.
        later: the target.
        settings: what decides where the texts leave room.
    """
    if says_no_target(earlier) or says_no_target(later) or earlier.measurement is not later.measurement:
        return Change.REWORDED
    one, other = acceptance(earlier, settings), acceptance(later, settings)
    if one is not None and other is not None and one.lower_is_better == other.lower_is_better:
        if one.edge != other.edge:
            higher = other.edge > one.edge
            return Change.LOWERED if higher == one.lower_is_better else Change.RAISED
        if one.far != other.far:
            higher = other.far > one.far
            return Change.LOWERED if higher == one.lower_is_better else Change.RAISED
    elif one is not None or other is not None:
        return Change.REWORDED
    same = earlier.fact.op is later.fact.op and earlier.fact.commitment is later.fact.commitment
    same_reference = earlier.measurement is not Measurement.RELATIVE or (
        earlier.fact.reference == later.fact.reference
    )
    return Change.UNCHANGED if same and same_reference else Change.REWORDED


def _reason(earlier: Figure, later: Figure, change: Change) -> Reason:
    words, name = WORDS[change], later.fact.wording
    before, after = interval_text(earlier.interval), interval_text(later.interval)
    return Reason(f"{name}: {before} → {after}, it {words.en}", f"“{name}”：{before}→{after}，{words.zh}")
