"""The opening of a segment: the run of verbs and adverbs before a phrase (6月底前全面建成|栎川路).

Adverbs, a month and 和 between two verbs are skipped; a noun that begins like a verb (开发区) ends the run.
"""

from __future__ import annotations

import re

from extractors.entities.words import NO_OPENING, NOUN, Act, ByFirst, Entry, openers
from ontology.lexicon import words

MONTH = re.compile("[0-9]{1,2}月(?:[底初]|[上中下]旬)?(?:之?前|份)?|[0-9]{1,3}[.．](?![0-9])")
"""A month can open a clause, and so can the number of an item: 6月底前|建成栎川路, 12.|建成栎川路."""
OPENING_WORDS = 8
JOINING = frozenset("和与及、")
"""What may join two verbs: 完善和|实施."""
HONOURS = frozenset(words("entity_verbs", "honours"))
"""Verbs that do nothing to a name but tell what it is."""
MANNER_ENDS = ("式", "化")
"""Ends of an adverb made of a noun of two characters: 立体化|推进, 集中式|建设."""


def read_opening(masked: str, at: int, end: int) -> tuple[int, int, int, str]:
    """Skip verbs and adverbs: where they end, what they do, where an inner verb begins, the last verb.

    >>> phrase, _, _, verb = read_opening("6月底前完善和建设栎川路", 0, 12)
    >>> phrase, verb
    (9, '建设')
    """
    table = openers()
    act, inner, last = Act.NONE, -1, ""
    if masked[at + 2 : at + 3] in MANNER_ENDS and opener_at(table, masked, at + 3, end) is not None:
        at += 3
    if masked[at].isdigit() and (month := MONTH.match(masked, at, end)):
        at = month.end()
    for _ in range(OPENING_WORDS):
        entry = opener_at(table, masked, at, end)
        if entry is None and last and masked[at : at + 1] in JOINING:
            entry = opener_at(table, masked, at + 1, end)
            if entry is None or not entry[2]:
                break
            at += 1
        if entry is None:
            break
        word, size, does = entry
        if does & Act.INNER and inner < 0 and act & (Act.ISSUE | Act.DRIVE | Act.HOLD):
            inner = at
        elif not does & Act.INNER and does:
            inner = -1
        if does or word in HONOURS:
            act |= does
            last = word
        at += size
    return at, act, inner if inner >= 0 else at, last


def opener_at(table: ByFirst, masked: str, at: int, end: int) -> Entry | None:
    """The verb or adverb at a position, with what it does; none where it is part of a noun (服务|业)."""
    if at >= end:
        return None
    for entry in table.get(masked[at], ()):
        word, size, does = entry
        if masked.startswith(word, at) and at + size <= end:
            if does == NOUN:
                return None
            if at + size == end or masked[at + size] not in NO_OPENING:
                return entry
    return None
