"""Run-in titles: short first sentences that nothing marks as titles but their likeness.

Nothing on a paragraph tells its title from an ordinary short sentence, but titles come in families. Within
one chapter there are three kinds:

* theme sentences with one opening (`一年来，我们…`), three or more, at the head of a paragraph or as one of
  their own;
* members of one list (`——…`, `一是…`), at least half of which have a short first sentence;
* neighbours built alike, with as many clauses and of a similar length, that prevail among the paragraphs
  between the first and the last of them.

A fourth kind goes over chapters: where the first paragraph of each strings several short sentences that
introduce what follows them, the first of them is its title. Else a lone short sentence is no title. Sentences
with a figure and sentences that state what something is are none, except as theme sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.structure.marks import MarkKind
from extractors.structure.stretches import Stretch
from extractors.structure.titles import CLAUSES, NO_TITLE, STOP, Title

LONGEST_RUN_IN = 40
LONGEST_THEME = 60
LONGEST_TOLD = 80
"""A theme sentence that tells what `我们` did can be longer."""
TELLER = "我们"
SHORTEST_TITLE = 3
SHORTEST_REST = 12
"""A sentence with less text behind it stands alone."""
OPENING = 4
"""Characters by which theme sentences are alike."""
FEWEST_THEMES = 3
FEWEST_STATEMENTS = 4
"""So many paragraphs in a row that open with a statement are titled by them: `路网是城市之脉。`"""
LONGEST_LONE = 14
FEWEST_LONE = 3
NEAR = 2
"""Neighbours are no further apart, in paragraphs."""
LIST_KINDS = (MarkKind.CLAUSE, MarkKind.DASH, MarkKind.ORDINAL)

_STATEMENT = re.compile(r"(?<![一二三四五六七八九十])(?<!就)是(?!第一|非)")
"""`2031年是不寻常的一年`: a sentence, however short."""
_FIGURE = re.compile(r"[0-9０-９]\s*(?:[年月日%％亿万个家公里项位倍名元人户吨亩]|平方)")
_TOPIC_INSIDE = re.compile(r"。[^，。、；：0-9]{4,14}。[^。]{8}")
_QUOTED = re.compile(r"“[^”]{0,40}”|《[^》]{0,60}》|\"[^\"]{0,40}\"")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A paragraph's first sentence, as far as it could be a title."""

    title: Title
    kind: MarkKind | None
    clauses: int
    length: int
    opening: str
    statement: bool


def family_titles(chapter: Sequence[Stretch]) -> list[Title | None]:
    """The run-in titles of a chapter.

    Args:
        chapter: its paragraphs without a title of their own, in order.

    Returns:
        For each paragraph its title, or None.
    """
    candidates = [_candidate(stretch) for stretch in chapter]
    kept = _themes(candidates) | _list_members(chapter, candidates) | _neighbours(candidates)
    return [
        candidate.title if candidate is not None and index in kept else None
        for index, candidate in enumerate(candidates)
    ]


def lone_titles(paragraphs: Sequence[Stretch]) -> list[Title | None]:
    """The titles of the first paragraphs of chapters without a titled one.

    Args:
        paragraphs: the first paragraphs of such chapters of one report, in order.

    Returns:
        For each its first sentence where that is a short topic and a later sentence is one as well, in three
        paragraphs or more of the report; else None.
    """
    candidates = [_candidate(stretch) for stretch in paragraphs]
    titles = [
        candidate.title
        if candidate is not None and _is_topic(candidate) and _TOPIC_INSIDE.search(stretch.text)
        else None
        for candidate, stretch in zip(candidates, paragraphs, strict=True)
    ]
    return titles if sum(title is not None for title in titles) >= FEWEST_LONE else [None] * len(titles)


def _is_topic(candidate: _Candidate) -> bool:
    return _is_plain(candidate) and not candidate.clauses and candidate.length <= LONGEST_LONE


def has_figure(words: str) -> bool:
    """Do words state a figure? Those in quotation marks and in names do not count.

    >>> has_figure("新增学位800个"), has_figure("做强“八大”产业链")
    (True, False)
    """
    return _FIGURE.search(_QUOTED.sub("“”", words)) is not None


def _candidate(stretch: Stretch) -> _Candidate | None:
    text = stretch.text
    start = 0 if stretch.mark is None else stretch.mark.end
    if NO_TITLE.match(text, start):
        return None
    stop = STOP.search(text, start, start + LONGEST_TOLD + 1)
    if stop is None or stop[0] not in "。.":
        return None
    words = text[start : stop.start()]
    if len(words) > LONGEST_THEME and TELLER not in words:
        return None
    plain = _QUOTED.sub("“”", words)
    if len(words) < SHORTEST_TITLE or has_figure(words) or CLAUSES.search(words[-1]):
        return None
    rest = len(text) - stop.end()
    if 0 < rest < SHORTEST_REST:
        return None
    return _Candidate(
        # A dash only sets the paragraph off; other marks are words of the title.
        Title(start if text[0] in "—─－-" else 0, stop.start(), alone=rest == 0),
        None if stretch.mark is None else stretch.mark.kind,
        len(CLAUSES.findall(plain)),
        len(words),
        words[:OPENING],
        _STATEMENT.search(words) is not None,
    )


def _themes(candidates: Sequence[_Candidate | None]) -> set[int]:
    """Theme sentences with one opening, wherever in the chapter they stand."""
    by_opening: dict[tuple[MarkKind | None, str], list[int]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        if candidate is not None and candidate.clauses and _has_text(candidates, index, candidate):
            by_opening[candidate.kind, candidate.opening].append(index)
    return {index for members in by_opening.values() if len(members) >= FEWEST_THEMES for index in members}


def _has_text(candidates: Sequence[_Candidate | None], index: int, own: _Candidate) -> bool:
    """Does a sentence stand above text, in its paragraph or in the next?"""
    if not own.title.alone:
        return True
    if index + 1 == len(candidates):
        return False
    below = candidates[index + 1]
    return below is None or not below.title.alone


def _list_members(chapter: Sequence[Stretch], candidates: Sequence[_Candidate | None]) -> set[int]:
    """Members of lists of one kind, where short first sentences prevail among them."""
    found: set[int] = set()
    for kind in LIST_KINDS:
        members = [
            i for i, stretch in enumerate(chapter) if stretch.mark is not None and stretch.mark.kind is kind
        ]
        titled = [i for i in members if _heads_member(candidates, i)]
        if len(titled) >= 2 and 2 * len(titled) >= len(members):
            found.update(titled)
    return found


def _heads_member(candidates: Sequence[_Candidate | None], index: int) -> bool:
    """Is the first sentence of a list's member a title, over text in its paragraph or below it?"""
    own = candidates[index]
    if own is None or own.statement or own.length > LONGEST_RUN_IN:
        return False
    return _has_text(candidates, index, own)


def _neighbours(candidates: Sequence[_Candidate | None]) -> set[int]:
    """Unmarked paragraphs whose first sentences are built like one nearby."""
    found = [
        index
        for index, candidate in enumerate(candidates)
        if candidate is not None and _has_like(candidates, index, candidate)
    ]
    prevail = bool(found) and len(found) * 5 >= (found[-1] - found[0] + 1) * 3
    return (set(found) if prevail else set()) | _statements(candidates)


def _statements(candidates: Sequence[_Candidate | None]) -> set[int]:
    """Runs of paragraphs that open with short statements built alike."""
    found: set[int] = set()
    run: list[int] = []
    for index, candidate in enumerate((*candidates, None)):
        last = candidates[run[-1]] if run else None
        states = candidate is not None and candidate.statement and not candidate.title.alone
        if states and candidate is not None and (last is None or _alike(last, candidate)):
            run.append(index)
            continue
        if len(run) >= FEWEST_STATEMENTS:
            found.update(run)
        run = [index] if states else []
    return found


def _has_like(candidates: Sequence[_Candidate | None], index: int, own: _Candidate) -> bool:
    if not _is_plain(own) or own.kind is not None:
        return False
    near = (*candidates[max(0, index - NEAR) : index], *candidates[index + 1 : index + 1 + NEAR])
    return any(_is_plain(other) and other is not None and _alike(own, other) for other in near)


def _is_plain(candidate: _Candidate | None) -> bool:
    return (
        candidate is not None
        and candidate.length <= LONGEST_RUN_IN
        and not candidate.statement
        and not candidate.title.alone
    )


def _alike(one: _Candidate, other: _Candidate) -> bool:
    if one.kind is not other.kind or one.clauses != other.clauses:
        return False
    short, long = sorted((one.length, other.length))
    if one.opening[:2] == other.opening[:2]:
        return long <= 2 * short + 4
    return long - short <= max(3, long // 2)
