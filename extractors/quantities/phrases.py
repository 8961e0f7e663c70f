"""Words of a clause that the frames go by, and the noun phrases between them.

A clause is searched once for the words of the vocabulary. What lies between verbs and figures is a noun
phrase; nothing else is segmented. Verbs that are part of a noun (完成率, 改造项目) are told from what
follows them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.quantities.masking import MASK
from extractors.quantities.vocabulary import CHANGE, PREDICATES, STRONG, VERBS, Role, heads, phrase_words

PER = re.compile(
    "(?:(?:平均)?每(?:人|户|名|生|位|亩|吨|月|年|天|日|学年|学期|次|个|平方米|立方米|千瓦时|公斤|斤|公里|万元))+$"
)
"""每人每月: what a rate is counted by stands between verb and figure and belongs to neither."""
JUNK = "、，,；;：:和及与的了等在于·—-－*/　" + "并或"
"""Characters that a name neither begins nor ends with."""
LEADING = frozenset(JUNK)
TRAILING = frozenset("、，,；;：:和及与的了·—-*")
IN_COURSE = ("建", "园", "校", "职", "岗", "线", "册")
"""在建项目, 在园幼儿: 在 is part of the name."""
MASKED_LONE = frozenset({"获"})
"""One-character verbs that stand away from the figure as well."""


class Word(NamedTuple):
    """A word of the vocabulary in a clause; offsets count in the passage."""

    start: int
    end: int
    role: Role
    text: str


def find_words(text: str, start: int, end: int) -> list[Word]:
    """The words in `text[start:end]`, the longest at each place, verbs inside nouns left out."""
    vocabulary = phrase_words()
    found = []
    for index, low, high in vocabulary.automaton.find_matches_as_indexes(text[start:end]):
        role = vocabulary.roles[index]
        if role is Role.NOUN:
            continue
        high += start
        if role is Role.WORK:
            if high < end and text[high] in vocabulary.work_tails:
                continue
        elif (role in STRONG or role in CHANGE) and high < end and text[high] in vocabulary.act_tails:
            continue
        found.append(Word(low + start, high, role, vocabulary.words[index]))
    return found


def trim(text: str, start: int, end: int, words: list[Word]) -> tuple[int, int]:
    """The span without particles and openings at its ends; empty where nothing is left."""
    openings = phrase_words().openings
    changed = True
    while changed and start < end:
        changed = False
        if text[start] in LEADING and not (text[start] == "在" and text[start + 1 : start + 2] in IN_COURSE):
            start, changed = start + 1, True
            continue
        if text[end - 1] in TRAILING:
            end, changed = end - 1, True
            continue
        for word in words:
            if word.start == start and word.end <= end and word.text in openings:
                start, changed = word.end, True
                break
            if word.start > start:
                break
    return start, end


def strip_adverbs(text: str, start: int, end: int, words: list[Word]) -> int:
    """Where the span ends once adverbs, bounds and particles at its end are left out."""
    openings = phrase_words().openings
    end = _strip_per(text, start, end)
    for word in reversed(words):
        if word.end > end:
            continue
        while end > max(word.end, start) and text[end - 1] in TRAILING:
            end -= 1
        if word.end < end or word.start < start:
            return end
        if word.role is Role.BOUND or (
            word.role is Role.ADVERB and (word.end - word.start > 1 or word.text in openings)
        ):
            end = _strip_per(text, start, word.start)
            continue
        return end
    while end > start and text[end - 1] in TRAILING:
        end -= 1
    return end


def _strip_per(text: str, start: int, end: int) -> int:
    low = max(start, end - 12)
    match = PER.search(text[low:end]) if "每" in text[low:end] else None
    return low + match.start() if match is not None else end


def is_verb_here(text: str, word: Word, end: int) -> bool:
    """Does the word act in the region that ends at `end`? Not where it is part of a thing's name."""
    if word.role not in VERBS:
        return False
    if word.end - word.start == 1 and word.text not in MASKED_LONE:
        return False
    if word.role is Role.COMPLETE:
        return True
    return (word.role in STRONG or word.role in PREDICATES) and not _names_thing(text, word, end)


def _names_thing(text: str, word: Word, end: int) -> bool:
    """开工项目, 引进人才: a verb inside the region, with only the name of a kind behind it."""
    rest = text[word.end : end]
    if len(rest) == 1 and word.role is not Role.HAVE:
        return word.start > 0 and _noun_before(text, word.start)
    return rest in heads().doing_heads and word.start > 0 and _noun_before(text, word.start)


def _noun_before(text: str, position: int) -> bool:
    before = text[position - 1]
    return before not in JUNK and before != MASK and before not in "了）)"


def work_run_end(words: list[Word], index: int) -> int:
    """Index past the run of work verbs that follow each other directly from `index`."""
    i = index
    while (
        i + 1 < len(words)
        and words[i + 1].start == words[i].end
        and words[i + 1].role in (Role.WORK, Role.ACT)
    ):
        i += 1
    return i + 1
