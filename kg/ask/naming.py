"""Finding what a question names: known names, the longest first, then years, quarters and row numbers.

Names are looked up piece by piece of the question, so the time does not grow with how many there are. Where
words are left that stand inside a known name (失业率 in 城镇登记失业率), they name a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from kg.ask.canvas import Canvas
from kg.ask.kind import Kind
from kg.ask.known_names import KnownNames
from kg.ask.mention import Mention, YearMention
from kg.ask.question import HAN
from kg.ask.vocabulary import single_words

YEAR = re.compile(r"(?<![0-9])(?:((?:19|20)[0-9]{2})(?![0-9])|([0-9]{2})(?=年))")
HAN_YEAR = re.compile(r"[二一][〇零九][〇零一二三四五六七八九]{2}(?=年)")
DATE = re.compile(r"[0-9年月日度 .-]+")
"""What no name consists of, though a document may have been read so."""
HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
ROW = re.compile(
    r"""
    第 ([0-9]{1,4}(?:\.[0-9]{1,3})?) (?:项|条|行|号)
    | (?:row|task|no\.?) [ ] ([0-9]{1,4}(?:\.[0-9]{1,3})?)
    """,
    re.VERBOSE,
)
NUMBER = re.compile(r"(?<![0-9.])([0-9]{1,3})(?![0-9.])(?= ?(?:个|家|or more|units?|leads?|departments?))")
QUOTED = re.compile(r"[“\"「『《]([^“”\"「」『』《》]{1,60})[”\"」』》]")
LONGEST_NAME = 60
"""Characters; a longer name is not looked for."""
LONGEST_PART = 24
SHORTEST_PART = 3
"""Characters of a part of a name, where more was written than the part."""
WIDEST = 4
"""Characters that are looked at beside a name of the scheme."""


def find_names(canvas: Canvas, known: KnownNames) -> tuple[Mention, ...]:
    """The known names in a question, from left to right, the longest first; words of questions are none."""
    said = single_words()
    found = []
    start = 0
    while start < len(canvas.text):
        end = _longest_name(canvas, start, known, said)
        if end is None:
            start += 1
            continue
        mention = _widened(canvas, start, end, known)
        canvas.claim(mention.start, mention.start + len(mention.surface))
        found.append(mention)
        start = mention.start + len(mention.surface)
    return tuple(found)


def _longest_name(canvas: Canvas, start: int, known: KnownNames, said: Set[str]) -> int | None:
    """Where the longest name ends that begins here."""
    for end in range(min(len(canvas.text), start + LONGEST_NAME), start + 1, -1):
        name = canvas.text[start:end]
        if (
            name in known.names
            and name not in said
            and not DATE.fullmatch(name)
            and canvas.is_free(start, end)
        ):
            return end
    return None


def _widened(canvas: Canvas, start: int, end: int, known: KnownNames) -> Mention:
    """A name; where only the scheme of indicators has it, and it stands in a longer part of a name of the
    graph (码头 in 老码头), that part."""
    text = canvas.text
    surface = text[start:end]
    named = known.named(surface)
    if named.keys() != {Kind.INDICATOR} or surface in known.wordings:
        return Mention(start, surface, named)
    for more in range(WIDEST, 0, -1):
        for before in range(min(more, start), -1, -1):
            left, right = start - before, end + more - before
            piece = text[left:right]
            values = {kind: piece for kind, names in known.inside.items() if piece in names}
            if values and right <= len(text) and canvas.is_free(left, right):
                return Mention(left, piece, values, part=True)
    return Mention(start, surface, named)


def find_quoted(canvas: Canvas) -> Iterator[Mention]:
    """Words in quotation marks: they are looked for as they stand."""
    for match in QUOTED.finditer(canvas.text):
        if canvas.is_free(*match.span(1)):
            yield Mention(match.start(1), match[1], {Kind.WORDS: match[1]})


def find_years(canvas: Canvas) -> Iterator[YearMention]:
    """Years in figures."""
    for match in YEAR.finditer(canvas.text):
        if canvas.is_free(*match.span()):
            canvas.claim(*match.span())
            yield YearMention(match.start(), match[0], int(match[1] or f"20{match[2]}"))
    for match in HAN_YEAR.finditer(canvas.text):
        if canvas.is_free(*match.span()):
            canvas.claim(*match.span())
            yield YearMention(match.start(), match[0], int(match[0].translate(HAN_DIGITS)))


def find_numbers(canvas: Canvas) -> Iterator[Mention]:
    """Numbers of rows, and how many of something."""
    for kind, pattern in ((Kind.ROW, ROW), (Kind.NUMBER, NUMBER)):
        for match in pattern.finditer(canvas.text):
            if canvas.is_free(*match.span()):
                canvas.claim(*match.span())
                yield Mention(match.start(), match[0], {kind: next(filter(None, match.groups()))})


def find_parts(canvas: Canvas, known: KnownNames) -> Iterator[Mention]:
    """What is left and stands inside known names; else it is words that could be searched for."""
    for start, end in _phrases(canvas):
        text = canvas.text[start:end]
        if mention := _part(start, text, known.inside):
            canvas.claim(mention.start, mention.start + len(mention.surface))
            yield mention
        elif (value := known.indicator(text)) is not None:
            canvas.claim(start, end)
            yield Mention(start, text, {Kind.INDICATOR: value}, part=text.isascii())
        elif len(text) >= SHORTEST_PART or HAN.search(text):
            yield Mention(start, text, {Kind.WORDS: text}, part=True)


def _phrases(canvas: Canvas) -> tuple[tuple[int, int], ...]:
    """The stretches that are left; English words that follow each other are one."""
    found: list[tuple[int, int]] = []
    for start, end in canvas.runs():
        before = found[-1] if found else (0, 0)
        between = canvas.text[before[1] : start]
        if between == " " and canvas.text[before[0] : end].isascii():
            found[-1] = (before[0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _part(start: int, text: str, inside: Mapping[Kind, str]) -> Mention | None:
    if not HAN.search(text) or len(text) < 2:
        return None
    text = text[:LONGEST_PART]
    for length in (len(text), *range(len(text) - 1, SHORTEST_PART - 1, -1)):
        for place in range(len(text) - length + 1):
            piece = text[place : place + length]
            values = {kind: piece for kind, names in inside.items() if piece in names}
            if values:
                return Mention(start + place, piece, values | {Kind.WORDS: piece}, part=True)
    return None
