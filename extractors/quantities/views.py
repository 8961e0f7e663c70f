"""A slot as the frames see it: what was read on both sides of its figure, and which side names the thing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.quantities.kinds import RATES
from extractors.quantities.left import Left, read_left
from extractors.quantities.masking import MASK
from extractors.quantities.phrases import Word
from extractors.quantities.right import Right, read_right
from extractors.quantities.slots import Reading, Slot
from extractors.quantities.vocabulary import (
    PREDICATES,
    STRONG,
    VERBS,
    Role,
    UnitKind,
    heads,
    phrase_words,
)
from ontology.records import Bound, QuantityKind

NEW_THINGS = ("共", "均", "已", "将", "并", "也", "都", "就", "还")
PREPOSITIONS = frozenset("对用为向将把给")
"""Behind an amount of money these say what it is for."""
ADJECTIVES = ("重点",)
"""Adverbs that as often begin a name (9个重点实施项目)."""
CLOSERS = frozenset("，,。；;、)的")
PASSIVE = "被"
SHORTEST_VERB = 2
BRACKETS = frozenset("（(")
MEMBERS = re.compile("[（(]([^（()）]{3,60})[）)]")


@dataclass(frozen=True, slots=True)
class View:
    """A slot with what stands before and behind its figure."""

    slot: Slot
    left: Left
    right: Right | None
    noun_behind: bool
    """The counted thing stands behind the figure."""

    @property
    def op(self) -> Bound:
        """How the figure bounds, as said behind it or else before it."""
        return self.slot.figure.op or self.left.op or Bound.EXACT

    @property
    def verb(self) -> Word | None:
        """The verb or predicate before the figure."""
        return self.left.verb or self.left.predicate

    def same_clause(self, reading: Reading) -> bool:
        """Was that figure read in this clause?"""
        return reading.figure.start >= self.slot.clause_start


def view_slot(slot: Slot) -> View:
    """Both sides of a slot, read."""
    left = read_left(slot)
    right = read_right(slot, slot.figure.end)
    behind = right is not None and _names_counted(slot, left) and not _pays_for_act(slot, right)
    return View(slot, left, right, behind)


def _pays_for_act(slot: Slot, right: Right) -> bool:
    """投资900万元改建…: behind money an act is no counted thing."""
    if slot.figure.kind is not UnitKind.MONEY:
        return False
    return any(w.start == right.start and w.end == right.end and w.role in VERBS for w in slot.words)


def _names_counted(slot: Slot, left: Left) -> bool:
    """Is the noun behind the figure what it counts?"""
    figure, text = slot.figure, slot.text
    of = text.startswith("的", figure.end)
    if figure.kind is UnitKind.TIME or _closing_word(text, figure.end):
        return False
    if slot.print[figure.end] in BRACKETS or text[figure.end] == PASSIVE:
        return False
    if figure.kind is UnitKind.NONE and text.startswith(MASK, figure.end):
        return False
    if figure.kind in RATES or figure.unit is None:
        return left.predicate is None and left.name is None and (of or not _new_phrase(slot))
    if not of and _new_phrase(slot):
        return False
    if figure.kind is UnitKind.MONEY and text[figure.end] in PREPOSITIONS:
        return False
    if left.predicate is not None and left.name is not None and left.predicate.role is not Role.SHARE:
        return of and left.predicate.text in ("为", "是", "有")
    return figure.kind is not UnitKind.MONEY or left.name is None


def _new_phrase(slot: Slot) -> bool:
    """Does a new phrase, not a noun, begin directly behind the figure?"""
    figure = slot.figure
    word = next((w for w in slot.words if w.start == figure.end), None)
    if word is None:
        return False
    if word.role in (Role.ADVERB, Role.BOUND):
        if word.text in NEW_THINGS:
            return True
        after = next((w for w in slot.words if w.start == word.end), None)
        acts = after is not None and _acts(slot, after)
        return acts and len(word.text) > 1 and word.text not in ADJECTIVES
    if word.role in PREDICATES or word.role is Role.COMPLETE:
        return figure.base != "大" and not slot.text.startswith(heads().doing_heads, word.end)
    return figure.kind is UnitKind.MONEY and word.role is not Role.WORK


def _acts(slot: Slot, word: Word) -> bool:
    """Is the verb behind an adverb one that closes the phrase (全部脱贫), or surely a verb?"""
    if word.role is not Role.WORK:
        return word.role in STRONG | PREDICATES
    end = word.end
    for after in slot.words:
        if after.start == end and after.role is Role.WORK:
            end = after.end
    return end >= slot.high or slot.text[end] in CLOSERS


def _closing_word(text: str, position: int) -> bool:
    """大关, 规模 and the like close the phrase of a figure: they are no counted things."""
    for word in phrase_words().after_level:
        if text.startswith(word, position):
            after = position + len(word)
            return after >= len(text) or text[after] in CLOSERS
    return False


def _bracketed(slot: Slot) -> tuple[str, ...]:
    """The members that a bracket behind the figure lists, as many as it says: 3个（甲镇、乙镇、丙乡）."""
    match = MEMBERS.match(slot.print, slot.figure.end)
    listed = tuple(match[1].split("、")) if match is not None else ()
    return listed if len(listed) > 1 and len(listed) == slot.figure.value else ()


def bare_verb(action: str) -> str:
    """An action without the adverbs before it.

    >>> bare_verb("加快推进"), bare_verb("累计完成了"), bare_verb("加快"), bare_verb("新增")
    ('推进', '完成', '加快', '新增')
    """
    for adverb in phrase_words().action_adverbs:
        if action.startswith(adverb) and len(action) - len(adverb) >= SHORTEST_VERB:
            action = action[len(adverb) :]
    return action.removesuffix("了") if len(action) > 1 else action


def make_reading(
    frame: str,
    view: View,
    name: str,
    kind: QuantityKind,
    start: int,
    *,
    end: int = 0,
    role: Role | None = None,
    action: str | None = None,
    members: tuple[str, ...] = (),
    basis: str | None = None,
    attribute: str = "",
    owner: str | None = None,
    head: str = "",
    noun_end: int = 0,
    reference: str | None = None,
) -> Reading:
    """The reading of a view: its figure and bound with what the frame of that name read of the rest."""
    figure = view.slot.figure
    return Reading(
        frame=frame,
        figure=figure,
        name=name,
        kind=kind,
        op=view.op,
        role=role,
        action=bare_verb(action) if action else None,
        start=min(start, figure.start),
        end=max(end, figure.end),
        members=members or _bracketed(view.slot),
        basis=basis,
        attribute=attribute,
        owner=owner,
        head=head,
        noun_end=noun_end,
        clause_start=view.slot.clause_start,
        reference=reference,
    )
