"""Targets, results and other figures of two sides.

    equal        the same indicator, figure, bound, commitment, area and distance of years: no difference
    one thing    the same indicator, told in the same way: another figure, bound or commitment
    one sentence the quotes are alike and the indicators are two: another indicator
    the rest     added, dropped

What is one thing is decided as for the ledger of targets and results (`kg.resolve.outcomes.comparison`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice

from exports.difference import Change, Difference, Group
from kg.diff.matching import Wording, match
from kg.diff.material import FigureItem, Material, figure_key
from kg.resolve.outcomes.comparison import Bar, compare, in_contrast
from kg.resolve.outcomes.figure import Figure, Measurement
from kg.resolve.outcomes.likeness import likeness
from kg.resolve.outcomes.reasons import interval_text, printed_unit
from kg.resolve.outcomes.settings import DEFAULT
from ontology.records import Status

GROUPS = {Status.PLAN: Group.TARGET, Status.RESULT: Group.RESULT, Status.NONE: Group.FIGURE}
LEAST_QUOTE = Decimal("0.7")
"""Quotes that are less alike are of two sentences."""
MOST_OTHERS = 40
"""Figures of one indicator that one is held against."""
COMPARABLE = (None, Bar.BASIS)
ABOUT, RISE = "≈", "↑ "

Paired = tuple[FigureItem, FigureItem, Decimal]


def figure_differences(left: Material, right: Material) -> Iterator[Difference]:
    """What the figures of two sides differ in."""
    gone, come = _without_equal(left.figures, right.figures)
    of_one_thing = _of_one_thing(gone, come)
    gone, come = _rest(gone, come, of_one_thing)
    of_one_sentence = _of_one_sentence(gone, come)
    gone, come = _rest(gone, come, of_one_sentence)
    for before, after, score in (*of_one_thing, *of_one_sentence):
        change = _change(before, after)
        if change is not None:
            yield _changed(before, after, change, score)
    yield from (_alone(item, Change.DROPPED) for item in gone)
    yield from (_alone(item, Change.ADDED) for item in come)


def _without_equal(
    left: Iterable[FigureItem], right: Iterable[FigureItem]
) -> tuple[list[FigureItem], list[FigureItem]]:
    waiting: dict[tuple[object, ...], list[FigureItem]] = defaultdict(list)
    for item in right:
        waiting[figure_key(item)].append(item)
    gone = []
    for item in left:
        if waiting[figure_key(item)]:
            waiting[figure_key(item)].pop(0)
        else:
            gone.append(item)
    rest = {id(item) for items in waiting.values() for item in items}
    return gone, [item for item in right if id(item) in rest]


def _of_one_thing(gone: list[FigureItem], come: list[FigureItem]) -> list[Paired]:
    index: dict[tuple[str, Status], list[int]] = defaultdict(list)
    for at, item in enumerate(come):
        index[item.figure.identity.key, item.figure.fact.status].append(at)
    candidates = []
    for at, item in enumerate(gone):
        others = index[item.figure.identity.key, item.figure.fact.status]
        for other in islice(others, MOST_OTHERS):
            found = compare(item.figure, come[other].figure)
            if found is not None and found.bar in COMPARABLE and item.offset == come[other].offset:
                alike = likeness(item.text, come[other].text)
                candidates.append((-found.score, -alike, at, other))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for score, _, at, other in sorted(candidates):
        if at not in taken[0] and other not in taken[1]:
            taken[0].add(at)
            taken[1].add(other)
            pairs.append((gone[at], come[other], -score))
    return pairs


def _of_one_sentence(gone: list[FigureItem], come: list[FigureItem]) -> list[Paired]:
    pairs = []
    for status in Status:
        before = [item for item in gone if item.figure.fact.status is status]
        after = [item for item in come if item.figure.fact.status is status]
        found = match(_wordings(before), _wordings(after), least=LEAST_QUOTE)
        pairs += [(before[pair.left], after[pair.right], pair.score) for pair in found]
    return pairs


def _wordings(items: Iterable[FigureItem]) -> list[Wording]:
    return [Wording(item.text, item.quote.section, item.quote.row) for item in items]


def _rest(
    gone: list[FigureItem], come: list[FigureItem], pairs: list[Paired]
) -> tuple[list[FigureItem], list[FigureItem]]:
    left, right = {id(one) for one, _, _ in pairs}, {id(other) for _, other, _ in pairs}
    return [item for item in gone if id(item) not in left], [item for item in come if id(item) not in right]


def _change(before: FigureItem, after: FigureItem) -> Change | None:
    """What changed first of all; None where only the words did."""
    one, other = before.figure, after.figure
    if _other_indicator(one, other) or one.identity.basis != other.identity.basis:
        return Change.INDICATOR
    if one.fact.value != other.fact.value or one.fact.value_to != other.fact.value_to:
        return Change.FIGURE
    if (one.measurement, one.unit, one.falls) != (other.measurement, other.unit, other.falls):
        return Change.FIGURE
    if one.fact.op is not other.fact.op or one.fact.reference != other.fact.reference:
        return Change.BOUND
    return Change.COMMITMENT if one.fact.commitment is not other.fact.commitment else None


def _other_indicator(one: Figure, other: Figure) -> bool:
    """Are two figures of two indicators? Wordings that are in no scheme may be like each other."""
    left, right = one.identity, other.identity
    if left.key == right.key:
        return False
    if left.concept is not None or right.concept is not None:
        return True
    alike = likeness(left.words, right.words) >= DEFAULT.like_words
    return not alike or in_contrast(left.words, right.words)


def told(item: FigureItem) -> str:
    """An indicator and its figure in brief."""
    figure, fact = item.figure, item.figure.fact
    if figure.interval is None:
        return fact.wording
    unit, times = printed_unit(figure)
    about = ABOUT if figure.is_about else ""
    rise = RISE if figure.measurement is Measurement.RATE and not figure.falls else ""
    return f"{fact.wording} {rise}{about}{interval_text(figure.interval.scaled(1 / times))}{unit}"


def _changed(before: FigureItem, after: FigureItem, change: Change, score: Decimal) -> Difference:
    return Difference(
        group=GROUPS[after.figure.fact.status],
        change=change,
        place=after.place,
        subject=after.figure.fact.wording,
        before=told(before),
        after=told(after),
        left=before.quote,
        right=after.quote,
        similarity=score,
    )


def _alone(item: FigureItem, change: Change) -> Difference:
    gone = change is Change.DROPPED
    return Difference(
        group=GROUPS[item.figure.fact.status],
        change=change,
        place=item.place,
        subject=item.figure.fact.wording,
        before=told(item) if gone else "",
        after="" if gone else told(item),
        left=item.quote if gone else None,
        right=None if gone else item.quote,
    )
