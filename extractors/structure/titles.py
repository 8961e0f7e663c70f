"""Titles: where the words of a paragraph are its heading.

Three kinds of paragraph carry a title:

* a marked one (一、 （一） 1. 第一，): the words after the mark, up to the first full stop;
* a bold beginning that ends with a sentence;
* a run-in title: a short first sentence with more text behind it. Nothing on the paragraph itself tells it
  from an ordinary short sentence, but titles come in families: the neighbours within one chapter are built
  alike, with as many clauses and of a similar length. A lone short sentence is no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.structure.marks import Mark, MarkKind
from extractors.structure.stretches import Stretch
from extractors.structure.wording import any_word

LONGEST_MARKED = 64
"""Characters of a title behind a numeral."""
LONG_TITLE = 40
MOST_CLAUSES = 3
"""A long sentence of many clauses is an item of a list, not a title."""
LONGEST_BOLD = 60
LONGEST_RUN_IN = 40
SHORTEST_TITLE = 3
SHORTEST_REST = 12
"""A title with less text behind it is a sentence of its own."""

_STOP = re.compile(r"[。！？!?]|(?<=[\u4e00-\u9fff”)）])\.(?=[\u4e00-\u9fff“]|$)")
"""A full stop may be half-width, but only between Chinese characters."""
_LIST_END = re.compile(r"[；;，,、：:]$")
_NO_TITLE = re.compile(any_word("headings", "no_title_starts"))
_FIGURE = re.compile(r"[0-9０-９]\s*(?:[年月日%％亿万个家公里项位倍名元人户吨亩]|平方)")
_QUOTED = re.compile(r"“[^”]{0,40}”|《[^》]{0,60}》|\"[^\"]{0,40}\"")
_STATEMENT = re.compile(r"(?<![一二三四五六七八九十])(?<!就)是(?!第一|非)")
"""`2022年是极不平凡的一年`: a sentence, however short."""
_TOPIC_END = re.compile(r"(?:回顾|总结|安排|部署|任务|重点|目标|建设|工作|建议|打算|要求|成就)$")
_CLAUSES = re.compile(r"[，,、；;：:]")
_LIST_KINDS = (MarkKind.CLAUSE, MarkKind.DASH, MarkKind.ORDINAL)


@dataclass(frozen=True, slots=True)
class Title:
    """A title inside a paragraph's body."""

    start: int
    end: int
    alone: bool
    """Nothing stands behind it in its paragraph."""


def marked_title(stretch: Stretch, mark: Mark) -> Title | None:
    """The title of a paragraph with a mark, the mark included.

    Returns:
        None where the paragraph is a list item: it has one long sentence, or ends like a member of a list.
    """
    text = stretch.text
    bold_end = _bold_end(stretch, mark.end)
    if bold_end is not None and mark.end + SHORTEST_TITLE <= bold_end <= mark.end + LONGEST_BOLD:
        return _title(text, 0, bold_end)
    stop = _STOP.search(text, mark.end, mark.end + LONGEST_MARKED + 1)
    if stop is None:
        return _unstopped(stretch, mark)
    words_length = stop.start() - mark.end
    if "；" in text[: stop.start()] or words_length < SHORTEST_TITLE - 1:
        return None
    if words_length > LONG_TITLE and len(_CLAUSES.findall(text, mark.end, stop.start())) > MOST_CLAUSES:
        return None
    blank = _topic_before_blank(stretch, mark)
    return blank if blank is not None else _title(text, 0, stop.start())


def _unstopped(stretch: Stretch, mark: Mark) -> Title | None:
    """The title of a marked paragraph whose first sentence does not end soon."""
    text = stretch.text
    blank = _topic_before_blank(stretch, mark)
    if blank is not None:
        return blank
    if len(text) - mark.end > LONGEST_MARKED or len(text) <= mark.end + 1:
        return None
    if text.endswith(("：", ":")) and not _CLAUSES.search(text[mark.end : -1]):
        return Title(0, len(text) - 1, alone=True)
    return None if _LIST_END.search(text) else Title(0, len(text), alone=True)


def _topic_before_blank(stretch: Stretch, mark: Mark) -> Title | None:
    """`二、2023年工作安排 2023年是…`: the blank is all that is left of a line break."""
    for blank in stretch.ink.blanks:
        topic = stretch.text[mark.end : blank]
        if SHORTEST_TITLE <= len(topic) <= LONGEST_RUN_IN and _TOPIC_END.search(topic) and "。" not in topic:
            return _title(stretch.text, 0, blank)
    return None


def bold_title(stretch: Stretch) -> Title | None:
    """The title that a paragraph without a mark sets in bold at its beginning."""
    end = _bold_end(stretch, 0)
    text = stretch.text
    if end is None or not SHORTEST_TITLE <= end <= LONGEST_BOLD or _NO_TITLE.match(text):
        return None
    ends_sentence = text[end - 1] in "。.：:" or text[end : end + 1] in ("", "。")
    title = text[:end].rstrip("。：:")
    if _STOP.search(title) or "；" in title:
        return None
    if not ends_sentence and not (_TOPIC_END.search(title) and end in stretch.ink.blanks):
        return None
    return _title(text, 0, len(title))


def _bold_end(stretch: Stretch, mark_end: int) -> int | None:
    """Where a bold stretch that opens the paragraph ends, bold parts without a gap taken as one."""
    end = None
    for start, bold_end in stretch.ink.bold:
        if start > (mark_end if end is None else end):
            break
        end = bold_end
    if end is None:
        return None
    return end


def run_in_candidate(stretch: Stretch) -> Title | None:
    """The first sentence of an unmarked paragraph, where it could be a title.

    A sentence with a figure, an opener such as 各位代表, or hardly any text behind it is none.
    """
    text = stretch.text
    mark = stretch.mark
    start = 0 if mark is None else mark.end
    if _NO_TITLE.match(text, start):
        return None
    stop = _STOP.search(text, start, start + LONGEST_RUN_IN + 1)
    if stop is None or text[stop.start()] not in "。." or len(text) - stop.end() < SHORTEST_REST:
        return None
    title = text[start : stop.start()]
    if (
        len(title) < SHORTEST_TITLE
        or _STATEMENT.search(title)
        or _FIGURE.search(_QUOTED.sub("", title))
        or _CLAUSES.search(title[-1])
    ):
        return None
    return Title(0, stop.start(), alone=False)


def families(candidates: Sequence[tuple[Stretch, Title | None]]) -> list[Title | None]:
    """The candidates of one chapter that are titles: those built like another one nearby.

    Args:
        candidates: the unmarked paragraphs of one chapter in order, each with its possible title.

    Returns:
        For each paragraph its title, or None.
    """
    shapes = [None if title is None else _shape(stretch, title) for stretch, title in candidates]
    kept: list[Title | None] = []
    for index, (_, title) in enumerate(candidates):
        near = shapes[max(0, index - 2) : index] + shapes[index + 1 : index + 3]
        own = shapes[index]
        alike = own is not None and any(_alike(own, other) for other in near if other is not None)
        kept.append(title if alike else None)
    return kept if _dense(kept) else [None] * len(kept)


def _dense(kept: Sequence[Title | None]) -> bool:
    """Do titled paragraphs prevail between the first and the last of them?

    Where they do not, their first sentences are alike by chance.
    """
    numbers = [index for index, title in enumerate(kept) if title is not None]
    return bool(numbers) and len(numbers) * 5 >= (numbers[-1] - numbers[0] + 1) * 3


@dataclass(frozen=True, slots=True)
class _Shape:
    kind: MarkKind | None
    clauses: int
    length: int
    opening: str


def _shape(stretch: Stretch, title: Title) -> _Shape:
    mark = stretch.mark
    words_start = 0 if mark is None else mark.end
    text = stretch.text[words_start : title.end]
    kind = None if mark is None else mark.kind
    return _Shape(kind, len(_CLAUSES.findall(_QUOTED.sub("“”", text))), len(text), text[:2])


def _alike(one: _Shape, other: _Shape) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind in _LIST_KINDS:
        return True
    short, long = sorted((one.length, other.length))
    if one.opening == other.opening and one.clauses == other.clauses:
        return long <= 2 * short + 4
    return one.clauses == other.clauses and long - short <= max(3, long // 2)


def _title(text: str, start: int, end: int) -> Title:
    while end > start and text[end - 1] in "。.：:":
        end -= 1
    return Title(start, end, alone=len(text) - end <= 1)
