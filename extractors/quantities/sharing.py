"""Which names the figures of a clause with 分别 are shared out to.

The names stand before 分别; where nothing stands there they are those of the clause before: its
figures, where it gave as many, or the list that it begins with.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.quantities.clauses import Clause
from extractors.quantities.distribution import MARK, distribute, distributed_figures
from extractors.quantities.figures import LIST_MARKS, Figure
from extractors.quantities.names import clean, is_bare, join
from extractors.quantities.phrases import Word, find_words, is_verb_here, strip_adverbs, trim
from extractors.quantities.slots import Reading
from extractors.quantities.subjects import cut_comparison, subject_of
from extractors.quantities.vocabulary import CHANGE, STRONG

PART = "其中"
"""A clause that opens so gives a part of what was told before; both share: 收入9亿元，其中税收6亿元，分别…"""


def shared_names(
    text: str,
    printed: str,
    clause: Clause,
    figures: list[Figure],
    words: list[Word],
    told: Sequence[Reading],
) -> dict[int, str]:
    """Names for the figures behind 分别, by where each figure starts; empty where there are none.

    Args:
        text: the passage, masked; `printed` is the same unmasked.
        figures: the clause's figures, judged.
        told: readings of the sentence so far.
    """
    found = distributed_figures(text, figures, clause.start, clause.end)
    if found is None:
        return _shared_again(text, clause, figures, words, told)
    at, shared = found
    stop = cut_comparison(text, clause.start, strip_adverbs(text, clause.start, at, words))
    stop = strip_adverbs(text, clause.start, stop, words)
    span = subject_of(text, words, clause.start, stop)
    own = clean(printed[span[0] : span[1]]) if span is not None else ""
    names = distribute(own, len(shared)) if len(own) > 1 else []
    if not names and "、" in text[clause.start : stop]:
        names = _listed_works(text, printed, (clause.start, stop), words, len(shared))
    if not names and (len(own) < 2 or is_bare(own)):
        names = _names_before(text, printed, clause, len(shared), told)
        names = [join(name, own) for name in names] if own else names
    head = _shared_head(text, words, at + len(MARK), shared[0].start)
    names = [join(name, head) for name in names] if head else names
    return {figure.start: name for figure, name in zip(shared, names, strict=False)}


def _listed_works(
    text: str, printed: str, region: tuple[int, int], words: list[Word], count: int
) -> list[str]:
    """良种繁育、推广面积: works that share their head, where nothing before them acts upon a thing."""
    start, end = trim(text, *region, words)
    acts = (word for word in words if start <= word.start and word.end <= end and word.role in STRONG)
    if any(text[word.end] != "、" for word in acts):
        return []
    return distribute(clean(printed[start:end]), count)


def _shared_again(
    text: str, clause: Clause, figures: list[Figure], words: list[Word], told: Sequence[Reading]
) -> dict[int, str]:
    """收入分别达9元和6元，增长4%和5%: as many figures in the next clause go to the same names."""
    if clause.before is None or len(figures) < 2 or any(figure.veto is not None for figure in figures):
        return {}
    low, high = clause.before
    names = [reading.name for reading in told if reading.figure.start >= low]
    if MARK not in text[low:high] or len(names) != len(figures) or len(set(names)) != len(names):
        return {}
    if any(text[one.end : other.start] not in LIST_MARKS for one, other in pairwise(figures)):
        return {}
    stop = strip_adverbs(text, clause.start, figures[0].start, words)
    verb = next((w.start for w in words if w.end == stop), stop)
    if subject_of(text, words, clause.start, strip_adverbs(text, clause.start, verb, words)) is not None:
        return {}
    return {figure.start: name for figure, name in zip(figures, names, strict=True)}


def _tells_as_many(told: Sequence[Reading], count: int) -> bool:
    """接待游客9人次，收入6元，分别增长…: did the clauses before tell as many levels of as many things?"""
    last = told[-count:]
    told_once = len({reading.name for reading in last}) == len(last) == count
    return told_once and not any(reading.role in CHANGE for reading in last)


def _shared_head(text: str, words: list[Word], start: int, end: int) -> str:
    """增加值 of 第一、二产业分别完成增加值9亿元、6亿元: a head behind the verb that says too little."""
    verb = next((word for word in words if word.start == start), None)
    head = text[verb.end : end] if verb is not None else ""
    return head if is_bare(head) else ""


def _names_before(text: str, printed: str, clause: Clause, count: int, told: Sequence[Reading]) -> list[str]:
    if clause.before is None:
        return []
    start, end = clause.before
    names = [reading.name for reading in told if reading.figure.start >= start]
    if names and len(names) < count and text.startswith(PART, start):
        names = [reading.name for reading in told]
    if len(names) < count and names and _tells_as_many(told, count):
        names = [reading.name for reading in told]
    if names:
        return names[-count:] if len(names) >= count else []
    inside = find_words(text, start, end)
    stop = next((w.start for w in inside if w.start > start + 2 and is_verb_here(text, w, end)), end)
    start, end = trim(text, start, stop, inside)
    return distribute(clean(printed[start:end]), count)
