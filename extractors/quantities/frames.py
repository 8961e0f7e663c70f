"""The grammar of frames: how an indicator, an action, a bound and a figure stand together.

Each frame has a name, a pattern (drawn in its docstring) and a production that gives the reading, or None
where the pattern does not fit. They are tried in the order of `FRAMES`; the first that reads something
wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from extractors.quantities import kinds
from extractors.quantities.area_frames import read_area
from extractors.quantities.listed_acts import is_done_to_some
from extractors.quantities.names import (
    ETC,
    as_one,
    bare_tail,
    complete,
    cut,
    is_bare,
    members_before,
    part_basis,
    shorten,
    without_list,
)
from extractors.quantities.owners import bought, opening_noun, owner_before
from extractors.quantities.people import PEOPLE, people_named, people_of
from extractors.quantities.phrases import Word, strip_adverbs
from extractors.quantities.relative_frames import read_compared, read_duration, read_ratio
from extractors.quantities.right import read_right
from extractors.quantities.slots import Reading, Slot
from extractors.quantities.views import View, make_reading, view_slot
from extractors.quantities.vocabulary import CHANGE, Role, UnitKind, heads
from ontology.records import Bound, QuantityKind

NEAR = 8
"""A verb that closes a counted thing's phrase begins within so many characters behind its name."""
PASSED = ("大关", "台阶", "关口")
"""Behind the last of a list of figures these say that all were passed (跨越6亿元、7亿元大关)."""
SETTLED = (Role.COMPLETE, Role.HAVE, Role.WORK)


@dataclass(frozen=True, slots=True)
class Frame:
    """A named rule."""

    name: str
    produce: Callable[[View], Reading | None]


def read_slot(slot: Slot) -> Reading | None:
    """The reading of the first frame that fits."""
    view = view_slot(slot)
    for frame in FRAMES:
        reading = frame.produce(view)
        if reading is not None and reading.name:
            return reading
    return None


def read_attribute(view: View) -> Reading | None:
    """attribute | FIGURE | 的 | [FIGURE] | noun"""
    slot, left = view.slot, view.left
    if not slot.text.startswith("的", slot.figure.end) or left.predicate is not None:
        return None
    thing = read_right(replace(slot, high=slot.after_high), slot.after_chain)
    if thing is None:
        return None
    if left.name is not None:
        name = cut(slot, left.name)
        attribute = name[name.rfind("、") + 1 :]
        if bare_tail(attribute) is None:
            return None
    elif left.verb is not None and is_bare(left.verb.text):
        attribute = left.verb.text  # 投资 3亿元 的 公路
    elif slot.previous is not None and slot.previous.attribute and left.verb is None:
        attribute = slot.previous.attribute
    else:
        return None
    owner = as_one(cut(slot, (thing.start, thing.end)))
    start = left.name[0] if left.name is not None else slot.figure.start
    name = owner + attribute if is_bare(attribute) else attribute
    return make_reading(
        "attribute", view, name, QuantityKind.LEVEL, start, role=Role.HAVE, attribute=attribute,
        noun_end=thing.end if slot.after_chain <= slot.figure.end + 1 else 0,
    )  # fmt: skip


def read_counted(view: View) -> Reading | None:
    """[verb] | [A、B等] | FIGURE | noun | [verb]"""
    slot, left, right = view.slot, view.left, view.right
    if right is None or not view.noun_behind:
        return None
    figure, previous = slot.figure, slot.previous
    name = cut(slot, (right.start, right.end))
    if figure.kind is UnitKind.NONE:
        name = people_of(name.removeprefix("级"))
    closed = ETC.search(name)
    if closed is not None and closed.start() and "、" not in name[: closed.start()]:
        name = name[: closed.start()]  # 8条线路等在建项目
    name, members = without_list(name)
    listed = left.name
    if listed is not None and not members:
        members = members_before(slot.print, listed)
        if figure.base == "大" and not members and listed[1] - listed[0] <= 4:
            name = cut(slot, listed) + name  # 县属 三大 集团
    start, role, action = figure.start, None, None
    if view.verb is not None:
        start, role, action = view.verb.start, view.verb.role, view.verb.text
    elif (
        previous is not None and listed is None and previous.role not in CHANGE and view.same_clause(previous)
    ):
        start, role, action = previous.start, previous.role, previous.action
    elif members and listed is not None:
        start = listed[0]
    end = right.end
    finished = False
    if action is None and right.verb is not None and right.verb.end <= min(slot.high, right.end + NEAR):
        action, end = right.verb.text, right.verb.end
        finished = right.verb.role in (Role.ACT, Role.WORK)
    kind = kinds.counted_kind(figure, role, view.verb.text if view.verb is not None else "", closed=finished)
    return make_reading(
        "counted", view, name, kind, start, end=end, role=role, action=action, members=members,
        noun_end=right.end, attribute=previous.attribute if previous is not None else "",
    )  # fmt: skip


def read_predicated(view: View) -> Reading | None:
    """[subject] | predicate | [bound] | FIGURE"""
    slot, left = view.slot, view.left
    predicate = left.predicate
    if predicate is None:
        return None
    if slot.subject is not None:
        name, start = slot.subject, slot.subject_start()
    elif left.name is not None and not _is_verb(slot, left.name):
        name, start = cut(slot, left.name), left.name[0]
    elif slot.previous is not None:
        name, start = slot.previous.name, slot.previous.start
    else:
        span = opening_noun(slot)
        if span is None:
            return None
        name, start = cut(slot, span), span[0]
    name, basis = part_basis(shorten(name))
    name = name.removesuffix("等") if "、" in name else without_list(name)[0]
    if name.startswith("占") and slot.previous is not None:
        name = slot.previous.name + name
    if predicate.role is Role.SHARE and slot.subject is None:
        name += _whole_of(slot, predicate)
    name = complete(name, owner_before(slot, name), slot.previous)
    kind = kinds.predicated_kind(slot.figure, predicate.role, predicate.text, name)
    counts = view.right is not None and slot.figure.kind is UnitKind.COUNT
    return make_reading(
        "predicated", view, name, kind, start, role=predicate.role, action=predicate.text, basis=basis,
        noun_end=view.right.end if view.right is not None and counts else 0,
    )  # fmt: skip


def _is_verb(slot: Slot, span: tuple[int, int]) -> bool:
    """努力实现 增长5%: a verb alone is no name."""
    return any((word.start, word.end) == span and word.role is Role.COMPLETE for word in slot.words)


def read_acted(view: View) -> Reading | None:
    """[owner] | verb | noun | [bound] | FIGURE"""
    slot, left, verb = view.slot, view.left, view.left.verb
    if verb is None:
        return None
    owner = cut(slot, left.owner) if left.owner is not None else None
    start = verb.start
    if slot.subject is not None:
        name, start = slot.subject, slot.subject_start()
    elif verb.role is Role.COMPLETE and slot.figure.kind is UnitKind.PERCENT and owner is not None:
        name = owner  # 化解 完成 年度目标 的 80%
    elif left.name is not None:
        name = cut(slot, left.name)
    elif owner is not None and left.owner is not None:
        name, start = owner, left.owner[0]
    elif is_done_to_some(slot, verb) and (like := slot.like()) is not None:
        name = like.name  # 项目 开工 9个、竣工 5个
    else:
        name = verb.text + (
            slot.figure.base or "" if slot.figure.base in PEOPLE and len(verb.text) <= 2 else ""
        )
    name, basis = part_basis(shorten(name))
    head, members = without_list(name)
    spent = left.name is None and owner is None and is_bare(head)
    if spent:
        owner = bought(slot)
        head = owner + head if owner is not None else head
    settled = slot.previous if verb.role in SETTLED and not spent else None
    if verb.text == "新增" and head == "就业" and left.owner is not None and left.owner[1] == verb.start:
        head = slot.print[left.owner[0] : left.owner[1]] + verb.text + head  # 城镇新增就业 is one name
    if left.name is None or owner is None:
        owner = owner_before(slot, head)
    name = head if spent else complete(head, owner, settled)
    return make_reading(
        "acted", view, name, kinds.acted_kind(slot.figure, verb.role, verb.text), start, role=verb.role,
        action=verb.text, basis=basis, members=members, owner=owner, head=head,
    )  # fmt: skip


def read_named(view: View) -> Reading | None:
    """noun | [bound] | FIGURE, the verb shared with the figure before it"""
    slot, left, previous = view.slot, view.left, view.slot.previous
    if slot.subject is None and left.name is None:
        return None
    name = slot.subject or (cut(slot, left.name) if left.name is not None else "")
    name, basis = part_basis(shorten(name))
    name, members = without_list(name)
    head = ""
    if previous is not None and name.endswith(heads().qualifiers):
        head = previous.head or previous.name
    name = complete(name, owner_before(slot, name), previous) if name else ""
    start = left.name[0] if left.name is not None else slot.subject_start()
    role, action, owner = None, None, None
    if previous is not None:
        owner = previous.owner
        if view.same_clause(previous):
            start = previous.start
        if view.same_clause(previous) or slot.text.startswith("其中", slot.clause_start):
            role, action = previous.role, previous.action
    if slot.subject is None and role in CHANGE | {Role.SHARE}:
        role, action = None, None
    if previous is not None and role is None and _grows_as(previous, slot, name):
        role, action = previous.role, previous.action
        return make_reading("named", view, name, previous.kind, start, role=role, action=action)
    kind = kinds.named_kind(slot.figure, role, name, op=view.op, shared_out=slot.subject is not None)
    return make_reading(
        "named",
        view,
        name,
        kind,
        start,
        role=role,
        action=action,
        basis=basis,
        members=members,
        head=head,
        owner=owner,
    )


def _grows_as(previous: Reading, slot: Slot, name: str) -> bool:
    """工业投资增长6%，技改投资7%: a bare percent of what is measured over a year is a growth behind one."""
    rates = previous.role in CHANGE and slot.figure.kind is UnitKind.PERCENT
    return rates and name.endswith(heads().flows)


def read_repeated(view: View) -> Reading | None:
    """FIGURE alone, in a list after another figure: 增长10%和12%; 道路13条共5公里"""
    figure, previous = view.slot.figure, view.slot.previous
    if previous is None:
        return None
    if figure.base in PEOPLE and previous.figure.base != figure.base:
        name = people_named(view, previous)
    else:
        name = view.slot.subject or previous.name
    kind = QuantityKind.LEVEL if figure.kind is UnitKind.MONEY else previous.kind
    role, action = previous.role, previous.action
    reading = make_reading("repeated", view, name, kind, previous.start, role=role, action=action)
    passed = previous.op is Bound.ABOVE and view.slot.text.startswith(PASSED, figure.end)
    return replace(reading, op=previous.op) if passed and figure.op is None else reading


FRAMES: tuple[Frame, ...] = (
    Frame("ratio", read_ratio),
    Frame("compared", read_compared),
    Frame("duration", read_duration),
    Frame("attribute", read_attribute),
    Frame("counted", read_counted),
    Frame("area", read_area),
    Frame("predicated", read_predicated),
    Frame("acted", read_acted),
    Frame("named", read_named),
    Frame("repeated", read_repeated),
)


def _whole_of(slot: Slot, share: Word) -> str:
    """占工业投资比重 of 技改投资占工业投资比重30%: what the part is measured by belongs to its name."""
    end = strip_adverbs(slot.text, share.end, slot.figure.start, slot.words)
    whole = cut(slot, (share.end, end)) if end - share.end > 1 else ""
    return slot.print[share.start : share.end] + whole if whole else ""
