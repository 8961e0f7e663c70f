"""Whose a figure is, where its own phrase does not say: the clause before, or what stands behind it.

推进栎川冷库建设， | 总投资 3亿元          the object or subject of the clause before
投资 900万元 | 改建 | 5个候船厅            what the money pays for
"""

from __future__ import annotations

from dataclasses import replace

from extractors.quantities.names import cut, without_list
from extractors.quantities.phrases import find_words
from extractors.quantities.right import Right, read_right
from extractors.quantities.slots import Slot
from extractors.quantities.subjects import Span
from extractors.quantities.vocabulary import STRONG, VERBS, Role, heads
from ontology.lexicon import words

LONGEST_OWNER = 20


def opening_noun(slot: Slot) -> Span | None:
    """The noun that opens the clause before, for a predicate without a subject."""
    if slot.before_clause is None:
        return None
    start, end = slot.before_clause
    thing = read_right(_moved(slot, start, end), start)
    return (thing.start, thing.end) if thing is not None else None


def owner_before(slot: Slot, head: str) -> str | None:
    """What the clause before is about, as the owner of a bare head; None for heads that need none."""
    if slot.before_clause is None or slot.told or not head.endswith(heads().owned):
        return None
    start, end = slot.before_clause
    moved = _moved(slot, start, end)
    thing = read_right(moved, _behind_verb(moved, start))
    if thing is None:
        return None
    name, members = without_list(cut(slot, (thing.start, thing.end)))
    if any(verb in name for verb in words("states", "compared")):  # 增速高于全市平均，投资9亿元
        return None
    for tail in heads().owner_tails:
        name = name.removesuffix(tail)
    return name if not members and 2 <= len(name) <= LONGEST_OWNER and "、" not in name else None


def bought(slot: Slot) -> str | None:
    """What money was spent on, said behind it."""
    verb = next((w for w in slot.words if w.start == slot.figure.end and w.role in VERBS), None)
    if verb is None:
        return None
    thing: Right | None
    if slot.high == verb.end:
        thing = read_right(replace(slot, high=slot.clause_end), slot.after_bought)
    else:
        thing = read_right(slot, verb.end)
    return without_list(cut(slot, (thing.start, thing.end)))[0] if thing is not None else None


def _moved(slot: Slot, start: int, end: int) -> Slot:
    return replace(slot, high=end, words=find_words(slot.text, start, end))


def _behind_verb(slot: Slot, start: int) -> int:
    """Past the adverbs and the verb that open a clause."""
    for word in slot.words:
        if word.start != start:
            break
        start = word.end
        if word.role in STRONG or word.role is Role.WORK:
            break
    return start
