"""The grammar of frames: how an indicator, an action, a bound and a figure stand together.

Each frame has a name, a pattern (when does it apply to a slot) and a production (the readings). They are tried in
the order of `FRAMES`; the first that reads something wins. The pattern of each is drawn at its production.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from extractors.quantities.left import Left, read_left
from extractors.quantities.names import (
    bare_tail,
    complete,
    cut,
    is_bare,
    members_before,
    owner_of,
    part_basis,
    without_list,
)
from extractors.quantities.phrases import Word, find_words
from extractors.quantities.right import Right, read_right
from extractors.quantities.slots import Reading, Slot
from extractors.quantities.vocabulary import CHANGE, PREDICATES, STRONG, Role, UnitKind, heads, phrase_words
from ontology.records import Bound, QuantityKind

PEOPLE = frozenset({"人", "人次", "户", "户次", "名", "人日"})
RATES = frozenset({UnitKind.PERCENT, UnitKind.PLACE})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A slot with what was read on both sides of its figure."""

    slot: Slot
    left: Left
    right: Right | None
    noun_first: bool
    """The counted thing stands behind the figure."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A named rule."""

    name: str
    produce: Callable[[Surroundings], Reading | None]


def read_slot(slot: Slot) -> Reading | None:
    """The reading of the first frame that fits."""
    left = read_left(slot)
    right = read_right(slot, slot.figure.end)
    view = Surroundings(slot, left, right, right is not None and _counts_behind(slot, left, right))
    for frame in FRAMES:
        reading = frame.produce(view)
        if reading is not None:
            return reading
    return None


def _counts_behind(slot: Slot, left: Left, right: Right) -> bool:
    """Is the noun behind the figure what it counts?"""
    figure, text = slot.figure, slot.text
    of = text.startswith("的", figure.end)
    if text.startswith(phrase_words().after_level, figure.end) and not (figure.kind is UnitKind.NONE and left.verb):
        return False
    if figure.kind in RATES or figure.unit is None:
        return of and left.predicate is None and left.name is None
    word = next((w for w in slot.words if w.start == figure.end), None)
    if word is not None and not of:
        if word.role in (Role.ADVERB, Role.BOUND) and _ends_phrase(slot, word):
            return False
        if word.role in PREDICATES or word.role is Role.COMPLETE:
            return False
        if figure.kind is UnitKind.MONEY and word.role is not Role.WORK:
            return False
    if left.predicate is not None and left.name is not None and left.predicate.role is not Role.SHARE:
        return of and left.predicate.text in ("为", "是", "有")
    if figure.kind is UnitKind.MONEY and left.name is not None and not of:
        return False
    if figure.kind is UnitKind.MONEY and of and left.name is not None:
        return False
    return not (figure.kind is UnitKind.TIME)


def _ends_phrase(slot: Slot, word: Word) -> bool:
    """Is the adverb behind a figure the start of the next thing said (20个并投用), not of a name (20个重点项目)?"""
    if word.text in ("共", "均", "已", "将", "并", "也", "都", "就", "还"):
        return True
    after = next((w for w in slot.words if w.start == word.end), None)
    return after is not None and after.role in STRONG | PREDICATES and word.end - word.start > 1


# -- productions ---------------------------------------------------------------------------------------------


def read_duration(view: Surroundings) -> Reading | None:
    """[thing] | 提前, 连续 | N个月 | verb [object]"""
    slot, figure = view.slot, view.slot.figure
    if figure.kind is not UnitKind.TIME or (view.left.predicate and view.left.predicate.role is not Role.GROW):
        return None
    verb = next((w for w in slot.words if w.start >= figure.end and w.end <= slot.high and w.role is not Role.ADVERB), None)
    span = view.left.name or view.left.owner
    if verb is not None and (span is None or verb.role is Role.COMPLETE):
        thing = read_right(slot, verb.end)
        span = (thing.start, thing.end) if thing is not None else span
    if span is None:
        return None
    return _reading(view, "duration", cut(slot, span), QuantityKind.LEVEL, verb.role if verb else None,
                    verb.text if verb else None, span[0], max(figure.end, verb.end if verb else 0))  # fmt: skip


def read_attribute(view: Surroundings) -> Reading | None:
    """attribute | FIGURE | 的 | [FIGURE] | noun"""
    slot, left = view.slot, view.left
    if not slot.text.startswith("的", slot.figure.end):
        return None
    thing = read_right(replace(slot, high=slot.after_high), slot.after_chain)
    if thing is None:
        return None
    if left.name is not None:
        name = cut(slot, left.name)
        attribute = name[name.rfind("、") + 1 :]
        if bare_tail(attribute) is None:
            return None
    elif slot.previous is not None and slot.previous.attribute and left.verb is None:
        attribute = slot.previous.attribute
    else:
        return None
    owner, _ = without_list(cut(slot, (thing.start, thing.end)))
    name = owner + attribute if is_bare(attribute) else attribute
    start = left.name[0] if left.name is not None else slot.figure.start
    return _reading(view, "attribute", name, QuantityKind.LEVEL, Role.HAVE, None, start, slot.figure.end,
                    attribute=attribute)  # fmt: skip


def read_counted(view: Surroundings) -> Reading | None:
    """[verb] | [A、B等] | FIGURE | noun"""
    if not view.noun_first or view.right is None:
        return None
    slot, left, right = view.slot, view.left, view.right
    verb, role, action = _governing(view)
    name = cut(slot, (right.start, right.end))
    if slot.figure.kind is UnitKind.NONE:
        name = _people(name.removeprefix("级"))
    name, members = without_list(name)
    listed = left.name
    if listed is not None and not members:
        members = members_before(slot.print, listed)
    if not name:
        return None
    of = slot.text.startswith("的", slot.figure.end)
    attribute = slot.previous.attribute if slot.previous is not None and of else ""
    start = verb if verb is not None else (listed[0] if members and listed else slot.figure.start)
    end = max(right.end, slot.figure.end)
    if action is None and right.verb is not None and right.verb.end <= slot.high:
        action, end = right.verb.text, max(end, right.verb.end)
    kind = _counted_kind(view, role)
    return _reading(view, "counted", name + attribute, kind, role, action, start, end, members=members,
                    attribute=attribute, noun_end=right.end)  # fmt: skip


def read_predicated(view: Surroundings) -> Reading | None:
    """[subject] | predicate | [bound] | FIGURE"""
    slot, left = view.slot, view.left
    predicate = left.predicate
    if predicate is None:
        return None
    role: Role = predicate.role
    if slot.subject is not None:
        name, start = slot.subject, slot.low
    elif left.name is not None:
        name, start = cut(slot, left.name), left.name[0]
    elif slot.previous is not None:
        name, start = slot.previous.name, slot.previous.start
    else:
        span = _clause_before(slot)
        if span is None:
            return None
        name, start = cut(slot, span), span[0]
    name, basis = part_basis(name)
    name = complete(without_list(name)[0] if "、" not in name else name.removesuffix("等"), None, slot.previous)
    return _reading(view, "predicated", name, _predicated_kind(view, role, name), role, predicate.text, start,
                    slot.figure.end, basis=basis)  # fmt: skip


def read_acted(view: Surroundings) -> Reading | None:
    """[owner] | verb | noun | [bound] | FIGURE"""
    slot, left = view.slot, view.left
    verb = left.verb
    if verb is None:
        return None
    owner = cut(slot, left.owner) if left.owner is not None else None
    if left.name is not None:
        name = cut(slot, left.name)
    elif owner is not None:
        name = owner
    elif slot.figure.base is not None and slot.figure.kind is UnitKind.COUNT:
        name = verb.text + slot.figure.base
    else:
        name = verb.text
    name, basis = part_basis(name)
    head, members = without_list(name)
    name = complete(head, owner if left.name is not None else None, slot.previous)
    return _reading(view, "acted", name, _acted_kind(view, verb.role), verb.role, verb.text, verb.start,
                    slot.figure.end, basis=basis, members=members, owner=owner, head=head)  # fmt: skip


def read_named(view: Surroundings) -> Reading | None:
    """noun | [bound] | FIGURE, the verb shared with the figure before it"""
    slot, left = view.slot, view.left
    if slot.subject is None and left.name is None:
        return None
    previous = slot.previous
    name = slot.subject if slot.subject is not None else cut(slot, left.name) if left.name else ""
    name, basis = part_basis(name)
    name, members = without_list(name)
    if not name:
        return None
    head = previous.head or previous.name if previous is not None and name.endswith(heads().qualifiers) else ""
    name = complete(name, None, previous)
    role, action = (previous.role, previous.action) if previous is not None else (None, None)
    if slot.subject is None and role is not None and role in CHANGE | {Role.SHARE}:
        role, action = None, None
    if role is None and slot.figure.kind in (UnitKind.COUNT, UnitKind.AMOUNT, UnitKind.NONE):
        after = next((w for w in slot.words if w.start >= slot.figure.end and w.end <= slot.high), None)
        action = after.text if after is not None and after.role is not Role.ADVERB else None
    start = left.name[0] if left.name else slot.low
    if previous is not None and previous.figure.start >= slot.clause_start:
        start = previous.start
    return _reading(view, "named", name, _named_kind(view, role, name), role, action, start, slot.figure.end,
                    basis=basis, members=members, head=head, owner=previous.owner if previous else None)  # fmt: skip


def read_repeated(view: Surroundings) -> Reading | None:
    """FIGURE alone, in a list after another figure: 增长10%和12%; 道路13条共5公里"""
    slot = view.slot
    previous = slot.previous
    if previous is None:
        return None
    if slot.figure.base in PEOPLE and previous.figure.base != slot.figure.base and previous.action:
        name = previous.action + (slot.figure.base or "")
    else:
        name = slot.subject or previous.name
    kind = previous.kind
    if slot.figure.kind is UnitKind.MONEY:
        kind = QuantityKind.LEVEL
    return _reading(view, "repeated", name, kind, previous.role, previous.action, previous.start, slot.figure.end)


FRAMES: tuple[Frame, ...] = (
    Frame("duration", read_duration),
    Frame("attribute", read_attribute),
    Frame("counted", read_counted),
    Frame("predicated", read_predicated),
    Frame("acted", read_acted),
    Frame("named", read_named),
    Frame("repeated", read_repeated),
)


# -- what the productions share ------------------------------------------------------------------------------


def _reading(
    view: Surroundings,
    frame: str,
    name: str,
    kind: QuantityKind,
    role: Role | None,
    action: str | None,
    start: int,
    end: int,
    *,
    members: tuple[str, ...] = (),
    basis: str | None = None,
    attribute: str = "",
    owner: str | None = None,
    head: str = "",
    noun_end: int = 0,
) -> Reading | None:
    if not name:
        return None
    figure = view.slot.figure
    return Reading(
        frame=frame, figure=figure, name=name, kind=kind, op=_op(view), role=role, action=action,
        start=min(start, figure.start), end=max(end, figure.end), members=members, basis=basis, attribute=attribute,
        owner=owner, head=head, noun_end=noun_end,
    )  # fmt: skip


def _op(view: Surroundings) -> Bound:
    return view.slot.figure.op or view.left.op or Bound.EXACT


def _governing(view: Surroundings) -> tuple[int | None, Role | None, str | None]:
    """Start, role and text of the verb that governs a counted thing: its own, or that of the list it is in."""
    left, previous = view.left, view.slot.previous
    verb = left.verb or left.predicate
    if verb is not None:
        return verb.start, verb.role, verb.text
    if previous is not None and left.name is None and previous.role not in CHANGE:
        return previous.start, previous.role, previous.action
    return None, None, None


def _counted_kind(view: Surroundings, role: Role | None) -> QuantityKind:
    figure = view.slot.figure
    if figure.kind is UnitKind.NONE and view.slot.figure.scale:
        return QuantityKind.LEVEL
    if figure.kind in (UnitKind.MONEY, UnitKind.TIME, UnitKind.PERCENT):
        return QuantityKind.LEVEL
    if figure.kind is UnitKind.AMOUNT and role in (Role.COMPLETE, None):
        return QuantityKind.LEVEL
    verb = view.left.verb or view.left.predicate
    if role is Role.GROW and verb is not None and "增" in verb.text:
        return QuantityKind.GROWTH
    if role is Role.DECLINE:
        return QuantityKind.DECLINE
    return QuantityKind.COUNT


def _people(name: str) -> str:
    """全区34万人民守望相助: of what follows a bare number only the people are its name."""
    return next((word for word in heads().people if name.startswith(word)), name)


def _predicated_kind(view: Surroundings, role: Role, name: str) -> QuantityKind:
    if view.slot.figure.kind in RATES and view.left.predicate and not view.left.predicate.text.startswith(("控制", "保持", "稳定")):
        if name.endswith(heads().growth):
            return QuantityKind.GROWTH
        if name.endswith(heads().decline):
            return QuantityKind.DECLINE
    if role is Role.GROW:
        return QuantityKind.GROWTH
    if role is Role.DECLINE:
        return QuantityKind.DECLINE
    return QuantityKind.LEVEL


def _acted_kind(view: Surroundings, role: Role) -> QuantityKind:
    figure = view.slot.figure
    if figure.kind is UnitKind.MONEY or figure.kind is UnitKind.NONE:
        return QuantityKind.LEVEL
    if role is Role.GROW:
        return QuantityKind.GROWTH
    if role is Role.DECLINE:
        return QuantityKind.DECLINE
    if figure.kind in (UnitKind.PERCENT, UnitKind.TIME, UnitKind.AGE) or role in PREDICATES or role is Role.HAVE:
        return QuantityKind.LEVEL
    if role is Role.COMPLETE and figure.kind is UnitKind.AMOUNT:
        return QuantityKind.LEVEL
    return QuantityKind.COUNT


def _named_kind(view: Surroundings, role: Role | None, name: str) -> QuantityKind:
    figure = view.slot.figure
    if figure.kind in RATES:
        if name.endswith(heads().growth):
            return QuantityKind.GROWTH
        if name.endswith(heads().decline):
            return QuantityKind.DECLINE
    if role is not None:
        if view.slot.subject is not None and role in CHANGE:
            return QuantityKind.GROWTH if role is Role.GROW else QuantityKind.DECLINE
        return _acted_kind(view, role)
    if figure.kind is UnitKind.COUNT:
        return QuantityKind.COUNT
    return QuantityKind.LEVEL


def _clause_before(slot: Slot) -> tuple[int, int] | None:
    """The noun that opens the clause before, for a predicate without a subject."""
    if slot.before_clause is None:
        return None
    start, end = slot.before_clause
    thing = read_right(_behind(slot, start, end), start)
    return (thing.start, thing.end) if thing is not None else None


def _behind(slot: Slot, start: int, end: int) -> Slot:
    return replace(slot, high=end, words=find_words(slot.text, start, end))


__all__ = ["FRAMES", "Frame", "is_bare", "owner_of", "read_slot"]
