"""Contents of cells: what a cell holds, told from its own words.

A cell that lost its separator or slid into a neighbouring column is put right by what it contains; so the
content of a cell is judged without looking at its column.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from extractors.mapped_text import MappedText
from extractors.names import Expect, Name, segment_names
from ontology.records import AgentKind

LONGEST_NAMES_CELL = 600
LONGEST_HEADING = 80
LONGEST_DATE = 30


LONGEST_PERSON = 5
MOST = 0.6
"""The share of a cell that names of one kind must cover to give it its content."""
PERSONS_HEAD = re.compile(r"(?:领导|[省市区县州旗镇乡]长|主席|班子成员|负责人)$")


class Content(StrEnum):
    """What a cell holds."""

    EMPTY = "empty"
    NUMBER = "number"
    HEADING = "heading"
    UNITS = "units"
    PERSONS = "persons"
    DATE = "date"
    TEXT = "text"


NUMBER = re.compile(
    r"""[（(]?(?P<no>[0-9０-９]{1,4})      # 12
        (?:[.．\-－—](?P<sub>[0-9０-９]{1,3}))?   # .1
        [)）.．、]?""",
    re.VERBOSE,
)
HEADING = re.compile(
    r"""(?:<[^<>]{1,20}>|\*\*|\#{1,6})*
        (?: (?P<part>第[一二三四五六七八九十]{1,3}(?:部分|篇|章)[、：:]?|[一二三四五六七八九十百]{1,4}[、.．])
          | (?P<section>[（(][一二三四五六七八九十百]{1,4}[)）][、.]?)
        )\S""",
    re.VERBOSE,
)
DATE = re.compile(
    r"""(?:(?:20\d\d|２０\d\d|\d\d)年)?
        (?: (?:[一二三四第]+季度|上半年|下半年|年底|年末|年内|全年|\d{1,2}[月.](?:\d{1,2}[日号]?)?
              |[上中下]旬|(?:春节|国庆|元旦)前)
            [底末初前内中上下旬日之至到起]* [—\-－至到~～、和]? )+
        (?:完成|前|底前|之前|完工|竣工|启动|持续推进|推进)*
      | (?:长期|持续|常年|全年|年度|每年|每月|每季度|适时|即时|立即|常态化|按上级要求|按时间节点)
        [^、，。；]{0,8}
      | (?:20\d\d[年.\-/](?:\d{1,2}[月.\-/]?)?(?:\d{1,2}日?)?(?:底|前|底前|年底)?)""",
    re.VERBOSE,
)
TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,40}>|\*\*|^#{1,6}")


def read_content(cell: MappedText) -> Content:
    """What a cell holds.

    >>> source = "区发改局 区工信局"
    >>> read_content(MappedText.squeezed(source, 0, len(source))).value
    'units'
    """
    text = cell.text
    if not text or text in {"/", "—", "——", "-", "－", "无"}:
        return Content.EMPTY
    if NUMBER.fullmatch(text):
        return Content.NUMBER
    if len(text) <= LONGEST_DATE and DATE.fullmatch(text):
        return Content.DATE
    if HEADING.match(text) and len(text) <= LONGEST_HEADING and "。" not in text[:-1]:
        return Content.HEADING
    if len(text) > LONGEST_NAMES_CELL or "。" in text:
        return Content.TEXT
    return _names_or_text(cell)


def _names_or_text(cell: MappedText) -> Content:
    """Units or persons where names of that kind cover most of the cell, else text."""
    if _may_be_persons(cell) and _covered(cell, Expect.PERSONS, is_person_like) >= MOST:
        return Content.PERSONS
    if len(cell.text) > 24 and not _has_separator(cell):
        names = [name for name in segment_names(cell) if name.kind is not AgentKind.UNKNOWN]
        if len(names) < 2:
            return Content.TEXT if not names or len(names[0].text) < len(cell.text) else Content.UNITS
    return Content.UNITS if _covered(cell, Expect.UNITS, _is_body) >= MOST else Content.TEXT


def _may_be_persons(cell: MappedText) -> bool:
    """Is there a piece as short as a person's name, or anything that ends as a group of persons does?"""
    pieces = re.split(r"[\s、，,；;/（(]+", cell.source[cell.origins[0] : cell.origins[-1] + 1])
    short = sum(1 for piece in pieces if len(piece) <= LONGEST_PERSON)
    return 2 * short >= len(pieces) or PERSONS_HEAD.search(cell.text) is not None or len(cell.text) <= 12


def _covered(cell: MappedText, expect: Expect, wanted: Callable[[Name], bool]) -> float:
    """The share of a cell's name characters that stand in wanted names."""
    names = segment_names(cell, expect=expect)
    total = sum(len(name.text) for name in names)
    return sum(len(name.text) for name in names if wanted(name)) / total if total else 0.0


def is_person_like(name: Name) -> bool:
    """A person, a post, or a group of persons such as 各副区长."""
    if name.kind is AgentKind.GROUP:
        return PERSONS_HEAD.search(name.text) is not None
    return name.kind in {AgentKind.PERSON, AgentKind.POST}


def _is_body(name: Name) -> bool:
    return name.kind in {AgentKind.UNIT, AgentKind.GROUP}


def _has_separator(cell: MappedText) -> bool:
    gaps = any(b != a + 1 for a, b in zip(cell.origins, cell.origins[1:], strict=False))
    return gaps or any(mark in cell.text for mark in "、，；")
