"""From a wording to the indicator that it means.

    fold ─▶ look up the action with the wording: 新增 城镇就业
         ─▶ look up the wording, then take off one word after the other, fewest first
         ─▶ take off the name of a place
         ─▶ rules for wordings with an amount

Each form is looked up as a label and then by its key. An indicator is refused where the wording, or a form of
it that was tried before, is among its negative labels, or where it cannot be told in the unit. What is in
doubt is not found: the wording then stays a concept of its own document.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ontology.indicators.concept import Indicator
from ontology.indicators.match import IndicatorMatch, Method, Role, Stripped
from ontology.indicators.patterns import by_pattern
from ontology.indicators.stripping import Form, shorter_forms, without_place
from ontology.indicators.table import Labels, labels
from ontology.indicators.units import fits
from ontology.indicators.wording import LONGEST, bracketed, folded, key
from ontology.indicators.words import rates

MOST_FORMS = 32
"""Forms tried for one wording."""
AMOUNTS = frozenset(("money", "ratio", "concentration", "time"))
"""What is told in these alone is no number of things that were newly made."""


def find_indicator(
    wording: str, *, unit: str | None = None, kind: str | None = None, action: str | None = None
) -> IndicatorMatch | None:
    """The indicator that a wording means.

    Args:
        wording: as printed.
        unit: the unit of the figure as printed; an indicator that cannot be told in it is not found.
        kind: kind of the quantity: growth, decline, level, count.
        action: the verb beside the wording, where it belongs to the name: 新增 of 城镇就业.

    Returns:
        None where the wording is no indicator of the scheme, or where that is in doubt.

    >>> find_indicator("全区一般公共预算总收入").indicator.zh
    '一般公共预算总收入'
    >>> match = find_indicator("预计全市规上工业增加值增速", unit="%", kind="level")
    >>> match.id, match.scope, str(match.method)
    ('industry-va-above', '全市', 'normalised')
    """
    text = folded(wording)
    if not text or len(text) > LONGEST:
        return None
    return _found(text, unit, kind, folded(action) if action else None)


@lru_cache(maxsize=65536)
def _found(text: str, unit: str | None, kind: str | None, action: str | None) -> IndicatorMatch | None:
    return find_in(labels(), text, unit=unit, kind=kind, action=action)


def find_in(
    table: Labels, text: str, *, unit: str | None = None, kind: str | None = None, action: str | None = None
) -> IndicatorMatch | None:
    """The same for a folded wording and the labels of another scheme."""
    is_rate = any(word in text for word in rates())
    seen: set[str] = set()
    for form in forms(text, action):
        plain = key(form.text)
        if form.joined:
            unlike = {plain}
        else:
            seen.add(plain)
            unlike = seen
        match = look_up(table, form, plain)
        if match is None or not may_lose(match.indicator, form.stripped):
            continue
        if not table.unlike(match.indicator).isdisjoint(unlike):
            continue
        if fits(match.indicator, unit, kind, is_rate=is_rate):
            return as_found(match, text)
    indicator = table.by_id.get(by_pattern(text) or "")
    if indicator is None or not fits(indicator, unit, kind, is_rate=is_rate):
        return None
    return IndicatorMatch(indicator, Method.PATTERN, text)


def forms(text: str, action: str | None) -> Iterator[Form]:
    """The forms of a wording in the order in which they are tried."""
    if action:
        yield Form(action + text, joined=True)
        yield Form(text + action, joined=True)
    tried: list[Form] = []
    for form in stripped_forms(Form(text, bracketed(text))):
        tried.append(form)
        yield form
    for form in tried:
        yield from without_place(form)


def stripped_forms(form: Form) -> Iterator[Form]:
    """The form and all shorter ones, those with fewest words taken off first."""
    queue, met = deque((form,)), {form.text}
    while queue and len(met) <= MOST_FORMS:
        form = queue.popleft()
        yield form
        for shorter in shorter_forms(form):
            if shorter.text not in met:
                met.add(shorter.text)
                queue.append(shorter)


def look_up(table: Labels, form: Form, plain: str) -> IndicatorMatch | None:
    """The indicator that has the form as a label, or a label with the same key."""
    indicator = table.exact.get(form.text)
    if indicator is not None:
        method = Method.PREFERRED if folded(indicator.zh) == form.text else Method.ALTERNATIVE
        return IndicatorMatch(indicator, method, form.text, form.stripped)
    indicator = table.keys.get(plain)
    if indicator is None:
        return None
    return IndicatorMatch(indicator, Method.NORMALISED, form.text, form.stripped)


def may_lose(indicator: Indicator, stripped: Iterable[Stripped]) -> bool:
    """May these words be taken off the name of this indicator?

    An action or a grade counts out some of many things; an amount of money with one is another amount:
    新增贷款 is not 贷款余额.
    """
    if not AMOUNTS.issuperset(indicator.measures):
        return True
    return all(piece.role is not Role.ACTION for piece in stripped)


def as_found(match: IndicatorMatch, text: str) -> IndicatorMatch:
    """The match with the method that says whether something was taken off."""
    if match.label == text or not match.stripped:
        return match
    return IndicatorMatch(match.indicator, Method.NORMALISED, match.label, match.stripped)
