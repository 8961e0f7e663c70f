"""The outline of one report: its headings with their levels.

Marked paragraphs give their own level. Lines without a mark are headings when they are short and end no
sentence: with the words of a part (`2023年工作回顾`) at level 1, else one level below the heading above.
A line behind the paragraphs that close a chapter opens a part as well. Titled
paragraphs are level 3. What stands above the salutation is front matter and has no headings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.structure.families import LIST_KINDS, family_titles, has_figure, lone_titles
from extractors.structure.joining import LONGEST_HEADING
from extractors.structure.marks import LEVELS, Mark, MarkKind
from extractors.structure.part_lines import LONGEST_PART, announces, bracketed_title, names_part, timed_part
from extractors.structure.report_signs import is_report_title
from extractors.structure.scales import OUTERMOST, level_of, read_scale
from extractors.structure.stretches import Stretch
from extractors.structure.titles import Title, bold_title, has_bold_title, marked_title
from extractors.structure.wording import any_word

PART_LEVEL = 1
TITLE_LEVEL = 3
SHORTEST_LINE = 4
LOOK_AHEAD = 3
FEWEST_ITEMS = 4

CLOSING = re.compile(any_word("headings", "closing_starts"))
_YEAR_PART = re.compile(r"(?:19|20)\d{2}年[：:]")
_DOCUMENT_TITLE = re.compile(any_word("headings", "document_titles"))
_SALUTATION = re.compile(r"(?:各位代表|同志们|各位委员|诸位代表)[：！，:!,]?")
_SENTENCE = re.compile(r"[。！？；!?;]")
_ENDS_OPEN = re.compile(r"[，、：:,。.！？；…)）]$")
_ATTACHMENT = re.compile(r"附件[\d一二三四五六七八九十]{0,2}[：:]?")
_LABEL = re.compile(r"[^，。]{2,8}[：:]")
_ITEMS = (MarkKind.ARABIC, MarkKind.DECIMAL, MarkKind.ARABIC_PAREN)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, by the number of the paragraph that holds it."""

    index: int
    level: int
    title: Title


def is_salutation(text: str) -> bool:
    """Does a paragraph address an assembly?"""
    return _SALUTATION.match(text) is not None


def read_outline(stretches: Sequence[Stretch], *, body_from: int = 0, read_out: bool = True) -> list[Heading]:
    """The headings among the paragraphs, in order.

    Args:
        stretches: the paragraphs of one report.
        body_from: the first that is not front matter.
        read_out: it is a speech. Of other documents only marked headings count: their short lines are
            signatures, dates and addresses, their titled paragraphs list items.
    """
    found: dict[int, Heading] = {}
    level = 0
    closed = False
    body = stretches[body_from:]
    scale = read_scale(body) if read_out else LEVELS
    # Where 一、 counts the parts, words before a colon are a label inside one.
    counted = any(stretch.mark is not None and stretch.mark.kind in OUTERMOST for stretch in body)
    for index in range(body_from, len(stretches)):
        part = timed_part(stretches[index]) if read_out and not counted else None
        if part is not None:
            heading: Heading | None = Heading(index, PART_LEVEL, part)
        else:
            heading = _own_heading(stretches, index, 0 if closed else level, scale, read_out=read_out)
        if heading is None:
            closed = closed or CLOSING.match(stretches[index].text) is not None
        else:
            closed = False
            found[index] = heading
            if heading.level == PART_LEVEL or stretches[index].mark is not None:
                # Lines without a mark stand side by side, all one below the last heading with a mark.
                level = min(heading.level, TITLE_LEVEL - 1)
    if read_out:
        _add_families(stretches, body_from, found)
    else:
        _add_titled_items(stretches, body_from, found)
    return [found[index] for index in sorted(found)]


def _own_heading(
    stretches: Sequence[Stretch], index: int, above: int, scale: Mapping[MarkKind, int], *, read_out: bool
) -> Heading | None:
    """The heading that a paragraph shows by itself."""
    stretch = stretches[index]
    mark = stretch.mark
    if mark is None:
        return _unmarked_heading(stretches, index, above) if read_out else None
    title = marked_title(stretch, mark)
    if title is None:
        return None
    level = level_of(stretch, mark, scale)
    words = stretch.text[mark.end : title.end]
    if scale[mark.kind] < LEVELS[mark.kind] and _counts(mark, words):
        return Heading(index, level, title)
    if mark.kind in LIST_KINDS and (title.alone or not has_bold_title(stretch, mark)):
        return None
    if mark.kind in _ITEMS and not _heads_text(stretches, index, mark, title, read_out=read_out):
        return None
    return Heading(index, level, title)


def _counts(mark: Mark, words: str) -> bool:
    """Do words behind a mark that counts parts, or sections of them, head one?"""
    return names_part(words) or (mark.kind is MarkKind.DECIMAL and not has_figure(words))


def _heads_text(
    stretches: Sequence[Stretch], index: int, mark: Mark, title: Title, *, read_out: bool
) -> bool:
    """Is a numbered paragraph a heading, not the item of a list?

    In a speech it is one where text stands behind it or below it, and its neighbours are no bare items. In a
    document that assigns tasks, items with text are tasks: one with deeper items below it is a heading, and
    others only where nearly all have a title.
    """
    if has_figure(stretches[index].text[mark.end : title.end]):
        return False
    if not read_out:
        below = _mark_below(stretches, index)
        return mark.kind is MarkKind.ARABIC and below is not None and below.kind is MarkKind.ARABIC_PAREN
    following = stretches[index + 1].mark if index + 1 < len(stretches) else mark
    if not title.alone:
        return True
    before = stretches[index - 1].mark if index else None
    in_list = before is not None and before.kind is mark.kind
    return not in_list and (following is None or following.kind is not mark.kind)


def _mark_below(stretches: Sequence[Stretch], index: int) -> Mark | None:
    """The next mark; a line between that introduces a list (`提升任务：`) is passed over."""
    for stretch in stretches[index + 1 : index + 1 + LOOK_AHEAD]:
        if stretch.mark is not None:
            return stretch.mark
        if not stretch.text.endswith(("：", ":")):
            return None
    return None


def _unmarked_heading(stretches: Sequence[Stretch], index: int, above: int) -> Heading | None:
    stretch = stretches[index]
    text = stretch.text
    if _SALUTATION.match(text) or _ATTACHMENT.fullmatch(text):
        return None
    bracketed = bracketed_title(text)
    if bracketed is not None:
        part = names_part(text[1 : bracketed.end - 1])
        deep = above + 1 if bracketed.alone else TITLE_LEVEL
        return Heading(index, PART_LEVEL if part else min(deep, TITLE_LEVEL), bracketed)
    if len(text) <= LONGEST_HEADING and not _ENDS_OPEN.search(text) and not _SENTENCE.search(text):
        return _line_heading(stretches, index, above)
    title = bold_title(stretch)
    if title is None:
        return None
    topic = text[: title.end]
    if announces(topic):
        return None
    is_part = len(topic) <= LONGEST_PART and names_part(topic) and not title.alone
    return Heading(index, PART_LEVEL if is_part and title.end in stretch.ink.blanks else TITLE_LEVEL, title)


def _line_heading(stretches: Sequence[Stretch], index: int, above: int) -> Heading | None:
    """A short line that ends no sentence."""
    stretch = stretches[index]
    text = stretch.text
    if index + 1 == len(stretches) or announces(text) or len(text) < SHORTEST_LINE:
        return None
    if _YEAR_PART.match(text):
        return Heading(index, PART_LEVEL, Title(0, len(text), alone=True))
    if _LABEL.match(text):
        return None
    if _DOCUMENT_TITLE.search(text) and (stretch.level == 1 or above == 0 or is_report_title(text)):
        return None
    title = Title(0, len(text), alone=True)
    if len(text) <= LONGEST_PART and names_part(text):
        return Heading(index, PART_LEVEL, title)
    if stretch.level is not None:
        return Heading(index, min(max(stretch.level - 1, 1), TITLE_LEVEL), title)
    return Heading(index, min(above + 1, TITLE_LEVEL), title)


def _add_titled_items(stretches: Sequence[Stretch], body_from: int, found: dict[int, Heading]) -> None:
    """Add the titles of numbered items (`3.优化办税服务。推行…`) of a document where nearly all have one."""
    numbered: list[int] = []
    titled: dict[int, Title] = {}
    for index in range(body_from, len(stretches)):
        mark = stretches[index].mark
        if mark is None or mark.kind is not MarkKind.ARABIC:
            continue
        numbered.append(index)
        title = marked_title(stretches[index], mark)
        if title is not None and not has_figure(stretches[index].text[mark.end : title.end]):
            titled[index] = title
    if len(titled) < FEWEST_ITEMS or len(titled) * 5 < len(numbered) * 4:
        return
    for index, title in titled.items():
        found.setdefault(index, Heading(index, TITLE_LEVEL, title))


def _add_families(stretches: Sequence[Stretch], body_from: int, found: dict[int, Heading]) -> None:
    """Add the run-in titles of each chapter: the paragraphs between two headings of level 1 or 2.

    Titles that show by themselves stand among them: one in bold is of one family with its plain sister.
    """
    chapter: list[int] = []
    alone: list[int] = []
    for index in range(body_from, len(stretches) + 1):
        ends = index == len(stretches) or (index in found and found[index].level < TITLE_LEVEL)
        if not ends:
            chapter.append(index)
            continue
        titles = family_titles([stretches[i] for i in chapter])
        if not any(titles) and not any(i in found for i in chapter):
            alone += chapter[:1]
        for i, title in zip(chapter, titles, strict=True):
            if title is not None and i not in found:
                found[i] = Heading(i, TITLE_LEVEL, title)
        chapter = []
    for i, title in zip(alone, lone_titles([stretches[i] for i in alone]), strict=True):
        if title is not None and i not in found:
            found[i] = Heading(i, TITLE_LEVEL, title)
