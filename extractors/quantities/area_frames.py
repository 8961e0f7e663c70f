"""Figures of an area that stands where their name would: what is measured was said before.

新增就业9人，其中汀澜街道 3人                  the name of the figure before
生产总值增长6%，全区 增长 7%                   the same with a predicate of its own
汀澜街道、霁川镇 分别 建成 公园 2个、3个         the object of the verb, each figure for its own area
"""

from __future__ import annotations

from dataclasses import replace

from extractors.quantities import kinds
from extractors.quantities.names import cut, is_bare
from extractors.quantities.scopes import is_area, read_scope
from extractors.quantities.slots import Reading
from extractors.quantities.views import View, make_reading
from extractors.quantities.vocabulary import Role

SHORTEST = 2
LONGEST_PHRASE = 14
"""Characters of a phrase that is but an area, with marks about it."""


def read_area(view: View) -> Reading | None:
    """area | [predicate] | FIGURE, or area | verb | object | FIGURE under 分别"""
    slot, left, previous = view.slot, view.left, view.slot.previous
    area = slot.subject or ""
    if slot.subject is None and left.name is not None and left.name[1] - left.name[0] <= LONGEST_PHRASE:
        area = cut(slot, left.name)
    if not is_area(area):
        return None
    start = previous.start if previous is not None and view.same_clause(previous) else slot.subject_start()
    role: Role | None
    action: str | None
    if slot.subject is not None and left.verb is not None and left.name is not None:
        name = cut(slot, left.name)
        kind = kinds.acted_kind(slot.figure, left.verb.role, left.verb.text)
        role, action = left.verb.role, left.verb.text
    elif previous is not None and left.predicate is not None:
        name = _without_area(previous.name)
        kind = kinds.predicated_kind(slot.figure, left.predicate.role, left.predicate.text, name)
        role, action = left.predicate.role, left.predicate.text
    elif previous is not None and left.verb is None:
        name, kind, role, action = _without_area(previous.name), previous.kind, previous.role, previous.action
    else:
        return None
    if len(name) < SHORTEST or is_bare(name):
        return None
    reading = make_reading("area", view, name, kind, start, role=role, action=action)
    return replace(reading, scope=area)


def _without_area(name: str) -> str:
    """全市生产总值 said of another area is 生产总值."""
    scope = read_scope(name)
    return name.removeprefix(scope) if scope is not None and name.startswith(scope) else name
