"""Acts without an object, listed behind another: they are done to what was counted before."""

from __future__ import annotations

from extractors.quantities.people import PEOPLE
from extractors.quantities.phrases import Word
from extractors.quantities.slots import Slot
from extractors.quantities.vocabulary import Role, UnitKind, phrase_words


def is_done_to_some(slot: Slot, verb: Word) -> bool:
    """实施项目20个，…，建成5个: an act without an object is done to what was counted before."""
    acts = verb.role is Role.ACT or verb.text in phrase_words().closers or _goes_on(slot, verb)
    return acts and slot.figure.kind in (UnitKind.COUNT, UnitKind.AMOUNT, UnitKind.MONEY)


def _goes_on(slot: Slot, verb: Word) -> bool:
    """新建农田3亩、改造提升2亩: work listed behind an act was done to the same things."""
    before = slot.previous
    if before is None or before.clause_start != slot.clause_start or before.role is not Role.ACT:
        return False
    if slot.figure.base in PEOPLE:
        return False
    return verb.text in phrase_words().chained and slot.text[verb.start - 1] in "、，"
